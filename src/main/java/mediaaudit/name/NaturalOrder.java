package mediaaudit.name;

import java.util.Comparator;

/** Orders names without regard to letter case, and numbers in them by their value. */
final class NaturalOrder implements Comparator<String> {
  @Override
  public int compare(String first, String second) {
    int at = 0;
    int other = 0;
    while (at < first.length() && other < second.length()) {
      int end = end(first, at);
      int otherEnd = end(second, other);
      int order =
          end > at && otherEnd > other
              ? compareNumbers(first.substring(at, end), second.substring(other, otherEnd))
              : Character.compare(lower(first, at), lower(second, other));
      if (order != 0) {
        return order;
      }
      at = Math.max(end, at + 1);
      other = Math.max(otherEnd, other + 1);
    }
    return Integer.compare(first.length() - at, second.length() - other);
  }

  private static char lower(String text, int index) {
    return Character.toLowerCase(text.charAt(index));
  }

  /** The offset behind the digits that begin here; the same when none do. */
  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && Characters.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int compareNumbers(String first, String second) {
    String one = first.replaceFirst("^0+", "");
    String other = second.replaceFirst("^0+", "");
    int length = Integer.compare(one.length(), other.length());
    return length == 0 ? one.compareTo(other) : length;
  }
}
