package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a file's times cannot tell whether it changed, the bytes that its facts rest on do. */
class ContentProofTest {
  private static final int FAR = 700 * 1024;

  @TempDir Path directory;
  private Library library;
  private Path video;

  @BeforeEach
  void scanOnce() throws IOException {
    library = Library.in(directory, "Heat (1995)/poster.jpg").withoutFfprobe();
    video = library.root().resolve("Heat (1995)/Heat (1995).mp4");
    Files.write(video, Spoken.amid(FAR, "eng"));
    library.with("MEDIA_AUDIT_CONFIG", directory.resolve("config.yaml").toString());
    configure("racy_window: 0s");
    library.run("scan").expect(1);
    assertEquals("eng", languages());
  }

  @Test
  void newOwnerOrLinkIsProvedByTheHeaders() throws IOException {
    Files.setPosixFilePermissions(video, PosixFilePermissions.fromString("rw-r-----"));
    scan("1 hits, 0 misses (100.0% hit rate)");
    Files.createLink(directory.resolve("elsewhere.mp4"), video);
    scan("1 hits, 0 misses (100.0% hit rate)");
    assertEquals("1", library.query("select count(*) from scan_misses"));
  }

  @Test
  void editInPlaceWithItsTimeSetBackIsSeenByTheChangeTime() throws IOException {
    edit("fra");
    scan("0 hits, 1 misses (0.0% hit rate)\nMisses: 1 ctime");
    assertEquals("fra", languages());
  }

  @Test
  void editFarFromBothEndsIsSeenWhereNoTimeTells() throws IOException {
    configure("racy_window: 1h, check: 'size,mtime'");
    library.run("scan", "--no-cache").expect(1);
    scan("1 hits, 0 misses (100.0% hit rate)");
    edit("fra");
    scan("0 hits, 1 misses (0.0% hit rate)\nMisses: 1 racy");
    assertEquals("fra", languages());
  }

  @Test
  void twoWordsThatChangePlacesInTheHeadersAreSeen() throws IOException {
    configure("racy_window: 1h, check: 'size,mtime'");
    library.run("scan", "--no-cache").expect(1);
    FileTime time = Files.getLastModifiedTime(video);
    try (RandomAccessFile file = new RandomAccessFile(video.toFile(), "rw")) {
      byte[] one = read(file, 16);
      byte[] other = read(file, 24);
      file.seek(16);
      file.write(other);
      file.write(one);
    }
    Files.setLastModifiedTime(video, time);
    scan("0 hits, 1 misses (0.0% hit rate)\nMisses: 1 racy");
  }

  @Test
  void fractionOfASecondThatTheFileSystemForgotIsProvedByTheHeaders() throws IOException {
    String forget = "update store.file set mtime_nanos = mtime_nanos / 1000000000 * 1000000000";
    String compare = "update store.folder set signature = 'other'";
    IndexRows.change(library.index(), forget, compare);
    scan("1 hits, 0 misses (100.0% hit rate)");
    IndexRows.change(
        library.index(), forget, compare, "update store.probe set header_digest = 'headers:x'");
    scan("0 hits, 1 misses (0.0% hit rate)\nMisses: 1 mtime");
  }

  /** What one scan does not compare proves nothing for those that do. */
  @Test
  void editThatALaxerCheckDidNotSeeIsSeenByTheNextStrictOne() throws IOException {
    edit("fra");
    configure("racy_window: 0s, check: 'size,mtime'");
    scan("1 hits, 0 misses (100.0% hit rate)");
    configure("racy_window: 0s");
    scan("0 hits, 1 misses (0.0% hit rate)\nMisses: 1 ctime");
    assertEquals("fra", languages());
  }

  @Test
  void toleranceOfOneRootLeavesOthersAlone() throws IOException {
    age();
    Files.writeString(
        directory.resolve("config.yaml"),
        """
        scan: {root_paths: [{path: %s, mtime_tolerance: 2s}]}
        cache: {racy_window: 0s, check: "size,mtime"}
        """
            .formatted(library.root()));
    scan("1 hits, 0 misses (100.0% hit rate)");
    age();
    configure("racy_window: 0s, check: 'size,mtime'");
    scan("0 hits, 1 misses (0.0% hit rate)\nMisses: 1 mtime");
  }

  @Test
  void toleranceIsAddedToTheTimeInWhichNoStampProves() throws Exception {
    configure("racy_window: 100ms, mtime_tolerance: 1h, check: 'size,mtime'");
    Thread.sleep(200);
    library.run("scan", "--no-cache").expect(1);
    FileTime time = Files.getLastModifiedTime(video);
    Files.write(video, Spoken.amid(FAR, "fra"));
    Files.setLastModifiedTime(video, FileTime.from(time.toInstant().plusSeconds(2)));
    scan("0 hits, 1 misses (0.0% hit rate)\nMisses: 1 racy");
    assertEquals("fra", languages());
  }

  private void age() throws IOException {
    Files.setLastModifiedTime(
        video, FileTime.fromMillis(Files.getLastModifiedTime(video).toMillis() - 1_500));
  }

  @Test
  void inodeIsComparedOnWish() throws IOException {
    configure("racy_window: 0s, check: 'size,mtime,inode'");
    scan("1 hits, 0 misses (100.0% hit rate)");
    replace("eng");
    scan("1 hits, 0 misses (100.0% hit rate)");
    replace("fra");
    scan("0 hits, 1 misses (0.0% hit rate)\nMisses: 1 inode");
    assertEquals("fra", languages());
    configure("racy_window: 0s, check: 'size,mtime'");
    replace("deu");
    scan("1 hits, 0 misses (100.0% hit rate)");
    assertEquals("fra", languages());
  }

  @Test
  void rowsOfOlderReleasesAreLookedIntoOnce() throws IOException {
    IndexRows.change(library.index(), "update store.probe set header_digest = null");
    Files.setPosixFilePermissions(video, PosixFilePermissions.fromString("rw-r-----"));
    scan("0 hits, 1 misses (0.0% hit rate)\nMisses: 1 ctime");
    Files.setPosixFilePermissions(video, PosixFilePermissions.fromString("rw-r--r--"));
    scan("1 hits, 0 misses (100.0% hit rate)");
  }

  private void edit(String language) throws IOException {
    FileTime time = Files.getLastModifiedTime(video);
    Files.write(video, Spoken.amid(FAR, language));
    Files.setLastModifiedTime(video, time);
  }

  private void replace(String language) throws IOException {
    Path other = directory.resolve("other.mp4");
    Files.write(other, Spoken.amid(FAR, language));
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(video));
    Files.move(other, video, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] read(RandomAccessFile file, long at) throws IOException {
    byte[] word = new byte[8];
    file.seek(at);
    file.readFully(word);
    return word;
  }

  private void scan(String cache) {
    library.run("scan", "-v").prints("Cache: " + cache + "\n");
  }

  private String languages() {
    return library.query("select distinct audio_languages from videos");
  }

  private void configure(String cache) throws IOException {
    Files.writeString(directory.resolve("config.yaml"), "cache: {" + cache + "}\n");
  }
}
