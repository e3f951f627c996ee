package mediaaudit.name;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many lines a picture has, as names tell it: {@code 1080p}, {@code 1920x1080}, {@code 4K}. */
final class ScreenSize {
  /** Trade names; phrases as {@link Aliases} reads them. */
  static final Map<String, String> CLASSES =
      Map.of("4k", "2160p", "uhd|ultra-hd", "2160p", "8k", "4320p", "fhd", "1080p");

  /** What stands before the size of a smaller copy. */
  private static final String FROM_4K = "4kto";

  private static final int MAX_DIGITS = 4;
  private static final double NARROWEST = 1.333;
  private static final double WIDEST = 1.898;
  private static final Set<Integer> LINES =
      Set.of(
          240, 288, 336, 360, 368, 396, 404, 406, 432, 480, 540, 544, 576, 720, 900, 960, 1080,
          1440, 1600, 2160, 2880, 4320);

  /** Lines that pictures have which are named by them alone. */
  private static final Set<Integer> STANDARD =
      Set.of(240, 288, 360, 368, 480, 540, 576, 720, 900, 1080, 1440, 2160, 4320);

  private static final Set<String> MARKS = Set.of("p", "i", "px", "hd", "phd");

  private ScreenSize() {}

  /** The size that this word names, such as {@code 1080p}. */
  static Optional<String> of(String key) {
    if (key.startsWith(FROM_4K)) {
      return of(key.substring(FROM_4K.length()));
    }
    int digits = digits(key, 0);
    if (digits < 3 || digits > MAX_DIGITS || digits == key.length()) {
      return Optional.empty();
    }
    char mark = key.charAt(digits);
    return mark == 'x' ? ofWidthAndHeight(key, digits) : ofLines(key, digits);
  }

  /** How many lines the first size in a text has; 0 when it names none. */
  static int lines(String text) {
    ReleaseFacts facts = ReleaseReader.facts(text);
    String size = facts.release().screenSize();
    if (size == null) {
      return 0;
    }
    int start = size.indexOf('x') + 1;
    return Integer.parseInt(size.substring(start, start + digits(size, start)));
  }

  private static Optional<String> ofLines(String key, int digits) {
    int lines = Integer.parseInt(key.substring(0, digits));
    String mark = key.substring(digits);
    boolean scan = MARKS.contains(mark) || isRate(mark);
    char letter = mark.charAt(0) == 'i' ? 'i' : 'p';
    return scan && LINES.contains(lines) ? Optional.of(lines + "" + letter) : Optional.empty();
  }

  /** Whether this is a mark with a number of frames a second or such behind it: {@code p60}. */
  private static boolean isRate(String mark) {
    return mark.length() == 3
        && (mark.charAt(0) == 'p' || mark.charAt(0) == 'i')
        && digits(mark, 1) == 2;
  }

  private static Optional<String> ofWidthAndHeight(String key, int digits) {
    int more = digits(key, digits + 1);
    int end = digits + 1 + more;
    boolean marked = end + 1 == key.length() && "pi".indexOf(key.charAt(end)) >= 0;
    if (more < 3 || more > MAX_DIGITS || (end != key.length() && !marked)) {
      return Optional.empty();
    }
    return ofPixels(
        Integer.parseInt(key.substring(0, digits)),
        Integer.parseInt(key.substring(digits + 1, end)),
        marked ? key.charAt(end) : 'p');
  }

  /** A picture of a usual shape is named by its lines, another one by both its sides. */
  static Optional<String> ofPixels(int width, int height, char scan) {
    if (width < 100 || height < 100) {
      return Optional.empty();
    }
    double shape = (double) width / height;
    boolean usual = STANDARD.contains(height) && shape >= NARROWEST && shape <= WIDEST;
    return Optional.of(usual ? height + "" + scan : width + "x" + height);
  }

  private static int digits(String key, int from) {
    int count = 0;
    while (from + count < key.length() && Characters.isDigit(key.charAt(from + count))) {
      count++;
    }
    return count;
  }
}
