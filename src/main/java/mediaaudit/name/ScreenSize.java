package mediaaudit.name;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many lines a picture has, as names tell it: {@code 1080p}, {@code 1920x1080}, {@code 4K}. */
final class ScreenSize {
  private static final int MAX_DIGITS = 4;
  private static final Set<Integer> LINES =
      Set.of(
          240, 288, 336, 360, 368, 396, 404, 406, 432, 480, 540, 544, 576, 720, 900, 960, 1080,
          1440, 1600, 2160, 2880, 4320);

  private static final Map<String, String> CLASSES =
      Map.of("4k", "2160p", "uhd", "2160p", "8k", "4320p", "fhd", "1080p");

  private ScreenSize() {}

  /** The size that this trade name stands for, such as {@code 4K}. */
  static Optional<String> ofClass(String key) {
    return Optional.ofNullable(CLASSES.get(key));
  }

  /** The size that this word names, such as {@code 1080p}. */
  static Optional<String> of(String key) {
    int digits = digits(key, 0);
    if (digits < 3 || digits > MAX_DIGITS || digits == key.length()) {
      return Optional.empty();
    }
    char mark = key.charAt(digits);
    return mark == 'x' ? ofWidthAndHeight(key, digits) : ofLines(key, digits);
  }

  /** How many lines the first size in a text has; 0 when it names none. */
  static int lines(String text) {
    Words words = Words.of(text);
    for (int i = 0; i < words.size(); i++) {
      String key = words.get(i).key();
      Optional<String> size = of(key).or(() -> ofClass(key));
      if (size.isPresent()) {
        return Integer.parseInt(size.get().substring(0, size.get().length() - 1));
      }
    }
    return 0;
  }

  private static Optional<String> ofLines(String key, int digits) {
    int lines = Integer.parseInt(key.substring(0, digits));
    String mark = key.substring(digits);
    boolean scan = mark.equals("p") || mark.equals("i") || isRate(mark);
    return scan && LINES.contains(lines)
        ? Optional.of(lines + mark.substring(0, 1))
        : Optional.empty();
  }

  /** Whether this is a mark with a number of frames a second or such behind it: {@code p60}. */
  private static boolean isRate(String mark) {
    return mark.length() == 3
        && (mark.charAt(0) == 'p' || mark.charAt(0) == 'i')
        && digits(mark, 1) == 2;
  }

  private static Optional<String> ofWidthAndHeight(String key, int digits) {
    int width = Integer.parseInt(key.substring(0, digits));
    int more = digits(key, digits + 1);
    if (more < 3 || more > MAX_DIGITS || digits + 1 + more != key.length()) {
      return Optional.empty();
    }
    return Optional.of(linesOf(width, Integer.parseInt(key.substring(digits + 1))) + "p");
  }

  /** Wide pictures are named by what their width would be tall at 16:9. */
  private static int linesOf(int width, int height) {
    return switch (width) {
      case 1920 -> 1080;
      case 1280 -> 720;
      case 3840 -> 2160;
      default -> height;
    };
  }

  private static int digits(String key, int from) {
    int count = 0;
    while (from + count < key.length() && Characters.isDigit(key.charAt(from + count))) {
      count++;
    }
    return count;
  }
}
