package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user says of a library folder decides how it is read. */
class LibraryTypeTest {

  @TempDir private Path directory;
  private Library library;
  private Path config;

  @BeforeEach
  void makeLibrary() {
    library =
        Library.in(
            directory,
            """
            Mixed Bag/Heat (1995)/Heat (1995).mkv
            Mixed Bag/Show (2015)/clip.mkv
            Mixed Bag/Apollo 13/Apollo S01E03.mkv
            """);
    config = directory.resolve("config.yaml");
  }

  private void scan(String type) throws IOException {
    Files.writeString(
        config, "scan:\n  root_paths:\n    - {path: %s, type: %s}\n".formatted("media", type));
    library
        .execute(
            "--index",
            library.index().toString(),
            "scan",
            "--config",
            config.toString(),
            "--probe",
            "none",
            "--fail-on",
            "never")
        .expect(0);
  }

  private String items() {
    return library
        .query(
            "select 'movie ' || title from movies union all select 'series ' || title from series"
                + " order by 1")
        .replace("\n", ", ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mixed  | movie Heat, movie Show, series Apollo 13
          movies | movie Apollo 13, movie Heat, movie Show
          tv     | movie Heat, series Apollo 13, series Show
          TV     | movie Heat, series Apollo 13, series Show
          """)
  void typeDecides(String type, String expected) throws IOException {
    scan(type);
    assertEquals(expected, items());
  }

  @Test
  void changedTypeReadsTheFoldersAgain() throws IOException {
    scan("mixed");
    scan("movies");
    assertEquals("movie Apollo 13, movie Heat, movie Show", items());
    scan("mixed");
    assertEquals("movie Heat, movie Show, series Apollo 13", items());
  }

  @Test
  void typeOfAFolderInARootCountsThere() throws IOException {
    Files.writeString(
        config,
        """
        scan:
          root_paths:
            - media
            - path: media/Mixed Bag/Apollo 13
              type: movies
        """);
    library.run(
        "scan", "--config", config.toString(), "--probe", "none", "--fail-on", "never", "--");
    assertEquals("movie Apollo 13, movie Heat, movie Show", items());
  }

  @Test
  void unknownTypeStopsWithNameAndLine() throws IOException {
    Files.writeString(config, "scan:\n  root_paths:\n    - path: media\n      type: music\n");
    library
        .run("scan", "--config", config.toString(), "--")
        .expect(3)
        .tells("line 4: scan.root_paths[1].type: must be one of mixed, movies, tv; not 'music'");
  }
}
