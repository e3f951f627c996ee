package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/**
 * Words behind title and year that tell one film of these from another: {@code Live Aid (1985) -
 * Queen}, {@code BBC.Horizon.2013.Monitor.Me.720p}. What a release, an edition or brackets tell is
 * none of them: that is the name of a version.
 */
final class OwnWords {
  private static final int YEAR_DIGITS = 4;
  private static final Set<String> NOUNS = Set.copyOf(Aliases.of(Edition.NOUNS));

  /** What people call a file of a film that they have twice. */
  private static final Set<String> COPIES =
      Set.of("copy", "backup", "old", "new", "best", "small", "mobile", "test", "commentary");

  private final Words words;

  private OwnWords(Words words) {
    this.words = words;
  }

  /**
   * The words as people read them; empty without any, and where no year stands behind the title.
   *
   * @param stem the file's name without extension and part
   */
  static String of(String stem) {
    ReleaseName read = ReleaseName.of(stem);
    OwnWords own = new OwnWords(read.words());
    int year = read.titleTo();
    boolean told =
        read.year() != null
            && year < read.words().size()
            && read.words().get(year).number(YEAR_DIGITS) == read.year();
    return told ? own.shown(year + 1, own.end(year + 1, read.facts().release().group())) : "";
  }

  /** Where words begin that only releases have, or brackets, or the group that ends the name. */
  private int end(int from, String group) {
    int sure = TitleEnd.firstSure(words, from);
    int end = from;
    while (end < sure && words.get(end).bracket() < 0) {
      end++;
    }
    boolean last = end == words.size() && end > from && words.before(end - 1) == '-';
    boolean apart = last && words.gap(end - 2).contains(" ");
    return last && !apart && (group != null || end == from + 1) ? end - 1 : end;
  }

  private String shown(int from, int end) {
    int index = from;
    int to = from;
    boolean told = false;
    while (index < end) {
      Optional<Vocabulary.Found> term = Vocabulary.at(words, index);
      if (term.filter(it -> it.is(Term.Kind.EDITION)).isPresent()) {
        return "";
      }
      boolean title = term.isEmpty() || term.get().late();
      told |= term.isEmpty() && isOwn(words.get(index));
      index += term.map(Vocabulary.Found::words).orElse(1);
      to = title ? index : to;
    }
    return told && !NOUNS.contains(words.get(to - 1).key()) ? words.shown(from, to) : "";
  }

  private static boolean isOwn(Word word) {
    return !COPIES.contains(word.key())
        && !NOUNS.contains(word.key())
        && word.key().codePoints().limit(1).anyMatch(Character::isLetter);
  }
}
