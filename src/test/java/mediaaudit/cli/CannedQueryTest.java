package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.Golden;
import mediaaudit.Library;
import mediaaudit.index.CannedQuery;
import mediaaudit.index.IndexRows;
import mediaaudit.model.Nanos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every query that has a name answers what it should: on a copy of the sample library, of which one
 * movie vanished after the first scan, another appeared twice, an image went astray, and a series
 * came that lacks a season and an episode.
 */
class CannedQueryTest {
  private static final Path SAMPLES = Path.of("src/samples/library");
  private static final Path GOLDEN =
      Path.of("src/test/resources/mediaaudit/cli/canned-queries.txt");

  /** Values with which a query finds something in a small library. */
  private static final Map<String, List<String>> PARAMETERS =
      Map.of("not-seen", List.of("-p", "days=0"));

  @TempDir Path directory;

  @Test
  void everyQueryAnswersWhatItShould() throws IOException {
    Library library = Library.in(directory, "").withoutFfprobe();
    copy(SAMPLES, library.root());
    library.run("scan").expect(1);
    library.remove("Movies/Tears of Steel (2012)");
    copy(SAMPLES.resolve("Movies/Charade (1963)"), library.root().resolve("Movies/Charade [1963]"));
    library.add("Movies/Charade (1963)/holiday.jpg");
    library.add("Movies/Nameless/Nameless.mkv  hevc");
    library.add("TV/Gap/Season 1/Gap - S01E01.mkv  hevc");
    library.add("TV/Gap/Season 1/Gap - S01E02.mkv  hevc");
    library.add("TV/Gap/Season 1/Gap - S01E05.mkv  hevc");
    library.add("TV/Gap/Season 3/Gap - S03E01.mkv  hevc");
    Files.copy(
        library.root().resolve("Movies/Charade (1963)/Charade (1963)-trailer.mp4"),
        library.root().resolve("TV/Gap/Season 1/Gap - S01E03.mp4"));
    library.run("scan").expect(1);
    // Walks see files at different moments, which would decide the order of rows.
    IndexRows.change(library.index(), "update store.file set first_seen = " + Nanos.now());
    String answers =
        CannedQuery.brought().stream()
            .map(query -> answer(library, query.name()))
            .collect(Collectors.joining("\n"));
    assertEquals(Golden.text(GOLDEN, answers), answers);
    for (List<String> same : List.of(List.of("eng", "en"), List.of("deu", "ger", "de"))) {
      assertEquals(
          1,
          same.stream().map(code -> withoutSubtitle(library, code)).distinct().count(),
          "" + same);
    }
    assertTrue(withoutSubtitle(library, "ger").contains(",Detour,"));
    assertFalse(withoutSubtitle(library, "ger").contains(",Sintel,"));
  }

  @Test
  void duplicatesHaveOneIdOrElseOneTitleAndYear() {
    Library library =
        Library.in(
            directory,
            """
            A/Heat (1995) {imdb-tt0113277}/h.mkv             hevc
            B/Heat (1995)/h.mkv                              hevc
            C/Heat [1995] {tmdb-949}/h.mkv                   hevc
            A/The Thing (2011) {tmdb-1}/t.mkv                hevc
            B/The Thing (2011) {tmdb-2}/t.mkv                hevc
            C/The Thing (2011) {imdb-tt0905372}/t.mkv        hevc
            A/Ran (1985) {tmdb-11645}/r.mkv                  hevc
            B/Ran (1985) {tvdb-5}/r.mkv                      hevc
            C/Chaos (1985) {tvdb-5}/r.mkv                    hevc
            A/Leon (1994) {tmdb-101}/l.mkv                   hevc
            B/The Professional (1994) {tmdb-101}/l.mkv       hevc
            A/!!! (2001)/!!! (2001).mkv                        hevc
            B/$$$ (2001)/$$$ (2001).mkv                        hevc
            """);
    library.run("scan");
    assertEquals(
        "title,copies\nChaos,3\nHeat,3\nLeon,2\n",
        library
            .run("query", "--format", "csv", "@duplicate-movies")
            .expect(0)
            .out()
            .replaceAll("(?m)^([^,]*),[^,]*,([^,]*),.*$", "$1,$2"));
  }

  @Test
  void trailersAreThoseOfTheRule() {
    Library library =
        Library.in(
            directory,
            """
            Heat (1995)/Heat (1995).mkv                      hevc
            Heat (1995)/Heat (1995)-trailer.mp4              empty
            Ran (1985)/Ran (1985).mkv                        hevc
            Ran (1985)/Ran (1985)-trailer.strm             http://host/t
            """);
    library.run("scan");
    assertEquals("Heat", library.query("select title from issues where rule = 'missing-trailer'"));
    assertEquals(
        List.of("Heat"),
        library
            .run("query", "--format", "csv", "@movies-without-trailer")
            .expect(0)
            .out()
            .lines()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList());
  }

  private static String withoutSubtitle(Library library, String language) {
    return library
        .run("query", "--format", "csv", "@without-subtitle-language", "-p", "language=" + language)
        .expect(0)
        .out();
  }

  @Test
  void readmeListsThemAll() throws IOException {
    String rows =
        CannedQuery.brought().stream()
            .map(query -> "| `@%s` | %s |\n".formatted(query.name(), query.explained()))
            .collect(Collectors.joining());
    assertTrue(
        Files.readString(Path.of("README.md")).contains(rows),
        "the README's table of queries should be\n" + rows);
  }

  private static String answer(Library library, String name) {
    List<String> command =
        Stream.concat(
                Stream.of("query", "--format", "csv", "@" + name),
                PARAMETERS.getOrDefault(name, List.of()).stream())
            .toList();
    String csv = library.run(command.toArray(String[]::new)).expect(0).out();
    return "@" + name + "\n" + masked(csv.replace(library.root().toString(), "ROOT"));
  }

  private static String masked(String csv) {
    return csv.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "TIME")
        .replaceAll("(?m)^(\\d+,TIME),[\\d.]+,", "$1,SECONDS,");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
