package mediaaudit.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mediaaudit.model.LibraryType;

/**
 * A library root as an option or the configuration names it.
 *
 * @param path absolute
 * @param name that its rows go by; null where none is given
 * @param type what stands in it; null where that is not said
 */
record NamedRoot(String path, String name, LibraryType type) {

  /** A root that is named by its path alone. */
  static NamedRoot of(Path path) {
    return new NamedRoot(path.toAbsolutePath().normalize().toString(), null, null);
  }

  /** The path, or all that is said of it by name, as the configuration file has it. */
  Object plain() {
    if (name == null && type == null) {
      return path;
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("path", path);
    if (name != null) {
      plain.put("name", name);
    }
    if (type != null) {
      plain.put("type", type.word());
    }
    return plain;
  }
}
