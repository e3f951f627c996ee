package mediaaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/** Where a user's configuration and cache lie, by the customs of the system. */
final class UserFolders {
  private static final String NAME = "media-audit";
  private static final String CONFIG = "config.yaml";

  private final Map<String, String> environment;
  private final Path home;

  UserFolders(Map<String, String> environment) {
    this.environment = environment;
    this.home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
  }

  /**
   * The configuration file to read; empty when there is none.
   *
   * @param option that the user names; null for none
   * @throws UserError when a file that is named, there or in the environment, does not exist
   */
  Optional<Path> config(Path option) {
    Optional<Path> named =
        Optional.ofNullable(option).or(() -> environmentPath("MEDIA_AUDIT_CONFIG"));
    named
        .filter(file -> !Files.exists(file))
        .ifPresent(
            file -> {
              throw new UserError(
                  ExitCode.CONFIGURATION,
                  "there is no configuration file "
                      + file
                      + "; media-audit init-config writes one");
            });
    return named.or(() -> usual().stream().filter(Files::isRegularFile).findFirst());
  }

  /** One that is blank counts as not set. */
  private Optional<Path> environmentPath(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(text -> !text.isBlank())
        .map(text -> Sources.pathOf(variable, text, environment));
  }

  /**
   * All places where a configuration file is looked for, and what came of it.
   *
   * @param option that the user names; null for none
   * @throws UserError when a file that is named does not exist
   */
  List<ConfigPlace> configPlaces(Path option) {
    Optional<Path> read = config(option);
    List<Path> places = usual();
    boolean named = read.isPresent() && !places.contains(read.get());
    return (named ? List.of(read.get()) : places)
        .stream()
            .map(place -> new ConfigPlace(place.toAbsolutePath(), state(place, read)))
            .toList();
  }

  private static ConfigPlace.State state(Path place, Optional<Path> read) {
    if (read.filter(place::equals).isPresent()) {
      return ConfigPlace.State.READ;
    }
    return Files.isRegularFile(place) ? ConfigPlace.State.UNUSED : ConfigPlace.State.ABSENT;
  }

  /** The folder of the index. */
  Path cache() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return folder("LOCALAPPDATA").orElse(home).resolve(NAME).resolve("cache");
    }
    if (system.contains("mac")) {
      return home.resolve("Library").resolve("Caches").resolve(NAME);
    }
    return folder("XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve(NAME);
  }

  private List<Path> usual() {
    Path user = folder("XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    return List.of(
        Path.of(CONFIG), user.resolve(NAME).resolve(CONFIG), Path.of("/etc", NAME, CONFIG));
  }

  /** A folder that the environment names; the XDG rules ignore a relative one. */
  private Optional<Path> folder(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
