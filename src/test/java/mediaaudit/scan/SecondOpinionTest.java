package mediaaudit.scan;

import static mediaaudit.probe.Bytes.element;
import static mediaaudit.probe.Bytes.join;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.IndexRows;
import mediaaudit.probe.Ffprobe;
import mediaaudit.probe.ProberChain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ffprobe says, or fails to say, takes nothing from what a file's headers told. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class SecondOpinionTest {
  private static final String TOLD =
      "select f.name, status, prober, duration_seconds, integrity is not null, reason"
          + " from videos v join files f on f.path = v.path order by 1";

  private static final String PLAYS =
      "echo '{\"streams\": [{\"codec_type\": \"video\"}], \"format\": {\"duration\": \"7.5\"}}'";

  @TempDir Path directory;
  private Library library;
  private String cache = "racy_window: 0s";

  @BeforeEach
  void makeLibrary() {
    library = Library.in(directory, "");
  }

  @Test
  void cutOffFileStaysCutOff() throws IOException {
    library.add("cut.avi  mpeg4");
    Path file = library.root().resolve("cut.avi");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    scan(PLAYS);
    assertEquals("cut.avi,ok,builtin,,true,", library.query(TOLD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 127", "kill -SEGV $$", "echo garbage", "sleep 600"})
  void failureLeavesWhatTheHeadersTold(String failure) throws IOException {
    Files.write(library.root().resolve("endless.mkv"), withoutDuration());
    library.add("broken.mp4  broken");
    scan(failure);
    assertEquals(
        "broken.mp4,corrupt,builtin,,false,\"moov box missing, brand isom\"\n"
            + "endless.mkv,ok,builtin,,false,",
        library.query(TOLD));
    assertEquals("vp8", library.query("select video_codec from videos where status = 'ok'"));
  }

  @Test
  void onlyWhatIsCalledBrokenIsAskedForAgain() throws IOException {
    Files.write(library.root().resolve("endless.mkv"), withoutDuration());
    library.add("broken.mp4  broken");
    scan("exit 127");
    scan(PLAYS);
    assertEquals(
        "broken.mp4,ok,ffprobe,7.5,false,\nendless.mkv,ok,builtin,,false,", library.query(TOLD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 127", "sleep 600"})
  void failureTakesNothingOfWhatFfprobeTold(String failure) throws IOException {
    Files.write(library.root().resolve("endless.mkv"), withoutDuration());
    library.add("broken.mp4  broken");
    library.add("whole.mkv  hevc");
    scan(PLAYS).prints("0 hits, 3 misses");
    changePermissions("broken.mp4", "endless.mkv");
    String told =
        "broken.mp4,ok,ffprobe,7.5,false,\nendless.mkv,ok,ffprobe,7.5,false,\nwhole.mkv,ok,builtin";
    scan(failure).prints("1 hits, 2 misses");
    assertEquals(told, library.query(TOLD).replaceFirst("builtin.*", "builtin"));
    scan("exit 127", "--no-cache").prints("0 hits, 3 misses");
    assertEquals(told, library.query(TOLD).replaceFirst("builtin.*", "builtin"));
    scan(PLAYS.replace("7.5", "8.5")).prints("1 hits, 2 misses");
    assertEquals(
        told.replace("7.5", "8.5"), library.query(TOLD).replaceFirst("builtin.*", "builtin"));
    scan(failure).prints("3 hits, 0 misses");
    assertEquals(
        0, IndexRows.number(library.index(), "select count(*) from store.folder where unsettled"));
  }

  @Test
  void absenceTakesNothingOfWhatFfprobeTold() throws IOException {
    Files.write(library.root().resolve("endless.mkv"), withoutDuration());
    library.add("broken.mp4  broken");
    library.add("stream.ts  ts");
    library.add("whole.mkv  hevc");
    scan(PLAYS).prints("0 hits, 4 misses");
    String told =
        "broken.mp4,ok,ffprobe,7.5,false,\nendless.mkv,ok,ffprobe,7.5,false,\n"
            + "stream.ts,ok,ffprobe,7.5,false,\nwhole.mkv,ok,builtin";
    scan(PLAYS, "--no-cache", "--probe", "builtin").prints("0 hits, 4 misses");
    assertEquals(told, told());
    changePermissions("broken.mp4", "endless.mkv", "stream.ts");
    for (String mode : List.of("builtin", "none", "builtin")) {
      scan(PLAYS, "--probe", mode).prints("1 hits, 3 misses");
      assertEquals(told, told());
    }
    scan(PLAYS.replace("7.5", "8.5")).prints("1 hits, 3 misses");
    assertEquals(told.replace("7.5", "8.5"), told());
    scan(PLAYS, "--probe", "builtin").prints("4 hits, 0 misses");
    assertEquals(
        0, IndexRows.number(library.index(), "select count(*) from store.folder where unsettled"));
  }

  @Test
  void absenceTakesNothingOfWhatFfprobeToldTooLongAgo() throws IOException {
    library.add("broken.mp4  broken");
    library.add("stream.ts  ts");
    scan(PLAYS);
    IndexRows.change(
        library.index(),
        "update store.probe set probed_at = probed_at - 172800000000000",
        "update store.folder set oldest_probe = oldest_probe - 172800000000000");
    String told = "broken.mp4,ok,ffprobe,7.5,false,\nstream.ts,ok,ffprobe,7.5,false,";
    cache = "racy_window: 0s, ttl: 1d";
    for (int i = 0; i < 2; i++) {
      scan(PLAYS, "--probe", "builtin").prints("0 hits, 2 misses");
      assertEquals(told, library.query(TOLD));
    }
    scan(PLAYS.replace("7.5", "8.5")).prints("0 hits, 2 misses");
    assertEquals(told.replace("7.5", "8.5"), library.query(TOLD));
  }

  @Test
  void absenceUnderANewNameTakesNothingOfWhatFfprobeTold() throws IOException {
    library.add("broken.mp4  broken");
    library.add("stream.ts  ts");
    scan(PLAYS);
    for (String name : List.of("broken.mp4", "stream.ts")) {
      Path file = library.root().resolve(name);
      Files.createLink(file.resolveSibling("another " + name), file);
    }
    scan(PLAYS, "--probe", "builtin");
    assertEquals(
        "another broken.mp4,corrupt,builtin,,false,\"moov box missing, brand isom\"\n"
            + "another stream.ts,unprobed,,,false,\n"
            + "broken.mp4,ok,ffprobe,7.5,false,\nstream.ts,ok,ffprobe,7.5,false,",
        library.query(TOLD));
  }

  private String told() {
    return library.query(TOLD).replaceFirst("(?m)^(whole.*builtin).*", "$1");
  }

  @Test
  void absenceLeavesNothingOfWhatFfprobeToldOfOtherContent() throws IOException {
    Path stream = library.root().resolve("stream.ts");
    library.add("stream.ts  ts");
    library.add("broken.mp4  broken");
    scan(PLAYS);
    Files.write(stream, new byte[1], StandardOpenOption.APPEND);
    Files.setLastModifiedTime(library.root().resolve("broken.mp4"), FileTime.fromMillis(0));
    scan(PLAYS, "--probe", "builtin");
    assertEquals(
        "broken.mp4,corrupt,builtin,,false,\"moov box missing, brand isom\"\n"
            + "stream.ts,unprobed,,,false,",
        library.query(TOLD));
  }

  @Test
  void failureUnderANewNameTakesNothingOfWhatFfprobeTold() throws IOException {
    library.add("broken.mp4  broken");
    scan(PLAYS);
    Path file = library.root().resolve("broken.mp4");
    Files.createLink(file.resolveSibling("another.mp4"), file);
    scan("kill -SEGV $$");
    assertEquals(
        "another.mp4,corrupt,builtin,,false,\"moov box missing, brand isom\"\n"
            + "broken.mp4,ok,ffprobe,7.5,false,",
        library.query(TOLD));
  }

  @Test
  void failureLeavesNothingOfWhatFfprobeToldOfOtherContent() throws IOException {
    Path endless = Files.write(library.root().resolve("endless.mkv"), withoutDuration());
    library.add("broken.mp4  broken");
    scan(PLAYS);
    Files.write(endless, new byte[1], StandardOpenOption.APPEND);
    Files.setLastModifiedTime(library.root().resolve("broken.mp4"), FileTime.fromMillis(0));
    scan("exit 127");
    assertEquals(
        "broken.mp4,corrupt,builtin,,false,\"moov box missing, brand isom\"\n"
            + "endless.mkv,ok,builtin,,false,",
        library.query(TOLD));
  }

  @Test
  void whatAnInterruptedScanCalledBrokenWithoutFfprobeIsAskedFor() throws IOException {
    library.add("whole.mkv  hevc");
    scan(PLAYS, "--probe", "builtin");
    for (int i = 0; i < 600; i++) {
      library.add("broken %d.mp4  broken".formatted(i));
    }
    ProberChain builtin = ProberChain.of(ProberChain.Mode.BUILTIN, Optional.empty());
    interrupt(builtin, new UntilProbed(2));
    String stored =
        library.query(
            "select count(*) filter (where status = 'corrupt') between 1 and 599 from videos");
    assertEquals("true", stored);
    scan(PLAYS);
    assertEquals("ok,601", library.query("select status, count(*) from videos group by status"));
    scan(PLAYS).prints("601 hits, 0 misses");
  }

  @Test
  void whatWasCalledBrokenWithoutFfprobeIsAskedForInAnotherRoot() throws IOException {
    library.add("broken.mp4  broken");
    Files.write(library.root().resolve("endless.mkv"), withoutDuration());
    library.add("stays.mp4  broken");
    Path other = Files.createDirectory(directory.resolve("other"));
    scan(PLAYS, other.toString(), "--probe", "builtin");
    for (String name : List.of("broken.mp4", "endless.mkv")) {
      Files.move(library.root().resolve(name), other.resolve(name));
    }
    scan(PLAYS, other.toString());
    assertEquals(
        "broken.mp4,ok,ffprobe,7.5,false,\n"
            + "endless.mkv,ok,ffprobe,7.5,false,\n"
            + "stays.mp4,ok,ffprobe,7.5,false,",
        library.query(TOLD));
    scan(PLAYS, other.toString()).prints("3 hits, 0 misses");
  }

  @Test
  void whatWasCalledBrokenWithoutFfprobeIsAskedForWhenItIsBack() throws IOException {
    library.add("broken.mp4  broken");
    library.add("whole.mkv  hevc");
    scan(PLAYS, "--probe", "builtin");
    Path file = library.root().resolve("broken.mp4");
    Path away = directory.resolve("away.mp4");
    Files.move(file, away);
    scan(PLAYS);
    Files.move(away, file);
    scan(PLAYS);
    assertEquals(
        "broken.mp4,ok,ffprobe,7.5,false,",
        library.query(TOLD.replace("order", "where f.name like 'broken%' order")));
  }

  private void changePermissions(String... names) throws IOException {
    for (String name : names) {
      Files.setPosixFilePermissions(
          library.root().resolve(name), PosixFilePermissions.fromString("rw-rw----"));
    }
  }

  /** As Ctrl-C does, which a terminal sends to all programs at once. */
  @Test
  void ffprobeThatEndsWithAnInterruptedScanIsAskedAgain() throws IOException {
    for (int i = 0; i < 3; i++) {
      Path folder = Files.createDirectory(library.root().resolve("Endless " + i));
      Files.write(folder.resolve("endless.mkv"), withoutDuration());
    }
    library.run("scan", "--probe", "none").expect(1);
    ProberChain chain =
        ProberChain.of(
            ProberChain.Mode.AUTO,
            Ffprobe.find(
                program("kill -INT $$").toString(), System.getenv(), Duration.ofSeconds(20)));
    interrupt(chain, new Impatient());
    scan(PLAYS);
    assertEquals("endless.mkv,ok,ffprobe,7.5,false,\n".repeat(3).strip(), library.query(TOLD));
  }

  private void interrupt(ProberChain chain, ScanListener stopping) {
    try (Index index =
        Index.write(IndexFile.in(library.index()), "test", Duration.ZERO, notice -> {})) {
      new Scan(index, PlainScan.options(chain, Duration.ofSeconds(60)), stopping).run(List.of());
    }
  }

  /** Stops once looks were begun, when the first of them have ended. */
  private static final class Impatient implements ScanListener {
    private boolean begun;
    private boolean stopped;

    @Override
    public void probed(long hits, long misses, long videos) {
      begun = true;
    }

    @Override
    public boolean stopped() {
      if (begun && !stopped) {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        stopped = true;
      }
      return stopped;
    }
  }

  private static byte[] withoutDuration() {
    byte[] track = element("AE", element("D7", 1L), element("83", 1L), element("86", "V_VP8"));
    return join(
        element("1A45DFA3", element("4282", "matroska")),
        element("18538067", element("1549A966"), element("1654AE6B", track)));
  }

  /** Where the content says little, ffprobe goes by the extension. */
  @Test
  void whatIsCalledBrokenIsAskedForAgainUnderAnotherExtension() throws IOException {
    byte[] noise = new byte[3_000];
    new Random(1).nextBytes(noise);
    Path file = Files.write(library.root().resolve("noise.mp4"), noise);
    Files.write(library.root().resolve("other.mp4"), Arrays.copyOf(noise, 2_900));
    String byName =
        "for file; do :; done; case $file in *.mp4) echo '{\"error\": {\"code\": -1094995529,"
            + " \"string\": \"Invalid data found when processing input\"}}'; exit 1;; esac; "
            + PLAYS;
    scan(byName);
    assertEquals("corrupt", library.query("select distinct status from videos"));
    Files.move(file, file.resolveSibling("moved.mkv"));
    Files.createLink(file.resolveSibling("same.mkv"), file.resolveSibling("other.mp4"));
    scan(byName);
    assertEquals(
        "moved.mkv,ok\nother.mp4,corrupt\nsame.mkv,ok",
        library.query(
            "select f.name, status from videos v join files f on f.path = v.path order by 1"));
  }

  private Library.Run scan(String script, String... options) throws IOException {
    Path program = program(script);
    Path config = directory.resolve("config.yaml");
    Files.writeString(
        config, "{cache: {%s}, probe: {ffprobe: '%s', timeout: 2s}}\n".formatted(cache, program));
    Stream<String> command = Stream.of("scan", "--config", config.toString());
    return library.run(Stream.concat(command, Stream.of(options)).toArray(String[]::new)).expect(1);
  }

  private Path program(String script) throws IOException {
    Path program = Files.writeString(directory.resolve("ffprobe"), "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }
}
