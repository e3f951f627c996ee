package mediaaudit.name;

import java.util.Optional;
import java.util.Set;
import mediaaudit.model.Release;

/**
 * A name cut in two: the title, and behind it what release names tell.
 *
 * @param words the whole name, without the tags that servers read
 * @param titleFrom index of the title's first word
 * @param titleTo index behind the title's last word
 * @param year null when the name has none
 */
record ReleaseName(Words words, int titleFrom, int titleTo, Integer year, Release release) {
  private static final int YEAR_DIGITS = 4;
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "le", "la", "der", "die", "das", "el", "il");

  /** Reads a name that begins with a title. */
  static ReleaseName of(String name) {
    Tags tags = Tags.of(name);
    Words words = Words.of(Website.without(tags.rest()));
    int from = YearFinder.behindLeadingYear(words, LeadingGroup.end(words));
    int sure = firstSure(words, from + 1);
    Optional<Integer> year = new YearFinder(words, from, sure).find();
    int end = Math.min(sure, year.filter(index -> index >= from).orElse(sure));
    int to = withoutDoubtful(words, from, end, TitleEnd.of(words, end, year));
    return new ReleaseName(
        words,
        from,
        to,
        year.map(index -> words.get(index).number(YEAR_DIGITS)).orElse(null),
        release(words, to, tags));
  }

  /** Reads what stands behind the numbers of an episode: perhaps a title, perhaps none. */
  static ReleaseName ofRest(String rest) {
    Tags tags = Tags.of(rest);
    Words words = Words.of(tags.rest());
    int end = firstSure(words, 0);
    int to = withoutDoubtful(words, 0, end, TitleEnd.of(words, end, Optional.empty()));
    return new ReleaseName(words, 0, to, null, release(words, to, tags));
  }

  /**
   * All that the name of an episode's file tells of the release, before its numbers, behind them
   * and behind the episode's title.
   *
   * @param name without its extension
   * @param start offset of the numbers; the name's length when it has none
   * @param end offset behind the numbers
   */
  static ReleaseFacts around(String name, int start, int end) {
    ReleaseFacts before = new ReleaseFacts(of(name.substring(0, start)).release, null, null, null);
    ReleaseFacts behind = new ReleaseFacts(ofRest(name.substring(end)).release, null, null, null);
    return behind.or(before);
  }

  private static Release release(Words words, int from, Tags tags) {
    Release read = ReleaseReader.of(words, from);
    String edition = tags.edition().orElse(read.edition());
    return new Release(edition, read.screenSize(), read.source(), read.group());
  }

  /** The title as people read it; empty when the name has none. */
  String title() {
    return words.shown(titleFrom, titleTo);
  }

  private static int firstSure(Words words, int from) {
    for (int i = Math.max(from, 0); i < words.size(); i++) {
      if (Vocabulary.at(words, i).filter(Vocabulary.Found::sure).isPresent()) {
        return i;
      }
    }
    return words.size();
  }

  /** Moves the end of the title before words that are none of it, such as a language. */
  private static int withoutDoubtful(Words words, int from, int end, TitleEnd before) {
    int least = end == 0 ? 0 : from + 1;
    int to = end;
    int start = to;
    while (start >= 0) {
      to = start;
      start = before.termEndingAt(words, to, least);
    }
    return isName(words, from, to) ? to : end;
  }

  /** Whether the words are more than an article. */
  private static boolean isName(Words words, int from, int to) {
    return to - from > 1 || (to > from && !ARTICLES.contains(words.get(from).key())) || to == 0;
  }
}
