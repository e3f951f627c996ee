package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mediaaudit.Library;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is gone is missing first and pruned later; a root that is away loses nothing. */
class VanishedTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv    hevc
      Heat (1995)/poster.jpg
      Alien (1979)/Alien (1979).mkv  av1
      Alien (1979)/poster.jpg
      """;

  @TempDir Path directory;

  @Test
  void deletedMovieIsMissingUntilPruned() {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    library.remove("Heat (1995)");
    library.run("scan").expect(1);
    assertEquals("Alien", library.query("select title from movies"));
    assertEquals("2", library.query("select count(*) from files where missing_since is not null"));
    library
        .run("prune", "--missing", "--dry-run")
        .expect(0)
        .prints("Heat (1995).mkv")
        .prints("would remove the rows of 2 files");
    library.run("prune", "--missing").expect(0).prints("removed the rows of 2 files");
    assertEquals(
        "Alien (1979).mkv\nposter.jpg", library.query("select name from files order by name"));
    library.run("scan").expect(1).prints("1 hits, 0 misses");
  }

  @Test
  void linkWhoseFileIsAwayIsMissing() throws IOException {
    Library library =
        Library.in(directory, "Store/Heat (1995)/Heat (1995).mkv  hevc").withoutFfprobe();
    Path store = library.root().resolve("Store");
    Path link = Files.createDirectory(library.root().resolve("Best")).resolve("Heat (1995).mkv");
    Files.createSymbolicLink(link, store.resolve("Heat (1995)/Heat (1995).mkv"));
    library.run("scan").expect(1);
    Files.move(store, directory.resolve("away"));
    library.run("scan", "-v").expect(0).tells(link + ": a link that leads nowhere");
    String missing =
        "select count(*) from files where path like '%Best/Heat%' and missing_since is not null";
    assertEquals("1", library.query(missing));
    Files.move(directory.resolve("away"), store);
    library.run("scan").expect(1).prints("2 hits, 0 misses");
    assertEquals("0", library.query(missing));
  }

  @Test
  void filesThatBecameLinksOutOfTheRootAreMissing() throws IOException {
    Library library = Library.in(directory, films(30, "hevc")).withoutFfprobe();
    library.run("scan").expect(1);
    Path other = Files.createDirectory(directory.resolve("other"));
    for (int i = 0; i < 30; i++) {
      Path film = library.root().resolve("Film %d (2000)/Film %d (2000).mkv".formatted(i, i));
      Path moved = other.resolve(film.getFileName());
      Files.createSymbolicLink(film, Files.move(film, moved));
    }
    library.run("scan").expect(4).tells("lost 30 files since its last scan");
    assertEquals("30,0", rowsAndMissing(library));
    library.run("scan", "--allow-mass-delete").expect(1);
    assertEquals("30,30", rowsAndMissing(library));
    library.run("scan", "-v", other.toString()).expect(1).prints("30 hits, 0 misses");
    assertEquals("30,0", rowsAndMissing(library));
  }

  @Test
  void fileThatMovedToAnotherRootAndIsLinkedBackHasMoved() throws IOException {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    Path film = library.root().resolve("Heat (1995)/Heat (1995).mkv");
    Path other = Files.createDirectories(directory.resolve("other/Heat (1995)"));
    Files.createSymbolicLink(film, Files.move(film, other.resolve("Heat (1995).mkv")));
    library.run("scan", "-v", other.getParent().toString()).expect(1).prints("2 hits, 0 misses");
    assertEquals("4,0", rowsAndMissing(library));
  }

  @Test
  void fileThatBecameAPipeOrALinkToAFolderIsMissing() throws Exception {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    Path heat = library.root().resolve("Heat (1995)/Heat (1995).mkv");
    Path alien = library.root().resolve("Alien (1979)/Alien (1979).mkv");
    Files.delete(heat);
    Process maker = new ProcessBuilder("mkfifo", heat.toString()).start();
    Assumptions.assumeTrue(maker.waitFor() == 0, "skipped: there is no mkfifo");
    Files.delete(alien);
    Files.createSymbolicLink(alien, directory);
    assertEquals("", library.run("scan").expect(1).err());
    assertEquals("4,2", rowsAndMissing(library));
    Files.delete(heat);
    library.add("Alien (1979)/fanart.jpg");
    library.run("scan", "--exclude", "Alien*.mkv").expect(1).tells("forgot the rows of 1 file in");
    assertEquals("4,1", rowsAndMissing(library));
  }

  @Test
  void pruneByAgeLeavesWhatIsMissingForAShorterTime() {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    library.remove("Heat (1995)");
    library.run("scan").expect(1);
    library.run("prune", "--older-than", "30d").expect(0).prints("removed the rows of 0 files");
    assertEquals("4", library.query("select count(*) from files"));
  }

  @Test
  void pruneWantsACriterion() {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    library.run("prune").expect(2).tells("prune needs a criterion: --older-than AGE, --missing");
    library.run("prune", "--older-than", "soon").expect(2).tells("'soon' is no duration");
    library.run("prune", "--older-than", "20000w").expect(2).tells("'20000w' is too long");
    library.run("prune", "--older-than", "PT-5S").expect(2).tells("'PT-5S' is no duration");
    library.run("prune", "--older-than", "0d").expect(4).tells("was not scanned for that long");
    assertEquals("4", library.query("select count(*) from files"));
  }

  @Test
  void returnedFilesAreHits() throws IOException {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    Path away = directory.resolve("away");
    Files.move(library.root().resolve("Heat (1995)"), away);
    library.run("scan").expect(1);
    Files.move(away, library.root().resolve("Heat (1995)"));
    library.run("scan").expect(1).prints("2 hits, 0 misses");
    assertEquals("Alien\nHeat", library.query("select title from movies order by title"));
    assertEquals("0", library.query("select count(*) from files where missing_since is not null"));
  }

  @Test
  void missingRootIsRefusedAndLosesNothing() throws IOException {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    Files.move(library.root(), directory.resolve("away"));
    library.run("scan").expect(4).tells("it does not exist (is it mounted?)");
    assertEquals("Alien\nHeat", library.query("select title from movies order by title"));
    assertEquals("0", library.query("select count(*) from files where missing_since is not null"));
    library.run("report", "--format", "json").expect(0).prints("Heat (1995)");
  }

  @Test
  void unknownRootThatDoesNotExistIsRefused() {
    Library library = Library.in(directory, FILES);
    Path nowhere = directory.resolve("nowhere");
    library
        .execute("--index", library.index().toString(), "scan", nowhere.toString())
        .expect(4)
        .tells("cannot scan " + nowhere + ": it does not exist");
    assertEquals("0", library.query("select count(*) from roots"));
  }

  /** Java lost the bytes of what was typed. */
  @Test
  void rootWhoseNameIsNoTextIsRefusedWithTheWayOut() {
    Library library = Library.in(directory, FILES);
    String name = directory.resolve("Caf\ufffd").toString();
    library
        .execute("--index", library.index().toString(), "scan", name)
        .expect(4)
        .tells("its name is not UTF-8; scan a link to it, or the folder above it");
  }

  @Test
  void whatIsNotThereIsNotScannedAsAPartOfARoot() {
    Library library = Library.in(directory, FILES);
    library.run("scan").expect(1);
    Path nowhere = library.root().resolve("Movies");
    library
        .execute("--index", library.index().toString(), "scan", nowhere.toString())
        .expect(4)
        .tells("cannot scan " + nowhere + ": it does not exist");
    library
        .run("clear", "--force", nowhere.toString())
        .expect(2)
        .tells("the index knows nothing at or below " + nowhere);
  }

  @Test
  void rootReachedByALinkIsTheSameRoot() throws IOException {
    Library library = Library.in(directory, FILES);
    library.run("scan").expect(1);
    Path link = Files.createSymbolicLink(directory.resolve("link"), library.root());
    library
        .execute("--index", library.index().toString(), "scan", link.toString())
        .expect(1)
        .tells(link + " is the root " + library.root());
    assertEquals("1", library.query("select count(*) from roots"));
  }

  @Test
  void unreachableRootStaysInTheReports() throws IOException {
    Library library = Library.in(directory, FILES);
    library.add("../other/Dune (1984)/Dune (1984).mkv  empty");
    Path other = directory.resolve("other");
    String index = library.index().toString();
    library
        .execute("--index", index, "scan", library.root().toString(), other.toString())
        .expect(1);
    Files.move(other, directory.resolve("away"));
    Path csv = directory.resolve("issues.csv");
    library
        .execute("--index", index, "scan", "--csv", csv.toString())
        .expect(4)
        .prints("Movies                 3");
    assertEquals("1", library.query("select count(*) from issues where rule = 'unreachable-root'"));
    assertEquals(true, Files.readString(csv).contains("Dune"));
    Files.move(directory.resolve("away"), other);
    library.execute("--index", index, "scan").expect(1);
    assertEquals("0", library.query("select count(*) from issues where rule = 'unreachable-root'"));
  }

  @Test
  void rootOfWhichAllIsLeftOutIsNotEmpty() {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    library
        .run("scan", "--exclude", "Heat*", "--exclude", "Alien*")
        .expect(0)
        .tells("forgot the rows of 4 files");
    assertEquals("0", library.query("select count(*) from files"));
  }

  @Test
  void suddenlyEmptyRootIsRefusedUntilTheUserInsists() {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    library.remove("Heat (1995)");
    library.remove("Alien (1979)");
    library.run("scan").expect(4).tells("is empty, although the index knows files in it");
    assertEquals("2", library.query("select count(*) from movies"));
    library.run("scan", "--allow-mass-delete").expect(0);
    assertEquals("0", library.query("select count(*) from movies"));
  }

  @Test
  void massLossIsRefusedUntilTheUserInsists() {
    Library library = Library.in(directory, films(30, "empty")).withoutFfprobe();
    library.run("scan").expect(1);
    IntStream.range(0, 11).forEach(i -> library.remove("Film %d (2000)".formatted(i)));
    library.run("scan").expect(4).tells("lost 11 files since its last scan");
    assertEquals("30", library.query("select count(*) from movies"));
    library.run("scan", "--allow-mass-delete").expect(1);
    assertEquals("19", library.query("select count(*) from movies"));
  }

  @Test
  void excludedFilesAreForgottenAtOnce() {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    library.run("scan", "--exclude", "Heat*", "--").expect(1);
    assertEquals(
        "Alien (1979).mkv\nposter.jpg", library.query("select name from files order by name"));
    library.run("scan").expect(1).prints("1 hits, 1 misses");
  }

  @Test
  void clearedMovieIsLookedAtAfresh() {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    String movie = library.root().resolve("Heat (1995)").toString();
    library.run("clear", movie).expect(2).tells("add --force where nobody can be asked");
    library.run("clear", "--force", movie).expect(0).prints("cleared the rows of 2 files");
    library.run("scan").expect(1).prints("1 hits, 1 misses");
    library.run("clear", "--force").expect(0).prints("cleared the rows of 4 files");
    assertEquals("0", library.query("select count(*) from roots"));
  }

  private static String films(int number, String content) {
    return IntStream.range(0, number)
        .mapToObj(i -> "Film %1$d (2000)/Film %1$d (2000).mkv  %2$s".formatted(i, content))
        .collect(Collectors.joining("\n"));
  }

  private static String rowsAndMissing(Library library) {
    return library.query("select count(*), count(missing_since) from files");
  }
}
