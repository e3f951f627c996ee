package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What results and messages look like on terminals of different widths and kinds. */
class TerminalOutputTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv                  hevc
      Heat (1995)/poster.jpg
      Amélie 天使愛美麗 (2001)/Amélie 天使愛美麗 (2001).mkv  h264
      Amélie 天使愛美麗 (2001)/poster.jpg
      Amélie 天使愛美麗 (2001)/fanart.jpg
      """;

  @TempDir Path directory;

  @Test
  void issuesFoldBesideTheirSeverity() {
    assertEquals(
        """
        Cache: 0 hits, 2 misses (0.0% hit rate)

        Scan summary
        ------------  -----
        Movies            2
        TV series         0
        Episodes          0
        Videos            2
        Total issues      5
        Errors            1
        Warnings          4
        Duration      0.0 s

        error    Heat (1995): Missing
                 background/fanart image
        warning  Amélie 天使愛美麗 (2001): Video
                 uses non-preferred codec: h264
        warning  Amélie 天使愛美麗 (2001):
                 Consider re-encoding from H.264
                 to HEVC/AV1 for better
                 compression
        warning  Amélie 天使愛美麗 (2001):
                 Missing trailer
        warning  Heat (1995): Missing trailer
        """,
        scan(40, "never"));
  }

  @Test
  void wideTerminalFoldsNothing() {
    assertEquals(
        """
        error    Heat (1995): Missing background/fanart image
        warning  Amélie 天使愛美麗 (2001): Video uses non-preferred codec: h264
        warning  Amélie 天使愛美麗 (2001): Consider re-encoding from H.264 to HEVC/AV1 for better compression
        warning  Amélie 天使愛美麗 (2001): Missing trailer
        warning  Heat (1995): Missing trailer
        """,
        scan(200, "never").replaceFirst("(?s).*?\n(?=error)", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "auto, TERM, xterm, true",
    "auto, NO_COLOR, 1, false",
    "auto, MEDIA_AUDIT_NO_COLOR, 1, false",
    "auto, TERM, dumb, false",
    "always, NO_COLOR, 1, true",
    "always, TERM, dumb, true",
    "never, TERM, xterm, false"
  })
  void severitiesAreColouredWhereThatIsWanted(
      String when, String variable, String value, boolean coloured) {
    Library library = Library.in(directory, FILES).onTerminal(80).with(variable, value);
    String out = library.run("scan", "--color", when).expect(1).out();
    String line =
        out.lines().filter(it -> it.contains("background/fanart")).findFirst().orElseThrow();
    assertEquals(
        coloured
            ? "\u001b[31merror\u001b[39m\u001b[0m    Heat (1995): Missing background/fanart image"
            : "error    Heat (1995): Missing background/fanart image",
        line);
    assertEquals(coloured, out.contains("\u001b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-color", "--color=never"})
  void optionsTakeColoursAway(String option) {
    String out = Library.in(directory, FILES).onTerminal(80).run("scan", option).expect(1).out();
    assertEquals(List.of(), out.lines().filter(line -> line.contains("\u001b")).toList());
  }

  @Test
  void emptyArgumentIsTold() {
    Library library = Library.in(directory, "");
    library
        .execute("scan", "")
        .expect(2)
        .tells("''; it is empty, as of a variable that is not set");
  }

  @Test
  void messagesFoldAtWordsAndLeavePathsWhole() {
    Library library = Library.in(directory, "").onTerminal(40);
    assertEquals(
        """
        media-audit: error: unknown option:
          '--worker'; did you mean --workers?
        media-audit: try 'media-audit scan
          --help'
        """,
        library.execute("scan", "--worker", "3").expect(2).err());
    assertEquals(
        """
        media-audit: error: no index at
          %s/index.mv.db;
          run scan first, or name another with
          --index
        """
            .formatted(library.index()),
        library.run("stats").expect(5).err());
  }

  @Test
  void wordsOfAnOptionAreToldAsUsersWriteThem() {
    Library library = Library.in(directory, "");
    assertEquals(
        List.of(
            "media-audit: error: invalid value for SHELL: expected one of bash, zsh, fish but was"
                + " 'csh'",
            "media-audit: error: invalid value for option '--format': expected one of table, json"
                + " but was 'xml'",
            "media-audit: error: unknown command 'scna'; did you mean scan?",
            "media-audit: error: unknown command 'scna'; did you mean scan?",
            "media-audit: error: invalid value for option '--csv-of': expected one of issues,"
                + " items, videos, streams, assets but was 'item'; did you mean items?"),
        Stream.of(
                "completion csh", "roots --format xml", "scna", "help scna", "report --csv-of item")
            .map(line -> library.execute(line.split(" ")).expect(2).err())
            .map(told -> told.lines().findFirst().orElseThrow())
            .toList());
  }

  @Test
  void checksFoldBesideTheirNames() {
    Library library = Library.in(directory, FILES);
    library.run("scan").expect(1);
    String out = library.onTerminal(44).run("doctor", "--color", "never").out();
    assertEquals(List.of(), out.lines().filter(line -> Width.of(line) > 44).toList());
    assertEquals(
        """
        ok       clock          no scan lies in the
                                future
        """,
        out.replaceFirst("(?s).*?(?=ok       clock)", "")
            .replaceFirst("(?s)\nok       hit rate.*", "\n"));
  }

  @Test
  void numberThatComesLateIsWhole() {
    Table table = new Table(List.of("name", "files"));
    table.add(List.of("Movies", 5));
    table.lines(20);
    assertEquals("TV      1000000", table.line(List.of("TV", 1_000_000)));
    assertEquals("Movie…  1000000", table.line(List.of("Movies and more", 1_000_000)));
  }

  @Test
  void tableThatDoesNotFitStandsUpright() {
    Table table = new Table(List.of("name", "files", "last complete scan"));
    table.add(List.of("Movies", 1_000_000, 7));
    table.add(List.of("TV", 5, 7));
    assertEquals(
        """
        name      files      last
                         complete
                             scan
        ------  -------  --------
        Movies  1000000         7
        TV            5         7""",
        String.join("\n", table.folded(25)));
    assertEquals(
        """
                      name: Movies
                     files: 1000000
        last complete scan: 7

                      name: TV
                     files: 5
        last complete scan: 7""",
        String.join("\n", table.folded(24)));
  }

  @Test
  void statsFitTheirTerminal() {
    Library library = Library.in(directory, FILES);
    library.run("scan").expect(1);
    assertEquals(
        """
        codec  videos  hours   size  GB/h  share
        -----  ------  -----  -----  ----  -----
        hevc        1    0.0  17 kB   0.0  60.0%
        h264        1    0.0  11 kB   0.0  40.0%

        container      videos   size   share
        -------------  ------  -----  ------
        matroska,webm       2  28 kB  100.0%
        """,
        library.onTerminal(40).run("stats", "--by", "codec,container").expect(0).out());
    assertEquals(
        """
            codec  videos  hours   size  GB/h  share
            -----  ------  -----  -----  ----  -----
            hevc        1    0.0  17 kB   0.0  60.0%  ██████████████████████▉
            h264        1    0.0  11 kB   0.0  40.0%  ███████████████▏

            container      videos  hours   size  GB/h   share
            -------------  ------  -----  -----  ----  ------
            matroska,webm       2    0.0  28 kB   0.0  100.0%  █████████████████████████████
            """,
        library.onTerminal(80).run("stats", "--by", "codec,container").expect(0).out());
    assertEquals(
        """
            codec  videos  hours   size  GB/h  share
            -----  ------  -----  -----  ----  -----
            hevc        1    0.0  17 kB   0.0  60.0%  ████████████████████████
            h264        1    0.0  11 kB   0.0  40.0%  ████████████████

            container      videos  hours   size  GB/h   share
            -------------  ------  -----  -----  ----  ------
            matroska,webm       2    0.0  28 kB   0.0  100.0%  ████████████████████████████████████████
            """,
        library.onTerminal(200).run("stats", "--by", "codec,container").expect(0).out());
  }

  @Test
  void rowThatDoesNotFitStandsUpright() {
    Library library = Library.in(directory, FILES);
    library.run("scan").expect(1);
    String query = "select title, release_year, size_bytes, video_codec, path from movies";
    assertEquals(
        """
        -- row 1
               title: Amélie 天使愛美麗
        release_year: 2001
          size_bytes: 11218
         video_codec: h264
                path: %1$s/Amélie 天使愛美麗 (2001)
        -- row 2
               title: Heat
        release_year: 1995
          size_bytes: 16856
         video_codec: hevc
                path: %1$s/Heat (1995)
        """
            .formatted(library.root()),
        library.onTerminal(30).run("query", query + " order by title").expect(0).out());
  }

  @Test
  void wideCharactersAreAlignedAndNeverCutApart() {
    Table table = new Table(List.of("title", "kind"));
    table.add(List.of("天使愛美麗の物語", "movie"));
    table.add(List.of("Ame\u0301lie", "movie"));
    table.add(List.of("👨\u200d👩\u200d👧 🇫🇷🎬", "series"));
    assertEquals(
        """
        title             kind
        ----------------  ------
        天使愛美麗の物語  movie
        Ame\u0301lie            movie
        👨\u200d👩\u200d👧 🇫🇷🎬           series""",
        String.join("\n", table.lines(0)));
    assertEquals(
        """
        title   kind
        ------  ------
        天使…   movie
        Ame\u0301lie  movie
        👨\u200d👩\u200d👧 🇫🇷…  series""",
        String.join("\n", table.lines(14)));
    assertEquals(
        """
        title   kind
        ------  ------
        天使愛  movie
        美麗の
        物語
        Ame\u0301lie  movie
        👨\u200d👩\u200d👧      series
        🇫🇷🎬""",
        String.join("\n", table.folded(14)));
  }

  private String scan(int columns, String color) {
    Library library = Library.in(directory, FILES).onTerminal(columns);
    return library
        .run("scan", "--color", color)
        .expect(1)
        .out()
        .replaceFirst("Duration( +)\\d+\\.\\d s", "Duration$10.0 s");
  }
}
