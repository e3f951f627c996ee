package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL answers in three forms, and only reads. */
class QueryTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv    empty
      Alien (1979)/Alien (1979).mkv  empty
      """;

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scan() {
    library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
  }

  @Test
  void tableIsAligned() {
    assertEquals(
        """
        title  release_year  video_codec
        -----  ------------  -----------
        Alien          1979  NULL
        Heat           1995  NULL
        """,
        library
            .run("query", "select title, release_year, video_codec from movies order by title")
            .expect(0)
            .out());
  }

  /** Of two zones a day apart, one has another date than the index's times. */
  @Test
  void ageIsTheSameInEveryZone() throws Exception {
    LocalDate scanned = LocalDate.now(ZoneOffset.UTC);
    for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12")) {
      List<String> command = new ArrayList<>(Machine.program());
      command.addAll(List.of("--index", library.index().toString(), "query", "--format", "csv"));
      command.add(
          "select max(f.age_days), min(v.age_days) from files f join videos v using (file_id)");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("TZ", zone);
      Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      long days = ChronoUnit.DAYS.between(scanned, LocalDate.now(ZoneOffset.UTC));
      assertEquals(days + "," + days, out.lines().toList().get(1), zone);
    }
  }

  @Test
  void csvTellsNoValueFromEmptyText() {
    assertEquals(
        "a,b,c\n,\"\",\"x,y\"\n",
        library
            .run("query", "--format", "csv", "select cast(null as varchar) a, '' b, 'x,y' c")
            .expect(0)
            .out());
  }

  @Test
  void jsonIsOneArray() {
    assertEquals(
        """
        [
        {"title":"Alien","release_year":1979,"main_videos":1,"none":null,"yes":true}]
        """,
        library
            .run(
                "query",
                "--format",
                "json",
                "select title, release_year, main_videos, null none, true yes from movies"
                    + " where title = 'Alien'")
            .expect(0)
            .out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- a comment\nselect 1 as one",
        "/* a\n comment */ select 1 as one",
        " (select 1 as one)"
      })
  void questionMayBeginWithACommentOrParenthesis(String sql) {
    library.run("query", "--format", "csv", sql).expect(0).prints("one\n1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from movies",
        "drop table store.file",
        "select * from store.file",
        "select file_read('/etc/passwd')",
        "select * from csvread('/etc/passwd')",
        "call csvwrite('/tmp/x.csv', 'select 1')",
        "script to '/tmp/x.sql'",
        "select 1; delete from store.file",
        "insert into movies values (1)",
        "create alias x for \"java.lang.System.exit\"",
        "select * from final table (delete from store.file)",
        "shutdown",
        "set schema store",
        "alter user reader set password 'x'"
      })
  void whatIsNoQuestionIsRefusedAndChangesNothing(String sql) {
    String before = IndexRows.of(library.index()).toString();
    Library.Run run = library.run("query", sql);
    run.expect(2);
    assertEquals("", run.out());
    assertEquals(before, IndexRows.of(library.index()).toString());
    library.run("query", "select count(*) from movies").expect(0);
  }

  @Test
  void wrongSqlIsToldInASentence() {
    Library.Run run = library.run("query", "select titel from movies");
    run.expect(2).tells("the SQL is wrong: Column \"TITEL\" not found");
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void queryLeavesNothingBehind() throws IOException {
    library.run("query", "select titel from movies").expect(2);
    library.run("query", "select title from movies").expect(0);
    try (Stream<Path> files = Files.list(library.index())) {
      assertEquals(
          "[index.lock, index.mv.db, index.seal]",
          files.map(Path::getFileName).sorted().toList().toString());
    }
  }

  @Test
  void withoutAnIndexTheWayOutIsTold() {
    library
        .execute("--index", directory.resolve("none").toString(), "query", "select 1")
        .expect(5)
        .tells("run scan first");
    library
        .execute("--index", library.index() + "/index.lock", "query", "select 1")
        .expect(5)
        .tells("/index.lock is a file; name a folder with --index");
  }

  @Test
  void indexPathThatWouldRunSqlIsRefused() {
    library
        .execute("--index", directory + "/x;INIT=RUNSCRIPT FROM 'y'", "query", "select 1")
        .expect(2)
        .tells("must not hold ';'");
  }
}
