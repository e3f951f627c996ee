package mediaaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Values in force as a configuration file would have them. */
final class PlainValue {
  private PlainValue() {}

  /** Texts, numbers, truths, and lists and maps of them; null for none. */
  static Object of(Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Duration duration) {
      return Words.span(duration);
    }
    if (value instanceof Path path) {
      return path.toAbsolutePath().normalize().toString();
    }
    if (value instanceof Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Optional<?> grade) {
      return grade.map(PlainValue::of).orElse("off");
    }
    return value instanceof JsonNode ? value : ofMany(value);
  }

  private static Object ofMany(Object value) {
    if (value instanceof NamedRoot root) {
      return root.plain();
    }
    if (value instanceof ConfigFile.Patterns patterns) {
      Map<String, Object> plain = new LinkedHashMap<>(patterns.byKind());
      plain.put("mode", patterns.extend() ? "extend" : "replace");
      return plain;
    }
    if (value instanceof ConfigFile.NamedQueries named) {
      Map<String, Object> plain = new LinkedHashMap<>();
      named.queries().forEach(query -> plain.put(query.name(), query.sql()));
      return plain;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(PlainValue::of).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, element) -> plain.put(key.toString(), of(element)));
      return plain;
    }
    return value.toString();
  }
}
