package mediaaudit.cli;

import java.util.Locale;

/** A number with its unit: text that a {@link Table} puts to the right, as it does numbers. */
record Figure(String text) {
  static Figure bytes(long bytes) {
    return new Figure(Words.bytes(bytes));
  }

  /** To one digit behind the point. */
  static Figure tenths(double number) {
    return new Figure(String.format(Locale.ROOT, "%,.1f", number));
  }

  /**
   * In percent.
   *
   * @param ratio from 0 to 1
   */
  static Figure percent(double ratio) {
    return new Figure(String.format(Locale.ROOT, "%.1f%%", 100 * ratio));
  }

  @Override
  public String toString() {
    return text;
  }
}
