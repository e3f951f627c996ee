package mediaaudit.name;

/**
 * A run of letters and digits in a name.
 *
 * @param key in lower case, without apostrophes
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param bracket offset of the innermost bracket that is open around it; -1 outside of brackets
 */
record Word(String key, int start, int end, int bracket) {

  /** Whether it is one or more decimal digits and nothing else. */
  boolean isNumber() {
    for (int i = 0; i < key.length(); i++) {
      if (!Characters.isDigit(key.charAt(i))) {
        return false;
      }
    }
    return !key.isEmpty();
  }

  /** The number it is; -1 when it is none or has more than {@code maxDigits} digits. */
  int number(int maxDigits) {
    return key.length() <= maxDigits && isNumber() ? Integer.parseInt(key) : -1;
  }
}
