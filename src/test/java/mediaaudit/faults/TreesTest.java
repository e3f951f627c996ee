package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mediaaudit.Library;
import mediaaudit.scan.Spoken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Links that lead nowhere or in rings, folders mounted in themselves, and trees without measure.
 */
@Tag(Faults.TAG)
class TreesTest {
  private static final int DEPTH = 1_000;
  private static final String ALL_ROWS =
      "select path, status, video_codec from videos order by path";

  @TempDir Path directory;

  @Test
  void linksThatLeadInRingsOrOutOfTheRootAreNotFollowed() throws IOException {
    Library library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).mkv  hevc
                Heat (1995)/poster.jpg
                """)
            .withoutFfprobe();
    link(library, "itself", "itself");
    link(library, "itself.mkv", "itself.mkv");
    link(library, "a", "b");
    link(library, "b", "a");
    link(library, "Heat (1995)/up", "..");
    link(library, "top", "/");
    link(library, "proc", "/proc/self/root");
    link(library, "zero.mkv", "/dev/zero");
    link(library, "chain0.mkv", "Heat (1995)/Heat (1995).mkv");
    for (int i = 1; i <= 41; i++) {
      link(library, "chain" + i + ".mkv", "chain" + (i - 1) + ".mkv");
    }
    library.run("scan", "-v").expect(1).tells("itself.mkv: a link that leads nowhere");
    assertEquals("2", library.query("select count(*) from files where name not like 'chain%.mkv'"));
    // The system follows 40 links (path_resolution(7)); the names of the other two lead nowhere.
    assertEquals("40", library.query("select count(*) from files where name like 'chain%.mkv'"));
    library.run("scan").expect(1).prints("41 hits, 0 misses");
  }

  @Test
  void namesThatAreListedTwiceAreTakenOnce() throws IOException {
    Path twice = Preloaded.build(directory, "twice");
    Library library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).mkv  h264
                Shows/Carnival (1998)/Season 1/Carnival - S01E01.mkv  hevc
                Shows/Carnival (1998)/Season 1/Carnival - S01E01.srt
                """)
            .withoutFfprobe();
    library.run("scan", "-q").expect(1);
    String rows = library.query(ALL_ROWS);
    List<String> command = new ArrayList<>(List.of("env", "LD_PRELOAD=" + twice, "TWICE=Carnival"));
    command.addAll(Machine.program());
    command.addAll(List.of("--index", "" + library.index(), "scan", "" + library.root()));
    String out = Machine.run(command.toArray(String[]::new)).expect(1).out();
    String shows = library.root().resolve("Shows").toString();
    assertEquals(
        """
        media-audit: %1$s lists a name more than once, which is taken once
        media-audit: %1$s/Carnival (1998)/Season 1 lists a name more than once, which is taken once
        Cache: 2 hits, 0 misses (100.0%% hit rate)
        """
            .formatted(shows),
        out.substring(0, out.indexOf("\nScan summary")));
    assertEquals(rows, library.query(ALL_ROWS));
  }

  @Test
  void rootMountedInItselfIsWalkedOnce() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      Library library =
          Library.in(
                  directory,
                  """
                  Heat (1995)/Heat (1995).mkv    hevc
                  Heat (1995)/again/
                  """)
              .withoutFfprobe();
      Path again = library.root().resolve("Heat (1995)/again");
      mountings.bind(library.root(), again);
      library
          .run("scan")
          .expect(1)
          .prints("0 hits, 1 misses")
          .tells("skipped " + again + ": it is a folder above itself, mounted once more");
      assertEquals("1", library.query("select count(*) from files"));
      mountings.unmount(again);
      library.run("scan").expect(1).prints("1 hits, 0 misses");
    }
  }

  @Test
  void filesOfOneNumberOnTwoDisksAreTwoFiles() throws Exception {
    try (Mountings mountings = Mountings.required("mkfs.ext4")) {
      Library library = Library.in(directory, "").withoutFfprobe();
      Set<Object> numbers = new HashSet<>();
      for (String language : List.of("eng", "fra")) {
        Path disk = Files.createDirectory(library.root().resolve(language));
        mountings.ext4(directory.resolve(language), disk);
        Path film = Files.write(disk.resolve("Heat (1995).mp4"), Spoken.in(language));
        Files.setLastModifiedTime(film, FileTime.fromMillis(0));
        numbers.add(Files.getAttribute(film, "unix:ino"));
      }
      assertEquals(1, numbers.size());
      library.run("scan").expect(1).prints("0 hits, 2 misses");
      assertEquals("eng\nfra", library.query("select audio_languages from videos order by path"));
    }
  }

  @Test
  void rootsThatAreTheSameFolderHaveOneRowAFile() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      Library library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc");
      library.withoutFfprobe().run("scan").expect(1);
      Path other = Files.createDirectory(directory.resolve("other"));
      mountings.bind(library.root(), other);
      scan(library, other).prints("1 hits, 0 misses").tells(other + " is the root ");
      scan(library, other.resolve("Heat (1995)"))
          .prints("1 hits, 0 misses")
          .tells(other + "/Heat (1995) is scanned as a part of " + library.root());
      assertEquals("1", library.query("select count(*) from files"));
    }
  }

  @Test
  void letterCaseThatTheDiskIgnoresMakesNoSecondRow() throws Exception {
    try (Mountings mountings = Mountings.required("mkntfs", "lowntfs-3g")) {
      Path image = directory.resolve("disk");
      Path disk = Files.createDirectory(directory.resolve("mnt"));
      mountings.ntfs(image, disk);
      Library library = Library.in(directory, "../mnt/Movies/Heat (1995)/Heat (1995).mkv  hevc");
      library.withoutFfprobe();
      scan(library, disk.resolve("Movies")).prints("0 hits, 1 misses");
      scan(library, disk.resolve("movies"))
          .prints("1 hits, 0 misses")
          .tells(disk + "/movies is the root " + disk + "/Movies");
      scan(library, disk.resolve("MOVIES/heat (1995)"))
          .prints("1 hits, 0 misses")
          .tells(" is scanned as a part of " + disk + "/Movies");
      scan(library, disk).prints("1 hits, 0 misses").tells("is a part of the root " + disk);
      // This disk lists all names in small letters.
      assertEquals(
          disk + "/movies/heat (1995)/heat (1995).mkv", library.query("select path from files"));
    }
  }

  @Test
  void deepTreeIsWalkedToItsEnd() throws Exception {
    Library library = Library.in(directory, "");
    Path deep = library.root();
    for (int i = 0; i < DEPTH; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.createFile(deep.resolve("Heat (1995).mkv"));
    run(library, 1, "0 hits, 1 misses");
    run(library, 1, "1 hits, 0 misses");
    assertEquals(
        "1," + (library.root().toString().length() + 2 * DEPTH + "/Heat (1995).mkv".length()),
        library.query("select count(*), max(length(path)) from files"));
    assertEquals("complete", library.query("select distinct ending from scans"));
    Machine.run("rm", "-rf", library.root().toString()).expect(0);
  }

  /** A path may have 4095 bytes (path_resolution(7)), and a tree may be made that is deeper. */
  @Test
  void treeDeeperThanAnyPathIsWalkedAsFarAsItCanBeOpened() throws IOException {
    Library library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc").withoutFfprobe();
    Machine.sh(
            """
            cd '%s' && for level in $(seq 20); do
              mkdir %s && cd -P %2$s && : > 'Film (2000).mkv' || exit 1
            done
            """
                .formatted(library.root(), "d".repeat(250)))
        .expect(0);
    library
        .run("scan")
        .expect(1)
        .prints("0 hits, 17 misses")
        .prints("Folder could not be read: File name too long");
    library.run("scan").expect(1).prints("17 hits, 0 misses");
    assertEquals("17", library.query("select count(*) from files"));
    Machine.run("rm", "-rf", library.root().toString()).expect(0);
  }

  @Test
  void rootsOfTheSameLongestNameHaveNamesOfTheirOwn() throws IOException {
    String name = "m".repeat(255);
    Library library =
        Library.in(
                directory,
                """
                a/%s/Heat (1995)/Heat (1995).mkv    hevc
                b/%1$s/Alien (1979)/Alien (1979).mkv  hevc
                """
                    .formatted(name))
            .withoutFfprobe();
    scan(library, library.root().resolve("a").resolve(name)).prints("0 hits, 1 misses");
    scan(library, library.root().resolve("b").resolve(name)).prints("0 hits, 1 misses");
    assertEquals(
        name + "\n" + name.substring(2) + "-2",
        library.query("select name from roots order by path"));
  }

  @Test
  void folderOfManyNamesIsListed() throws Exception {
    int names = Faults.rounds(1_000, 100_000);
    Library library = Library.in(directory, "Many/");
    Machine.sh(
            "cd '%s/Many' && seq -f 'Film %%.0f (2000).mkv' %d | tr '\\n' '\\0' | xargs -0 touch"
                .formatted(library.root(), names))
        .expect(0);
    Machine.run("sh", "-c", "sleep 2").expect(0);
    run(library, 1, "0 hits, " + names + " misses");
    run(library, 1, names + " hits, 0 misses");
    assertEquals(String.valueOf(names), library.query("select count(*) from files"));
  }

  @Test
  void patternThatIsNoneIsTold() throws IOException {
    Library library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  empty");
    Path marker = library.root().resolve("Heat (1995)/.plexignore");
    Files.write(marker, new byte[] {'[', 'z', '-', 'a', ']', '\n', 'x', (byte) 0xff, '\n'});
    library
        .run("scan")
        .expect(1)
        .tells(marker + ": '[z-a]' is no pattern: illegal character range; it stands for itself")
        .tells("is no pattern: it is not UTF-8; it stands for itself");
    assertEquals("1", library.query("select count(*) from files"));
  }

  private static void run(Library library, int exitCode, String printed) {
    Machine.Ended ended =
        Machine.sh(
            Machine.shellProgram()
                + " --index '%s' scan '%s'".formatted(library.index(), library.root()));
    assertEquals(exitCode, ended.exitCode(), ended.out());
    assertTrue(ended.out().contains(printed), ended.out());
  }

  private static Library.Run scan(Library library, Path root) {
    return library
        .execute("--index", library.index().toString(), "scan", root.toString())
        .expect(1);
  }

  private static void link(Library library, String from, String to) throws IOException {
    Files.createSymbolicLink(library.root().resolve(from), Path.of(to));
  }
}
