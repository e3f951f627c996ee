package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that jumps, and files of all times, cost neither rows nor probes. */
@Tag(Faults.TAG)
class ClockTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv    hevc
      Alien (1979)/Alien (1979).mkv  av1
      """;

  @TempDir Path directory;

  @Test
  void jumpsOfTheClockPruneNothingThatIsThere() {
    Machine.requirePrograms("faketime");
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    String out = at(library, "+400d", "prune", "--older-than", "30d");
    assertTrue(out.contains("was not scanned for that long, so all of its rows would go"), out);
    out = at(library, "-400d", "prune", "--older-than", "30d");
    assertTrue(out.contains("the last scan began at 20"), out);
    assertTrue(
        out.contains(
            "ages cannot be told; set the clock right or, if it is, scan once more; nothing was"
                + " pruned"),
        out);
    out = at(library, "-400d", "scan");
    assertTrue(out.contains("2 hits, 0 misses"), out);
    library.run("prune", "--older-than", "30d").expect(4).tells("was not scanned for that long");
    out = at(library, "+400d", "scan");
    assertTrue(out.contains("2 hits, 0 misses"), out);
    library.run("prune", "--older-than", "30d").expect(4).tells("the last scan began at");
    assertEquals("2", library.query("select count(*) from files"));
    library.run("prune", "--missing").expect(0).prints("removed the rows of 0 files");
    library.run("scan").expect(1).prints("2 hits, 0 misses");
    library.run("prune", "--older-than", "30d").expect(0).prints("removed the rows of 0 files");
    assertEquals("2", library.query("select count(*) from files where missing_since is null"));
  }

  private Path autoPrune() throws IOException {
    return Files.writeString(directory.resolve("prune.yaml"), "cache: {auto_prune: 30d}\n");
  }

  @Test
  void oneJumpOfTheClockPrunesNothingByItself() throws IOException {
    Machine.requirePrograms("faketime");
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    library.remove("Heat (1995)");
    library.run("scan").expect(1);
    Path config = autoPrune();
    String missing = "select count(*) from files where missing_since is not null";
    at(library, "+400d", "--config", config.toString(), "scan");
    assertEquals("1", library.query(missing));
    library.run("--config", config.toString(), "scan").expect(1);
    assertEquals("1", library.query(missing), "the clock is right again");
    at(library, "+402d", "--config", config.toString(), "scan");
    assertEquals("1", library.query(missing));
    at(library, "+404d", "--config", config.toString(), "scan");
    assertEquals("0", library.query(missing));
  }

  @Test
  void clockThatWasSetBackPrunesNothingByItself() throws IOException {
    Machine.requirePrograms("faketime");
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    library.remove("Heat (1995)");
    Path config = autoPrune();
    for (String time : List.of("-10000d", "+1d", "+3d")) {
      at(library, time, "--config", config.toString(), "scan");
    }
    assertEquals(
        "1", library.query("select count(*) from files where missing_since > '2026-01-01'"));
    at(library, "+32d", "--config", config.toString(), "scan");
    at(library, "+34d", "--config", config.toString(), "scan");
    assertEquals("1", library.query("select count(*) from files"));
  }

  @Test
  void filesOfTheFutureAndOfOldAreProbedOnce() throws Exception {
    Library library =
        Library.in(
            directory,
            """
            Future (2106)/Future (2106).ts  ts
            Moon (1969)/Moon (1969).ts      ts
            Oldest (1901)/Oldest (1901).ts  ts
            """);
    Path programs = Files.createDirectory(directory.resolve("programs"));
    Path log = directory.resolve("log");
    Path ffprobe = programs.resolve("ffprobe");
    Files.writeString(
        ffprobe,
        """
        #!/bin/sh
        echo run >> '%s'
        echo '{"format": {"format_name": "mpegts", "duration": "1.0"},
          "streams": [{"index": 0, "codec_type": "video", "codec_name": "hevc"}]}'
        """
            .formatted(log));
    ffprobe.toFile().setExecutable(true);
    Path config = Files.writeString(directory.resolve("config"), "cache: {racy_window: 1ms}\n");
    library.with("PATH", programs.toString()).with("MEDIA_AUDIT_CONFIG", config.toString());
    touch(library, "2106-01-01 00:00:00.5", "Future (2106)/Future (2106).ts");
    touch(library, "1969-07-20 20:17:40.25", "Moon (1969)/Moon (1969).ts");
    touch(library, "1901-12-14 00:00:00", "Oldest (1901)/Oldest (1901).ts");
    library.run("scan").expect(1).prints("0 hits, 3 misses");
    assertEquals(3, Files.readAllLines(log).size());
    for (int i = 0; i < 3; i++) {
      library.run("scan").expect(1).prints("3 hits, 0 misses");
    }
    assertEquals(3, Files.readAllLines(log).size());
    // In a file that lies in the future, only the content can tell a change.
    library.add("Future (2106)/Future (2106).ts  vp9");
    touch(library, "2106-01-01 00:00:00.5", "Future (2106)/Future (2106).ts");
    library.run("scan").expect(1).prints("2 hits, 1 misses");
  }

  private static void touch(Library library, String when, String file) {
    Machine.run("touch", "-d", when, library.root().resolve(file).toString()).expect(0);
  }

  private static String at(Library library, String when, String... arguments) {
    List<String> command = new ArrayList<>(List.of("faketime", "-f", when));
    command.addAll(Machine.program());
    command.addAll(List.of("--index", library.index().toString()));
    command.addAll(List.of(arguments));
    return Machine.run(command.toArray(String[]::new)).out();
  }
}
