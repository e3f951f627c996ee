package mediaaudit.name;

/**
 * Reads a text in lower case from left to right, a piece at a time; a failed read moves nothing.
 */
final class Cursor {
  private final String text;
  private int position;

  Cursor(String text, int position) {
    this.text = text;
    this.position = position;
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  /** The character at this distance; a space beyond either end. */
  char peek(int distance) {
    int at = position + distance;
    return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
  }

  /** Whether the text ends here, or the next character is neither a letter nor a digit. */
  boolean atBoundary() {
    return !Characters.isWord(peek(0));
  }

  /** Reads this word. */
  boolean read(String word) {
    boolean found = text.startsWith(word, position);
    position += found ? word.length() : 0;
    return found;
  }

  /** Passes at most {@code most} of these characters; tells how many there were. */
  int pass(String characters, int most) {
    int start = position;
    while (position < text.length()
        && position - start < most
        && characters.indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    return position - start;
  }

  /** Reads a number of at least and at most so many digits; -1 when there is none. */
  int number(int least, int most) {
    int end = position;
    while (end < text.length() && end - position <= most && Characters.isDigit(text.charAt(end))) {
      end++;
    }
    int digits = end - position;
    if (digits < least || digits > most) {
      return -1;
    }
    int number = Integer.parseInt(text.substring(position, end));
    position = end;
    return number;
  }
}
