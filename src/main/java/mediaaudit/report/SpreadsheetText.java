package mediaaudit.report;

import java.util.regex.Pattern;

/** Text as a cell of a CSV file that people open with a spreadsheet. */
public final class SpreadsheetText {
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private SpreadsheetText() {}

  /**
   * The text; with a {@code '} in front where a spreadsheet would take it for a formula (OWASP "CSV
   * injection"). Half a surrogate pair becomes U+FFFD.
   */
  public static String of(String text) {
    String cell = paired(text);
    boolean formula =
        cell.chars()
            .dropWhile(SpreadsheetText::isInvisible)
            .limit(1)
            .anyMatch(first -> FORMULA_STARTS.indexOf(first) >= 0);
    return formula ? "'" + cell : cell;
  }

  /** The text; half a surrogate pair, which has no UTF-8 and would end the writing, is U+FFFD. */
  static String paired(String text) {
    return LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
  }

  private static boolean isInvisible(int character) {
    return Character.isSpaceChar(character) || Character.getType(character) == Character.FORMAT;
  }
}
