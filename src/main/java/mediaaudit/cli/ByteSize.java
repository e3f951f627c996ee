package mediaaudit.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads a size: {@code 500MB} is decimal, {@code 500MiB} binary, a bare number bytes.
 *
 * @see Words#bytes
 */
final class ByteSize implements ITypeConverter<Long> {
  private static final Pattern SIZE =
      Pattern.compile(
          "(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(?:([kmgt]?)(i?)b?)", Pattern.CASE_INSENSITIVE);
  private static final List<String> UNITS = List.of("", "k", "m", "g", "t");

  @Override
  public Long convert(String text) {
    Matcher size = SIZE.matcher(text.strip());
    if (!size.matches() || size.group(2).isEmpty() && !size.group(3).isEmpty()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no size; write 500MB, 500MiB, 2GB or a number of bytes");
    }
    int power = UNITS.indexOf(size.group(2).toLowerCase(Locale.ROOT));
    BigDecimal unit = BigDecimal.valueOf(size.group(3).isEmpty() ? 1000 : 1024).pow(power);
    return new BigDecimal(size.group(1)).multiply(unit).longValue();
  }
}
