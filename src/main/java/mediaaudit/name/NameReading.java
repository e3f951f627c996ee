package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What one name of a path says of numbers, each read once, when it is first asked for. */
final class NameReading {
  private final String name;
  private final Supplier<List<String>> titles;
  private final Function<Words, Optional<EpisodeName>> days;
  private final BiFunction<Words, EpisodeName, Optional<EpisodeName>> outside;
  private Words words;
  private Optional<EpisodeName> sure;
  private Optional<EpisodeName> inSeries;

  NameReading(String name) {
    this(name, List::of);
  }

  /**
   * Reads a name.
   *
   * @param titles of the series that it may be one of; asked when its numbers stand alone
   */
  NameReading(String name, Supplier<List<String>> titles) {
    this(name, titles, words -> Optional.empty(), (words, found) -> Optional.of(found));
  }

  /**
   * As above, of a name among others.
   *
   * @param days reads a day of broadcast that the name alone leaves open
   * @param outside takes a number that stands in the series' title for none
   */
  NameReading(
      String name,
      Supplier<List<String>> titles,
      Function<Words, Optional<EpisodeName>> days,
      BiFunction<Words, EpisodeName, Optional<EpisodeName>> outside) {
    this.name = name;
    this.titles = titles;
    this.days = days;
    this.outside = outside;
  }

  /** The name in plain letters. */
  Words words() {
    if (words == null) {
      words = Words.of(Plain.of(name));
    }
    return words;
  }

  /** As {@link EpisodeName#of}. */
  Optional<EpisodeName> sure() {
    if (sure == null) {
      sure = EpisodeName.of(words());
    }
    return sure;
  }

  /** As {@link EpisodeName#inSeries}. */
  Optional<EpisodeName> inSeries() {
    if (inSeries == null) {
      inSeries = sure().or(() -> days.apply(words())).or(this::behindTitle).or(this::likely);
    }
    return inSeries;
  }

  private Optional<EpisodeName> likely() {
    return EpisodeName.inSeries(words(), Optional.empty())
        .flatMap(found -> outside.apply(words(), found));
  }

  /** Asked before titles are found: most names have no number beside the episode's. */
  private Optional<EpisodeName> behindTitle() {
    return hasTwoNumbers()
        ? titles.get().stream()
            .flatMap(title -> EpisodeName.behind(title, words()).stream())
            .findFirst()
        : Optional.empty();
  }

  private boolean hasTwoNumbers() {
    return IntStream.range(0, words().size())
            .filter(index -> Characters.isDigit(words.text().charAt(words.get(index).start())))
            .limit(2)
            .count()
        == 2;
  }
}
