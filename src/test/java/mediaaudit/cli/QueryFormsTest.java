package mediaaudit.cli;

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

/** Where a question comes from, how its values are bound, and how its answer is written. */
class QueryFormsTest {
  private static final String ROWS =
      "select * from (values (1, 'a|b', cast(null as varchar)), (2, '', 'x\ty')) t (n, text, more)"
          + " order by n";

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scan() {
    library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).mkv    empty
                Alien (1979)/Alien (1979).mkv  empty
                """)
            .withoutFfprobe();
    library.run("scan").expect(1);
  }

  @Test
  void tsvEscapesWhatWouldBreakIt() {
    assertEquals("n\ttext\tmore\n1\ta|b\t\\N\n2\t\tx\\ty\n", answer("--format", "tsv", ROWS));
  }

  @Test
  void ndjsonIsAnObjectALine() {
    assertEquals(
        """
        {"n":1,"text":"a|b","more":null}
        {"n":2,"text":"","more":"x\\ty"}
        """,
        answer("--format", "ndjson", ROWS));
  }

  @Test
  void severalValuesAreAnArrayAndJsonIsAPartOfJson() {
    String sql =
        "select array_agg(title order by title) as titles, array[array[1, null], array[]] as deep,"
            + " json_object('\u009b': 1) as facts, array[cast(1.50 as decimal(3, 2))] as numbers"
            + " from movies";
    assertEquals(
        """
        {"titles":["Alien","Heat"],"deep":[[1,null],[]],"facts":{"\\u009b":1},"numbers":[1.5]}
        """,
        answer("--format", "ndjson", sql));
    assertEquals(
        """
        titles,deep,facts,numbers
        "[Alien, Heat]","[[1, null], []]","{""\\u009b"":1}",[1.5]
        """,
        answer("--format", "csv", sql));
  }

  @Test
  void numbersHaveNoExponentAndLargeObjectsAreTextsAndBytes() {
    String sql =
        "select 10800.0e0 * 1000 as ms, 7200e0 as s, 1e-9 as little, cast('Heat' as clob) as text,"
            + " cast(X'00ff' as blob) as bytes, cast('a' as clob) is null as nothing";
    assertEquals(
        """
        {"ms":10800000,"s":7200,"little":0.000000001,"text":"Heat","bytes":"00ff","nothing":false}
        """,
        answer("--format", "ndjson", sql));
    assertEquals(
        """
        ms,s,little,text,bytes,nothing
        10800000,7200,0.000000001,Heat,00ff,false
        """,
        answer("--format", "csv", sql));
  }

  @Test
  void momentsWithoutAZoneAreWrittenAsOthersWithoutIt() {
    assertEquals(
        """
        [
        {"on":"2026-01-02","moment":"2026-01-02T03:04:05","part":"2026-01-02T03:04:05.5","zoned":"2026-01-02T01:04:05Z"}]
        """,
        answer(
            "--format",
            "json",
            "select date '2026-01-02' as \"on\", timestamp '2026-01-02 03:04:05' as moment,"
                + " timestamp '2026-01-02 03:04:05.5' as part,"
                + " timestamp with time zone '2026-01-02 03:04:05+02:00' as zoned"));
  }

  @Test
  void wordOfSqlAsANameIsToldWithItsWayOut() {
    library
        .run("query", "select release_year as year from movies")
        .expect(2)
        .tells(
            "select release_year as [*]year from movies\"; expected \"identifier\"; a name that is a"
                + " word of SQL, too, stands in double quotes");
    assertEquals(
        "year\n1979\n",
        answer("--format", "csv", "select min(release_year) as \"year\" from movies"));
  }

  @Test
  void questionThatIsBeyondTheDatabaseIsNoDamage() {
    library
        .run(
            "query",
            "with m as (select release_year, max(release_year) over (partition by title order by"
                + " release_year rows between unbounded preceding and 1 preceding) as before from"
                + " movies) select count(*) from m join system_range(1, 5000) n on n.x > m.before"
                + " and n.x < m.release_year")
        .expect(2)
        .tells("the database cannot answer this in the way it is asked");
    library.run("doctor", "--fail-on", "error").expect(0);
  }

  @Test
  void markdownEscapesBars() {
    assertEquals(
        """
        | n | text | more |
        | --- | --- | --- |
        | 1 | a\\|b | NULL |
        | 2 |  | x\\\\ty |
        """,
        answer("--format", "markdown", ROWS));
  }

  @Test
  void markdownShowsTextAsItIs() {
    assertEquals(
        """
        | a |
        | --- |
        | a\\\\\\|b \\[l\\](http://e) \\*y_z\\* /\\#recycle |
        """,
        answer("--format", "markdown", "select 'a\\|b [l](http://e) *y_z* /#recycle' as a"));
  }

  @Test
  void verticalIsALineAValue() {
    assertEquals(
        """
        -- row 1
           n: 1
        text: a|b
        more: NULL
        -- row 2
           n: 2
        text:\s
        more: x\\ty
        """,
        answer("--format", "vertical", ROWS));
  }

  @Test
  void tableOfManyRowsKeepsTheWidthsOfTheFirst() {
    String table = answer("select x, repeat('y', cast(x / 600 as int)) from system_range(1, 1300)");
    assertEquals(1302, table.lines().count());
    assertEquals("1300  yy", table.lines().reduce((first, last) -> last).orElseThrow());
  }

  @Test
  void labelsThatStandTwiceAreToldApart() {
    assertEquals("a,a_2,a_3\n1,2,3\n", answer("--format", "csv", "select 1 a, 2 a, 3 a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select title from movies where release_year = :y | y=1995 | Heat",
        "select title from movies where title = :t | t=Alien | Alien",
        "select count(*) from movies where title = :t | t='; delete from movies -- | 0",
        "select count(*) from movies where title like :a or title like :a | a=%e% | 2",
        "select title from movies order by title limit :n | n=1 | Alien",
        "select concat(:x, ':x') as t | x= | :x",
      })
  void valuesAreBoundAndNeverSpliced(String sql, String parameter, String value) {
    String csv = answer("--format", "csv", "-p", parameter, sql);
    assertEquals(value, csv.strip().lines().reduce((first, last) -> last).orElseThrow());
  }

  @Test
  void missingAndNeedlessValuesAreTold() {
    library
        .run("query", "select :a")
        .expect(2)
        .tells("the query needs a value for :a; give it with -p a=...");
    library
        .run("query", "-p", "b=1", "select 1")
        .expect(2)
        .tells("the query has no parameter :b; leave out -p b=...");
  }

  @Test
  void numbersWithAnExponentAreDoubles() {
    assertEquals(
        "1.4", answer("--format", "csv", "select 1.4e9 / 1e9 as gb").lines().toList().get(1));
  }

  @Test
  void limitEndsTheAnswer() {
    Library.Run run =
        library.run("query", "--format", "csv", "--limit", "2", "select x from system_range(1, 9)");
    assertEquals("x\n1\n2\n", run.expect(0).out());
    assertEquals("", run.err());
  }

  @Test
  void statementAndAnswerMayStandInFiles() throws IOException {
    Path question = Files.writeString(directory.resolve("q.sql"), "select 1 as one;\n");
    Path answer = directory.resolve("a.csv");
    assertEquals("", answer("-f", question.toString(), "--format", "csv", "-o", answer.toString()));
    assertEquals("one\n1\n", Files.readString(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, CSV",
    "a.tsv, TSV",
    "a.json, JSON",
    "a.NDJSON, NDJSON",
    "a.jsonl, NDJSON",
    "a.md, MARKDOWN",
    "a.markdown, MARKDOWN",
    "a.txt, TABLE",
    "csv, TABLE"
  })
  void nameOfTheFileTellsTheFormat(String name, AnswerFormat format) throws IOException {
    Path file = directory.resolve(name);
    String sql = "select title, null as nothing from movies order by title";
    assertEquals("", answer("-o", file.toString(), sql));
    assertEquals(answer("--format", format.word(), sql), Files.readString(file));
    answer("-o", file.toString(), "--format", "vertical", sql);
    assertEquals(answer("--format", "vertical", sql), Files.readString(file));
  }

  @Test
  void answerThatFailsReplacesNoFile() throws IOException {
    Path answer = Files.writeString(directory.resolve("a.csv"), "as it was");
    library.run("query", "-o", answer.toString(), "select titel from movies").expect(2);
    assertEquals("as it was", Files.readString(answer));
  }

  @Test
  void userNamesQueriesInTheConfiguration() throws IOException {
    Path config =
        Files.writeString(
            directory.resolve("config.yaml"),
            """
            queries:
              since: |
                -- Movies since a year
                -- :year 1990
                select title from movies where release_year >= :year order by title
            """);
    String file = config.toString();
    assertEquals("title\nHeat\n", answer("-c", file, "--format", "csv", "@since"));
    assertEquals(
        "title\nAlien\nHeat\n", answer("-c", file, "--format", "csv", "@since", "-p", "year=1970"));
    library
        .run("query", "-c", file, "--list")
        .expect(0)
        .prints("Movies since a year (-p year=1990)");
  }

  @Test
  void wrongQueryInTheConfigurationIsToldWithItsLine() throws IOException {
    Path config =
        Files.writeString(
            directory.resolve("config.yaml"), "queries:\n  bad: delete from movies\n");
    library
        .run("query", "-c", config.toString(), "--list")
        .expect(3)
        .tells("config.yaml line 2: queries.bad: query only reads");
  }

  @Test
  void unknownNameLeadsToNearOnes() {
    library
        .run("query", "@movies-without-posters")
        .expect(2)
        .tells("no query is called @movies-without-posters; did you mean @movies-without-");
    library
        .run("query", "@below-resolution", "-p", "width")
        .expect(2)
        .tells("should be in KEY=VALUE format but was width");
    library.run("query", "-f", "none.sql").expect(2).tells("cannot read none.sql (no such file: ");
  }

  private String answer(String... rest) {
    String[] line = new String[rest.length + 1];
    line[0] = "query";
    System.arraycopy(rest, 0, line, 1, rest.length);
    return library.run(line).expect(0).out();
  }
}
