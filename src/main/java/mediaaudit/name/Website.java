package mediaaudit.name;

import java.util.Locale;
import java.util.Set;

/** The address of a website before a title: {@code www.example.org - Title}. */
final class Website {
  private static final Set<String> DOMAINS =
      Set.of(
          "com", "net", "org", "info", "au", "de", "io", "tv", "cc", "to", "me", "mx", "ru", "nl",
          "se", "eu", "ws", "in", "co", "uk", "site", "club", "xyz", "vip", "link", "pw", "lt",
          "ag");

  /** What ends an address even where a dot follows. */
  private static final Set<String> SURE = Set.of("com", "net", "org", "info");

  private static final String WWW = "www.";

  private Website() {}

  /** The name without it. */
  static String without(String name) {
    int start = 0;
    while (start < name.length() && (name.charAt(start) == ' ' || isBracket(name, start))) {
      start++;
    }
    if (name.regionMatches(true, start, WWW, 0, WWW.length())) {
      int end = endOfAddress(name, start + WWW.length());
      return end < 0 ? name : behind(name, end);
    }
    int end = start;
    while (end < name.length() && name.charAt(end) != ' ' && !isBracket(name, end)) {
      end++;
    }
    return isAddress(name.substring(start, end), start > 0) ? behind(name, end) : name;
  }

  /** Behind the first label that ends an address which begins with {@code www}; -1 without one. */
  private static int endOfAddress(String name, int from) {
    int start = from;
    boolean first = true;
    for (int i = from; i <= name.length(); i++) {
      if (i == name.length() || !isInLabel(name.charAt(i))) {
        String label = name.substring(start, i).toLowerCase(Locale.ROOT);
        boolean dot = i < name.length() && name.charAt(i) == '.';
        boolean country = !dot && label.length() == 2 && i < name.length();
        boolean goesOn = dot && isCountry(name, i + 1);
        if (!first && !goesOn && (country || (dot ? SURE : DOMAINS).contains(label))) {
          return i;
        }
        if (!dot) {
          return -1;
        }
        first = false;
        start = i + 1;
      }
    }
    return -1;
  }

  /** Whether the two letters of a country end the address: {@code .com.br}. */
  private static boolean isCountry(String name, int start) {
    int end = start;
    while (end < name.length() && isInLabel(name.charAt(end))) {
      end++;
    }
    return end == start + 2 && end < name.length() && name.charAt(end) != '.';
  }

  private static boolean isInLabel(char character) {
    return Character.isLetterOrDigit(character) || character == '-';
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
        && (" -_.".indexOf(name.charAt(start)) >= 0 || isBracket(name, start))) {
      start++;
    }
    return start < name.length() ? name.substring(start) : name;
  }

  private static boolean isBracket(String name, int at) {
    return Characters.isOpening(name.charAt(at)) || Characters.isClosing(name.charAt(at));
  }
}
