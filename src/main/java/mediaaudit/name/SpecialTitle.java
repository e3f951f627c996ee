package mediaaudit.name;

import java.util.List;
import java.util.Optional;

/**
 * The title of a special whose name tells no number: what stands behind the title and the year of
 * the series, or the whole name.
 *
 * @param series title of the series
 * @param year of the series; null where nothing tells it
 */
record SpecialTitle(String series, Integer year) {
  private static final int YEAR_DIGITS = 4;

  /** Of a special in the folder of the series with this name. */
  static SpecialTitle in(String folder) {
    SeriesName series = SeriesName.of(folder);
    return new SpecialTitle(series.title(), series.year());
  }

  /** The special by its title; the discs of one that stands on several have the same. */
  EpisodeKey key(String name) {
    String title = of(name);
    String key = Shown.key(title);
    return EpisodeKey.titled(key.isEmpty() ? title : key);
  }

  /** The title as people read it; the name where that has none. */
  String of(String name) {
    String base =
        StackMarker.of(name).filter(mark -> !mark.doubtful()).map(StackMarker::base).orElse(name);
    return EpisodeTitle.of(base, Optional.of(place(base))).orElse(base);
  }

  /** Where the title begins, as numbers that take no room there. */
  EpisodeName place(String name) {
    Words words = Words.of(Plain.of(name));
    int first = behindYear(words, behindTitle(words, LeadingGroup.end(words)));
    EpisodeName behind = at(first == 0 ? 0 : words.get(first - 1).end());
    return EpisodeTitle.of(name, Optional.of(behind)).isPresent() ? behind : at(0);
  }

  private static EpisodeName at(int offset) {
    return EpisodeName.marked(0, List.of(), offset, offset);
  }

  /** The index of the word behind the series' title; that of the first one where it is not told. */
  private int behindTitle(Words words, int from) {
    Words title = Words.of(Plain.of(series));
    return words.hold(title, from) ? from + title.size() : from;
  }

  private int behindYear(Words words, int index) {
    boolean told =
        year != null && index < words.size() && words.get(index).number(YEAR_DIGITS) == year;
    return told ? index + 1 : index;
  }
}
