package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.IndexRows;
import mediaaudit.probe.ProberChain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times that differ in most files of a root tell nothing, and are believed no more. */
class DistrustTest {
  private static final int VIDEOS = 30;
  private static final ProberChain BUILTIN =
      ProberChain.of(ProberChain.Mode.BUILTIN, Optional.empty());

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scanOnce() throws IOException {
    library =
        Library.in(
                directory,
                IntStream.rangeClosed(1, VIDEOS)
                    .mapToObj("Dark/Season 01/Dark - S01E%02d.mkv  hevc"::formatted)
                    .collect(Collectors.joining("\n")))
            .withoutFfprobe();
    library.with("MEDIA_AUDIT_CONFIG", directory.resolve("config.yaml").toString());
    configure("size,mtime,ctime");
    library.run("scan").prints("Cache: 0 hits, 30 misses");
  }

  @Test
  void copiedTreeIsOneWarningAndNoProbe() {
    copyTree();
    Library.Run run = library.run("scan").prints("Cache: 30 hits, 0 misses");
    assertEquals(
        List.of(
            "media-audit: the change times of 30 of the 30 files in "
                + library.root()
                + " differ, and nothing else does, as after a copy or a restore; they tell nothing"
                + " there from now on. To have them compared again: media-audit roots trust '"
                + library.root()
                + "'"),
        run.err().lines().filter(line -> line.contains("change times")).toList());
    String before = IndexRows.of(library.index()).get("file");
    copyTree();
    run = library.run("scan").prints("Cache: 30 hits, 0 misses");
    assertEquals("", run.err());
    assertEquals(before, IndexRows.of(library.index()).get("file"));
    library
        .run("explain", video(1).toString())
        .prints(
            "ctime tells nothing in this root; to have it compared again: media-audit roots trust");
    library
        .run("doctor")
        .expect(1)
        .prints(
            "ctime tells nothing of the files below "
                + library.root()
                + ", and is not compared; to have it compared again: media-audit roots trust '"
                + library.root()
                + "'");
    library.run("roots", "--format", "json").prints("\"distrusted\" : \"ctime\"");
  }

  @Test
  void trustLearnsTheTimesAnewAndComparesThemAfterwards() throws IOException {
    copyTree();
    library.run("scan");
    copyTree();
    library.run("roots", "trust", "media").expect(0).prints("learns its change times");
    library.run("explain", video(1).toString()).prints("takes the change times and inode numbers");
    assertEquals("", library.run("scan").prints("Cache: 30 hits, 0 misses").err());
    Files.setPosixFilePermissions(video(1), PosixFilePermissions.fromString("rw-r-----"));
    IndexRows.change(library.index(), "update store.probe set header_digest = 'headers:x'");
    library.run("scan", "-v").prints("Cache: 29 hits, 1 misses").prints("Misses: 1 ctime\n");
    library.run("roots", "trust", "media").expect(0).prints("nothing of it is distrusted");
  }

  @Test
  void timesAreLearntThoughAFolderCannotBeListed() throws Exception {
    copyTree();
    library.run("scan");
    library.run("roots", "trust", "media").expect(0);
    Path locked = Files.createDirectory(library.root().resolve("Locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    Machine.Ended ended =
        Machine.unprivileged(
            "MEDIA_AUDIT_CONFIG='%s' %s --index '%s' scan"
                .formatted(
                    directory.resolve("config.yaml"), Machine.shellProgram(), library.index()));
    assertEquals(1, ended.exitCode(), ended.out());
    Files.setPosixFilePermissions(video(1), PosixFilePermissions.fromString("rw-r-----"));
    IndexRows.change(library.index(), "update store.probe set header_digest = 'headers:x'");
    library.run("scan", "-v").prints("Cache: 29 hits, 1 misses").prints("Misses: 1 ctime\n");
  }

  @Test
  void distrustIsNotStoredBeforeTheHeadersWereCompared() throws IOException {
    copyTree();
    IndexRows.change(
        library.index(),
        """
        update store.probe set header_digest = 'headers:x'
        where path_hash in (select path_hash from store.file where name like '%S01E3_.mkv')
        """);
    try (Index index =
        Index.write(IndexFile.in(library.index()), "test", Duration.ZERO, notice -> {})) {
      new Scan(index, PlainScan.options(BUILTIN, Duration.ofSeconds(60)), new UntilProbed(1))
          .run(List.of());
    }
    library.run("scan", "-v").prints("Cache: 29 hits, 1 misses").prints("Misses: 1 ctime\n");
  }

  @Test
  void inodesAreDistrustedWithTheChangeTimes() throws IOException {
    configure("size,mtime,ctime,inode");
    library.run("scan").prints("Cache: 30 hits, 0 misses");
    copyTree();
    library
        .run("scan")
        .prints("Cache: 30 hits, 0 misses")
        .tells("the change times and inode numbers of 30 of the 30 files");
    assertEquals("\"ctime,inode\"", library.query("select distrusted from roots"));
  }

  @Test
  void changesOfAFewFilesAreNoReason() throws IOException {
    for (int number = 1; number <= VIDEOS / 2; number++) {
      Files.setPosixFilePermissions(video(number), PosixFilePermissions.fromString("rw-r-----"));
    }
    assertEquals("", library.run("scan").prints("Cache: 30 hits, 0 misses").err());
  }

  /** As a file system does that makes change times up. */
  @Test
  void changeTimesThatAreNotComparedMakeNoFileYoungOrUnsettled() throws Exception {
    for (int number = 1; number <= VIDEOS; number++) {
      library.add("Dark/Season 01/Dark - S01E%02d.mkv  hevc".formatted(number));
    }
    Thread.sleep(2_500);
    Files.writeString(directory.resolve("config.yaml"), "cache: {check: 'size,mtime'}\n");
    AtomicBoolean ended = new AtomicBoolean();
    Thread toucher = new Thread(() -> touch(ended));
    toucher.start();
    library.run("scan", "--no-cache").prints("Cache: 0 hits, 30 misses");
    ended.set(true);
    toucher.join();
    assertEquals(
        0,
        IndexRows.number(
            library.index(),
            """
            select count(*) from store.file f join store.folder d on d.path_hash = f.folder_hash
            where f.racy or f.trouble is not null or d.racy or d.unsettled
            """));
  }

  private void touch(AtomicBoolean ended) {
    while (!ended.get()) {
      for (int number = 1; number <= VIDEOS; number++) {
        for (String permissions : List.of("rw-r-----", "rw-r--r--")) {
          try {
            Files.setPosixFilePermissions(
                video(number), PosixFilePermissions.fromString(permissions));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
    }
  }

  private void copyTree() {
    Path root = library.root();
    Machine.sh(
            "cp -a '%s' '%s.copy' && rm -r '%s' && mv '%s.copy' '%s'"
                .replace("%s", root.toString()))
        .expect(0);
  }

  private Path video(int number) {
    return library.root().resolve("Dark/Season 01/Dark - S01E%02d.mkv".formatted(number));
  }

  private void configure(String check) throws IOException {
    Files.writeString(
        directory.resolve("config.yaml"), "cache: {racy_window: 0s, check: '" + check + "'}\n");
  }
}
