package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/**
 * A season in the name of a release or a file: {@code S01}, {@code S01-S03}, {@code Season 1},
 * {@code 2nd Season}, {@code 第3季}, {@code S07D1}, {@code 1xAll}.
 *
 * @param last number of the last season; the first when it is one
 * @param index of the first of the words that make it
 * @param words how many they are
 */
record ToldSeason(int season, int last, int index, int words) {
  private static final int MOST_DIGITS = 4;
  private static final char MOST_LATIN = 0x2000;

  /** What may stand behind the number in one word. */
  private static final Set<String> TAILS =
      Set.of("", "extras", "extra", "dvd", "bonus", "complete");

  /** The first of the name. */
  static Optional<ToldSeason> find(Words words) {
    return words.season();
  }

  /** The first at or behind this word. */
  static Optional<ToldSeason> find(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      Optional<ToldSeason> found = at(words, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The one that begins with this word. */
  static Optional<ToldSeason> at(Words words, int index) {
    char first = words.get(index).key().isEmpty() ? ' ' : words.get(index).key().charAt(0);
    Optional<ToldSeason> found = first == 's' ? lettered(words, index) : Optional.empty();
    if (found.isEmpty() && (Characters.isDigit(first) || first > MOST_LATIN)) {
      found = crossed(words, index).or(() -> counted(words, index));
    }
    return found.isPresent()
        ? found
        : NumberedWord.at(words, index, NumberWords.SEASON)
            .filter(it -> it.number() < 100 || isYear(words, it))
            .map(it -> of(words, it));
  }

  /** Whether a year is told, behind a whole word: {@code Season 1994}, not {@code SE 1986}. */
  private static boolean isYear(Words words, NumberedWord season) {
    return season.number() >= 1900
        && season.number() < 2100
        && words.get(season.index()).key().length() > 2;
  }

  private static ToldSeason of(Words words, NumberedWord word) {
    return upTo(words, new ToldSeason(word.number(), word.number(), word.index(), word.words()));
  }

  /** Whether the word at this index is one of the words that make it. */
  boolean holds(int word) {
    return word >= index && word < index + words;
  }

  /** Index behind its last word. */
  int end() {
    return index + words;
  }

  private static Optional<ToldSeason> lettered(Words words, int index) {
    Word word = words.get(index);
    if (word.key().equals("s") && index + 1 < words.size() && words.gap(index).equals(" ")) {
      Word next = words.get(index + 1);
      return next.key().length() == 2 && next.isNumber()
          ? Optional.of(new ToldSeason(next.number(2), next.number(2), index, 2))
          : Optional.empty();
    }
    Cursor cursor = new Cursor(word.key(), 0);
    int season = cursor.read("s") ? cursor.number(1, MOST_DIGITS) : -1;
    boolean alone = season >= 0 && !isInGroup(words, index) && isTail(word, cursor.position());
    return alone
        ? Optional.of(upTo(words, new ToldSeason(season, season, index, 1)))
        : Optional.empty();
  }

  /**
   * Behind a dash in brackets, or at the end of a release, stands the group: {@code [E-AC3-S78]}.
   */
  private static boolean isInGroup(Words words, int index) {
    return words.before(index) == '-'
        && (words.get(index).bracket() >= 0 || (index == words.size() - 1 && isRelease(words)));
  }

  private static boolean isRelease(Words words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      if (Vocabulary.at(words, i).filter(it -> it.sure()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTail(Word word, int at) {
    String tail = word.key().substring(at);
    boolean disc = tail.startsWith("d") && tail.length() > 1;
    return TAILS.contains(tail)
        || (disc && tail.substring(1).chars().allMatch(Characters::isDigit));
  }

  /** {@code S01-S03} and {@code Seasons 1-3}: the season is the first, and the last is told. */
  private static ToldSeason upTo(Words words, ToldSeason mark) {
    int next = mark.end();
    if (next >= words.size() || !isRange(words.gap(next - 1))) {
      return mark;
    }
    String key = words.get(next).key();
    Cursor cursor = new Cursor(key, key.startsWith("s") ? 1 : 0);
    int last = cursor.number(1, 2);
    boolean told = mark.words() > 1 && words.gap(next - 1).equals("-") && !key.startsWith("0");
    boolean range = last > mark.season() && cursor.atBoundary() && (key.startsWith("s") || told);
    return range ? new ToldSeason(mark.season(), last, mark.index(), mark.words() + 1) : mark;
  }

  private static boolean isRange(String gap) {
    return gap.strip().equals("-") || gap.strip().equals("~");
  }

  /** {@code 1xAll}. */
  private static Optional<ToldSeason> crossed(Words words, int index) {
    Cursor cursor = new Cursor(words.get(index).key(), 0);
    int season = cursor.number(1, 2);
    return season >= 0 && cursor.read("xall") && cursor.atBoundary()
        ? Optional.of(new ToldSeason(season, season, index, 1))
        : Optional.empty();
  }

  /** {@code 第3季}, {@code 第2期}, {@code 시즌2}, {@code 2期}. */
  private static Optional<ToldSeason> counted(Words words, int index) {
    String key = words.get(index).key();
    Cursor cursor = new Cursor(key, Math.max(0, key.indexOf('第')));
    boolean ordinal = cursor.read("第");
    int season = cursor.number(1, 2);
    season = season < 0 && ordinal ? NumberWords.chinese(cursor) : season;
    boolean marked = cursor.read("季") || cursor.read("期") || cursor.read("シーズン");
    return season >= 0 && marked && (ordinal || cursor.atBoundary())
        ? Optional.of(new ToldSeason(season, season, index, 1))
        : Optional.empty();
  }
}
