package mediaaudit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mediaaudit.model.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Shows which values are in force, and what said so. */
@Command(
    name = "config",
    description = {
      "Shows every value in force and where it comes from: an option, the environment, a line of"
          + " the configuration file, or the default; and which files were looked for.",
      "Options of single commands win over what it shows."
    },
    footer = {"", "Example:", "  media-audit config --format json"})
final class ConfigCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Mixin FormatOption format = new FormatOption();

  /** A place where a file was looked for, in JSON. */
  record Place(String path, String state) {}

  /**
   * A value in JSON.
   *
   * @param name of the option, the variable or the file; null for the default
   * @param line of the file; null for all others
   */
  record Setting(String key, Object value, String origin, String name, Integer line) {}

  /** All of it in JSON. */
  record Config(int schemaVersion, List<Place> files, List<Setting> settings) {}

  @Override
  public Integer call() {
    List<ConfigPlace> places =
        new UserFolders(program.environment()).configPlaces(program.options.config);
    Config config =
        new Config(1, places.stream().map(ConfigCommand::place).toList(), settings(places));
    if (format.isJson()) {
      program.console().printJson(JsonText.of(config));
    } else {
      print(config);
    }
    return ExitCode.OK.code();
  }

  private static Place place(ConfigPlace place) {
    return new Place(place.path().toString(), place.state().name().toLowerCase(Locale.ROOT));
  }

  private List<Setting> settings(List<ConfigPlace> places) {
    Optional<Path> file =
        places.stream()
            .filter(place -> place.state() == ConfigPlace.State.READ)
            .map(ConfigPlace::path)
            .findFirst();
    Optional<YamlLines> lines = file.map(ConfigReader::text).map(YamlLines::new);
    List<Setting> settings = new ArrayList<>();
    for (Effective value : program.settings().effective(program.options)) {
      boolean written = value.origin() == Effective.Origin.FILE;
      settings.add(
          new Setting(
              value.key(),
              PlainValue.of(value.value()),
              value.origin().name().toLowerCase(Locale.ROOT),
              written ? file.map(Path::toString).orElse(null) : value.name(),
              written ? lines.map(found -> line(found, value.key())).orElse(null) : null));
    }
    return settings;
  }

  private static int line(YamlLines lines, String key) {
    return lines.of(List.<Object>copyOf(Arrays.asList(key.split("\\."))));
  }

  private void print(Config config) {
    Table settings = new Table(List.of("key", "value", "from"));
    config
        .settings()
        .forEach(value -> settings.add(List.of(value.key(), text(value), from(value))));
    Table files = new Table(List.of("configuration file", "state"));
    config.files().forEach(place -> files.add(List.of(place.path(), place.state())));
    settings.folded(program.console().tableWidth()).forEach(program.console()::print);
    program.console().print("");
    files.folded(program.console().tableWidth()).forEach(program.console()::print);
  }

  private static String text(Setting setting) {
    Object value = setting.value();
    if (value == null) {
      return "none";
    }
    return value instanceof String text ? text : JsonText.line(value);
  }

  private static String from(Setting setting) {
    String name = setting.name() == null ? "" : " " + setting.name();
    return setting.origin() + name + (setting.line() == null ? "" : " line " + setting.line());
  }
}
