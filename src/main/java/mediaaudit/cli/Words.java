package mediaaudit.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write and read them. */
final class Words {
  private static final Pattern PART = Pattern.compile("(\\d{1,9})(w|d|h|ms|m|s)");
  private static final Pattern DURATION = Pattern.compile("(?:\\d{1,9}(?:w|d|h|ms|m|s))+|0");

  /** Months to many who write it, and minutes to none. */
  private static final Pattern MONTHS = Pattern.compile("(?<![hH]\\d{0,9})(\\d{1,9})M(?![sS])");

  private static final int DAYS_A_MONTH = 30;
  private static final Duration LONGEST = Duration.ofDays(36_500);
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

  private Words() {}

  /**
   * A duration such as {@code 30d}, {@code 2w}, {@code 1d12h}, {@code 45m}, {@code 90s} or ISO's
   * {@code P30D}; a day has 24 hours. Units stand in any letter case, but for {@code m}. At most
   * 100 years, so that moments stay numbers that can be told in nanoseconds.
   *
   * @throws IllegalArgumentException when it is none, or longer
   */
  static Duration duration(String text) {
    Duration duration = anyDuration(text);
    if (duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is too long; write at most " + LONGEST.toDays() + "d");
    }
    return duration;
  }

  private static Duration anyDuration(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (DURATION.matcher(lower).matches()) {
      requireMinutes(text);
      Duration sum = Duration.ZERO;
      Matcher part = PART.matcher(lower);
      while (part.find()) {
        sum = sum.plus(unit(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
      }
      return sum;
    }
    try {
      Duration duration = Duration.parse(text.strip());
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeParseException none) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no duration; write 30d, 2w, 12h, 45m, 90s or 500ms");
  }

  private static void requireMinutes(String text) {
    Matcher months = MONTHS.matcher(text);
    if (months.find()) {
      long number = Long.parseLong(months.group(1));
      throw new IllegalArgumentException(
          "'%s' is not clear: M could mean months; write %dd, or %dm for minutes"
              .formatted(text, number * DAYS_A_MONTH, number));
    }
  }

  /** A count with its noun: {@code 1 file}, {@code 1,234 files}. */
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** A size with a decimal unit: {@code 1.4 GB}. */
  static String bytes(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1000 && unit < UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    return unit == 0
        ? bytes + " B"
        : String.format(Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
  }

  /** A duration for people: {@code 0.8 s}, {@code 2 min 5 s}. */
  static String seconds(long nanos) {
    Duration duration = Duration.ofNanos(nanos);
    return duration.toMinutes() == 0
        ? String.format(Locale.ROOT, "%.1f s", nanos / 1e9)
        : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
  }

  /** A duration that is only guessed: {@code 8 s}, {@code 2 min 5 s}, {@code 3 h 20 min}. */
  static String wholeSeconds(long nanos) {
    Duration duration = Duration.ofSeconds(Math.round(nanos / 1e9));
    if (duration.toHours() > 0) {
      return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
    return (duration.toMinutes() > 0 ? duration.toMinutes() + " min " : "")
        + duration.toSecondsPart()
        + " s";
  }

  /** A duration as {@link #duration} reads it: {@code 1d12h}, {@code 500ms}, {@code 0s}. */
  static String span(Duration duration) {
    StringBuilder text = new StringBuilder();
    append(text, duration.toDays(), "d");
    append(text, duration.toHoursPart(), "h");
    append(text, duration.toMinutesPart(), "m");
    append(text, duration.toSecondsPart(), "s");
    append(text, duration.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void append(StringBuilder text, long number, String unit) {
    if (number != 0) {
      text.append(number).append(unit);
    }
  }

  /** A moment in RFC 3339, UTC, to the second. */
  static String moment(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L)).toString();
  }

  private static Duration unit(String unit) {
    return switch (unit) {
      case "w" -> Duration.ofDays(7);
      case "d" -> Duration.ofDays(1);
      case "h" -> Duration.ofHours(1);
      case "m" -> Duration.ofMinutes(1);
      case "s" -> Duration.ofSeconds(1);
      default -> Duration.ofMillis(1);
    };
  }
}
