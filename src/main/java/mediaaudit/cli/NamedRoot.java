package mediaaudit.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import mediaaudit.model.LibraryType;

/**
 * A library root as an option or the configuration names it.
 *
 * @param path absolute
 * @param name that its rows go by; null where none is given
 * @param type what stands in it; null where that is not said
 * @param mtimeTolerance how far modification times may be apart below it; null where that is not
 *     said
 */
record NamedRoot(String path, String name, LibraryType type, Duration mtimeTolerance) {

  /** A root that is named by its path alone. */
  static NamedRoot of(Path path) {
    return new NamedRoot(path.toAbsolutePath().normalize().toString(), null, null, null);
  }

  /** The path, or all that is said of it by name, as the configuration file has it. */
  Object plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("path", path);
    plain.put("name", name);
    plain.put("type", type == null ? null : type.word());
    plain.put("mtime_tolerance", PlainValue.of(mtimeTolerance));
    plain.values().removeIf(Objects::isNull);
    return plain.size() == 1 ? path : plain;
  }
}
