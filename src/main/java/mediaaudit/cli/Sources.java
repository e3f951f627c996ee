package mediaaudit.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import mediaaudit.model.UserError;

/**
 * Where values come from: an option wins over the environment, that over the configuration file,
 * that over the default.
 *
 * @param file what it says
 * @param source where it is; null where there is none
 * @param told is given each value that was asked for
 */
record Sources(
    ConfigFile file, Path source, Map<String, String> environment, Consumer<Effective> told) {
  /** Begins the name of every variable of the program. */
  static final String PREFIX = "MEDIA_AUDIT_";

  /** Nobody watches. */
  static final String BATCH_MODE = PREFIX + "BATCH_MODE";

  private static final Set<String> OFF = Set.of("", "0", "false", "no", "off");

  /** The same, of which every value is told. */
  Sources telling(Consumer<Effective> all) {
    return new Sources(file, source, environment, all);
  }

  /** The value of this key. */
  <T> Choice<T> choice(String key) {
    return new Choice<>(key, environment, told);
  }

  /** Whether an option, or else this variable, switches something on. */
  boolean flag(String key, String variable, boolean option) {
    return this.<Boolean>choice(key)
        .option("--" + key, option ? true : null)
        .variable(variable, Sources::isOn)
        .otherwise(false);
  }

  /** A time that the file alone may tell. */
  Duration duration(String key, ConfigValue.Time written, Duration otherwise) {
    return this.<Duration>choice(key)
        .file(written == null ? null : written.duration())
        .otherwise(otherwise);
  }

  /** A path that the file alone may tell; null where it is silent. */
  Path path(String key, ConfigValue.PathText written) {
    return this.<Path>choice(key).file(path(written)).otherwise(null);
  }

  /**
   * What an option lists or, where that lists nothing, the file.
   *
   * @param meaning of what the file has
   */
  <W, T> List<T> list(
      String key,
      String option,
      List<T> given,
      List<W> written,
      Function<W, T> meaning,
      List<T> otherwise) {
    return this.<List<T>>choice(key)
        .option(option, orNull(given))
        .file(orNull(map(written, meaning)))
        .otherwise(otherwise);
  }

  /** A path of the file, which starts at the file; null where it has none. */
  Path path(ConfigValue.PathText written) {
    return written == null ? null : path(written.path());
  }

  /** As {@link #path(ConfigValue.PathText)}, never null. */
  Path path(String written) {
    Path base = source == null ? Path.of("") : source.toAbsolutePath().normalize().getParent();
    return new Expansion(environment).path(written, base);
  }

  /**
   * The path that a variable of the program holds, which starts at the working directory.
   *
   * @throws UserError when it is none
   */
  static Path pathOf(String variable, String written, Map<String, String> environment) {
    try {
      return new Expansion(environment).path(written, Path.of(""));
    } catch (UserError e) {
      throw new UserError(e.exitCode(), variable + ": " + e.getMessage(), e);
    }
  }

  /** Whether this variable switches something on. */
  static boolean isOn(Map<String, String> environment, String variable) {
    return isOn(environment.getOrDefault(variable, ""));
  }

  private static boolean isOn(String value) {
    return !OFF.contains(value.toLowerCase(Locale.ROOT));
  }

  static <T extends Enum<T>> T constant(ConfigValue.Word<T> word) {
    return word == null ? null : word.constant();
  }

  /** What is written, each once: two names may mean the same. */
  static <T, R> List<R> map(List<T> written, Function<T, R> meaning) {
    return orEmpty(written).stream().map(meaning).distinct().toList();
  }

  /** A list without elements says nothing. */
  static <T> List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
