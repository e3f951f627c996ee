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
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "le", "la", "der", "die", "das", "el", "il");

  /** Reads a name that begins with a title. */
  static ReleaseName of(String name) {
    Tags tags = Tags.of(name);
    Words words = Words.of(Website.without(tags.rest()));
    int from = YearFinder.behindLeadingYear(words, LeadingGroup.end(words));
    int sure = firstSure(words, from + 1);
    Optional<Integer> year = YearFinder.of(words, from, sure);
    return cut(words, from, sure, year, tags.edition());
  }

  /** Reads what stands behind the numbers of an episode: perhaps a title, perhaps none. */
  static ReleaseName ofRest(String rest) {
    Tags tags = Tags.of(rest);
    Words words = Words.of(tags.rest());
    return cut(words, 0, firstSure(words, 0), Optional.empty(), tags.edition());
  }

  private static ReleaseName cut(
      Words words, int from, int sure, Optional<Integer> yearAt, Optional<String> edition) {
    int end = Math.min(sure, yearAt.filter(year -> year >= from).orElse(sure));
    int least = end == 0 ? 0 : from + 1;
    int to = withoutDoubtful(words, from, end, least, TitleEnd.of(words, end, yearAt));
    Release read = ReleaseReader.of(words, to);
    Release release =
        new Release(edition.orElse(read.edition()), read.screenSize(), read.source(), read.group());
    Integer year = yearAt.map(index -> words.get(index).number(4)).orElse(null);
    return new ReleaseName(words, from, to, year, release);
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
  private static int withoutDoubtful(Words words, int from, int end, int least, TitleEnd before) {
    int to = end;
    int start = to;
    while (start >= 0) {
      to = start;
      start = before.termEndingAt(words, to, Math.max(from, least));
    }
    return isName(words, from, to) ? to : end;
  }

  /** Whether the words are more than an article. */
  private static boolean isName(Words words, int from, int to) {
    return to - from > 1 || (to > from && !ARTICLES.contains(words.get(from).key())) || to == 0;
  }
}
