package mediaaudit.name;

/**
 * Where the number of an episode, if it is one, stands in a name, and what stands around it: how
 * films are not counted.
 */
record NumberPlace(Words words, EpisodeName number) {
  private static final int HUNDRED = 100;
  private static final String DASH = " - ";

  /** Whether it has two digits or more. */
  boolean isLong() {
    return number.end() - number.start() > 1;
  }

  /** {@code 3-10 to Yuma}: two numbers without a mark that is sure. */
  boolean isPair() {
    return number.season() != null;
  }

  /** {@code Part 3 - Carentan}, {@code Title.Part.3.Carentan}. */
  boolean isTitled() {
    int next = words.indexAt(number.end());
    boolean digit = Characters.isDigit(words.text().charAt(number.end() - 1));
    boolean dotted =
        digit
            && next < words.size()
            && words.text().indexOf(' ') < 0
            && Vocabulary.at(words, next).isEmpty();
    return dotted || (number.start() == 0 && words.text().startsWith(DASH, number.end()));
  }

  /** {@code 363-364}, {@code 01-05}: numbers of three digits, padded ones, or one and the next. */
  boolean isRow() {
    return number.last() > number.first()
        && (number.first() >= HUNDRED
            || words.text().charAt(number.start()) == '0'
            || number.last() == number.first() + 1);
  }

  /** {@code Title.02.FRENCH.DVDRip}: films are not counted so. */
  boolean isZeroed() {
    int next = words.indexAt(number.end());
    return number.start() > 0
        && number.end() - number.start() > 1
        && words.text().charAt(number.start()) == '0'
        && next < words.size()
        && Vocabulary.at(words, next).isPresent();
  }

  boolean isDirectlyBehindYear() {
    int index = words.indexAt(number.start());
    return index > 1 && YearFinder.isYear(words, index - 1);
  }

  /** {@code Series (2014) - 39 [720p]}: the year is the series'. */
  boolean isBehindYear() {
    return isDirectlyBehindYear()
        && words.aloneInBrackets(words.indexAt(number.start()) - 1)
        && !words.text().substring(number.end()).isBlank();
  }

  /** {@code Title - 12}, {@code Title - 12 [1080p]} and {@code Title 12 [BD 1080p]}. */
  boolean isLast() {
    String text = words.text();
    boolean dashed = text.startsWith(DASH, Math.max(0, number.start() - DASH.length()));
    String rest = text.substring(number.end()).strip();
    boolean ends = rest.isEmpty() || Characters.isOpening(rest.charAt(0));
    return (dashed && ends) || rest.startsWith("[bd ") || rest.startsWith("[bd]");
  }

  /** {@code Title.201.dvdrip}: in a release without a year; and {@code The.100.313}. */
  boolean isOfRelease() {
    int index = words.indexAt(number.start());
    int next = words.indexAt(number.end());
    boolean three = index > 0 && number.end() - number.start() == 3 && number.first() % HUNDRED > 0;
    boolean term = next < words.size() && Vocabulary.at(words, next).isPresent();
    boolean second = next == words.size() && words.get(Math.max(0, index - 1)).isNumber();
    return three && words.text().indexOf(' ') < 0 && (term || second);
  }

  /** {@code [Group][Title][05]}. */
  boolean isBracketed() {
    String text = words.text();
    return number.start() > 1 && text.charAt(number.start() - 1) == '[' && text.indexOf('[') < 1
        || number.start() > 1 && text.charAt(number.start() - 1) == '【';
  }

  /** {@code Title - 12 - Name}: between two dashes with spaces. */
  boolean isSetApart() {
    String text = words.text();
    int behind = number.end() + DASH.length();
    return number.start() > DASH.length()
        && text.startsWith(DASH, number.start() - DASH.length())
        && text.startsWith(DASH, number.end())
        && words.indexAt(behind) < words.size();
  }

  /** {@code Title - 001}. */
  boolean isPadded() {
    return words.text().startsWith(" - 0", Math.max(0, number.start() - " - ".length()));
  }

  boolean isFansub(boolean year) {
    boolean apart = number.end() - number.start() > 1;
    return apart && FansubSigns.is(words) && (!year || LeadingGroup.end(words) > 0);
  }
}
