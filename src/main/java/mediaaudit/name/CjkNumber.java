package mediaaudit.name;

/** Chinese numerals up to the hundreds: {@code 三}, {@code 十二}, {@code 一百零三}, {@code 一〇三}. */
final class CjkNumber {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String ZERO = "〇";
  private static final String UNITS = "十百";
  private static final int TEN = 10;
  private static final int MOST = 6;

  private CjkNumber() {}

  /** Reads one; -1 when there is none. */
  static int read(Cursor cursor) {
    int start = cursor.position();
    int total = 0;
    int digit = -1;
    while (cursor.position() - start <= MOST) {
      if (cursor.pass(UNITS, 1) > 0) {
        int unit = cursor.peek(-1) == UNITS.charAt(0) ? TEN : TEN * TEN;
        total += unit * (digit < 0 ? 1 : digit);
        digit = -1;
      } else if (cursor.pass(DIGITS + ZERO, 1) > 0) {
        int next = Math.max(0, DIGITS.indexOf(cursor.peek(-1)));
        digit = digit < 0 ? next : digit * TEN + next;
      } else {
        break;
      }
    }
    return cursor.position() == start ? -1 : total + Math.max(digit, 0);
  }
}
