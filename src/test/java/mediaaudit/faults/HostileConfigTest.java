package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A configuration that is none, too much, or not its user's own. */
@Tag(Faults.TAG)
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class HostileConfigTest {
  @TempDir Path directory;
  private Library library;
  private Path config;

  @BeforeEach
  void makeLibrary() {
    library = Library.in(directory, "a.ts  ts");
    config = directory.resolve("config.yaml");
  }

  @Test
  void whatIsNoFileIsNotWaitedFor() {
    Machine.requirePrograms("mkfifo");
    Machine.run("mkfifo", config.toString()).expect(0);
    refused(config + " is no file");
    library.run("config", "--config", config.toString()).expect(3).tells("is no file");
    library.run("doctor", "--config", config.toString()).prints("is no file");
    library.run("scan", "--patterns", config.toString()).expect(3).tells("is no file");
    config = directory;
    refused(directory + " is no file");
    config = Path.of("/dev/zero");
    refused("/dev/zero is no file");
  }

  @Test
  void hugeFileIsRefusedUnread() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(config.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    refused(config + " is larger than 1 MiB; that is no configuration file");
  }

  @Test
  void bombOfAliasesIsRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 30; level++) {
      String alias = "*a" + (level - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(level, level, String.join(", ", List.of(alias, alias, alias, alias))));
    }
    Files.writeString(config, bomb);
    refused("line 1: unknown key a0");
    Files.writeString(config, "scan: {profiles: &r [*r]}\n");
    library.run("scan", "--config", config.toString()).expect(3);
    Files.writeString(config, "scan: " + "[".repeat(100_000));
    library.run("scan", "--config", config.toString()).expect(3);
    Files.writeString(config, "scan: !!javax.script.ScriptEngineManager [x]\n");
    library.run("scan", "--config", config.toString()).expect(3);
    Files.write(config, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, 0x1b});
    library.run("scan", "--config", config.toString()).expect(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sh -c 'touch evil'",
        "$(touch evil)",
        "`touch evil`",
        "ffprobe; touch evil",
        "/bin/sh -c touch evil",
      })
  void programIsAPathAndNoCommand(String words) throws IOException {
    Files.writeString(config, "probe: {ffprobe: \"" + words + "\"}\n");
    refused(words + " is not an executable file");
    assertFalse(Files.exists(directory.resolve("evil")));
    assertFalse(Files.exists(Path.of("evil")));
  }

  @Test
  void programMayHaveSpacesInItsPath() throws IOException {
    program("my tools; $(x)");
    library.run("scan", "--config", config.toString()).expect(1);
    assertEquals("ffprobe", library.query("select prober from videos"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-rw-rw-", "rw-r--rw-", "rw-rw-r--"})
  void programThatOthersMayNameIsToldOf(String mode) throws IOException {
    program("tools");
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString(mode));
    String warning =
        "others may write "
            + config
            + ", and it names a program to run (probe.ffprobe); chmod go-w '"
            + config
            + "'";
    library.run("scan", "--config", config.toString()).expect(1).tells(warning);
    library.run("probe", "--config", config.toString(), library.root() + "/a.ts").tells(warning);
    library.run("doctor", "--config", config.toString()).prints(warning);
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-r--r--"));
    assertFalse(
        library.run("scan", "--config", config.toString()).err().contains("others may write"));
    Files.writeString(config, "probe: {mode: builtin}\n");
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString(mode));
    assertFalse(
        library.run("scan", "--config", config.toString()).err().contains("others may write"));
  }

  @Test
  void programThatAnotherUserNamesIsToldOf() throws IOException {
    Machine.requireRoot();
    program("tools");
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-r--r--"));
    Machine.run("chown", "65534", config.toString()).expect(0);
    String warning =
        config
            + " belongs to another user ("
            + Files.getOwner(config).getName()
            + "), and it names a program to run (probe.ffprobe); use a file of your own, or chown '"
            + config
            + "'";
    library.run("scan", "--config", config.toString()).expect(1).tells(warning);
    library.run("probe", "--config", config.toString(), library.root() + "/a.ts").tells(warning);
    library.run("doctor", "--config", config.toString()).prints(warning);
    Machine.run("chown", "0", config.toString()).expect(0);
    assertEquals("", library.run("scan", "--config", config.toString()).expect(1).err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;INIT=RUNSCRIPT FROM 'evil.sql'",
        "a;TRACE_LEVEL_FILE=4",
        "a\\tb",
        "a\\nb",
        "a\\eb",
      })
  void indexFolderCarriesNoSettings(String folder) throws IOException {
    Files.writeString(config, "scan: {cache_dir: \"" + folder + "\"}\n");
    library
        .execute("--config", config.toString(), "scan", library.root().toString())
        .expect(2)
        .tells("the index folder must not hold ';' or control characters in its path");
    library.with("MEDIA_AUDIT_CACHE_DIR", folder.replace("\\", "\u0007"));
    library.execute("scan", library.root().toString()).expect(2);
    assertEquals(List.of("config.yaml", "media"), names());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "scan, cache_dir: \"PATH\", scan.cache_dir",
        "scan, root_paths: [\"PATH\"], scan.root_paths[1]",
        "scan, root_paths: [{path: \"PATH\"}], scan.root_paths[1]",
        "report, output_path: \"PATH\", report.output_path",
        "report, json_path: \"PATH\", report.json_path",
        "report, csv_path: \"PATH\", report.csv_path",
        "probe, ffprobe: \"PATH\", probe.ffprobe",
      })
  void whatIsNoPathIsToldWithKeyAndLine(String section, String line, String key)
      throws IOException {
    for (String path : List.of("a\\0b\\e", "${NO_SUCH:-a\\0b\\e}")) {
      Files.writeString(config, section + ":\n  " + line.replace("PATH", path) + "\n");
      String told = config + " line 2: " + key + ": 'a\\x00b\\x1b' is no path (";
      Library.Run scan = library.execute("--config", config.toString(), "scan").expect(3);
      assertEquals(1, scan.err().lines().count(), scan.err());
      assertTrue(scan.err().startsWith("media-audit: error: " + told), scan.err());
      for (String command : List.of("stats", "config", "report", "roots", "doctor")) {
        Library.Run run = library.execute("--config", config.toString(), command).expect(3);
        assertTrue((run.out() + run.err()).contains(told), run.toString());
        assertFalse((run.out() + run.err()).matches("(?s).*[\0\u001b].*"), run.toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:h2:mem:x", "mem:x", "tcp:192.0.2.1", "zip:x!", "~", "nio:x", "split:x"})
  void addressesAreFolders(String folder) throws IOException {
    Files.writeString(config, "scan: {cache_dir: './" + folder + "'}\n");
    library.execute("--config", config.toString(), "scan", library.root().toString()).expect(1);
    assertEquals(true, Files.exists(directory.resolve(folder).resolve("index.mv.db")));
  }

  private void program(String folder) throws IOException {
    Path tools = Files.createDirectory(directory.resolve(folder));
    Path program =
        Files.writeString(
            tools.resolve("ffprobe"),
            "#!/bin/sh\necho '{\"streams\": [{\"codec_type\": \"video\"}]}'\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(config, "probe: {ffprobe: './" + folder + "/ffprobe'}\n");
  }

  private void refused(String why) {
    Library.Run run = library.run("scan", "--config", config.toString()).expect(3).tells(why);
    assertEquals(1, run.err().lines().count(), run.err());
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
