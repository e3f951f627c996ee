package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be asked names the way out, and what explains itself is shown whole. */
class QueryHelpTest {
  @TempDir Path directory;

  @Test
  void wrongNamesTellWhereTheRightOnesStand() {
    Library library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  empty").withoutFfprobe();
    library.run("scan").expect(1);
    library.run("query", "select * from movie").expect(2).tells("; did you mean movies?");
    library.run("query", "select * from pictures").expect(2).tells("; --schema tells the views");
    library
        .run("query", "select m.titel from movies m")
        .expect(2)
        .tells("Column \"M.TITEL\" not found; did you mean title?");
    library
        .run("query", "select colour from movies")
        .expect(2)
        .tells("; --schema VIEW tells the columns of a view");
    library
        .run("query", "--schema", "movie")
        .expect(2)
        .tells("there is no view movie; did you mean movies?");
    library
        .run("query", "--schema", "pictures")
        .expect(2)
        .tells("there is no view pictures; --schema alone tells the views");
    for (String[] two :
        List.of(
            new String[] {"query", "--list", "--schema"},
            new String[] {"query", "--schema", "movies", "-f", "x.sql"},
            new String[] {"query", "--list", "@hdr-census"})) {
      library.run(two).expect(2).tells("--list, --schema and a statement are each a question");
    }
    library.run("query", "--limit", "-1", "select 1").expect(2).tells("'-1' is less than 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --list --limit 3          | --limit: it changes nothing of --list
          --list --timeout 3s       | --timeout: it changes nothing of --list
          --list -p a=1             | --parameter: it changes nothing of --list
          --schema movies -p a=1    | --parameter: it changes nothing of --schema
          """)
  void optionThatChangesNothingIsRefused(String options, String message) {
    Library.in(directory, "")
        .run(("query " + options).split(" "))
        .expect(2)
        .tells(message + "; leave it out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          --lits                          | '--lits'; did you mean --list?
          --fromat csv select             | '--fromat'; did you mean --format?
          select --fromat csv             | '--fromat'; did you mean --format?
          --fromat=csv select             | '--fromat=csv'; did you mean --format?
          --zzz                           | '--zzz'
          -z                              | '-z'
          """)
  void unknownOptionIsNamedWithTheNearest(String options, String named) {
    String[] command = ("query " + options).split(" ");
    assertEquals(
        "media-audit: error: unknown option: "
            + named
            + "\nmedia-audit: try 'media-audit query --help'\n",
        Library.in(directory, "").run(command).expect(2).err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-- one\nselect 1 as a", "--one\nselect 1 as a", "--\r\nselect 1 as a"})
  void statementMayBeginWithAComment(String sql) {
    Library library = Library.in(directory, "").withoutFfprobe();
    library.run("scan").expect(0);
    assertEquals("a\n1\n", library.run("query", sql, "--format", "csv").expect(0).out());
    library.run("query", "--fromat", "csv", sql).expect(2).tells("did you mean --format?");
  }

  @Test
  void commentIsToldFromOptionsWhateverStandsAroundIt() throws IOException {
    Library library = Library.in(directory, "").withoutFfprobe();
    library.run("scan").expect(0);
    String lines = "--parameter=t=a\nb";
    assertEquals(
        "a\n\"a\nb\"\n",
        library.run("query", lines, "select :t as a", "--format", "csv").expect(0).out());
    Path config = Files.writeString(directory.resolve("c.yaml"), "");
    library
        .execute(
            "-qc",
            config.toString(),
            "--index",
            library.index().toString(),
            "query",
            "-- one\nselect 1 as a")
        .expect(0)
        .prints("1");
  }

  @Test
  void viewsAreToldBeforeThereIsAnIndex() throws IOException {
    Library library = Library.in(directory, "").withoutFfprobe();
    String before = library.run("query", "--schema").expect(0).prints("scan_misses").out();
    library.run("query", "--schema", "roots").expect(0).prints("last_complete_scan");
    library.run("query", "--schema", "movie").expect(2).tells("there is no view movie");
    assertEquals(false, Files.exists(library.index()));
    library.run("scan").expect(0);
    assertEquals(before, library.run("query", "--schema").expect(0).out());
  }

  @Test
  void valueThatDoesNotFitTellsItsParameter() {
    Library library = Library.in(directory, "").withoutFfprobe();
    library.run("scan").expect(0);
    String wrong = "the SQL is wrong, or the value of the parameter rows: ";
    for (String[] value :
        List.of(
            new String[] {"rows=many", "Data conversion error converting \"many\""},
            new String[] {"rows=", "Data conversion error converting an empty text"},
            new String[] {"rows=-1", "Invalid value \"CAST(-1 AS BIGINT)\""})) {
      library
          .run("query", "@largest-h264-movies", "-p", value[0])
          .expect(2)
          .tells(wrong + value[1]);
    }
  }

  @Test
  void longValuesGoOnBelow() {
    Table table = new Table(List.of("view", "columns"));
    table.add(List.of("movies", "item_id, title, release_year, path"));
    table.add(List.of("roots", "映画映画映画映画映画映画"));
    assertEquals(
        List.of(
            "view    columns",
            "------  --------------------",
            "movies  item_id, title,",
            "        release_year, path",
            "roots   映画映画映画映画映画",
            "        映画"),
        table.folded(28));
  }
}
