package mediaaudit.name;

import java.util.Locale;
import java.util.Set;

/** The address of a website before a title: {@code www.example.org - Title}. */
final class Website {
  private static final Set<String> DOMAINS =
      Set.of("com", "net", "org", "info", "au", "de", "io", "tv", "cc", "to", "me", "mx", "ru");

  private Website() {}

  /** The name without it. */
  static String without(String name) {
    int start = 0;
    while (start < name.length() && (name.charAt(start) == ' ' || isBracket(name, start))) {
      start++;
    }
    int end = start;
    while (end < name.length() && name.charAt(end) != ' ' && !isBracket(name, end)) {
      end++;
    }
    return isAddress(name.substring(start, end), start > 0) ? behind(name, end) : name;
  }

  /** Whether the word, in lower case, is what addresses end with. */
  static boolean isDomain(String key) {
    return DOMAINS.contains(key);
  }

  private static boolean isAddress(String text, boolean bracketed) {
    int dot = text.lastIndexOf('.');
    boolean domain = dot > 0 && DOMAINS.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
    return domain && (bracketed || text.indexOf('.') < dot || text.indexOf('_') < 0);
  }

  private static String behind(String name, int end) {
    int start = end;
    while (start < name.length()
        && (" -_".indexOf(name.charAt(start)) >= 0 || isBracket(name, start))) {
      start++;
    }
    return start < name.length() ? name.substring(start) : name;
  }

  private static boolean isBracket(String name, int at) {
    return Characters.isOpening(name.charAt(at)) || Characters.isClosing(name.charAt(at));
  }
}
