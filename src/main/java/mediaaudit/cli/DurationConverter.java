package mediaaudit.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** Reads an option that is a duration, such as {@code 30s}. */
final class DurationConverter implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    return Words.duration(text);
  }
}
