package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What one prober could not read, another is asked about: once, and about nothing else. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class OtherProberTest {
  private static final String TOLD =
      "select f.name, status, prober from videos v join files f on f.path = v.path order by 1";

  private static final String READS =
      "echo '{\"streams\": [{\"codec_type\": \"video\"}], \"format\": {\"duration\": \"7.5\"}}'";

  private static final String READS_NOTHING =
      "echo '{}'; echo 'Invalid data found when processing input' >&2; exit 1";

  private static final String READS_A_ONLY =
      "for file; do :; done; case $file in *a.ts) " + READS + "; exit;; esac; " + READS_NOTHING;

  private static final String READ = "a.ts,ok,ffprobe\nb.ts,ok,ffprobe";
  private static final String HALF_READ = "a.ts,ok,ffprobe\nb.ts,corrupt,ffprobe";

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void makeLibrary() {
    library = Library.in(directory, "a.ts  ts\nb.ts  ts\n");
  }

  @Test
  void upgradedFfprobeIsAskedAboutWhatItDidNotRead() throws IOException {
    scan(READS_A_ONLY).prints("0 hits, 2 misses");
    assertEquals(HALF_READ, library.query(TOLD));
    scan(READS).prints("1 hits, 1 misses").prints("Misses: 1 prober\n");
    assertEquals(READ, library.query(TOLD));
    assertNobodyIsAsked(READS);
  }

  @Test
  void anotherFfprobeThatFailsTooIsAskedOnce() throws IOException {
    scan(READS_A_ONLY);
    assertNobodyIsAsked(READS_A_ONLY);
    scan(READS_NOTHING).prints("1 hits, 1 misses").prints("Misses: 1 prober\n");
    assertEquals(HALF_READ, library.query(TOLD));
    assertNobodyIsAsked(READS_NOTHING);
  }

  @Test
  void sameFfprobeUnderAnotherPathIsNotAskedAgain() throws IOException {
    scan(READS_NOTHING);
    Path link = Files.createSymbolicLink(directory.resolve("link"), program(READS_NOTHING));
    scanWith(link).prints("2 hits, 0 misses");
    Path moved = Files.createDirectory(directory.resolve("bin")).resolve("ffprobe");
    Files.move(program(READS_NOTHING), moved);
    scanWith(moved).prints("2 hits, 0 misses");
  }

  @Test
  void whatFfprobeCouldReadIsNoMatterOfWhichItWas() throws IOException {
    scan(READS);
    scan(READS_NOTHING).prints("2 hits, 0 misses");
    assertEquals(READ, library.query(TOLD));
    assertUnread(READS_NOTHING);
  }

  @Test
  void whatBothProbersCouldNotReadIsAskedForAgain() throws IOException {
    library.add("broken.mp4  broken");
    scan(READS_NOTHING);
    assertEquals(
        "broken.mp4,corrupt,builtin",
        library.query(TOLD.replace("order", "where f.name like 'br%' order")));
    assertNobodyIsAsked(READS_NOTHING);
    scan(READS).prints("0 hits, 3 misses").prints("Misses: 3 prober\n");
    assertEquals(READ + "\nbroken.mp4,ok,ffprobe", library.query(TOLD));
    assertNobodyIsAsked(READS);
  }

  @Test
  void builtinProberIsAskedAboutWhatFfprobeAloneDidNotRead() throws IOException {
    cutOff("c.mkv");
    scan(READS_NOTHING, "--probe", "ffprobe").prints("0 hits, 3 misses");
    assertEquals("3", library.query("select count(*) from videos where status = 'corrupt'"));
    scan(READS_NOTHING).prints("0 hits, 3 misses").prints("Misses: 3 prober\n");
    assertEquals(
        "c.mkv,truncated-video",
        library.query(
            "select f.name, i.rule from issues i join files f on f.path = i.path"
                + " where i.rule like '%-video' and f.name like 'c%'"));
    assertNobodyIsAsked(READS_NOTHING);
    scan(READS_NOTHING, "--probe", "ffprobe").prints("3 hits, 0 misses");
  }

  @Test
  void builtinProberThatDoesNotKnowTheFileIsAskedOnce() throws IOException {
    scan(READS_NOTHING, "--probe", "ffprobe");
    scan(READS_NOTHING, "--probe", "builtin")
        .prints("0 hits, 2 misses")
        .prints("Misses: 2 prober\n");
    assertEquals("a.ts,corrupt,ffprobe\nb.ts,corrupt,ffprobe", library.query(TOLD));
    assertNobodyIsAsked(READS_NOTHING, "--probe", "builtin");
    assertNobodyIsAsked(READS_NOTHING);
    assertNobodyIsAsked(READS_NOTHING, "--probe", "none");
    assertNobodyIsAsked(READS_NOTHING, "--probe", "ffprobe");
  }

  @Test
  void whoWasAskedIsKnownAfterAMove() throws IOException {
    scan(READS_NOTHING);
    Path folder = Files.createDirectory(library.root().resolve("Moved"));
    Files.move(library.root().resolve("b.ts"), folder.resolve("b.ts"));
    scan(READS_NOTHING).prints("2 hits, 0 misses");
    assertNobodyIsAsked(READS_NOTHING);
    scan(READS).prints("0 hits, 2 misses");
  }

  @Test
  void rowsThatDoNotTellWhoWasAskedAreAskedForOnce() throws IOException {
    scan(READS_A_ONLY);
    IndexRows.change(
        library.index(),
        "update store.probe set header_digest = substring(header_digest, 1, 21)",
        "update store.folder set revisions = 'ffprobe=3' where revisions <> ''");
    scan(READS_A_ONLY).prints("1 hits, 1 misses").prints("Misses: 1 prober\n");
    assertNobodyIsAsked(READS_A_ONLY);
  }

  @Test
  void rowsWithoutAnyDigestAreAskedForOnce() throws IOException {
    scan(READS_NOTHING);
    IndexRows.change(
        library.index(),
        "update store.probe set header_digest = null",
        "update store.folder set signature = null");
    scan(READS_NOTHING, "--probe", "builtin")
        .prints("0 hits, 2 misses")
        .prints("Misses: 2 prober\n");
    assertNobodyIsAsked(READS_NOTHING, "--probe", "builtin");
    scan(READS_NOTHING).prints("0 hits, 2 misses").prints("Misses: 2 prober\n");
    assertNobodyIsAsked(READS_NOTHING);
  }

  private void cutOff(String name) throws IOException {
    library.add(name + "  hevc");
    Path file = library.root().resolve(name);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
  }

  private void assertNobodyIsAsked(String script, String... options) throws IOException {
    assertUnread(script, options);
    assertUnread(script, options);
  }

  /** Not even the rows of files are read. */
  private void assertUnread(String script, String... options) throws IOException {
    String[] debug = Stream.concat(Stream.of(options), Stream.of("--debug")).toArray(String[]::new);
    Library.Run run = scan(script, debug).prints(" hits, 0 misses");
    List<String> lines =
        run.err().lines().filter(line -> line.startsWith("media-audit: cache ")).toList();
    assertTrue(
        !lines.isEmpty() && lines.stream().allMatch(line -> line.contains("unchanged folder")),
        () -> run.err());
  }

  private Library.Run scan(String script, String... options) throws IOException {
    return scanWith(program(script), options);
  }

  private Library.Run scanWith(Path program, String... options) throws IOException {
    Path config = directory.resolve("config.yaml");
    Files.writeString(
        config, "{cache: {racy_window: 0s}, probe: {ffprobe: '%s'}}\n".formatted(program));
    Stream<String> command = Stream.of("scan", "-v", "--config", config.toString());
    return library.run(Stream.concat(command, Stream.of(options)).toArray(String[]::new)).expect(1);
  }

  /** The program that is this script; another script is written in its place, as an upgrade is. */
  private Path program(String script) throws IOException {
    Path program = directory.resolve("ffprobe");
    String text = "#!/bin/sh\n" + script + "\n";
    if (!Files.exists(program) || !Files.readString(program).equals(text)) {
      Files.writeString(program, text);
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
    return program;
  }
}
