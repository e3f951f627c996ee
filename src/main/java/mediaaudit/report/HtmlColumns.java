package mediaaudit.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.Video;

/**
 * What lists, filters and sums of the HTML report need of every item, one array a fact, each item
 * before those below it:
 *
 * <pre>
 * kind      0 movie, 1 series, 2 season, 3 episode
 * title     empty where there is none
 * year, season, episode, last   -1 where there is none, as of an episode with nothing but a day
 * date      of an episode's broadcast, empty where there is none
 * root      number of a string
 * shared, rest   the path: so many characters of the path of the item above, then this
 * look      number of a look
 * found     number of a set of issues [rule, severity, rule, severity ...]
 * size      of all videos, bytes
 * seconds   of the first main video, -1 where that is not known
 * thumbnail number of a thumbnail, -1 where there is none
 * </pre>
 */
final class HtmlColumns {
  private static final long NANOS_A_SECOND = 1_000_000_000L;

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Numbered<Look> looks = new Numbered<>();
  private final Numbered<List<Integer>> found = new Numbered<>();
  private final Numbered<String> roots = new Numbered<>();
  private final Numbered<String> thumbnails = new Numbered<>();
  private final Numbered<String> rules;

  HtmlColumns(Numbered<String> rules) {
    this.rules = rules;
  }

  /**
   * Adds an item.
   *
   * @param parent null for a title
   * @param thumbnail Base64 of a JPEG
   */
  void add(AuditedItem audited, Item parent, Optional<String> thumbnail) throws IOException {
    Item item = audited.item();
    column("kind").add(item.kind().ordinal());
    column("title").add(item.title());
    column("year").add(item.year());
    column("season").add(item.season());
    column("episode").add(item.isNumberedByDay() ? null : item.episode());
    column("last").add(severalEpisodes(item) ? item.lastEpisode() : null);
    column("date").add(Objects.toString(item.airDate(), null));
    column("root").add(roots.of(item.root()));
    path(item.path(), parent == null ? "" : parent.path());
    column("look").add(looks.of(Look.of(item)));
    column("found").add(found.of(findings(audited.issues())));
    column("size").add(item.videos().stream().mapToLong(Video::sizeBytes).sum());
    column("seconds").add(seconds(item));
    column("thumbnail").add(thumbnail.map(thumbnails::of).orElse(null));
  }

  /** In the order of their numbers. */
  Collection<String> thumbnails() {
    return thumbnails.values();
  }

  private Column column(String name) throws IOException {
    Column known = columns.get(name);
    if (known == null) {
      known = new Column();
      columns.put(name, known);
    }
    return known;
  }

  private static boolean severalEpisodes(Item item) {
    return !Objects.equals(item.lastEpisode(), item.episode());
  }

  private void path(String path, String owner) throws IOException {
    int shared = shared(path, owner);
    column("shared").add(shared);
    column("rest").add(path.substring(shared));
  }

  /** How many characters two paths begin with alike. */
  static int shared(String path, String owner) {
    int mismatch = Arrays.mismatch(path.toCharArray(), owner.toCharArray());
    return mismatch < 0 ? path.length() : mismatch;
  }

  private List<Integer> findings(List<Issue> issues) {
    return issues.stream()
        .flatMap(issue -> Stream.of(rules.of(issue.rule()), issue.severity().ordinal()))
        .toList();
  }

  private static Long seconds(Item item) {
    return item.mainVideos().stream()
        .filter(video -> video.probe() != null && video.probe().durationNanos() != null)
        .findFirst()
        .map(video -> Math.round((double) video.probe().durationNanos() / NANOS_A_SECOND))
        .orElse(null);
  }

  /** Writes the columns, and what their numbers stand for, into the open object. */
  void write(JsonText json) throws IOException {
    json.array("roots", roots.values(), json::value);
    json.array("looks", looks.values(), look -> look(json, look));
    json.array("found", found.values(), each -> json.array(() -> numbers(json, each)));
    json.object(
        "columns",
        () -> {
          for (Map.Entry<String, Column> column : columns.entrySet()) {
            json.raw(column.getKey(), column.getValue().text());
          }
        });
  }

  private static void look(JsonText json, Look look) throws IOException {
    json.array(
        () -> {
          for (List<String> words : look.lists()) {
            json.array(() -> words(json, words));
          }
        });
  }

  private static void words(JsonText json, List<String> words) throws IOException {
    for (String word : words) {
      json.value(word);
    }
  }

  private static void numbers(JsonText json, List<Integer> numbers) throws IOException {
    for (Integer number : numbers) {
      json.value(number);
    }
  }
}
