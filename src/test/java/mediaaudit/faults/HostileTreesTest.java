package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a library besides files, and files that are not what a file should be. */
@Tag(Faults.TAG)
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class HostileTreesTest {
  @TempDir Path directory;
  private Library library;
  private Path root;

  @BeforeEach
  void makeLibrary() {
    library = Library.in(directory, "good.mkv  hevc");
    root = library.root();
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtin", "ffprobe"})
  void onlyFilesAreOpened(String mode) throws Exception {
    Traced.require();
    if (mode.equals("ffprobe")) {
      Library.requireFfprobe();
    }
    Machine.requirePrograms("mkfifo", "mknod", "python3");
    Machine.run("mkfifo", root.resolve("fifo.mkv").toString()).expect(0);
    Machine.run("mkfifo", root.resolve("movie.nfo").toString()).expect(0);
    Machine.run("mkfifo", root.resolve(".plexmatch").toString()).expect(0);
    Machine.run(
            "python3",
            "-c",
            "import socket,sys,os; os.chdir(sys.argv[1]);"
                + " socket.socket(socket.AF_UNIX).bind('socket.mkv')",
            root.toString())
        .expect(0);
    boolean devices =
        Machine.run("mknod", root.resolve("zero.mkv").toString(), "c", "1", "5").exitCode() == 0;
    Files.createDirectory(root.resolve("folder.mkv"));
    Files.createSymbolicLink(root.resolve("link-zero.mkv"), Path.of("/dev/zero"));
    Files.createSymbolicLink(root.resolve("link-passwd.mkv"), Path.of("/etc/hostname"));
    Files.createSymbolicLink(root.resolve("link-root"), Path.of("/proc/self/root"));
    Traced scan =
        Traced.run(
            directory,
            Map.of(),
            List.of(
                "--index", library.index().toString(), "scan", "--probe", mode, root.toString()));
    scan.expect(1);
    for (String name : List.of("fifo.mkv", "movie.nfo", ".plexmatch", "socket.mkv", "link-")) {
      assertEquals(List.of(), scan.opened(name));
    }
    assertEquals(List.of(), devices ? scan.opened("zero.mkv") : List.of());
    assertEquals(List.of(), scan.opened("/etc/hostname"));
    assertEquals("good.mkv", library.query("select name from files where kind = 'video'"));
  }

  @Test
  void oddSizesHaveAStatus() throws IOException {
    Map<String, Long> sizes =
        Map.of("none", 0L, "one", 1L, "two", 2L, "short", 40L, "sparse", 8L << 40);
    for (String extension : List.of("mkv", "mp4", "avi", "ts")) {
      for (Map.Entry<String, Long> size : sizes.entrySet()) {
        Path path = root.resolve(size.getKey() + "." + extension);
        byte[] head = head(extension);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
          file.write(head, 0, (int) Math.min(head.length, size.getValue()));
          file.setLength(size.getValue());
        } catch (IOException tooLarge) {
          file(path);
        }
      }
    }
    library.run("scan").expect(1);
    assertEquals("21", library.query("select count(*) from videos"));
    assertEquals("4", library.query("select count(*) from videos where status = 'empty'"));
    assertEquals("0", library.query("select count(*) from videos where status = 'unreadable'"));
    assertEquals("ok", library.query("select status from videos where path like '%/good.mkv'"));
  }

  /** As deep as a path may be long: 4,096 bytes with the name at its end. */
  @Test
  void deepTreeIsWalked() throws IOException {
    Path deep = root;
    while (deep.toString().length() < 4_080) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.copy(root.resolve("good.mkv"), deep.resolve("x.mkv"));
    library.run("scan", "--probe", "builtin").expect(1);
    assertEquals("2", library.query("select count(*) from videos where status = 'ok'"));
    library.run("scan", "--probe", "builtin").prints("2 hits, 0 misses");
    assertFalse(library.run("report").expect(0).out().isEmpty());
  }

  private static void file(Path path) throws IOException {
    Files.write(path, head("mkv"));
  }

  private static byte[] head(String extension) {
    return switch (extension) {
      case "mkv" -> mediaaudit.probe.Bytes.hex("1A45DFA3 8B 4282 88 6D6174726F736B61 18538067 FF");
      case "mp4" -> mediaaudit.probe.Mp4Bytes.ftyp("isom");
      case "avi" -> "RIFF\0\0\0\0AVI LIST".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      default -> new byte[] {0x47};
    };
  }
}
