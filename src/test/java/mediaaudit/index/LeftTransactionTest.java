package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed writer left unfinished is undone, however much it is. */
class LeftTransactionTest {
  private static final int ROWS = 200_000;

  @TempDir Path directory;

  @Test
  void largeTransactionIsUndoneByWhoeverComesNext() throws Exception {
    Library library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc").withoutFfprobe();
    library.run("scan").expect(1);
    Path file = library.index().resolve("index.mv.db");
    Path copy = directory.resolve("killed.mv.db");
    List<Definition> definitions = DefinitionMap.read(IndexFile.in(library.index()));
    try (Connection connection = Database.fill(IndexFile.in(library.index()));
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          insert into store.thumbnail (digest, jpeg)
          select 'digest ' || x, rpad('', 50, 'x') from system_range(1, %d)
          """
              .formatted(ROWS));
      statement.execute("checkpoint sync");
      Files.copy(file, copy);
      connection.rollback();
    }
    Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(library.index().resolve("index.seal"));
    List<Definition> twice = new ArrayList<>(definitions);
    twice.addAll(definitions);
    assertEquals(twice, DefinitionMap.read(IndexFile.in(library.index())));
    for (List<String> command :
        List.of(List.of("stats"), List.of("doctor", "--deep", "--fail-on", "error"))) {
      library.run(command.toArray(String[]::new)).expect(0);
    }
    library.run("scan").expect(1).prints("1 hits, 0 misses");
    assertEquals(0, IndexRows.number(library.index(), "select count(*) from store.thumbnail"));
  }
}
