package mediaaudit.cli;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal a text takes. What a reader sees as one character (UAX #29) is one
 * here and is never cut apart: a letter with its accents, a flag, a family of emoji.
 */
final class Width {
  private static final int FIRST_COMBINING = 0x300;

  private Width() {}

  static int of(String text) {
    int columns = 0;
    for (int at = 0; at < text.length(); at = next(text, at)) {
      columns += at(text, at);
    }
    return columns;
  }

  /** The text, cut to so many columns and ended with an ellipsis where it is longer. */
  static String fit(String text, int columns) {
    return of(text) <= columns ? text : text.substring(0, end(text, columns - 1)) + '…';
  }

  /** The text with spaces behind it up to so many columns. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** The text in lines of so many columns at most, parted at spaces where there are any. */
  static List<String> fold(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (of(rest) > columns) {
      int full = Math.max(end(rest, columns), next(rest, 0));
      int space = lastSpace(rest, full);
      int end = space > 0 ? space : full;
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /**
   * Sentences in lines of so many columns, of which the later ones are indented. A word that is
   * longer, such as a path, stays whole, so that it can be copied.
   */
  static List<String> wrap(String text, String indent, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.toString().isBlank() && of(line.toString()) + 1 + of(word) > columns) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Where a line of so many columns may end: at a space, or behind what fills it. */
  private static int lastSpace(String text, int full) {
    return full < text.length() && text.charAt(full) == ' '
        ? full
        : text.substring(0, full).lastIndexOf(' ');
  }

  /** The end of as much of the text as so many columns hold. */
  private static int end(String text, int columns) {
    int at = 0;
    int taken = 0;
    while (at < text.length()) {
      taken += at(text, at);
      if (taken > columns) {
        return at;
      }
      at = next(text, at);
    }
    return at;
  }

  private static int at(String text, int at) {
    return isPlain(text, at) ? 1 : Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, at));
  }

  private static int next(String text, int at) {
    return at + (isPlain(text, at) ? 1 : WCWidth.charCountForGraphemeCluster(text, at));
  }

  /** Most text is, and tells its width without a table. */
  private static boolean isPlain(String text, int at) {
    return text.charAt(at) < FIRST_COMBINING
        && (at + 1 == text.length() || text.charAt(at + 1) < FIRST_COMBINING);
  }
}
