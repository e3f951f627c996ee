package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every value in force is shown with what said so. */
class ConfigCommandTest {
  private static final List<String> OF_NO_FILE = List.of("verbose", "debug", "batch_mode", "color");

  @TempDir Path directory;
  private Library library;
  private Path config;

  @BeforeEach
  void makeLibrary() {
    library = Library.in(directory, "");
    config = directory.resolve("config.yaml");
  }

  @Test
  void everyKeyOfTheFileIsShown() throws IOException {
    List<String> shown = new ArrayList<>();
    json("config").path("settings").forEach(value -> shown.add(value.path("key").asText()));
    List<String> expected = new ArrayList<>(ReadmeTest.configurationKeys());
    expected.addAll(OF_NO_FILE);
    expected.sort(null);
    shown.sort(null);
    assertEquals(expected, shown);
  }

  @Test
  void eachValueTellsWhatSaidSo() throws IOException {
    Files.writeString(
        config,
        """
        scan:
          root_paths:
            - media
            - {path: /tv, name: shows}
            - {path: /more, type: tv, mtime_tolerance: 2s}
          concurrent_workers: 3
          cache_dir: from-file

        cache: {ttl: 36h}
        rules:
          missing-poster: off
          empty-video: info
        queries: {one: select 1}
        """);
    library.with("MEDIA_AUDIT_WORKERS", "7").with("MEDIA_AUDIT_BATCH_MODE", "yes");
    JsonNode settings =
        json("config", "-c", config.toString(), "--index", "/option").path("settings");
    String file = "file " + config;
    assertEquals(
        "[\""
            + library.root()
            + "\",{\"path\":\"/tv\",\"name\":\"shows\"},{\"path\":\"/more\",\"type\":\"tv\",\"mtime_tolerance\":\"2s\"}] "
            + file
            + " 2",
        value(settings, "scan.root_paths"));
    assertEquals(
        "7 environment MEDIA_AUDIT_WORKERS null", value(settings, "scan.concurrent_workers"));
    assertEquals("\"/option\" option --index null", value(settings, "scan.cache_dir"));
    assertEquals("\"1d12h\" " + file + " 9", value(settings, "cache.ttl"));
    assertEquals(
        "{\"missing-poster\":\"off\",\"empty-video\":\"info\"} " + file + " 10",
        value(settings, "rules"));
    assertEquals("{\"one\":\"select 1\"} " + file + " 13", value(settings, "queries"));
    assertEquals("\"auto\" default null null", value(settings, "probe.mode"));
    assertEquals("null default null null", value(settings, "probe.ffprobe"));
    assertEquals("true environment MEDIA_AUDIT_BATCH_MODE null", value(settings, "batch_mode"));
  }

  @Test
  void tableTellsFilesAndValues() throws IOException {
    Files.writeString(config, "cache: {racy_window: 500ms}\n");
    String table =
        library
            .execute("config", "--config", config.toString(), "--color", "never")
            .expect(0)
            .out();
    String row =
        table.lines().filter(line -> line.startsWith("cache.racy_window")).findFirst().get();
    assertEquals("cache.racy_window 500ms file " + config + " line 1", row.replaceAll(" +", " "));
    assertEquals(
        "color never option --color",
        table
            .lines()
            .filter(line -> line.startsWith("color"))
            .findFirst()
            .get()
            .replaceAll(" +", " "));
    assertEquals(config + "  read", table.lines().reduce((first, last) -> last).orElse(""));
  }

  @Test
  void optionsThatTakeColoursAwayAreTold() throws IOException {
    for (String option : List.of("--no-color", "--color=never")) {
      assertEquals(
          "\"never\" option " + option.replace("=never", "") + " null",
          value(json("config", option).path("settings"), "color"));
    }
    assertEquals(
        "\"never\" option --no-color null",
        value(json("config", "--no-color", "--color=always").path("settings"), "color"));
  }

  @Test
  void placesWhereAFileIsLookedForAreTold() throws IOException {
    Path home = directory.resolve("home/.config/media-audit/config.yaml");
    assertEquals("absent", state(home));
    Files.createDirectories(home.getParent());
    Files.writeString(home, "");
    assertEquals("read", state(home));
    Path xdg = directory.resolve("xdg");
    library.with("XDG_CONFIG_HOME", xdg.toString());
    assertEquals("absent", state(xdg.resolve("media-audit/config.yaml")));
  }

  @Test
  void wrongFileStops() throws IOException {
    Files.writeString(config, "cache: {ttl: soon}\n");
    library.execute("config", "--config", config.toString()).expect(3).tells("line 1: cache.ttl");
    library.execute("config", "--config", "/no/such.yaml").expect(3).tells("no configuration file");
  }

  private String state(Path place) throws IOException {
    for (JsonNode file : json("config").path("files")) {
      if (file.path("path").asText().equals(place.toString())) {
        return file.path("state").asText();
      }
    }
    return "not looked for";
  }

  private JsonNode json(String... command) throws IOException {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("--format", "json"));
    String out = library.execute(args.toArray(String[]::new)).expect(0).out();
    return JsonMapper.builder().build().readTree(out);
  }

  private static String value(JsonNode settings, String key) {
    for (JsonNode setting : settings) {
      if (setting.path("key").asText().equals(key)) {
        String name = setting.path("name").isNull() ? "null" : setting.path("name").asText();
        return setting.path("value")
            + " "
            + setting.path("origin").asText()
            + " "
            + name
            + " "
            + setting.path("line");
      }
    }
    return "no such key";
  }
}
