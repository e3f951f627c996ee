package mediaaudit.index;

/**
 * The smallest part of a statement that means something.
 *
 * @param text as it stands; of a parameter its name alone
 * @param start offset of its first character
 * @param end offset behind its last character
 */
record SqlToken(Kind kind, String text, int start, int end) {

  /** What a token is. */
  enum Kind {
    /** A keyword or a name without quotes. */
    WORD,
    /** A text, or a name in quotes. */
    QUOTED,
    NUMBER,
    /** {@code :name}: a value that is given beside the statement. */
    PARAMETER,
    SYMBOL
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether it is this keyword or sign; letter case does not matter. */
  boolean is(String wanted) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(wanted);
  }

  /** Whether it is a number with an exponent, such as {@code 1.5e9}. */
  boolean isApproximate() {
    return kind == Kind.NUMBER && text.matches("[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]+");
  }
}
