package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A root, or a part of it, that is away loses no row, whatever is pruned, and comes back whole. */
@Tag(Faults.TAG)
class AwayTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv               hevc
      Heat (1995)/poster.jpg
      TV/Dark/Season 01/Dark - S01E01 - A.mkv   h264
      TV/Dark/Season 01/Dark - S01E02 - B.mkv   av1
      """;
  private static final String ALL = "4,0";

  /** What the system remembers of files would outlive what serves them. */
  private static final String NOT_CACHED = "-oattr_timeout=0,entry_timeout=0";

  @TempDir Path directory;
  private Library library;
  private Path root;
  private Path tv;
  private Path store;
  private Path empty;

  /** Something that can fail. */
  private interface Step {
    void run() throws Exception;
  }

  @Test
  void unmountedRoot() throws Exception {
    try (Mountings mountings = Mountings.required("mkfs.ext4")) {
      prepare();
      Path image = directory.resolve("disk");
      Files.createFile(root.resolve("left over under the mount.txt"));
      mountings.ext4(image, root);
      scan();
      away(
          () -> mountings.unmount(root),
          4,
          root
              + " does not stand on the file system that it stood on at its last good scan, and 4");
      mountings.ext4(image, root);
      back();
      // Another loop device may serve it now; nothing depends on that.
      assertEquals("4,0", rows());
      mountings.unmount(root);
      goneForGood("5,4");
    }
  }

  /** A marker is believed where it stands among the files, not where they are away. */
  @ParameterizedTest
  @ValueSource(strings = {".nomedia", ".ignore"})
  void unmountedRootWhoseMountPointHoldsAMarker(String marker) throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      Files.createFile(root.resolve(marker));
      mountings.bind(store, root);
      scan();
      away(() -> mountings.unmount(root), 4, root + " does not stand on the file system that it");
      mountings.bind(store, root);
      back();
      Files.createFile(root.resolve(marker));
      library.run("scan").expect(0).tells("forgot the rows of 4 files");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".nomedia", ".ignore"})
  void unmountedFolderWhoseMountPointHoldsAMarker(String marker) throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      Files.createFile(Files.createDirectory(tv).resolve(marker));
      mountings.bind(Files.createDirectories(store.resolve("TV")), tv);
      scan();
      away(() -> mountings.unmount(tv), 4, tv + " is no mount point any more");
      assertEquals("A\nB", library.query("select title from episodes order by title"));
      mountings.bind(store.resolve("TV"), tv);
      back();
      mountings.unmount(tv);
      goneForGood("2,0");
    }
  }

  @Test
  void markedFolderMountedOverAFolder() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      scan();
      Files.createFile(empty.resolve(".nomedia"));
      away(() -> mountings.bind(empty, tv), 4, tv + " is a mount point now");
      mountings.unmount(tv);
      back();
    }
  }

  /** Such a marker is none of the disk's. */
  @Test
  void markerAroundAMountThatIsAwayIsHeeded() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      Path season = Files.createDirectories(tv.resolve("Dark/Season 01"));
      mountings.bind(Files.createDirectories(store.resolve("Season 01")), season);
      scan();
      mountings.unmount(season);
      Files.createFile(tv.resolve(".nomedia"));
      library.run("scan").expect(1).tells("forgot the rows of 2 files");
      assertEquals("2,0", rows());
    }
  }

  @Test
  void emptyRoot() throws Exception {
    prepare();
    scan();
    away(this::empty, 4, root + " is empty, although the index knows files in it");
    refill();
    back();
    empty();
    goneForGood("4,4");
  }

  @Test
  void emptyFolderMountedOverTheRoot() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      scan();
      away(() -> mountings.bind(empty, root), 4, root + " ");
      mountings.unmount(root);
      back();
      mountings.bind(empty, root);
      goneForGood("4,4");
    }
  }

  @Test
  void unmountedFolder() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      prepare();
      mountings.bindfs(Files.createDirectories(store.resolve("TV")), Files.createDirectory(tv));
      scan();
      library.add("Alien (1979)/Alien (1979).mkv  vp9");
      away(
          () -> mountings.unmount(tv),
          4,
          tv + " is no mount point any more, as it was at its last good scan, and files are",
          "5,0");
      assertEquals(
          "Folder could not be read: it is no mount point any more, as it was at its last good"
              + " scan, and files are missing in it: "
              + tv,
          library
              .query("select message from issues where rule = 'unreadable-folder'")
              .replace("\"", ""));
      mountings.bindfs(store.resolve("TV"), tv);
      library.run("scan").expect(1).prints("4 hits, 0 misses");
      assertEquals(
          "0", library.query("select count(*) from issues where rule = 'unreadable-folder'"));
      mountings.unmount(tv);
      Files.delete(tv);
      away(() -> {}, 4, tv + " is no mount point any more", "5,0");
      goneForGood("5,2");
      library.run("scan").expect(1);
    }
  }

  /** Its files were there when the walk came by, and it was no mount any more at the walk's end. */
  @Test
  void folderUnmountedBehindTheWalk() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      prepare();
      mountings.bind(Files.createDirectories(store.resolve("TV")), Files.createDirectory(tv));
      Path slow = Files.createDirectories(root.resolve("Zoo/Slow"));
      mountings.bindfs(empty, slow, NOT_CACHED);
      scan();
      mountings.signal("STOP", slow);
      Victim victim = Victim.of(directory, 0);
      Running walk = victim.start("scan", "--io-threads", "2");
      walk.awaitWork(victim.index());
      walk.endsWithin(2_000);
      mountings.unmount(tv);
      mountings.signal("CONT", slow);
      assertEquals(1, walk.await(), walk.said());
      away(() -> {}, 4, tv + " is no mount point any more");
    }
  }

  /** The series is stored without the season, and read with it, before that is known to be gone. */
  @Test
  void seasonThatWasAMountAndIsGoneForGoodTakesItsEpisodesAlong() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      believeTimes("");
      Path season = Files.createDirectories(tv.resolve("Dark/Season 02"));
      mountings.bind(Files.createDirectory(store.resolve("Season 02")), season);
      library.add("TV/Dark/Season 02/Dark - S02E01 - C.mkv  h264");
      scan();
      mountings.unmount(season);
      Files.delete(season);
      away(() -> {}, 4, season + " is no mount point any more", "5,0");
      assertEquals("A\nB\nC", library.query("select title from episodes order by title"));
      goneForGood("5,1");
      assertEquals("A\nB", library.query("select title from episodes order by title"));
      assertEquals("1", library.query("select season_number from seasons"));
      Map<String, String> rows = IndexRows.timeless(library.index());
      library.run("scan").expect(1);
      assertEquals(rows, IndexRows.timeless(library.index()));
    }
  }

  @Test
  void emptyFolderMountedOverAFolder() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      scan();
      away(
          () -> mountings.bind(empty, tv),
          4,
          tv + " is a mount point now, which it was not at its last good scan, and files are");
      mountings.unmount(tv);
      back();
      mountings.bind(empty, tv);
      goneForGood("4,2");
    }
  }

  @Test
  void rootMountedOverAFolder() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      scan();
      away(() -> mountings.bind(root, tv), 4, tv + " is a mount point now");
      mountings.unmount(tv);
      back();
    }
  }

  /** The folder that is mounted over it has a time of its own, which is not the lost one's. */
  @Test
  void folderMountedOverAFolderWhereTimesAreTrusted() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      believeTimes("scan: {trust_folder_mtime: true}");
      scan();
      Path heat = root.resolve("Heat (1995)");
      Files.setLastModifiedTime(empty, FileTime.fromMillis(0));
      away(() -> mountings.bind(empty, heat), 4, heat + " is a mount point now");
      mountings.unmount(heat);
      back();
    }
  }

  @Test
  void otherDiskMountedOnAFolder() throws Exception {
    try (Mountings mountings = Mountings.required("mkfs.ext4")) {
      prepare();
      mountings.bind(Files.createDirectories(store.resolve("TV")), Files.createDirectory(tv));
      scan();
      mountings.unmount(tv);
      away(
          () -> mountings.ext4(directory.resolve("other"), tv),
          4,
          tv
              + " holds another file system than at its last good scan, and files are missing in it");
      mountings.unmount(tv);
      mountings.bind(store.resolve("TV"), tv);
      back();
    }
  }

  @Test
  void copiedDiskIsTakenForTheOldOne() throws Exception {
    try (Mountings mountings = Mountings.required("mkfs.ext4")) {
      prepare();
      mountings.bind(Files.createDirectories(store.resolve("TV")), Files.createDirectory(tv));
      scan();
      mountings.unmount(tv);
      mountings.ext4(directory.resolve("other"), tv);
      Machine.sh("cp -a '" + store + "/TV/.' '" + tv + "'").expect(0);
      library.run("scan").expect(1);
      assertEquals(ALL, rows());
      mountings.unmount(tv);
      away(() -> {}, 4, tv + " is no mount point any more");
    }
  }

  @Test
  void mountThatBecomesAPartOfARoot() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      mountings.bind(Files.createDirectories(store.resolve("TV")), Files.createDirectory(tv));
      FILES.lines().forEach(library::add);
      library.execute("--index", index(), "scan", tv.toString()).expect(1);
      mountings.unmount(tv);
      library
          .run("scan")
          .expect(4)
          .tells(tv + " is a part of the root " + root + " from now on")
          .tells(tv + " is no mount point any more");
      pruneAll();
      assertEquals(ALL, rows());
      mountings.bind(store.resolve("TV"), tv);
      back();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rootOnADiskThatIsAwayBecomesAPartOfOneAroundTheDisk(boolean emptied) throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      Path dark = tv.resolve("Dark");
      mountings.bind(Files.createDirectories(store.resolve("TV")), Files.createDirectory(tv));
      FILES.lines().forEach(library::add);
      library.execute("--index", index(), "scan", dark.toString()).expect(1);
      mountings.unmount(tv);
      if (emptied) {
        Files.delete(tv);
      }
      library
          .run("scan")
          .expect(4)
          .tells(dark + " is a part of the root " + root + " from now on")
          .tells(tv + " is no mount point any more");
      away(() -> {}, 4, tv + " is no mount point any more");
      assertEquals("A\nB", library.query("select title from episodes order by title"));
      library.run("doctor", "--deep", "--fail-on", "error").expect(0);
      mountings.bind(store.resolve("TV"), Files.createDirectories(tv));
      back();
    }
  }

  @Test
  void rootOnADiskThatIsAwayBecomesAPartOfOneThatIsTheDisk() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      mountings.bind(store, root);
      FILES.lines().forEach(library::add);
      library.execute("--index", index(), "scan", tv.toString()).expect(1);
      mountings.unmount(root);
      library.add("left over.txt  x");
      library
          .run("scan")
          .expect(4)
          .tells(tv + " is a part of the root " + root + " from now on")
          .tells(root + " does not stand on the file system that it stood on");
      assertEquals("2,0", rows());
    }
  }

  /** Where the disk is seen through a link, it is no part of what the link stands in. */
  @Test
  void rootBehindALinkToADiskThatIsAwayStaysOne() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      mountings.bind(store, empty);
      Path link = Files.createSymbolicLink(root.resolve("disk"), empty);
      FILES.lines().forEach(library::add);
      Machine.sh("cp -r '" + root + "/TV' '" + empty + "/TV'").expect(0);
      library.execute("--index", index(), "scan", link.resolve("TV").toString()).expect(1);
      mountings.unmount(empty);
      library.run("scan").expect(1);
      assertEquals("2", library.query("select count(*) from roots"));
      assertEquals("6,0", rows());
    }
  }

  /** The key of what bears a name that is no text can only be told by the disk. */
  @Test
  void mountWithANameThatIsNoTextBecomesNoPartWhileItIsAway() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      mountings.bind(Files.createDirectories(store.resolve("TV")), Files.createDirectory(tv));
      FILES.lines().forEach(library::add);
      Machine.sh("cd '" + tv + "' && cp Dark/*/*B.mkv \"$(printf 'lat\\351in1.mkv')\"").expect(0);
      library.execute("--index", index(), "scan", tv.toString()).expect(1);
      assertEquals("3,0", rows());
      mountings.unmount(tv);
      library
          .run("scan")
          .expect(4)
          .tells("cannot scan " + root + ": its part " + tv + " is known, and the row of lat")
          .tells("mount it, or scan " + tv + " first");
      pruneAll();
      assertEquals("3,0", rows());
      mountings.bind(store.resolve("TV"), tv);
      library.run("scan").expect(1).prints("3 hits, 1 misses").tells(tv + " is a part of the root");
      assertEquals("5,0", rows());
    }
  }

  @Test
  void movedRootIsKnownByTheFileSystemOfItsNewPlace() throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      mountings.bind(store, root);
      scan();
      mountings.unmount(root);
      Files.createFile(empty.resolve("left over under the mount.txt"));
      mountings.bind(store, empty);
      library.run("roots", "move", root.toString(), empty.toString()).expect(0);
      away(() -> mountings.unmount(empty), 4, empty + " does not stand on the file system");
      mountings.bind(store, empty);
      library.execute("--index", index(), "scan").expect(1).prints("3 hits, 0 misses");
      assertEquals(ALL, rows());
    }
  }

  @Test
  void rootReplacedByAFile() throws Exception {
    prepare();
    scan();
    away(
        () -> {
          Files.move(root, directory.resolve("aside"));
          Files.createFile(root);
        },
        4,
        "cannot scan " + root + ": ");
    Files.delete(root);
    Files.move(directory.resolve("aside"), root);
    back();
  }

  @Test
  void rootReplacedByADanglingLink() throws Exception {
    prepare();
    scan();
    away(
        () -> {
          Files.move(root, directory.resolve("aside"));
          Files.createSymbolicLink(root, directory.resolve("nowhere"));
        },
        4,
        "cannot scan " + root + ": it does not exist (is it mounted?)");
    Files.delete(root);
    Files.move(directory.resolve("aside"), root);
    back();
  }

  @Test
  void deadMount() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      prepare();
      mountings.bindfs(store, root);
      scan();
      away(() -> mountings.kill(root), 4, "cannot scan " + root + ": Transport endpoint is not");
      mountings.unmount(root);
      mountings.bindfs(store, root);
      back();
    }
  }

  @Test
  void deadMountInTheRootLeavesTheRestReadable() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      prepare();
      mountings.bindfs(Files.createDirectories(store.resolve("TV")), Files.createDirectory(tv));
      scan();
      library.add("Alien (1979)/Alien (1979).mkv  vp9");
      away(() -> mountings.kill(tv), 1, "", "5,0");
      assertEquals(
          "Folder could not be read: Transport endpoint is not connected: " + tv,
          library.query("select message from issues where rule = 'unreadable-folder'"));
      mountings.unmount(tv);
      mountings.bindfs(store.resolve("TV"), tv);
      library.run("scan").expect(1).prints("4 hits, 0 misses");
    }
  }

  @Test
  void fileBehindALinkIntoADeadMountStays() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      prepare();
      mountings.bindfs(
          Files.createDirectories(store.resolve("TV")), Files.createDirectory(tv), NOT_CACHED);
      FILES.lines().forEach(library::add);
      library.add("Best/Alien (1979).mkv  vp9");
      Path link = root.resolve("Best/Dark.mkv");
      Files.createSymbolicLink(link, Path.of("../TV/Dark/Season 01/Dark - S01E02 - B.mkv"));
      library.run("scan").expect(1);
      mountings.kill(tv);
      String dead = "File could not be looked at: Transport endpoint is not connected: ";
      for (int i = 0; i < 2; i++) {
        library.run("scan").expect(1).prints("2 hits, 0 misses").prints(dead + link);
        pruneAll();
        assertEquals("6,0", rows());
      }
      assertEquals("incomplete", library.query("select ending from scans where scan = 2"));
      assertEquals("1", library.query("select count(*) from movies where path like '%Best/Dark%'"));
      mountings.unmount(tv);
      mountings.bindfs(store.resolve("TV"), tv, NOT_CACHED);
      library.run("scan").expect(1).prints("5 hits, 0 misses");
      assertEquals("6,0", rows());
      assertEquals("0", library.query("select count(*) from issues where rule like 'unreadable%'"));
      mountings.kill(tv);
      library.run("scan").expect(1).prints(dead + link);
      Files.delete(link);
      library.run("scan").expect(1);
      assertEquals("6,1", rows());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void fileBehindALinkIntoAnUnmountedFolderStays(boolean leftOut) throws Exception {
    try (Mountings mountings = Mountings.required()) {
      prepare();
      believeTimes(leftOut ? "scan: {exclude_patterns: [TV]}" : "");
      mountings.bind(Files.createDirectories(store.resolve("TV")), Files.createDirectory(tv));
      library.add("Best/Alien (1979).mkv  vp9");
      Path link = root.resolve("Best/Dark.mkv");
      Files.createSymbolicLink(link, Path.of("../TV/Dark/Season 01/Dark - S01E02 - B.mkv"));
      Files.createSymbolicLink(root.resolve("Best/Nowhere.mkv"), Path.of("Nothing.mkv"));
      scan();
      String all = leftOut ? "4,0" : "6,0";
      String away = "File could not be looked at: what it leads to is away: " + link;
      mountings.unmount(tv);
      for (int i = 0; i < 3; i++) {
        library.run("scan").expect(leftOut ? 1 : 4).prints(away);
        pruneAll();
        assertEquals(all, rows());
      }
      assertEquals("1", library.query("select count(*) from movies where path like '%Best/Dark%'"));
      mountings.bind(store.resolve("TV"), tv);
      library.run("scan").expect(1).prints(leftOut ? "3 hits, 0 misses" : "5 hits, 0 misses");
      assertEquals(all, rows());
      assertEquals("0", library.query("select count(*) from issues where rule like 'unreadable%'"));
      mountings.unmount(tv);
      library.run("scan", "--allow-mass-delete");
      assertEquals(leftOut ? "4,1" : "6,3", rows());
    }
  }

  /** Where such a link ends is none of the root's business, whether or not it can be looked at. */
  @Test
  void linkOutOfTheRootIntoADeadMountIsPassedOver() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      prepare();
      scan();
      mountings.bindfs(store, empty, NOT_CACHED);
      Files.createSymbolicLink(root.resolve("Dark.mkv"), empty.resolve("Dark.mkv"));
      mountings.kill(empty);
      library.run("scan").expect(1).prints("3 hits, 0 misses");
      assertEquals(
          "complete", library.query("select ending from scans order by scan desc limit 1"));
      assertEquals("0", library.query("select count(*) from issues where rule like 'unreadable%'"));
    }
  }

  @Test
  void fileThatCannotBeLookedAtStays() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      prepare();
      FILES.lines().forEach(library::add);
      Path film = root.resolve("Heat (1995)/Heat (1995).mkv");
      Path single = Files.copy(film, store.resolve("single.mkv"));
      mountings.bindfs(store, empty, NOT_CACHED);
      mountings.bind(empty.resolve(single.getFileName()), film);
      scan();
      away(() -> mountings.kill(empty), 1, "");
      assertEquals(
          "File could not be looked at: Transport endpoint is not connected: " + film,
          library.query("select message from issues where rule = 'unreadable-folder'"));
      library.add("Heat (1995)/fanart.jpg");
      library.run("scan").expect(1).prints("2 hits, 0 misses");
      assertEquals("5,0", rows());
    }
  }

  @Test
  void massLoss() throws Exception {
    prepare();
    IntStream.range(0, 20)
        .forEach(i -> library.add("Film %d (2000)/Film %d (2000).mkv  empty".formatted(i, i)));
    scan();
    Path aside = Files.createDirectory(directory.resolve("aside"));
    away(
        () -> {
          for (int i = 0; i < 11; i++) {
            String film = "Film " + i + " (2000)";
            Files.move(root.resolve(film), aside.resolve(film));
          }
        },
        4,
        root + " lost 11 files since its last scan",
        "24,0");
    goneForGood("24,11");
  }

  /** Root ignores modes unless it gives up the right to. */
  @Test
  void lockedRootAndFolder() throws Exception {
    prepare();
    scan();
    Machine.run("chmod", "000", root.toString()).expect(0);
    Machine.Ended locked = unprivileged("scan");
    Machine.run("chmod", "755", root.toString()).expect(0);
    assertEquals(4, locked.exitCode(), locked.out());
    assertEquals(
        "cannot scan " + root + ": permission denied; nothing of it was changed in the index",
        line(locked, "media-audit: error: "));
    assertEquals(ALL, rows());
    Path movie = root.resolve("Heat (1995)/Heat (1995).mkv");
    Machine.run("chmod", "000", tv.toString(), movie.toString()).expect(0);
    Machine.run("touch", movie.toString()).expect(0);
    locked = unprivileged("scan");
    Machine.run("chmod", "755", tv.toString(), movie.toString()).expect(0);
    assertEquals(1, locked.exitCode(), locked.out());
    assertEquals(
        "unreadable-folder,Folder could not be read: permission denied: "
            + tv
            + "\nunreadable-video,Video file could not be read: permission denied",
        library
            .query("select rule, message from issues where rule like 'unreadable-%' order by rule")
            .replace("\"", ""));
    pruneAll();
    assertEquals(ALL, rows());
    library.run("scan").expect(1);
    assertEquals("0", library.query("select count(*) from issues where rule like 'unreadable-%'"));
  }

  @Test
  void lockedFolderThatWasAwayIsToldOfAgain() throws Exception {
    prepare();
    FILES.lines().forEach(library::add);
    String scan =
        Machine.shellProgram()
            + " --index '%s' scan --allow-mass-delete '%s'; ".formatted(library.index(), root);
    String away = "mv '%1$s' '%1$s 2'; ".formatted(tv);
    String back = "mv '%1$s 2' '%1$s'; ".formatted(tv);
    Machine.run("chmod", "000", tv.toString()).expect(0);
    Machine.Ended ended = Machine.unprivileged(scan + away + scan + back + scan);
    Machine.run("chmod", "755", tv.toString()).expect(0);
    assertEquals(
        "Folder could not be read: permission denied: " + tv,
        library.query("select message from issues where rule = 'unreadable-folder'"),
        ended.out());
  }

  @Test
  void folderThatIsNamedLikeAFileAndCannotBeLookedAtStays() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      prepare();
      Path folder = Files.createDirectory(root.resolve("Heat.1995.mkv"));
      mountings.bindfs(store, folder, NOT_CACHED);
      FILES.lines().forEach(library::add);
      library.add("Heat.1995.mkv/Heat.1995.mkv  hevc");
      library.run("scan").expect(1);
      mountings.kill(folder);
      library.run("scan", "--allow-mass-delete").expect(1);
      assertEquals("5,0", rows());
      mountings.unmount(folder);
      mountings.bindfs(store, folder, NOT_CACHED);
      library.run("scan").expect(1).prints("4 hits, 0 misses");
    }
  }

  /** Such a mount answers its owner alone. */
  @Test
  void mountOfAnotherUserInTheRootLeavesTheRestReadable() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs", "setpriv")) {
      prepare();
      Files.createDirectories(store.resolve("TV"));
      mountings.bindfs(store.resolve("TV"), Files.createDirectory(tv), "--no-allow-other");
      scan();
      library.add("Alien (1979)/Alien (1979).mkv  vp9");
      Machine.sh("chmod -R a+rwX '%s'; chmod a+rx '%s'".formatted(library.index(), directory));
      Machine.Ended ended = nobody("scan");
      assertEquals(1, ended.exitCode(), ended.out());
      assertEquals(
          "Folder could not be read: permission denied: " + tv,
          library.query("select message from issues where rule = 'unreadable-folder'"));
      assertEquals("5,0", rows());
      ended = nobody("scan --exclude TV --");
      assertEquals(1, ended.exitCode(), ended.out());
      assertEquals("3,0", rows());
      assertEquals("0", library.query("select count(*) from issues where rule like 'unreadable%'"));
    }
  }

  /** Another user, who may do with modes what root may. */
  private Machine.Ended nobody(String command) {
    String rights = "+dac_override,+dac_read_search";
    return Machine.sh(
        "setpriv --reuid=65534 --inh-caps=%1$s --ambient-caps=%1$s ".formatted(rights)
            + Machine.shellProgram()
            + " --index '%s' %s '%s'".formatted(library.index(), command, root));
  }

  private Machine.Ended unprivileged(String command) {
    return Machine.unprivileged(
        Machine.shellProgram() + " --index '" + library.index() + "' " + command);
  }

  private static String line(Machine.Ended ended, String words) {
    return ended
        .out()
        .lines()
        .filter(line -> line.contains(words))
        .map(line -> line.replace("media-audit: error: ", ""))
        .collect(Collectors.joining("\n"));
  }

  private void prepare() throws IOException {
    root = Files.createDirectories(directory.resolve("media"));
    tv = root.resolve("TV");
    store = Files.createDirectory(directory.resolve("store"));
    empty = Files.createDirectory(directory.resolve("empty"));
    library = Library.in(directory, "").withoutFfprobe();
  }

  /** Has files and folders believed however young they are. */
  private void believeTimes(String more) throws IOException {
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, more + "\ncache: {racy_window: 0s, self_audit: never}\n");
    library.with("MEDIA_AUDIT_CONFIG", config.toString());
  }

  private void scan() {
    FILES.lines().forEach(library::add);
    library.run("scan").expect(1);
    library.run("scan").expect(1);
  }

  private void away(Step injury, int exitCode, String sentence) throws Exception {
    away(injury, exitCode, sentence, ALL);
  }

  private void away(Step injury, int exitCode, String sentence, String rows) throws Exception {
    injury.run();
    for (int i = 0; i < 2; i++) {
      library.execute("--index", index(), "scan").expect(exitCode).tells(sentence);
      pruneAll();
    }
    assertEquals(rows, rows());
  }

  /** Whatever a guard thinks of it, no row goes. */
  private void pruneAll() {
    library.run("prune", "--missing");
    library.run("prune", "--missing", "--older-than", "0d");
    library.run("prune", "--older-than", "0d");
    library.run("prune", "--older-than", "1s");
  }

  private void back() {
    Library.Run run = library.run("scan").expect(1);
    assertEquals(ALL, rows());
    run.prints("3 hits, 0 misses");
  }

  private void goneForGood(String rows) {
    library.run("scan", "--allow-mass-delete");
    assertEquals(rows, rows());
  }

  private String rows() {
    return library.query("select count(*), count(missing_since) from files");
  }

  private void empty() throws IOException {
    for (String each : new String[] {"Heat (1995)", "TV"}) {
      Files.move(root.resolve(each), store.resolve(each));
    }
  }

  private void refill() throws IOException {
    for (String each : new String[] {"Heat (1995)", "TV"}) {
      Files.move(store.resolve(each), root.resolve(each));
    }
  }

  private String index() {
    return library.index().toString();
  }
}
