package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An index whose writer was killed has no seal; a healthy one is never told to be damaged. */
class UnsealedIndexTest {
  private static final String COUNT = "select count(*) from files";

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void makeLibrary() {
    library = Library.in(directory, "").withoutFfprobe();
    addMovies(1, 3);
    library.run("scan").expect(1);
  }

  static List<List<String>> commands() {
    return List.of(
        List.of("scan"),
        List.of("scan", "--no-cache"),
        List.of("clear", "--force"),
        List.of("clear", "--probes", "--force"),
        List.of("prune", "--missing", "--older-than", "0d"),
        List.of("doctor", "--repair", "--force"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void healthyOneIsHealthyAfter(List<String> command) throws IOException {
    library.remove("Movie 2 (2002)");
    library.run("scan").expect(1);
    int code = library.run(command.toArray(String[]::new)).exitCode();
    assertTrue(List.of(0, 1).contains(code), command + " ends with " + code);
    requireHealthy();
    library.run("scan").expect(1);
    requireHealthy();
  }

  /** Rows beyond a thousand, and H2's own figures of them, change how it asks. */
  @Test
  void healthyOneIsHealthyWithOtherFigures() throws IOException, SQLException {
    addMovies(4, 250);
    library.run("scan").expect(1);
    requireHealthy();
    execute("analyze sample_size 0");
    requireHealthy();
  }

  /** H2 has many words for it. */
  @ParameterizedTest
  @CsvSource({"4096, it ends too early", "8192, it is not whole"})
  void shortenedOneIsToldAsDamaged(int bytes, String how) throws IOException {
    Path file = library.index().resolve("index.mv.db");
    Files.delete(library.index().resolve("index.seal"));
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
    for (String command : List.of("stats", "scan", "query select 1")) {
      library.run(command.split(" ", 2)).expect(5).tells(" is damaged: " + how + "; media-audit");
    }
    library.run("doctor").expect(5).prints("error    index          " + how + "; media-audit");
  }

  @Test
  void healthyOneIsHealthyAfterARestore() throws IOException {
    String backup = directory.resolve("index.backup").toString();
    library.run("backup", backup).expect(0);
    library.run("restore", backup).expect(0);
    requireHealthy();
  }

  /** That of an older release has fewer views; asking it upgrades it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 8, 11})
  void olderOneIsHealthy(int schema) throws IOException {
    Path file = library.index().resolve("index.mv.db");
    Files.delete(library.index().resolve("index.seal"));
    Files.delete(file);
    Files.copy(Path.of("src/test/resources/index/schema-" + schema + ".mv.db"), file);
    library.run("query", COUNT).expect(0).tells("index upgraded from schema " + schema);
    requireHealthy();
  }

  /** Another release, which stores nothing of them, has made the views anew. */
  @Test
  void oneThatAnotherReleaseReadIsHealthy() throws IOException, SQLException {
    execute("create view public.older as select 17 as seventeen");
    execute("update store.meta set content = 'older' where name = 'migrations'");
    requireHealthy();
  }

  @Test
  void healthyOneIsHealthyElsewhere() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        requireHealthy();
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    requireHealthy();
  }

  private void execute(String sql) throws SQLException, IOException {
    String url = "jdbc:h2:file:" + library.index().resolve("index");
    try (Connection connection = DriverManager.getConnection(url, "owner", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    Files.deleteIfExists(library.index().resolve("index.seal"));
  }

  private void requireHealthy() throws IOException {
    Path seal = library.index().resolve("index.seal");
    Files.deleteIfExists(seal);
    Library.Run doctor = library.run("doctor", "--deep", "--fail-on", "error");
    assertEquals(0, doctor.exitCode(), doctor.toString());
    library.run("query", COUNT).expect(0);
    assertTrue(Files.exists(seal));
    Files.delete(seal);
    library.run("clear", "--scans", "--force").expect(0);
  }

  private void addMovies(int first, int last) {
    for (int movie = first; movie <= last; movie++) {
      String name = "Movie %d (2002)".formatted(movie);
      library.add(name + "/" + name + (movie == 1 ? ".mkv  hevc" : ".mkv  empty"));
      library.add(name + "/poster.jpg");
    }
  }
}
