package mediaaudit.faults;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that do something to a terminal, or to whoever reads from one. */
final class Raw {
  /**
   * Control characters but the line feed, line separators, controls of direction, what hides and
   * halves of surrogate pairs.
   */
  private static final Pattern CHARACTERS =
      Pattern.compile(
          "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u00ad\\u061c\\u180e\\u200e\\u200f\\u2028-\\u202e"
              + "\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\x{e0000}-\\x{e007f}\\p{Cs}]");

  private static final int SHOWN = 60;

  private Raw() {}

  /** Fails when a text that a command wrote holds one. */
  static void requireNone(String what, String text) {
    Matcher found = CHARACTERS.matcher(text);
    if (found.find()) {
      int from = Math.max(0, found.start() - SHOWN);
      int to = Math.min(text.length(), found.end() + SHOWN);
      throw new AssertionError(
          "%s writes a raw U+%04X in: %s"
              .formatted(what, found.group().codePointAt(0), text.substring(from, to)));
    }
  }
}
