package mediaaudit.name;

/**
 * The words behind a title as those of a group: where terms end, and what may be a group's name.
 *
 * @param from index behind the title
 */
record GroupWords(Words words, int from) {
  private static final int MOST_WORDS = 5;
  private static final int MOST_SPACED = 3;
  private static final int SHORTEST_NUMBER = 5;

  /** The first word of the range behind the last bracket that closes in it. */
  int outsideBrackets(int begin, int end) {
    if (end <= begin || words.get(end - 1).bracket() >= 0) {
      return begin;
    }
    int index = end;
    while (index > begin && words.get(index - 1).bracket() < 0) {
      index--;
    }
    return index;
  }

  /** The word behind the last term of the range, and behind a number directly behind that. */
  int behindLastTerm(int begin, int end) {
    int index = begin;
    int behind = begin;
    while (index < end) {
      int found = isNamed(index, end) ? 0 : length(index);
      boolean number =
          found == 0
              && words.get(index).isNumber()
              && words.get(index).key().length() < SHORTEST_NUMBER
              && (index == behind || YearFinder.isYear(words, index));
      behind = found > 0 ? index + found : number ? index + 1 : behind;
      index += Math.max(found, 1);
    }
    return Math.min(behind, end);
  }

  private int length(int index) {
    return Vocabulary.at(words, index).map(Vocabulary.Found::words).orElse(0);
  }

  /** {@code -BEN THE MEN}: a short word behind a hyphen, and behind it a word that is no term. */
  private boolean isNamed(int index, int end) {
    return index > from
        && index + 1 < end
        && words.gap(index - 1).endsWith("-")
        && Vocabulary.at(words, index).filter(Vocabulary.Found::late).isPresent()
        && Vocabulary.at(words, index + 1).isEmpty()
        && words.get(index).bracket() == words.get(end - 1).bracket();
  }

  /** Whether the words are few enough for a name, and one of them can be one. */
  boolean fits(int begin, int end) {
    boolean spaced = words.text().substring(start(begin), end(end)).indexOf(' ') >= 0;
    return end - begin <= (spaced ? MOST_SPACED : MOST_WORDS) && isName(begin, end);
  }

  /** Whether the range holds more than a short number. */
  boolean isName(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!words.get(i).isNumber() || words.get(i).key().length() >= SHORTEST_NUMBER) {
        return true;
      }
    }
    return false;
  }

  private int start(int begin) {
    return words.get(begin).start();
  }

  private int end(int end) {
    return words.get(end - 1).end();
  }

  /** The words of the range as they are written. */
  String text(int begin, int end) {
    return words.text().substring(start(begin), end(end));
  }
}
