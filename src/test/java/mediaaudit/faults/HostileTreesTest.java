package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
}
