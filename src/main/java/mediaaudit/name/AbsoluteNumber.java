package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/** A number that stands alone: {@code [Group] Title - 012 [1080p]}, {@code 012 - Name}. */
final class AbsoluteNumber {
  private static final int MOST_DIGITS = 4;
  private static final Set<String> CHAINS = Set.of("-", "~", " ~ ", ".");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int DASHED = 3;

  private AbsoluteNumber() {}

  static Optional<EpisodeName> find(Words words) {
    int from = LeadingGroup.end(words);
    int to = end(words, from);
    Optional<NumberedWord> season = SeasonName.find(words);
    int best = -1;
    for (int i = from; i < to; i++) {
      int index = i;
      boolean taken = season.filter(it -> it.holds(index)).isPresent();
      if (!taken && isCandidate(words, i) && (best < 0 || isBetter(words, i, best))) {
        best = i;
      }
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(episode(words, best, season.map(NumberedWord::number).orElse(null)));
  }

  /** The index behind the words that may hold the number. */
  private static int end(Words words, int from) {
    for (int i = from + 1; i < words.size(); i++) {
      if (Vocabulary.at(words, i).filter(Vocabulary.Found::sure).isPresent()) {
        return i;
      }
    }
    return words.size();
  }

  private static boolean isCandidate(Words words, int index) {
    Word word = words.get(index);
    boolean decimal =
        words.behind(index) == '.'
            && index + 1 < words.size()
            && words.gap(index).equals(".")
            && words.get(index + 1).key().length() == 1
            && words.get(index + 1).isNumber();
    int number = number(word);
    boolean year = word.key().length() == 4 && number >= FIRST_YEAR && number < LAST_YEAR;
    boolean chained =
        index > 0 && words.get(index - 1).isNumber() && CHAINS.contains(words.gap(index - 1));
    boolean free = word.bracket() < 0 || words.aloneInBrackets(index) || isRange(words, index);
    return number >= 0 && !decimal && !year && !chained && free;
  }

  /** Whether the word begins a range that is all that its brackets hold: {@code [01-05]}. */
  private static boolean isRange(Words words, int index) {
    return index + 1 < words.size()
        && words.get(index).start() == words.get(index).bracket() + 1
        && CHAINS.contains(words.gap(index))
        && words.get(index + 1).isNumber()
        && Characters.isClosing(words.behind(index + 1));
  }

  /** A number, perhaps with the number of a version behind it: {@code 07v2}. */
  private static int number(Word word) {
    int version = word.key().indexOf('v');
    boolean versioned = version > 0 && version == word.key().length() - 2;
    return versioned
        ? new Word(word.key().substring(0, version), 0, 0, -1).number(MOST_DIGITS)
        : word.number(MOST_DIGITS);
  }

  /** The first number behind a dash is the best, else the last number. */
  private static boolean isBetter(Words words, int index, int best) {
    int rank = rank(words, index);
    int bestRank = rank(words, best);
    return rank > bestRank || (rank == bestRank && rank < DASHED);
  }

  /** How sure it is that this number is the episode's. */
  private static int rank(Words words, int index) {
    int digits = words.get(index).key().length();
    boolean dashed = index > 0 && words.gap(index - 1).indexOf('-') >= 0;
    return dashed && !words.gap(index - 1).equals("-") ? DASHED : digits > 1 ? 2 : 1;
  }

  private static EpisodeName episode(Words words, int index, Integer season) {
    Word word = words.get(index);
    Cursor cursor = new Cursor(words.text(), word.end());
    int first = number(word);
    int last = EpisodeChain.last(cursor, -1, first, "e");
    return new EpisodeName(
        season, first, last, EpisodeName.Form.BARE, word.start(), cursor.position());
  }
}
