package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.model.ExitCode;
import mediaaudit.model.RuleInfo;
import mediaaudit.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** What exists is in the README, and what is in the README exists. */
class ReadmeTest {
  private static final String README = read(Path.of("README.md"));
  private static final String CONFIG = read(Path.of("config/config.yaml"));

  @TempDir Path directory;

  @Test
  void everyCommandAndOptionIsNamed() {
    CommandLine root = commandLine();
    List<String> missing = new ArrayList<>();
    root.getSubcommands()
        .forEach(
            (name, command) -> {
              String row = row("| `" + name);
              withSubcommands(command)
                  .flatMap(each -> each.getCommandSpec().options().stream())
                  .filter(option -> !option.inherited())
                  .flatMap(option -> Stream.of(option.names()))
                  .filter(
                      option ->
                          !Stream.of("-h", "--help", "-V", "--version").anyMatch(option::equals))
                  .filter(option -> !names(row, option))
                  .forEach(option -> missing.add(name + " " + option));
            });
    root.getCommandSpec().options().stream()
        .flatMap(option -> Stream.of(option.names()))
        .filter(option -> !names(README, option))
        .forEach(missing::add);
    assertEquals(List.of(), missing);
  }

  @Test
  void everyOptionNamedExists() {
    List<String> options =
        commandLine().getSubcommands().values().stream()
            .flatMap(ReadmeTest::withSubcommands)
            .flatMap(command -> command.getCommandSpec().options().stream())
            .flatMap(option -> Stream.of(option.names()))
            .toList();
    List<String> invented =
        java.util.regex.Pattern.compile("`(--?[a-z][a-z-]*)")
            .matcher(README)
            .results()
            .map(match -> match.group(1))
            .filter(option -> !options.contains(option))
            .toList();
    assertEquals(List.of(), invented);
  }

  @Test
  void everyCommandOfACommandIsNamed() {
    List<String> missing =
        commandLine().getSubcommands().entrySet().stream()
            .flatMap(
                command ->
                    command.getValue().getSubcommands().keySet().stream()
                        .filter(inner -> !row("| `" + command.getKey()).contains(inner)))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void everyRuleIsListedAsItIs() {
    String expected =
        Rules.infos().stream().map(ReadmeTest::row).reduce("", (rows, row) -> rows + row + "\n");
    assertTrue(README.contains(expected), "the table of rules should be\n" + expected);
  }

  @Test
  void everyExitCodeIsListed() {
    List<String> missing =
        Arrays.stream(ExitCode.values())
            .map(code -> "| " + code.code() + " | " + code.meaning().split(",")[0])
            .filter(row -> !README.contains(row))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void everyConfigurationKeyIsNamedInReadmeAndDefaultFile() {
    List<String> keys = configurationKeys();
    assertEquals(
        List.of(), keys.stream().filter(key -> !README.contains("`" + key + "`")).toList());
    List<String> inFile =
        keys.stream()
            .map(key -> key.substring(key.indexOf('.') + 1))
            .filter(key -> !key.equals("validation_rules"))
            .filter(key -> !CONFIG.contains(key + ":"))
            .toList();
    assertEquals(List.of(), inFile);
  }

  @Test
  void defaultFileSaysTheDefaults() {
    Map<String, Object> file = new Yaml().load(CONFIG);
    assertEquals(
        new TreeSet<>(List.of("scan", "report", "cache", "probe", "rules", "queries")),
        new TreeSet<>(file.keySet()));
    Settings written =
        Settings.read(Path.of("config/config.yaml"), Map.of("HOME", directory.toString()));
    Settings none = Settings.read(null, Map.of("HOME", directory.toString()));
    assertEquals(values(none), values(written));
  }

  @Test
  void everyQueryOfTheCookbookRuns() {
    Library library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).mkv       empty
                Dark/Season 1/Dark - S01E01.mkv   empty
                """)
            .withoutFfprobe();
    library.run("scan").expect(1);
    List<String> queries = queries();
    assertTrue(queries.size() >= 10);
    queries.forEach(query -> library.run("query", query).expect(0));
    library.run("query", "show columns from movies").expect(0).prints("RELEASE_YEAR");
  }

  /** Every key that a configuration file may hold. */
  static List<String> configurationKeys() {
    List<String> keys = new ArrayList<>();
    for (var section : ConfigFile.class.getRecordComponents()) {
      if (section.getType().isRecord()) {
        for (var key : section.getType().getRecordComponents()) {
          keys.add(snake(section.getName()) + "." + snake(key.getName()));
        }
      } else {
        keys.add(snake(section.getName()));
      }
    }
    return keys;
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(ReadmeTest::withSubcommands));
  }

  private static List<String> values(Settings settings) {
    return settings.effective(new GlobalOptions()).stream()
        .map(each -> each.key() + " = " + PlainValue.of(each.value()))
        .toList();
  }

  private static List<String> queries() {
    int from = README.indexOf("```sql\n") + "```sql\n".length();
    String block = README.substring(from, README.indexOf("```", from));
    return Stream.of(block.split(";\n"))
        .map(query -> query.replaceAll("(?m)^--.*$", "").strip())
        .filter(query -> !query.isEmpty())
        .toList();
  }

  private static String row(RuleInfo rule) {
    return "| `%s` | %s | %s | %s |"
        .formatted(rule.id(), rule.severity().word(), rule.category().word(), rule.holds());
  }

  private static String row(String start) {
    return README
        .lines()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the README has no row " + start));
  }

  private static boolean names(String text, String option) {
    return text.matches("(?s).*`" + option + "[` ].*");
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }

  private static CommandLine commandLine() {
    Console console =
        new Console(
            java.io.InputStream.nullInputStream(),
            new StringWriter(),
            new PrintWriter(new StringWriter()),
            false,
            false,
            false,
            80);
    return MediaAudit.commandLine(console, Map.of());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
