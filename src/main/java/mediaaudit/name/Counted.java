package mediaaudit.name;

import java.util.List;
import java.util.Optional;

/** The name of a video with the number that it tells. */
record Counted(String stem, EpisodeName name) {

  /**
   * Those of the names that tell one.
   *
   * @param stems names without extensions
   * @param series title of the series that they may be episodes of
   */
  static List<Counted> of(List<String> stems, String series) {
    List<String> titles = List.of(series);
    return stems.stream().flatMap(stem -> in(stem, titles).stream()).toList();
  }

  private static Optional<Counted> in(String stem, List<String> titles) {
    NameReading reading = new NameReading(stem, () -> titles);
    return ClipName.is(reading.words())
        ? Optional.empty()
        : reading.inSeries().map(name -> new Counted(stem, name));
  }

  /** The number as it is written. */
  String mark() {
    return stem.substring(name.start(), name.end());
  }

  /** What stands before the number. */
  ReleaseName before() {
    return name.before(stem);
  }

  /** Whether nothing but the series' title, and its year where both tell one, stands before it. */
  boolean isOf(SeriesName series) {
    ReleaseName before = before();
    boolean sameYear =
        before.year() == null || series.year() == null || before.year().equals(series.year());
    return !series.key().isEmpty() && Shown.key(before.title()).equals(series.key()) && sameYear;
  }

  /** The title behind the number; empty without one. */
  String title() {
    return EpisodeTitle.of(stem, Optional.of(name)).orElse("");
  }

  /** Whether a year stands behind the number, as in {@code 01 - Dr. No (1962)}. */
  boolean isBeforeYear() {
    return MovieName.of(stem.substring(name.end())).year() != null;
  }
}
