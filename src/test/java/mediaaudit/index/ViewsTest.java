package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mediaaudit.Library;
import mediaaudit.model.ClassPathFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every view can be asked, each of its columns is explained, and what is explained exists. */
class ViewsTest {
  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scan() {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  empty").withoutFfprobe();
    library.run("scan").expect(1);
  }

  @Test
  void everyFileIsAView() {
    assertEquals(
        Views.names().stream().map(view -> "db/view/" + view + ".sql").toList(),
        ClassPathFolder.list("db/view"));
    Views.names().forEach(view -> library.query("select * from " + view));
  }

  @Test
  void viewIsFoundHoweverItsNameIsWritten() {
    assertEquals("Heat", library.query("select title from MOVIES"));
    assertEquals("Heat", library.query("select title from \"PUBLIC\".\"MOVIES\""));
    assertEquals("Heat", library.query("select title from U&\"\\004dOVIES\""));
  }

  @Test
  void listsTellAllViews() {
    String all = String.join("\n", Views.names());
    assertEquals(
        all,
        library.query(
            """
            select lower(table_name) from information_schema.views
            where table_schema = 'PUBLIC' order by 1
            """));
    assertEquals(
        Views.names(),
        library
            .run("query", "--format", "csv", "show tables")
            .expect(0)
            .out()
            .lines()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')).toLowerCase(Locale.ROOT))
            .sorted()
            .toList());
  }

  @Test
  void unknownViewIsToldWithThoseThatComeClose() {
    library
        .run("query", "select * from \"movies\"")
        .expect(2)
        .tells("Table \"movies\" not found (candidates are: \"MOVIES\"); --schema tells the views");
  }

  /** The second finds the views laid, and keeps them when the first goes. */
  @Test
  void twoMayAskAtOnce() throws IOException {
    IndexFile file = IndexFile.in(library.index());
    Query first = Query.open(file, sentence -> {});
    try (Query second = Query.open(file, sentence -> {})) {
      assertEquals(List.of("Heat"), titles(first));
      first.close();
      assertEquals(List.of("Heat"), titles(second));
    }
  }

  private static List<Object> titles(Query query) throws IOException {
    List<Object> titles = new ArrayList<>();
    query.ask(
        Question.of("select title from movies", Map.of()),
        new Query.Limits(0, Duration.ofMinutes(1), () -> {}),
        new Query.Answer() {
          @Override
          public void columns(List<String> names) {}

          @Override
          public void row(List<Object> values) {
            titles.addAll(values);
          }

          @Override
          public void end() {}
        });
    return titles;
  }

  @Test
  void everyColumnIsExplained() {
    assertEquals(
        "",
        library.query(
            """
            select lower(table_name), lower(column_name) from information_schema.columns
            where table_schema = 'PUBLIC'
            except
            select view_name, column_name from columns where explanation <> ''
            """));
  }

  @Test
  void schemaOfAViewTellsItsColumns() {
    assertEquals(
        """
        column_name,type,explanation
        name,text,name by which the rows below it are kept; stays when the folder moves
        path,text,absolute path
        files,integer,files below it that are not missing
        last_complete_scan,integer,number of the last scan that could read all of it
        scanned_at,time,when that scan began
        distrusted,text,"what is not compared below it, since it told nothing: ctime, inode; relearn: the next scan takes what it finds for granted; null for none"
        """,
        library.run("query", "--format", "csv", "--schema", "roots").expect(0).out());
  }
}
