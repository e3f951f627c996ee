package mediaaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types into {@code query} without a statement, and gets. */
@Tag("distribution")
class ShellTest {
  private static final String PROMPT = "media-audit>";

  @TempDir Path directory;
  private Library library;
  private Terminal terminal;

  @BeforeEach
  void open() throws Exception {
    library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).mkv    hevc
                Alien (1979)/Alien (1979).mkv  hevc
                """)
            .withoutFfprobe();
    library.run("scan").expect(1);
    terminal = Terminal.open(directory, 100);
    terminal.run("'%s' --index '%s' query".formatted(Terminal.LAUNCHER, library.index()));
    terminal.await("The index as it is now. .help tells more, .quit ends.");
    terminal.await(PROMPT);
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  @Test
  void statementsTakeSeveralLinesAndAreRecalled() throws Exception {
    terminal.type("select title, release_year");
    terminal.await(" +->");
    terminal.type("from movies order by title;");
    terminal.await("Alien +1979");
    terminal.await("Heat +1995");
    library.add("Dune (1984)/Dune (1984).mkv  hevc");
    library.run("scan").expect(1).prints("2 hits, 1 misses");
    terminal.press("C-l");
    terminal.press("Up");
    terminal.press("Enter");
    // It is a copy, which keeps nobody from writing.
    terminal.await("Heat +1995");
    assertTrue(terminal.screen().stream().noneMatch(line -> line.contains("Dune")));
    terminal.type("select colour from movies;");
    terminal.await("media-audit: error: the SQL is wrong: Column \"COLOUR\" not found; .schema .*");
    terminal.begin("select nonsense");
    terminal.press("C-c");
    terminal.await(PROMPT);
    leave();
    List<String> history = Files.readAllLines(library.index().resolve("query_history"));
    assertTrue(
        history.stream().anyMatch(line -> line.contains("from movies order by title;")),
        history::toString);
  }

  @Test
  void commandsTellAndSet() throws Exception {
    terminal.type(".help");
    terminal.await("\\.quit +ends; so does Ctrl-D");
    terminal.type(".schema nowhere");
    terminal.await("media-audit: error: there is no view nowhere; .schema alone tells the views");
    terminal.type(".schema roots");
    terminal.await("last_complete_scan +.*");
    terminal.type("@largest-h264-movies rows=x");
    terminal.await(".*: the SQL is wrong, or the value of the parameter rows: Data.*");
    terminal.type("@movies-without-poster");
    terminal.await("Heat +1995.*");
    terminal.press("C-l");
    terminal.type(".queries");
    terminal.await("@worst-items +.*");
    terminal.type(".no");
    terminal.await("media-audit: error: there is no command .no; .help tells those there are");
    terminal.type(".format csv");
    terminal.await("csv \\(of table, .*");
    terminal.type("select title, null, '' from movies where title = 'Heat';");
    terminal.await("Heat,,\"\"");
    leave();
  }

  @Test
  void wordsMayStandInQuotesBehindOptionsAndBeforeSemicolons() throws Exception {
    terminal.type(".schema roots;");
    terminal.await("last_complete_scan +.*");
    terminal.type(".format csv ;");
    terminal.await("csv \\(of table, .*");
    terminal.type("@recently-added -p days=36500;");
    terminal.await(".*,movie,Heat,.*");
    terminal.press("C-l");
    terminal.type("@recently-added --parameter='days=36500'");
    terminal.await(".*,movie,Heat,.*");
    terminal.type("@recently-added days='1 day'");
    terminal.await(" +converting \"1 day\"");
    terminal.type(".quit;");
    terminal.await("exit 0");
  }

  @Test
  void tabCompletesWhatCanStandThere() throws Exception {
    terminal.begin(".format vert");
    terminal.press("Tab");
    terminal.press("Enter");
    terminal.await("vertical \\(of table, .*");
    terminal.begin(".schema episod");
    terminal.press("Tab");
    terminal.press("Enter");
    terminal.await("explanation: of its first video; see videos");
    terminal.press("C-l");
    terminal.begin("select release_ye");
    terminal.press("Tab");
    terminal.begin("from movi");
    terminal.press("Tab");
    terminal.begin("order by 1;");
    terminal.press("Enter");
    terminal.await("release_year.* 1979");
    leave();
  }

  @Test
  void tableEndsWhereNobodyReadsOn() throws Exception {
    terminal.type("select x from system_range(1, 600);");
    terminal.await("media-audit: these are the first 500 rows");
    assertEquals("500", terminal.await("500").strip());
    leave();
  }

  private void leave() throws Exception {
    terminal.type(".quit");
    terminal.await("exit 0");
  }
}
