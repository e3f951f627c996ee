package mediaaudit.report;

import java.util.regex.Pattern;

/** Text as a cell of a CSV file that people open with a spreadsheet. */
public final class SpreadsheetText {
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private SpreadsheetText() {}

  /**
   * The text; with a {@code '} in front where a spreadsheet would take it for a formula (OWASP "CSV
   * injection"). Half a surrogate pair has no UTF-8, would end the writing, and becomes U+FFFD.
   */
  public static String of(String text) {
    String cell = LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
    boolean formula =
        cell.chars()
            .dropWhile(SpreadsheetText::isInvisible)
            .limit(1)
            .anyMatch(first -> FORMULA_STARTS.indexOf(first) >= 0);
    return formula ? "'" + cell : cell;
  }

  private static boolean isInvisible(int character) {
    return Character.isSpaceChar(character) || Character.getType(character) == Character.FORMAT;
  }
}
