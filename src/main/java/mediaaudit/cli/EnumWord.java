package mediaaudit.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mediaaudit.model.Near;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a value that is one word of several, in small letters or others. */
record EnumWord<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {

  /** Reads the values of options of this type so. */
  static <E extends Enum<E>> void register(CommandLine line, Class<E> type) {
    line.registerConverter(type, new EnumWord<>(type));
  }

  @Override
  public E convert(String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(it -> it.name().equalsIgnoreCase(value) || it.toString().equals(value))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(unknown(value)));
  }

  private String unknown(String value) {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(it -> it.toString().toLowerCase(Locale.ROOT))
            .toList();
    String near = Near.find(value.toLowerCase(Locale.ROOT), words).map(it -> "; " + it).orElse("");
    return "expected one of " + String.join(", ", words) + " but was '" + value + "'" + near;
  }
}
