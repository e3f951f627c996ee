package mediaaudit.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows in the order of their keys, read page by page as they are asked for. */
final class Pages {
  private Pages() {}

  /**
   * All rows.
   *
   * @param next the rows behind a key; none ends the stream
   * @param key of a row
   */
  static <T> Stream<T> stream(Function<String, List<T>> next, Function<T, String> key) {
    return Stream.iterate(
            Optional.of(next.apply("")),
            Optional::isPresent,
            page ->
                page.filter(rows -> !rows.isEmpty())
                    .map(rows -> next.apply(key.apply(rows.get(rows.size() - 1)))))
        .flatMap(page -> page.orElseThrow().stream());
  }
}
