package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code scan.trust_folder_mtime} sees at once, what it sees later, and when that is. */
class TrustedFoldersTest {
  private static final int FOLDERS = 40;
  private static final String HEAT = "Heat (1995)/Heat (1995).nfo";
  private static final Pattern PASSED =
      Pattern.compile("(\\d+) of (\\d+) folders in \\S+ were not listed");

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void makeLibrary() throws IOException {
    library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).mkv      empty
                Heat (1995)/Heat (1995).nfo      one
                Alien (1979)/Alien (1979).mkv    empty
                Alien (1979)/poster.jpg
                Dark/Season 01/Dark - S01E01.mkv  empty
                """)
            .withoutFfprobe()
            .with("MEDIA_AUDIT_CONFIG", directory.resolve("config.yaml").toString());
    configure("trust_folder_mtime: true, full_check_every: 360d");
  }

  @Test
  void onePatternIsAnotherThanTwoOfTheSameText() throws IOException {
    library.add("Heat (1995)/sample.mkv  empty");
    String trusting = "trust_folder_mtime: true, full_check_every: 360d, exclude_patterns: ";
    configure(trusting + "['*sample*, *trailer*']");
    trust();
    configure(trusting + "['*sample*', '*trailer*']");
    assertEquals(0, passed());
    assertEquals("", size("sample.mkv"));
  }

  @Test
  void isOffUnlessAskedFor() throws IOException {
    configure("full_check_every: 360d");
    library.run("config").expect(0).prints("trust_folder_mtime");
    trust();
    overwrite(HEAT);
    library.run("scan").expect(1);
    assertEquals("8", size(HEAT));
  }

  @Test
  void optionDoesWhatTheKeyDoes() throws IOException {
    configure("full_check_every: 360d");
    trust("--trust-folder-mtime");
    assertEquals(5, passed("--trust-folder-mtime"));
    assertEquals(0, passed());
  }

  @Test
  void scanOfOtherFoldersInBetweenHasEachListed() throws IOException {
    configure("full_check_every: 360d");
    trust("--trust-folder-mtime");
    library.run("scan", "--exclude", "Dark", "--").expect(1);
    library.run("scan", "--trust-folder-mtime").expect(1);
    assertEquals("1", library.query("select count(*) from episodes"));
  }

  @Test
  void whatIsNewRemovedOrRenamedIsSeenAtOnce() throws IOException {
    trust();
    library.add("Dark/Season 01/Dark - S01E02.mkv  empty");
    library.add("Dune (2021)/Dune (2021).mkv       empty");
    library.remove("Alien (1979)/poster.jpg");
    Path heat = library.root().resolve("Heat (1995)");
    Files.move(heat.resolve("Heat (1995).nfo"), heat.resolve("movie.nfo"));
    library.run("scan").expect(1);
    assertEquals(
        """
        Alien (1979).mkv
        Dark - S01E01.mkv
        Dark - S01E02.mkv
        Dune (2021).mkv
        Heat (1995).mkv
        movie.nfo""",
        library.query("select name from files where missing_since is null order by name"));
  }

  @Test
  void folderThatIsReplacedIsSeenAtOnce() throws IOException {
    trust();
    Path root = library.root();
    Files.move(root.resolve("Heat (1995)"), directory.resolve("away"));
    library.add("Heat (1995)/Heat (1995).mkv  empty");
    library.run("scan").expect(1);
    assertEquals("0", notes());
    Files.delete(root.resolve("Heat (1995)/Heat (1995).mkv"));
    Files.delete(root.resolve("Heat (1995)"));
    Files.move(directory.resolve("away"), root.resolve("Heat (1995)"));
    library.run("scan").expect(1);
    assertEquals("1", notes());
  }

  /** As on a file system of whole seconds, where all was made in one. */
  @Test
  void foldersOfTheSameTimesThatSwapNamesAreSeenAtOnce() throws IOException {
    Files.writeString(
        directory.resolve("config.yaml"),
        "scan: {trust_folder_mtime: true}\ncache: {racy_window: 0s, check: 'size,mtime'}\n");
    library.add("Dusk/Season 01/Dusk - S01E01.mkv  empty");
    Machine.sh("find '" + library.root() + "' -exec touch -d 2020-01-01 {} +").expect(0);
    trust();
    swap("Heat (1995)", "Alien (1979)");
    swap("Dark", "Dusk");
    library.run("scan").expect(1);
    assertEquals(
        """
        Alien (1979)/Heat (1995).mkv
        Alien (1979)/Heat (1995).nfo
        Dark/Season 01/Dusk - S01E01.mkv
        Dusk/Season 01/Dark - S01E01.mkv
        Heat (1995)/Alien (1979).mkv
        Heat (1995)/poster.jpg""",
        library
            .query("select path from files where missing_since is null order by path")
            .replace(library.root() + "/", ""));
  }

  private void swap(String one, String other) throws IOException {
    Path root = library.root();
    Files.move(root.resolve(one), root.resolve("aside"));
    Files.move(root.resolve(other), root.resolve(one));
    Files.move(root.resolve("aside"), root.resolve(other));
  }

  @Test
  void folderWhoseModificationTimeIsSetBackIsListed() throws IOException {
    trust();
    Path folder = library.root().resolve("Heat (1995)");
    FileTime before = Files.getLastModifiedTime(folder);
    library.add("Heat (1995)/fanart.jpg");
    Files.setLastModifiedTime(folder, before);
    library.run("scan").expect(1);
    assertEquals("1", library.query("select count(*) from files where name = 'fanart.jpg'"));
  }

  @Test
  void whatIsOverwrittenInPlaceIsSeenAfterTheFullCheck() throws IOException {
    trust();
    overwrite(HEAT);
    assertEquals(5, passed());
    assertEquals("3", size(HEAT));
    backdate(Duration.ofDays(361));
    assertEquals(0, passed());
    assertEquals("8", size(HEAT));
    assertEquals(5, passed());
  }

  @Test
  void eachScanChecksItsShare() throws IOException {
    for (int movie = 0; movie < FOLDERS; movie++) {
      library.add("Movie %d (2000)/movie.nfo  one".formatted(movie));
    }
    trust();
    for (int movie = 0; movie < FOLDERS; movie++) {
      overwrite("Movie %d (2000)/movie.nfo".formatted(movie));
    }
    backdate(Duration.ofDays(90));
    int quarter = seen();
    backdate(Duration.ofDays(240));
    int most = seen();
    backdate(Duration.ofDays(360));
    int all = seen();
    assertTrue(0 < quarter && quarter < most && most < FOLDERS, quarter + " " + most);
    assertEquals(FOLDERS, all);
  }

  @Test
  void otherRulesHaveEveryFolderListed() throws IOException {
    trust();
    overwrite(HEAT);
    configure("trust_folder_mtime: true, full_check_every: 400d");
    library.run("scan").expect(1);
    assertEquals("8", size(HEAT));
    assertEquals(5, passed());
    configure("trust_folder_mtime: true, full_check_every: 400d, exclude_patterns: ['*.nfo']");
    library.run("scan").expect(1);
    assertEquals("0", notes());
  }

  @Test
  void folderWithPatternsOfItsOwnIsAlwaysListed() throws IOException {
    library.add("Heat (1995)/.plexignore  *.txt");
    trust();
    assertEquals(4, passed());
    Files.writeString(library.root().resolve("Heat (1995)/.plexignore"), "*.nfo");
    library.run("scan").expect(1);
    assertEquals("0", notes());
  }

  @Test
  void patternsHaveAllBelowThemListed() throws IOException {
    Path marker = library.root().resolve("Dark/.plexignore");
    Files.writeString(marker, "*.txt");
    trust();
    assertEquals(3, passed());
    Files.writeString(marker, "*.mkv");
    library.run("scan").expect(1);
    assertEquals("0", episodes());
    Files.delete(marker);
    library.run("scan").expect(1);
    assertEquals("1", episodes());
    trust();
    assertEquals(5, passed());
    Files.writeString(marker, "*.mkv");
    library.run("scan").expect(1);
    assertEquals("0", episodes());
  }

  /** Root ignores modes unless it gives up the right to. */
  @Test
  void oneUnreadableFolderLeavesTheOthersTrusted() {
    String dark = library.root().resolve("Dark").toString();
    Machine.run("chmod", "000", dark).expect(0);
    try {
      unprivileged();
      unprivileged();
      Machine.Ended third = unprivileged();
      assertTrue(third.out().contains("3 of 4 folders in"), third.out());
    } finally {
      Machine.run("chmod", "755", dark).expect(0);
    }
  }

  private Machine.Ended unprivileged() {
    return Machine.unprivileged(
        "MEDIA_AUDIT_CONFIG='%s' %s -v --index '%s' scan '%s'"
            .formatted(
                directory.resolve("config.yaml"),
                Machine.shellProgram(),
                library.index(),
                library.root()));
  }

  @Test
  void folderWhoseMarkerGoesIsSeenAtOnce() throws IOException {
    Path marker = library.root().resolve("Heat (1995)/.nomedia");
    Files.createFile(marker);
    trust();
    assertEquals("0", notes());
    assertEquals(3, passed());
    Files.delete(marker);
    library.run("scan").expect(1);
    assertEquals("1", notes());
    trust();
    Files.createFile(marker);
    library.run("scan").expect(1);
    assertEquals("0", notes());
    Files.delete(marker);
    library.run("scan").expect(1);
    assertEquals("1", notes());
  }

  @ParameterizedTest
  @CsvSource({"Heat (1995)/.nomedia, ''", ".plexignore, Season*"})
  void whatAScanInBetweenLeftOutIsSeenAtOnceWhenItIsBack(String marker, String text)
      throws IOException {
    configure("full_check_every: 360d");
    trust("--trust-folder-mtime");
    Path file = Files.writeString(library.root().resolve(marker), text);
    library.run("scan").expect(1).tells("forgot the rows of");
    Files.delete(file);
    scan("--trust-folder-mtime");
    assertEquals("1,1", notes() + "," + episodes());
  }

  @Test
  void unchangedLibraryIsAllHitsAndWritesNoRowButTheScans() throws IOException {
    trust();
    Map<String, String> before = rows();
    library.run("scan").expect(1).prints("Cache: 3 hits, 0 misses");
    assertEquals(before, rows());
    assertEquals(
        "5,5", library.query("select folders, files from scans order by scan desc limit 1"));
  }

  /** Two scans: the first finds no times to trust, and times as young as the library is. */
  private void trust(String... options) throws IOException {
    scan(options);
    scan(options);
  }

  private Library.Run scan(String... options) {
    String[] command = new String[options.length + 1];
    command[0] = "scan";
    System.arraycopy(options, 0, command, 1, options.length);
    return library.run(command).expect(1);
  }

  /** How many folders a scan does not list. */
  private int passed(String... options) {
    String[] verbose = new String[options.length + 1];
    verbose[0] = "-v";
    System.arraycopy(options, 0, verbose, 1, options.length);
    Matcher told = PASSED.matcher(scan(verbose).err());
    return told.find() ? Integer.parseInt(told.group(1)) : 0;
  }

  /** How many of the overwritten files a scan sees, with those of earlier scans. */
  private int seen() {
    scan();
    return Integer.parseInt(
        library.query("select count(*) from files where name = 'movie.nfo' and size_bytes = 8"));
  }

  /** How many NFO files there are. */
  private String notes() {
    return library.query(
        "select count(*) from files where name like '%.nfo' and missing_since is null");
  }

  private String episodes() {
    return library.query(
        "select count(*) from files where name like 'Dark%' and missing_since is null");
  }

  private void overwrite(String file) throws IOException {
    Files.writeString(library.root().resolve(file), "longer..");
  }

  private String size(String file) {
    return library.query("select size_bytes from files where path like '%" + file + "'");
  }

  /** Has the times have been stored that much earlier. */
  private void backdate(Duration by) {
    IndexRows.change(
        library.index(),
        "update store.root set folder_times_since = folder_times_since - " + by.toNanos());
  }

  private Map<String, String> rows() {
    Map<String, String> rows = IndexRows.of(library.index());
    rows.keySet().removeIf(table -> table.startsWith("scan") || table.equals("root"));
    return rows;
  }

  private void configure(String scan) throws IOException {
    Files.writeString(
        directory.resolve("config.yaml"),
        "scan: {" + scan + "}\ncache: {racy_window: 0s, self_audit: never}\n");
  }
}
