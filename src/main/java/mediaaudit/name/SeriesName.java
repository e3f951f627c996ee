package mediaaudit.name;

import mediaaudit.model.ProviderIds;
import mediaaudit.model.Release;

/**
 * What the name of a series' folder says; the name may be that of a release of one season.
 *
 * @param title empty when the name has none
 * @param year null when the name has none
 */
record SeriesName(String title, Integer year, ProviderIds ids, Release release) {
  private static final int MOST_DIGITS = 3;

  static SeriesName of(String name) {
    SeriesTitle read = SeriesTitle.of(name.substring(0, end(name)));
    MovieName whole = MovieName.of(name);
    return new SeriesName(read.title(), read.year(), whole.ids(), whole.release());
  }

  /** The title as it is compared. */
  String key() {
    return Shown.key(title);
  }

  /** The offset behind the title, where the number of an episode or a season begins. */
  private static int end(String name) {
    Words words = Words.of(Plain.of(name));
    int season = season(words);
    int range = range(words);
    int whole = range < 0 ? name.length() : words.get(range).start() - 1;
    int end = season < 0 ? whole : Math.min(whole, words.get(season).start());
    return EpisodeName.of(name)
        .filter(episode -> episode.form() == EpisodeName.Form.MARKED && episode.start() > 0)
        .map(episode -> Math.min(episode.start(), end))
        .orElse(end);
  }

  /** The index of the first number of a batch, {@code (01-12)}; -1 when there is none. */
  private static int range(Words words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      int first = words.get(i).number(MOST_DIGITS);
      boolean bracketed =
          Characters.isOpening(words.before(i)) && Characters.isClosing(words.behind(i + 1));
      boolean joined = words.gap(i).length() == 1 && "-~–".contains(words.gap(i));
      if (first >= 0 && bracketed && joined && words.get(i + 1).number(MOST_DIGITS) > first) {
        return i;
      }
    }
    return -1;
  }

  /** The index of the word that begins a season's number; -1 when none does. */
  private static int season(Words words) {
    boolean series = words.size() > 0 && words.get(0).key().equals("series");
    return ToldSeason.find(words, series ? 1 : 0).map(ToldSeason::index).orElse(-1);
  }
}
