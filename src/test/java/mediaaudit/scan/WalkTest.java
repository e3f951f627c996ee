package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a walk sees and what it leaves out. */
class WalkTest {
  @TempDir Path directory;

  @Test
  void systemFoldersMarkedFoldersAndDownloadsAreLeftOut() {
    Library library =
        Library.in(
            directory,
            """
            Heat (1995)/Heat (1995).mkv                    empty
            Heat (1995)/@eaDir/Heat (1995).mkv/thumb.jpg
            Heat (1995)/.hidden.mkv                        empty
            Heat (1995)/._Heat (1995).mkv                  empty
            Heat (1995)/Heat (1995).mkv.part               empty
            $RECYCLE.BIN/Old (1990)/Old (1990).mkv         empty
            lost+found/x.mkv                               empty
            #recycle/y.mkv                                 empty
            .AppleDouble/z.mkv                             empty
            Marked (2001)/.nomedia                         empty
            Marked (2001)/Marked (2001).mkv                empty
            Ignored (2002)/.ignore                         empty
            Ignored (2002)/deep/Ignored (2002).mkv         empty
            Partly (2003)/.plexignore                      *.avi
            Partly (2003)/Partly (2003).mkv                empty
            Partly (2003)/Partly (2003).avi                empty
            Emby (2004)/.embyignore                        sub/
            Emby (2004)/Emby (2004).mkv                    empty
            Emby (2004)/sub/Private (2004).mkv             empty
            Bare (2005)/.embyignore                        # none
            Bare (2005)/Bare (2005).mkv                    empty
            Whole (2006)/.embyignore                       *
            Whole (2006)/Whole (2006).mkv                  empty
            """);
    library.run("scan").expect(1);
    assertEquals(
        "Bare (2005).mkv\nEmby (2004).mkv\nHeat (1995).mkv\nPartly (2003).mkv",
        library.query("select name from files order by name"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.mkv.part",
        "a.mkv.!qB",
        "a.mkv.tmp",
        "a.mkv.crdownload",
        "a.partial~",
        "a.mkv.filepart",
        "a.mkv.bc!",
        "._a.mkv",
        ".unmanic.part-a.mkv"
      })
  void unfinishedDownloadsAreLeftOut(String name) {
    Library library =
        Library.in(
            directory, "Heat (1995)/Heat (1995).mkv  empty\nHeat (1995)/" + name + "  empty");
    library.run("scan").expect(1);
    assertEquals("Heat (1995).mkv", library.query("select name from files"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *.avi          | a/x.avi        | true
          *.avi          | a/x.AVI        | true
          *.avi          | a/x.mkv        | false
          **/Extras/**   | Extras/x.mkv   | true
          **/Extras/**   | a/extras/x.mkv | true
          **/Extras/**   | a/Extras       | true
          **/Extras/**   | a/MyExtras/x   | false
          a/*.mkv        | a/x.mkv        | true
          a/*.mkv        | b/a/x.mkv      | false
          /a             | a/b/c.mkv      | true
          *.sample.*     | a/x.sample.mkv | true
          {a,b}/?.mkv    | b/x.mkv        | true
          {a,b}/?.mkv    | c/x.mkv        | false
          x[0-9]         | a/x7           | true
          x[!0-9]        | a/x7           | false
          Heat, The      | a/Heat, The    | true
          a[b            | a[b            | true
          (x)            | (x)            | true
          """)
  void globsMatchPathsBelowTheRoot(String glob, String path, boolean covers) {
    assertEquals(covers, new Glob(glob).covers(path));
  }

  @Test
  void includeLooksOnlyAtWhatMatches() {
    Library library =
        Library.in(
            directory,
            """
            Movies/Heat (1995)/Heat (1995).mkv  empty
            Movies/Heat (1995)/poster.jpg
            TV/Dark/Dark - S01E01.mkv           empty
            """);
    library.run("scan", "--include", "Movies", "--").expect(1);
    assertEquals("Heat (1995).mkv\nposter.jpg", library.query("select name from files order by 1"));
  }

  @Test
  void linksAreFollowedToFilesInTheRootOnly() throws IOException {
    Library library =
        Library.in(
            directory,
            """
            Store/Heat.mkv          empty
            Heat (1995)/poster.jpg
            """);
    Path outside = Files.writeString(directory.resolve("outside.mkv"), "");
    link("Heat (1995)/Heat (1995).mkv", library.root().resolve("Store/Heat.mkv"), library);
    link("Heat (1995)/Outside.mkv", outside, library);
    link("Heat (1995)/loop", library.root(), library);
    link("Heat (1995)/self", Path.of("self"), library);
    link("Heat (1995)/ring.mkv", Path.of("self/x.mkv"), library);
    link("Heat (1995)/below.mkv", Path.of("./../Heat (1995)/poster.jpg/x.mkv"), library);
    library
        .run("scan", "-v")
        .expect(1)
        .tells("/loop: a link that leads to a folder, or out of the root")
        .tells("/self: a link that leads nowhere")
        .tells("/ring.mkv: a link that leads nowhere")
        .tells("/below.mkv: a link that leads nowhere");
    assertEquals(
        "Heat (1995).mkv\nHeat.mkv\nposter.jpg",
        library.query("select name from files order by name"));
  }

  @Test
  void markersThatAreNoTextHarmNobody() throws IOException, InterruptedException {
    Library library =
        Library.in(
            directory,
            """
            Heat (1995)/Heat (1995).mkv    empty
            Heat (1995)/.plexignore        [z-a]
            Alien (1979)/Alien (1979).mkv  empty
            Alien (1979)/.ignore/x.jpg
            """);
    Path pipe = library.root().resolve("Heat (1995)/.ignore");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    library.run("scan").expect(1);
    assertEquals("Alien\nHeat", library.query("select title from movies order by title"));
    library.run("scan", "--exclude", "[z-a]").expect(2).tells("--exclude: '[z-a]' is no pattern");
  }

  /** The last pattern that somebody takes back leaves out nothing, let alone the whole library. */
  @Test
  void ignoreFileOfCommentsLeavesOutNothing() {
    Library library =
        Library.in(
            directory,
            """
            .plexignore                        # Alien*
            Alien (1979)/Alien (1979).mkv      empty
            Heat (1995)/.ignore                #
            Heat (1995)/Heat (1995).mkv        empty
            Zulu (1964)/.media-audit-ignore    # 1964
            Zulu (1964)/Zulu (1964).mkv        empty
            """);
    library.run("scan").expect(1);
    assertEquals("Alien\nHeat\nZulu", library.query("select title from movies order by title"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``   | the pattern is empty
          ` `  | the pattern is empty
          /    | '/' is no pattern: it may stand for an empty name
          //   | '//' is no pattern: it may stand for an empty name
          **/  | '**/' is no pattern: it may stand for an empty name
          {,}  | '{,}' is no pattern: it may stand for an empty name
          """)
  void emptyPatternIsRefused(String glob, String why) throws IOException {
    Library library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  empty");
    library.run("scan").expect(1);
    for (String option : List.of("--exclude", "--include")) {
      Library.Run run = library.run("scan", option, glob).expect(2);
      assertEquals("media-audit: error: " + option + ": " + why + "\n", run.err());
    }
    Path config = directory.resolve("config.yaml");
    for (String key : List.of("exclude_patterns", "include_patterns")) {
      Files.writeString(config, "scan:\n  " + key + ":\n    - a\n    - '" + glob + "'\n");
      assertEquals(
          "media-audit: error: " + config + " line 4: scan." + key + "[2]: " + why + "\n",
          library.run("scan", "--config", config.toString()).expect(3).err());
    }
    assertEquals("1", library.query("select count(*) from files"));
  }

  @Test
  void emptyPatternOfAMarkerLeavesOutNothing() {
    Library library =
        Library.in(
            directory,
            """
            Heat (1995)/Heat (1995).mkv  empty
            Heat (1995)/.plexignore      /
            """);
    assertEquals(
        "media-audit: "
            + library.root().resolve("Heat (1995)/.plexignore")
            + ": '/' is no pattern: it may stand for an empty name; it stands for nothing\n",
        library.run("scan").expect(1).err());
    assertEquals("Heat (1995).mkv", library.query("select name from files"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --exclude | ROOT/Movies/Heat (1995)      | Alien.mkv, Dark S01E01.mkv
          --exclude | ROOT/Movies/Heat (1995)/     | Alien.mkv, Dark S01E01.mkv
          --exclude | ROOT//Movies/H*              | Alien.mkv, Dark S01E01.mkv
          --exclude | ROOT/{Movies,TV}/**/*E01.mkv | Alien.mkv, Heat.mkv
          --exclude | ROOT/**                      | ''
          --exclude | ROOT/H*                      | Alien.mkv, Dark S01E01.mkv, Heat.mkv
          --exclude | ROOTX/Movies                 | Alien.mkv, Dark S01E01.mkv, Heat.mkv
          --exclude | /elsewhere/Movies            | Alien.mkv, Dark S01E01.mkv, Heat.mkv
          --exclude | /Movies/Heat*                | Alien.mkv, Dark S01E01.mkv
          --include | ROOT/TV                      | Dark S01E01.mkv
          --include | ROOT                         | Alien.mkv, Dark S01E01.mkv, Heat.mkv
          --include | ROOT/                        | Alien.mkv, Dark S01E01.mkv, Heat.mkv
          --include | /elsewhere/TV                | ''
          """)
  void patternMayBeginWithThePathOfTheRoot(String option, String glob, String names)
      throws IOException {
    Library library = threeVideos();
    Path link = Files.createSymbolicLink(directory.resolve("link"), library.root());
    for (Path root : List.of(link, library.root().toRealPath())) {
      String pattern = glob.replace("ROOT", root.toString());
      library.execute(
          "--index", library.index().toString(), "scan", link.toString(), option, pattern);
      assertEquals(names, String.join(", ", names(library)), pattern);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', /TV/D*", "/Mov[i]es, /Heat*", "/Mov[i]es, /Heat (1995)/*.mkv"})
  void patternMayBeginWithAnotherWayToAKnownRoot(String below, String glob) throws IOException {
    Library library =
        Library.in(
            directory,
            """
            Mov[i]es/Heat (1995)/Heat.mkv    empty
            Mov[i]es/Alien (1979)/Alien.mkv  empty
            TV/Dark/Dark S01E01.mkv          empty
            """);
    library.run("scan").expect(1);
    Path link = Files.createSymbolicLink(directory.resolve("link"), library.root());
    String given = link + below;
    library.execute(
        "--index", library.index().toString(), "scan", given, "--exclude", given + glob);
    assertEquals(
        below.isEmpty()
            ? List.of("Alien.mkv", "Heat.mkv")
            : List.of("Alien.mkv", "Dark S01E01.mkv"),
        names(library));
  }

  @Test
  void patternThatIsTheRootLeavesOutNothingOfItAndIsTold() {
    Library library = threeVideos();
    for (String end : List.of("", "/")) {
      String root = library.root().toString();
      assertEquals(
          "media-audit: the pattern "
              + root
              + end
              + " is a library root and leaves out nothing of it; leave out all in it with "
              + root
              + "/**\n",
          library.run("scan", "--exclude", root + end).expect(1).err());
    }
    assertEquals(List.of("Alien.mkv", "Dark S01E01.mkv", "Heat.mkv"), names(library));
  }

  @Test
  void explainKnowsPatternsThatBeginWithTheRoot() throws IOException {
    Library library = threeVideos();
    Path config = directory.resolve("config.yaml");
    String pattern = library.root() + "/TV";
    Files.writeString(config, "scan: {exclude_patterns: ['" + pattern + "']}\n");
    library.with("MEDIA_AUDIT_CONFIG", config.toString()).run("scan").expect(1);
    library.run("explain", pattern + "/Dark").prints("the pattern " + pattern);
  }

  @Test
  void patternThatNothingClosesIsTold() throws IOException {
    Library library = threeVideos();
    library.add("TV/.plexignore  {Dark");
    String told = "'%s' is no pattern: nothing closes its %s, which stands for itself\n";
    String marker =
        "media-audit: " + library.root() + "/TV/.plexignore: " + told.formatted("{Dark", "{");
    assertEquals(
        "media-audit: --include: "
            + told.formatted("{Movies", "{")
            + "media-audit: --exclude: "
            + told.formatted("[", "[")
            + marker,
        library.run("scan", "--include", "{Movies", "--include", "*", "--exclude", "[").err());
    Path config = directory.resolve("config.yaml");
    Files.writeString(
        config, "scan: {include_patterns: ['a[b', '*'], exclude_patterns: ['x{a,b']}\n");
    assertEquals(
        "media-audit: scan.include_patterns: "
            + told.formatted("a[b", "[")
            + "media-audit: scan.exclude_patterns: "
            + told.formatted("x{a,b", "{")
            + marker,
        library.run("scan", "--config", config.toString()).err());
    assertEquals(
        marker, library.run("scan", "--exclude", "{a,b}", "--exclude", "[a]]", "--").err());
  }

  private Library threeVideos() {
    return Library.in(
        directory,
        """
        Movies/Heat (1995)/Heat.mkv    empty
        Movies/Alien (1979)/Alien.mkv  empty
        TV/Dark/Dark S01E01.mkv        empty
        """);
  }

  private static List<String> names(Library library) {
    return library.query("select name from files order by name").lines().toList();
  }

  @Test
  void ignoreFileThatIsTooLargeLeavesOutNothing() throws IOException {
    Library library =
        Library.in(
            directory,
            """
            Heat (1995)/Heat (1995).mkv    empty
            Heat (1995)/Heat (1995).avi    empty
            Alien (1979)/Alien (1979).mkv  empty
            """);
    Path ignore = library.root().resolve("Heat (1995)/.plexignore");
    String comments = "# a comment\n".repeat(10_000);
    Files.writeString(ignore, comments + "*.avi\n");
    library.run("scan").expect(1);
    String rows = "select count(*), count(missing_since) from files";
    assertEquals("2,0", library.query(rows));
    Files.writeString(ignore, comments.repeat(9));
    library
        .run("scan")
        .expect(1)
        .prints("Folder could not be read: .plexignore in it is larger than 1 MiB: ");
    assertEquals("2,0", library.query(rows));
  }

  @Test
  void rowsThatAreForgottenAreTold() {
    Library library =
        Library.in(
            directory,
            """
            Movies/Heat (1995)/Heat (1995).mkv  hevc
            Movies/Heat (1995)/poster.jpg
            TV/Dark/Dark - S01E01.mkv           hevc
            TV/Dark/Dark - S01E02.mkv           hevc
            """);
    library.run("scan").expect(1);
    String told =
        "media-audit: forgot the rows of %s in "
            + library.root()
            + " that patterns or ignore files leave out now; a scan without these looks into them"
            + " again\n";
    assertEquals(
        told.formatted("2 files"), library.run("scan", "--include", "Movies/**").expect(1).err());
    assertEquals("", library.run("scan", "--include", "Movies/**").expect(1).err());
    assertEquals("", library.run("scan").expect(1).err());
    library.add("TV/Dark/.ignore  *E02*");
    assertEquals(told.formatted("1 file"), library.run("scan").expect(1).err());
    assertEquals("", library.run("scan", "-q", "--exclude", "TV").expect(1).err());
  }

  @Test
  void pipesAreNeverOpened() throws IOException, InterruptedException {
    Library library = Library.in(directory, "Heat (1995)/poster.jpg\n");
    Path pipe = library.root().resolve("Heat (1995)/Heat (1995).mkv");
    Process maker = new ProcessBuilder("mkfifo", pipe.toString()).start();
    Assumptions.assumeTrue(maker.waitFor() == 0, "skipped: there is no mkfifo");
    library.run("scan", "-v").expect(1).tells("neither a file nor a folder");
    assertEquals("poster.jpg", library.query("select name from files"));
  }

  @Test
  void unreadableFolderIsReportedAndKeepsItsRows() throws IOException {
    Library library =
        Library.in(
            directory,
            """
            Heat (1995)/Heat (1995).mkv    empty
            Alien (1979)/Alien (1979).mkv  empty
            """);
    library.run("scan").expect(1);
    Path locked = library.root().resolve("Heat (1995)");
    locked.toFile().setReadable(false, false);
    locked.toFile().setExecutable(false, false);
    try {
      Assumptions.assumeFalse(
          Files.isReadable(locked), "skipped: this user may read what is locked");
      library.run("scan").expect(1).prints("Folder could not be read: permission denied");
      assertEquals("Alien\nHeat", library.query("select title from movies order by title"));
      assertEquals("incomplete", library.query("select ending from scans where scan = 2"));
    } finally {
      locked.toFile().setReadable(true, false);
      locked.toFile().setExecutable(true, false);
    }
    library.run("scan").expect(1);
    assertEquals(
        "0", library.query("select count(*) from issues where rule = 'unreadable-folder'"));
  }

  private static void link(String from, Path to, Library library) throws IOException {
    Files.createSymbolicLink(library.root().resolve(from), to);
  }
}
