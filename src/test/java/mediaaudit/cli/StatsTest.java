package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mediaaudit.Golden;
import mediaaudit.Library;
import mediaaudit.index.Dimension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics of the sample library, in each format; SQL says the same. */
class StatsTest {
  private static final String SAMPLES = Path.of("src/samples/library").toAbsolutePath().toString();
  private static final Path GOLDEN = Path.of("src/test/resources/mediaaudit/cli");

  @TempDir static Path directory;
  private static Library library;

  @BeforeAll
  static void scanTwice() {
    library = Library.in(directory, "").with("TERM", "xterm");
    for (int scan = 0; scan < 2; scan++) {
      library.execute("--index", library.index().toString(), "scan", SAMPLES).expect(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "json, json", "csv, csv", "prometheus, prom"})
  void sampleLibraryIsToldSo(String format, String suffix) throws IOException {
    String told = masked(library.run("stats", "--format", format).expect(0).out());
    assertEquals(Golden.text(GOLDEN.resolve("stats." + suffix), told), told);
  }

  @ParameterizedTest
  @CsvSource({"table, txt", "json, json", "csv, csv"})
  void historyIsToldSo(String format, String suffix) throws IOException {
    String told = masked(library.run("stats", "--history", "--format", format).expect(0).out());
    assertEquals(Golden.text(GOLDEN.resolve("history." + suffix), told), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "codec      ; coalesce(video_codec, 'unknown')           ; videos",
        "profile    ; coalesce(video_profile, 'unknown')         ; videos",
        "resolution ; coalesce(resolution, 'unknown')            ; videos",
        "hdr        ; coalesce(hdr, 'unknown')                   ; videos",
        "depth      ; coalesce(bit_depth || ' bit', 'unknown')   ; videos",
        "container  ; coalesce(container, 'unknown')             ; videos",
        "prober     ; coalesce(prober, 'unknown')                ; videos",
        "status     ; status                                     ; videos",
        "root       ; root   ; videos join files f on f.file_id = v.file_id",
        "audio      ; case when a.file_id is null then 'none' else a.codec end ; audio_streams",
        "channels   ; case when a.file_id is null then 'none'"
            + " else coalesce(a.channel_layout, 'unknown') end ; audio_streams",
        "language   ; case when a.file_id is null then 'none'"
            + " else coalesce(a.language, 'unknown') end ; audio_streams",
        "subtitle   ; case when a.file_id is null then 'none'"
            + " else coalesce(a.language, 'unknown') end ; subtitle_streams",
        "kind       ; case when role <> 'main' then role when m.item_id is not null then 'movie'"
            + " else 'episode' end ; movies",
        "source     ; coalesce(m.source, e.source, 'unknown') ; movies",
        "group      ; coalesce(m.release_group, e.release_group, 'unknown') ; movies",
        "edition    ; coalesce(m.edition, 'unknown') ; movies",
        "year       ; coalesce(cast(coalesce(s.release_year, m.release_year) as varchar),"
            + " 'unknown') ; movies",
        "decade     ; coalesce(coalesce(s.release_year, m.release_year) / 10 || '0s', 'unknown')"
            + " ; movies"
      })
  void viewsSayTheSame(String by, String word, String from) {
    String join =
        switch (from) {
          case "audio_streams", "subtitle_streams" ->
              "videos v left join " + from + " a on a.file_id = v.file_id";
          case "movies" ->
              "videos v left join movies m on m.item_id = v.item_id"
                  + " left join episodes e on e.item_id = v.item_id"
                  + " left join seasons z on z.item_id = e.season_id"
                  + " left join series s on s.item_id = z.series_id";
          default -> from.replaceFirst("^videos", "videos v");
        };
    String asked =
        library.query(
            "select word, count(*), sum(size_bytes) as bytes from (select distinct v.file_id,"
                + " v.size_bytes, "
                + word
                + " as word from "
                + join
                + ") group by word order by bytes desc, word");
    String told =
        library
            .run("stats", "--by", by, "--format", "csv")
            .expect(0)
            .out()
            .lines()
            .skip(1)
            .map(line -> line.replaceFirst("^[a-z]+,(.*,\\d+),[^,]*,(\\d+),[^,]*,[^,]*$", "$1,$2"))
            .collect(Collectors.joining("\n"));
    assertEquals(asked, told);
  }

  @ParameterizedTest
  @EnumSource(Dimension.class)
  void helpNamesEveryWord(Dimension dimension) {
    library.run("stats", "--help").expect(0);
    String words = library.run("stats", "--help").out().replaceAll("\\s+", " ");
    assertTrue(words.contains(dimension.word() + ",") || words.contains(dimension.word() + "."));
  }

  @Test
  void unknownWordTellsTheKnownOnes() {
    library
        .run("stats", "--by", "codec,colour")
        .expect(2)
        .tells("videos are not counted by 'colour'; name some of codec, profile, resolution");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--history 0",
        "--history --by codec --format csv",
        "--history --format prometheus"
      })
  void whatMakesNoSenseIsRefused(String options) {
    String[] command = ("stats " + options).split(" ");
    assertEquals("", library.run(command).expect(2).out());
  }

