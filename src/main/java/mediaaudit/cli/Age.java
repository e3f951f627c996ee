package mediaaudit.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.ITypeConverter;

/**
 * How old something must be.
 *
 * @param since it is old enough when nothing happened to it after this
 */
record Age(Instant since) {

  /** As rows keep moments: nanoseconds since 1970. */
  long sinceNanos() {
    return TimeUnit.SECONDS.toNanos(since.getEpochSecond()) + since.getNano();
  }

  /**
   * An age such as {@code 30d}, a day ({@code 2026-01-31}, from its beginning in UTC), or a moment
   * in RFC 3339.
   *
   * @throws IllegalArgumentException when it is none, or lies in the future or before 1970
   */
  static Age of(String text, Instant now) {
    Instant since = since(text.strip(), now);
    if (since.isAfter(now) || since.isBefore(Instant.EPOCH)) {
      throw new IllegalArgumentException("'" + text + "' does not lie between 1970 and now");
    }
    return new Age(since);
  }

  private static Instant since(String text, Instant now) {
    if (!text.matches("\\d{4}-.*")) {
      return now.minus(duration(text));
    }
    try {
      return text.length() == "2026-01-31".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no date; write 2026-01-31 or 2026-01-31T18:00:00Z", e);
    }
  }

  private static Duration duration(String text) {
    try {
      return Words.duration(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + ", or a date such as 2026-01-31", e);
    }
  }

  /** Reads the option. */
  static final class Converter implements ITypeConverter<Age> {
    @Override
    public Age convert(String text) {
      return of(text, Instant.now());
    }
  }
}
