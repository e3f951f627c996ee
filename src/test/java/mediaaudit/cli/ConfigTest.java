package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the configuration says holds; what is wrong in it is told with its name and line. */
class ConfigTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv          empty
      Heat (1995)/Heat (1995)-trailer.mp4  empty
      Heat (1995)/cover-art.jpg
      Heat (1995)/fanart.jpg
      """;

  private static final List<String> ODD =
      List.of("~", "''", "[]", "{}", "[~]", "['']", "[{}]", "7", "[7]", "true", "[{a: {b: ~}}]");

  @TempDir Path directory;
  private Library library;
  private Path config;

  @BeforeEach
  void makeLibrary() {
    library = Library.in(directory, FILES).withoutFfprobe();
    config = directory.resolve("config.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scan: {worker: 3}                     | line 1: unknown key scan.worker; known here are allowed_codecs
          colour: red                           | line 1: unknown key colour; known here are cache
          scan: {concurrent_workers: many}      | line 1: scan.concurrent_workers must be a whole number
          scan: {concurrent_workers: 65}        | line 1: scan.concurrent_workers: must be from 1 to 64
          scan: {cache_enabled: perhaps}        | line 1: scan.cache_enabled must be true or false
          scan: {allowed_codecs: [hevc, h2655]} | line 1: scan.allowed_codecs[2]: unknown codec 'h2655'; did you mean h265?
          scan: {allowed_codecs: [h256]}        | line 1: scan.allowed_codecs[1]: unknown codec 'h256'; did you mean h265?
          scan: {allowed_codecs: [best]}        | line 1: scan.allowed_codecs[1]: unknown codec 'best'; known are av1, avc, divx
          scan: {profiles: [plexx]}             | line 1: scan.profiles[1]: unknown profile 'plexx'; known are plex
          scan: {root_paths: 7}                 | line 1: scan.root_paths must be a list
          report: {min_severity: bad}           | line 1: report.min_severity: must be one of info, warning, error
          cache: {racy_window: soon}            | line 1: cache.racy_window: 'soon' is no duration
          cache: {ttl: 20000w}                  | line 1: cache.ttl: '20000w' is too long; write at most 36500d
          cache: {ttl: 2D6M} | line 1: cache.ttl: '2D6M' is not clear: M could mean months; write 180d, or 6m for minutes
          cache: {ttl: 6M}                      | line 1: cache.ttl: '6M' is not clear: M could mean months; write 180d, or 6m for minutes
          probe: {timeout: 0s}                  | line 1: probe.timeout: must be longer than 0s
          cache: {ttl: 90}                      | line 1: cache.ttl must be a length of time with its unit, such as 90s or 7d
          scan: {full_check_every: 0}           | line 1: scan.full_check_every must be a length of time with its unit
          cache: {check: 3}                     | line 1: cache.check must be a text
          rules: loud                           | line 1: rules must be a section with keys
          queries: [x]                          | line 1: queries must be a section with keys
          cache: {check: inode}                 | line 1: cache.check: must be size,mtime with or without ,ctime and ,inode
          rules: {missing-poster: loud}         | line 1: rules.missing-poster: missing-poster must be off, info
          rules: {missing-popcorn: off}         | line 1: rules.missing-popcorn: unknown rule 'missing-popcorn'
          'scan: [unclosed'                     | this is no YAML: while parsing a flow sequence; expected ','
          hello                                 | line 1: the file must be a section with keys
          scan: {root_paths: [{paht: a}]}       | line 1: scan.root_paths[1]: path is missing; known here are mtime_tolerance, name, path, type
          scan: {root_paths: [{path: a, b: c}]} | line 1: unknown key scan.root_paths[1].b; known here are mtime_tolerance
          patterns: {poster_patterns: ['(']}    | poster_patterns
          patterns: {plakat_patterns: ['x']}    | plakat_patterns
          """)
  void whatIsWrongIsToldWithNameAndLine(String yaml, String message) throws IOException {
    Files.writeString(config, yaml);
    Library.Run run = library.run("scan", "--config", config.toString(), "--");
    run.expect(3).tells(message);
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          scan: {root_paths: [a, ~]}             | scan.root_paths[2] is empty; give it a value, or remove it
          scan: {profiles: [~]}                  | scan.profiles[1] is empty; give it a value, or remove it
          scan: {allowed_codecs: [~]}            | scan.allowed_codecs[1] is empty; give it a value, or remove it
          scan: {include_patterns: [~]}          | scan.include_patterns[1] is empty; give it a value, or remove it
          scan: {exclude_patterns: [a, ~]}       | scan.exclude_patterns[2] is empty; give it a value, or remove it
          report: {include_categories: [~]}      | report.include_categories[1] is empty; give it a value, or remove it
          report: {exclude_categories: [~]}      | report.exclude_categories[1] is empty; give it a value, or remove it
          scan: {root_paths: [{path: , name: }]} | scan.root_paths[1]: path is missing; known here are mtime_tolerance, name, path, type
          rules: {missing-trailer: }             | rules.missing-trailer: missing-trailer must be off, info, warning or error; not ''
          patterns: {mode: }                     | patterns.mode: mode must be extend or replace; not ''
          patterns: {poster_patterns: [a, ~]}    | patterns.poster_patterns: poster_patterns[2] must be a regular expression
          patterns: {poster_patterns: ['']}      | patterns.poster_patterns: poster_patterns[1] must be a regular expression
          patterns: {poster_patterns: [{a: b}]}  | patterns.poster_patterns: poster_patterns[1] must be a regular expression
          queries: {large: }                     | queries.large: there is no statement; give one, or @NAME of a query that has one
          scan: {allowed_codecs: [{}]}           | scan.allowed_codecs[1] must be a text
          scan: {profiles: [[]]}                 | scan.profiles[1] must be a text
          cache: {check: {ctime: true}}          | cache.check must be a text
          cache: {ttl: {duration: P1D}}          | cache.ttl must be a length of time with its unit, such as 90s or 7d
          probe: {timeout: {}}                   | probe.timeout must be a length of time with its unit, such as 90s or 7d
          report: {min_severity: [info]}         | report.min_severity must be a text
          """)
  void valueThatIsEmptyOrNestedIsToldWithNameAndLine(String yaml, String message)
      throws IOException {
    Files.writeString(config, "validation_rules:\n\n" + yaml + "\n");
    assertEquals(
        "media-audit: error: " + config + " line 3: " + message + "\n",
        library.run("scan", "--config", config.toString(), "--").expect(3).err());
  }

  @Test
  void noValueOfAnyKeyIsABug() throws IOException {
    List<String> keys =
        Pattern.compile("\"key\" : \"([a-z_.]+)\"")
            .matcher(library.execute("config", "--format", "json").expect(0).out())
            .results()
            .map(key -> key.group(1))
            .toList();
    assertTrue(keys.contains("scan.root_paths"), keys.toString());
    List<String> bugs = new ArrayList<>();
    for (String key : keys) {
      for (String value : ODD) {
        String section = key.replace(".", ": {") + ": " + value;
        Files.writeString(config, section + (key.contains(".") ? "}" : "") + "\n");
        Library.Run run = library.execute("config", "--config", config.toString());
        if (run.exitCode() != 0 && run.exitCode() != 3
            || run.err().matches("(?s).*(Cannot |Exception|java).*")) {
          bugs.add(section + " " + run);
        }
      }
    }
    assertEquals(List.of(), bugs);
  }

  @Test
  void lineOfAnEmptyElementIsTold() throws IOException {
    Files.writeString(config, "scan:\n  root_paths:\n    - a\n    -\n    - b\n");
    assertEquals(
        "media-audit: error: "
            + config
            + " line 4: scan.root_paths[2] is empty; give it a value, or remove it\n",
        library.run("scan", "--config", config.toString(), "--").expect(3).err());
  }

  @Test
  void tabAndForeignEncodingAreTold() throws IOException {
    Files.writeString(config, "scan:\n\tworkers: 3\n");
    library
        .run("scan", "--config", config.toString(), "--")
        .expect(3)
        .tells(config + " line 2: this is no YAML: while scanning for the next token; found")
        .tells("Do not use \\t(TAB) for indentation");
    Files.writeString(config, "scan: {root_paths: [Amélie]}", StandardCharsets.ISO_8859_1);
    library
        .run("scan", "--config", config.toString(), "--")
        .expect(3)
        .tells("cannot read the configuration file " + config + " (it is not UTF-8)");
  }

  @Test
  void errorNamesTheLine() throws IOException {
    Files.writeString(config, "scan:\n  profiles: [plex]\n\n  colour: red\n");
    library
        .run("scan", "--config", config.toString(), "--")
        .expect(3)
        .tells(config + " line 4: unknown key scan.colour");
  }

  @ParameterizedTest
  @CsvSource({"''", "'scan:'", "'# nothing'", "'scan: {root_paths: }'"})
  void emptySectionsAreDefaults(String yaml) throws IOException {
    Files.writeString(config, yaml);
    library.run("scan", "--config", config.toString(), "--").expect(1);
  }

  @Test
  void namedConfigMustExist() {
    library
        .run("scan", "--config", config.toString(), "--")
        .expect(3)
        .tells("there is no configuration file " + config);
  }

  @Test
  void predecessorsSampleLoads() throws IOException {
    Files.writeString(
        config,
        """
        scan:
          root_paths:
            - D:/Media/Movies
            - D:/Media/TV Shows
          profiles:
            - plex
            - jellyfin
          allowed_codecs:
            - hevc
            - h265
            - av1
          include_patterns: []
          exclude_patterns:
            - "*.sample.*"
            - "**/Extras/**"
          concurrent_workers: 4
          cache_enabled: true
        report:
          output_path: media-audit-report.html
          json_path: media-audit-report.json
          auto_open: true
          show_thumbnails: true
          problems_only: false
        """);
    library
        .with("MEDIA_AUDIT_BATCH_MODE", "1")
        .run("scan", "--config", config.toString(), "--")
        .expect(1);
    assertTrue(Files.exists(directory.resolve("media-audit-report.html")));
    assertTrue(Files.exists(directory.resolve("media-audit-report.json")));
  }

  @Test
  void rulesAreTurnedOffAndRegraded() throws IOException {
    Files.writeString(
        config,
        """
        rules:
          missing-poster: off
          empty-video: info
          missing-trailer: error
          videos-not-probed: off
        """);
    library.run("scan", "--config", config.toString(), "--").expect(1);
    assertEquals(
        "error,missing-trailer\ninfo,empty-video",
        library.query("select distinct severity, rule from issues order by 1"));
  }

  @Test
  void changedRulesJudgeTheStoredRowsAnew() throws IOException {
    library.run("scan").expect(1);
    assertTrue(library.issues().contains("Missing poster image"));
    Files.writeString(config, "rules: {missing-poster: off}\n");
    library.run("scan", "--config", config.toString(), "--").prints("2 hits, 0 misses");
    assertEquals(List.of("Missing trailer", "Video file is empty (0 bytes)"), library.issues());
  }

  @ParameterizedTest
  @CsvSource({"extend, 0", "replace, 0"})
  void patternsExtendOrReplaceTheProfiles(String mode, int missing) throws IOException {
    Files.writeString(
        config, "patterns:\n  mode: " + mode + "\n  poster_patterns: ['^cover-art\\.']\n");
    library.run("scan", "--config", config.toString(), "--");
    assertEquals(
        String.valueOf(missing),
        library.query("select count(*) from issues where rule = 'missing-poster'"));
  }

  @Test
  void patternsFileReplacesOrdinaryNames() throws IOException {
    Path patterns = directory.resolve("patterns.yaml");
    Files.writeString(patterns, "background_patterns: ['^wallpaper\\.']\n");
    library.run("scan", "--patterns", patterns.toString(), "--").expect(1);
    assertEquals(
        "1", library.query("select count(*) from issues where rule = 'missing-background'"));
  }

  @Test
  void profileDecidesWhichNamesCount() {
    library.add("Alien (1979)/Alien (1979).mkv  empty");
    library.add("Alien (1979)/show.jpg");
    library.add("Alien (1979)/Alien (1979)-poster.jpg");
    library.run("scan", "--profiles", "jellyfin", "--").expect(1);
    assertEquals(
        "jellyfin", library.query("select servers from assets where path like '%-poster.jpg'"));
    library.run("scan", "--profiles", "plexx", "--").expect(2).tells("unknown profile 'plexx'");
    library.run("scan", "--allow-codecs", "h2655", "--").expect(2).tells("unknown codec 'h2655'");
    library.run("scan", "--workers", "99", "--").expect(2).tells("--workers: must be from 1 to 64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--allow-codecs hevc", "--profiles plex"})
  void folderBehindAnOptionOfSeveralWordsIsToldTheWayOut(String options) {
    String[] option = options.split(" ");
    String wayOut = " (put -- before the folders)";
    library.run("scan", option[0], option[1]).expect(2).tells("'" + library.root() + "'; ");
    library.run("scan", option[0], option[1]).tells(wayOut);
    library.execute("scan", option[0], option[1], "src").expect(2).tells("'src'; ").tells(wayOut);
    String err = library.execute("scan", option[0], option[1], "no-folder").expect(2).err();
    assertEquals(false, err.contains(wayOut), err);
    library.run("scan", option[0], option[1], "--").expect(1);
  }

  @Test
  void optionWinsOverEnvironmentAndThatOverTheFile() throws IOException {
    Path fromFile = directory.resolve("from-file");
    Path fromEnvironment = directory.resolve("from-environment");
    Path fromOption = directory.resolve("from-option");
    Files.writeString(config, "scan:\n  cache_dir: from-file\n  root_paths: [media]\n");
    library.with("MEDIA_AUDIT_CONFIG", config.toString());
    library.execute("scan").expect(1);
    assertTrue(Files.exists(fromFile.resolve("index.mv.db")));
    library.with("MEDIA_AUDIT_CACHE_DIR", fromEnvironment.toString()).execute("scan").expect(1);
    assertTrue(Files.exists(fromEnvironment.resolve("index.mv.db")));
    library.execute("scan", "--index", fromOption.toString()).expect(1);
    assertTrue(Files.exists(fromOption.resolve("index.mv.db")));
  }

  @Test
  void configIsFoundInTheHomeAndItsVariablesAreFilledIn() throws IOException {
    Path home = directory.resolve("home/.config/media-audit");
    Files.createDirectories(home);
    Files.writeString(
        home.resolve("config.yaml"),
        "scan: {root_paths: ['${MEDIA:-/nowhere}/media'], cache_dir: ~/cache}\n");
    library.with("MEDIA", directory.toString()).execute("scan").expect(1);
    assertTrue(Files.exists(directory.resolve("home/cache/index.mv.db")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          scan: {root_paths: [$MEDIA]}                | scan.root_paths[1]
          scan: {root_paths: [a, '${MEDIA}/Movies']}  | scan.root_paths[2]
          scan: {root_paths: [{path: $MEDIA/Movies}]} | scan.root_paths[1]
          scan: {cache_dir: $MEDIA}                   | scan.cache_dir
          scan: {cache_dir: ~/$MEDIA/index}           | scan.cache_dir
          report: {output_path: $MEDIA.html}          | report.output_path
          report: {json_path: '${HOME}/${MEDIA}'}     | report.json_path
          report: {csv_path: $$$MEDIA}                | report.csv_path
          probe: {ffprobe: $MEDIA/ffprobe}            | probe.ffprobe
          """)
  void variableThatIsNotSetOrEmptyIsTold(String yaml, String key) throws IOException {
    Files.writeString(config, "rules: {}\n" + yaml + "\n");
    String told =
        "media-audit: error: "
            + config
            + " line 2: "
            + key
            + ": the variable MEDIA is %s; set it, write ${MEDIA:-default}, or $$ for a $ that"
            + " begins no variable\n";
    String[] scan = {"scan", "--config", config.toString()};
    assertEquals(told.formatted("not set"), library.execute(scan).expect(3).err());
    library.with("MEDIA", "");
    assertEquals(told.formatted("empty"), library.execute(scan).expect(3).err());
    assertEquals(List.of("config.yaml", "media"), names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          scan: {cache_dir: ''}                      | scan.cache_dir
          scan: {cache_dir: '  '}                    | scan.cache_dir
          scan: {cache_dir: '${MEDIA:-}'}            | scan.cache_dir
          scan: {root_paths: [a, '']}                | scan.root_paths[2]
          scan: {root_paths: [{path: '${MEDIA:-}'}]} | scan.root_paths[1]
          report: {output_path: ''}                  | report.output_path
          probe: {ffprobe: ''}                       | probe.ffprobe
          """)
  void emptyPathIsTold(String yaml, String key) throws IOException {
    Files.writeString(config, yaml + "\n");
    assertEquals(
        "media-audit: error: " + config + " line 1: " + key + ": the path is empty; name one\n",
        library.execute("scan", "--config", config.toString()).expect(3).err());
    assertEquals(List.of("config.yaml", "media"), names());
  }

  @ParameterizedTest
  @CsvSource({
    "$$MEDIA/a, $MEDIA/a",
    "$${MEDIA}, ${MEDIA}",
    "a$$, a$",
    "$$$$x, $$x",
    "a$ b$1$(x)$, a$ b$1$(x)$",
    "$FOLDER/$$x, here/$x",
    "${MEDIA:-other}, other",
    "x${MEDIA:-}y, xy",
  })
  void dollarsThatBeginNoVariableAreKept(String written, String meant) throws IOException {
    Files.writeString(config, "scan: {cache_dir: '" + written + "'}\n");
    library
        .with("FOLDER", "here")
        .execute("config", "--config", config.toString(), "--format", "json")
        .expect(0)
        .prints('"' + directory.resolve(meant).toString() + '"');
  }

  @Test
  void valuesThatAreNoPathsKeepTheirDollars() throws IOException {
    Files.writeString(
        config,
        """
        scan: {exclude_patterns: ["$RECYCLE*", "$$x"]}
        patterns: {poster_patterns: ["poster.jpg$"]}
        queries: {q: "select '$MEDIA'"}
        """);
    library
        .execute("config", "--config", config.toString())
        .expect(0)
        .prints("[\"$RECYCLE*\",\"$$x\"]")
        .prints("poster.jpg$")
        .prints("select '$MEDIA'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MEDIA_AUDIT_CONFIG", "MEDIA_AUDIT_CACHE_DIR"})
  void variableOfTheProgramNamesOneThatIsNotSet(String variable) {
    assertEquals(
        "media-audit: error: "
            + variable
            + ": the variable MEDIA is not set; set it, write ${MEDIA:-default}, or $$ for a $"
            + " that begins no variable\n",
        library.with(variable, "$MEDIA/x").execute("stats").expect(3).err());
  }

  @Test
  void configOfTheEnvironmentMayStartAtTheHomeOrBeBlank() throws IOException {
    Path home = Files.createDirectories(directory.resolve("home"));
    Files.writeString(home.resolve("mine.yaml"), "scan: {cache_dir: /mine}\n");
    library.with("MEDIA_AUDIT_CONFIG", "~/mine.yaml").execute("config").expect(0).prints("/mine");
    library.with("MEDIA_AUDIT_CONFIG", " ").execute("config").expect(0);
  }

  @Test
  void initConfigWritesWhatLoadsAndOverwritesNothing() throws IOException {
    library.execute("init-config", config.toString()).expect(0).prints("wrote " + config);
    library.run("scan", "--config", config.toString(), "--").expect(1);
    Files.writeString(config, "mine");
    library.execute("init-config", config.toString()).expect(2).tells("is there already");
    assertEquals("mine", Files.readString(config));
    library.execute("init-config", "--force", config.toString()).expect(0);
    assertTrue(Files.readString(config).contains("root_paths"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