  @Test
  void filesFromTheFutureAreTold(@TempDir Path other) throws IOException {
    Library ahead = Library.in(other, "Heat (1995)/Heat (1995).mkv  hevc\nHeat (1995)/poster.jpg");
    ahead.withoutFfprobe().run("scan").expect(1);
    String told = "files dated in the future";
    assertEquals(false, ahead.run("stats").expect(0).out().contains(told));
    Files.setLastModifiedTime(
        ahead.root().resolve("Heat (1995)/poster.jpg"),
        FileTime.from(Instant.parse("2106-01-01T00:00:00Z")));
    ahead.run("scan").expect(1);
    ahead.run("stats").expect(0).prints(told + "  1");
    ahead.run("stats", "--format", "json").expect(0).prints("\"dated_in_future\" : 1");
    ahead.run("stats", "--format", "csv").expect(0).prints("file,all,dated_in_future,1");
    ahead
        .run("stats", "--format", "prometheus")
        .expect(0)
        .prints("media_audit_files_dated_in_future 1");
  }

  @Test
  void fileIsWrittenWhole() throws IOException {
    Path file = directory.resolve("textfile").resolve("media_audit.prom");
    String printed = library.run("stats", "--format", "prometheus").expect(0).out();
    library.run("stats", "--format", "prometheus", "-o", file.toString()).expect(0);
    assertEquals(masked(printed), masked(Files.readString(file)));
    try (var files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @ParameterizedTest
  @CsvSource({"a.json, json", "a.csv, csv", "a.PROM, prometheus", "a.txt, table", "a.md, table"})
  void nameOfTheFileTellsTheFormat(String name, String format) throws IOException {
    Path file = directory.resolve(name);
    library.run("stats", "--by", "codec", "-o", file.toString()).expect(0);
    String printed = library.run("stats", "--by", "codec", "--format", format).expect(0).out();
    assertEquals(masked(printed), masked(Files.readString(file)));
  }

  @Test
  void optionStandsBeforeTheNameOfTheFile() throws IOException {
    Path file = directory.resolve("table.json");
    library.run("stats", "--by", "codec", "--format", "table", "-o", file.toString()).expect(0);
    assertEquals(library.run("stats", "--by", "codec").expect(0).out(), Files.readString(file));
  }

  @Test
  void fileHoldsAsciiOnlyWhereThatIsWanted(@TempDir Path other) throws IOException {
    Library bars = Library.in(other, "Heat (1995)/Heat (1995).mkv  hevc").withoutFfprobe();
    bars.run("scan").expect(1);
    Path file = other.resolve("bars.txt");
    String[] command = {"stats", "--by", "codec", "-o", file.toString()};
    bars.with("TERM", "linux").run(command).expect(0);
    assertTrue(Files.readString(file).endsWith("100.0%  ████████████████████\n"));
    bars.with("MEDIA_AUDIT_ASCII", "1").run(command).expect(0);
    assertTrue(Files.readString(file).endsWith("100.0%  ####################\n"));
  }

  @Test
  void readmeListsEveryMetric() throws IOException {
    Pattern metric = Pattern.compile("# TYPE (media_audit_\\w+) ");
    Set<String> told = new TreeSet<>();
    metric
        .matcher(library.run("stats", "--format", "prometheus").expect(0).out())
        .results()
        .forEach(match -> told.add(match.group(1)));
    Set<String> listed = new TreeSet<>();
    Pattern.compile("`(media_audit_\\w+)")
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .forEach(match -> listed.add(match.group(1)));
    assertEquals(told, listed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "json", "csv", "prometheus"})
  void emptyIndexIsTold(String format, @TempDir Path other) {
    Library empty = Library.in(other, "");
    empty.run("scan", "--fail-on", "never");
    empty.run("clear", "--force").expect(0);
    empty.run("stats", "--format", format).expect(0);
    empty.run("stats", "--by", "codec,language,decade", "--format", format).expect(0);
  }

  /** Clocks, paths, and what depends on how the database wrote its file. */
  private static String masked(String text) {
    return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "TIME")
        .replace(library.index().toString(), "INDEX")
        .replaceAll("-{30,}|(?m)^-{4}  -{20} .*$", "RULE")
        .replaceAll("(?m)^(size|live|reclaimable|schema)( +).*$", "$1$2MASKED")
        .replaceAll(" +\\d+\\.\\d s\\b", " TOOK")
        .replaceAll("started +took", "started took")
        .replaceAll("(?m)^time .*$", "time MASKED")
        .replaceAll("(_bytes\"? : |INDEX/index.mv.db,\\w+,)\\d+", "$1MASKED")
        .replaceAll("(index_\\w+_bytes|timestamp_seconds|age_seconds_sum) [\\d.]+", "$1 MASKED")
        .replaceAll("(duration_seconds\"? : |last scan,duration_seconds,)[\\d.]+", "$1MASKED")
        .replaceAll("(last_scan_duration_seconds) [\\d.]+", "$1 MASKED")
        .replaceAll("(schema_version|\"schema\" :) \\d+", "$1 MASKED")
        .replaceAll("TIME,[\\d.]+,", "TIME,MASKED,");
  }
}
