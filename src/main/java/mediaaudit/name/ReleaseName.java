package mediaaudit.name;

import java.util.Optional;
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

  /** Reads a name that begins with a title. */
  static ReleaseName of(String name) {
    Tags tags = Tags.of(name);
    Words words = Words.of(tags.rest());
    int from = LeadingGroup.end(words);
    int sure = firstSure(words, from + 1);
    return cut(words, from, sure, YearFinder.of(words, from, sure), tags.edition());
  }

  /** Reads what stands behind the numbers of an episode: perhaps a title, perhaps none. */
  static ReleaseName ofRest(String rest) {
    Tags tags = Tags.of(rest);
    Words words = Words.of(tags.rest());
    return cut(words, 0, firstSure(words, 0), Optional.empty(), tags.edition());
  }

  private static ReleaseName cut(
      Words words, int from, int sure, Optional<Integer> yearAt, Optional<String> edition) {
    int end = Math.min(sure, yearAt.orElse(sure));
    int to = withoutDoubtful(words, from, end, yearAt);
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
      if (Vocabulary.at(words, i).filter(found -> found.term().sure()).isPresent()) {
        return i;
      }
    }
    return words.size();
  }

  /** Moves the end of the title before words that are none of it, such as a language. */
  private static int withoutDoubtful(Words words, int from, int end, Optional<Integer> yearAt) {
    boolean atYear = yearAt.filter(year -> year == end).isPresent();
    if (end == words.size() || (atYear && words.aloneInBrackets(end))) {
      return end;
    }
    int to = end;
    int least = from + (atYear ? 2 : from == 0 && end == 0 ? 0 : 1);
    while (to > least) {
      int start = termEndingAt(words, to, least, atYear);
      if (start < 0) {
        return to;
      }
      to = start;
    }
    return to;
  }

  private static int termEndingAt(Words words, int end, int least, boolean editionsOnly) {
    for (int length = 4; length > 0; length--) {
      int start = end - length;
      boolean found =
          start >= least
              && Vocabulary.at(words, start)
                  .filter(term -> term.words() == end - start)
                  .filter(term -> !editionsOnly || term.term().kind() == Term.Kind.EDITION)
                  .isPresent();
      if (found) {
        return start;
      }
    }
    return -1;
  }
}
