package mediaaudit.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the season that a name tells. {@code S01} counts before a word with its number, an ordinal
 * before the word before a number behind it, that before a plain number in front of it, and of two
 * of a kind the first.
 */
final class SeasonFinder {
  private static final Set<String> LETTER = Set.of("s");
  private static final Set<String> SIGNS = Set.of("no", "nr", "number", "num", "n");
  private static final int LEAST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int THOUSAND = 1000;
  private static final int MOST_GAP = 3;

  private final Words words;

  SeasonFinder(Words words) {
    this.words = words;
  }

  Optional<SeasonMark> find() {
    return lettered()
        .or(this::worded)
        .or(() -> CjkSeason.find(words.text().toLowerCase(Locale.ROOT)))
        .filter(mark -> isSeason(mark.number()));
  }

  /** Whether a season can have this number: a small one, or a year. */
  static boolean isSeason(int number) {
    return number < THOUSAND || (number >= LEAST_YEAR && number < LAST_YEAR);
  }

  private Optional<SeasonMark> lettered() {
    for (int i = 0; i < words.size(); i++) {
      int number = NumberWords.glued(words.get(i), LETTER);
      if (number >= 0) {
        return Optional.of(mark(number, i, i, "S with a number"));
      }
    }
    return Optional.empty();
  }

  private Optional<SeasonMark> worded() {
    for (int i = 0; i < words.size(); i++) {
      Optional<SeasonMark> found = worded(i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<SeasonMark> worded(int index) {
    int glued = NumberWords.glued(words.get(index), NumberWords.SEASON);
    if (glued >= 0) {
      return Optional.of(mark(glued, index, index, "season word glued to a number"));
    }
    Optional<SeasonWord> word =
        words.get(index).key().length() > 1
            ? SeasonWord.of(words.get(index).key())
            : Optional.empty();
    return word.flatMap(
        it -> ordinal(index, it).or(() -> behind(index, it)).or(() -> number(index, it)));
  }

  /** {@code Season 2}, {@code Saison no. 2}. */
  private Optional<SeasonMark> behind(int index, SeasonWord word) {
    int at = index + 1;
    at += at + 1 < words.size() && SIGNS.contains(words.get(at).key()) ? 1 : 0;
    boolean near = at < words.size() && isNear(index) && isNear(at - 1);
    int number = near && !isSentence(at) ? number(words.get(at)) : -1;
    return number >= 0
        ? Optional.of(
            mark(number, index, at, "season word before a number (" + word.language() + ")"))
        : Optional.empty();
  }

  /** {@code 2}, {@code II}, {@code two}, {@code второй}. */
  private static int number(Word word) {
    int number = NumberWords.number(word);
    return number >= 0 ? number : Ordinal.of(word);
  }

  /** {@code 2nd Season}, {@code Segunda Temporada}, {@code 2-й сезон}. */
  private Optional<SeasonMark> ordinal(int index, SeasonWord word) {
    boolean split =
        index > 1
            && words.gap(index - 2).equals("-")
            && words.get(index - 2).isNumber()
            && Ordinal.isEnding(words.get(index - 1).key());
    int at = split ? index - 2 : index - 1;
    if (at < 0 || !isNear(index - 1)) {
      return Optional.empty();
    }
    int number = split ? words.get(at).number(2) : Ordinal.of(words.get(at));
    return before(number, at, index, word);
  }

  /** {@code 2. Staffel} and {@code 3 сезон}; in English a number before is the title's. */
  private Optional<SeasonMark> number(int index, SeasonWord word) {
    boolean told = index > 0 && isNear(index - 1);
    boolean ordinal = told && (word != SeasonWord.ENGLISH || words.behind(index - 1) == '.');
    return before(ordinal ? words.get(index - 1).number(2) : -1, index - 1, index, word);
  }

  private Optional<SeasonMark> before(int number, int first, int last, SeasonWord word) {
    String form = "number before a season word (" + word.language() + ")";
    return number >= 0 ? Optional.of(mark(number, first, last, form)) : Optional.empty();
  }

  /** Whether a numeral of one letter is a word of a title, as in {@code The Series I Love}. */
  private boolean isSentence(int index) {
    boolean letter = words.get(index).key().length() == 1 && !words.get(index).isNumber();
    boolean goesOn = index + 1 < words.size() && " ".equals(words.gap(index));
    return letter && goesOn && Vocabulary.at(words, index + 1).isEmpty();
  }

  private boolean isNear(int index) {
    String gap = words.gap(index);
    return gap.length() <= MOST_GAP && gap.indexOf('(') < 0 && gap.indexOf('[') < 0;
  }

  private SeasonMark mark(int number, int first, int last, String form) {
    return new SeasonMark(number, words.get(first).start(), words.get(last).end(), form);
  }
}
