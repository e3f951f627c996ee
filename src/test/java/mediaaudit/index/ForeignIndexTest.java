package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that comes from elsewhere runs nothing. */
class ForeignIndexTest {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("query", "select 1"),
          List.of("stats"),
          List.of("report"),
          List.of("scan"),
          List.of("prune", "--missing", "-n"),
          List.of("doctor", "--history"),
          List.of("clear", "--probes", "--force"));

  @TempDir Path directory;
  private Library library;
  private Path mark;

  @BeforeEach
  void makeHostile() throws Exception {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc").withoutFfprobe();
    library.run("scan").expect(1);
    mark = directory.resolve("evil");
    Path index = library.index().resolve("index");
    try (Connection connection = DriverManager.getConnection("jdbc:h2:" + index, "owner", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create trigger store.t before insert on store.scan for each row as $$
          org.h2.api.Trigger create() throws Exception {
            new java.io.File("%s").createNewFile();
            return (connection, before, after) -> {};
          } $$
          """
              .formatted(mark));
    }
    Files.deleteIfExists(mark);
    DriverManager.getConnection("jdbc:h2:" + index, "owner", "").close();
    assertTrue(Files.deleteIfExists(mark), "opening it runs nothing");
    Files.deleteIfExists(library.index().resolve("index.seal"));
  }

  @Test
  void triggerIsRefusedBeforeItRuns() {
    for (List<String> command : COMMANDS) {
      refused(command);
    }
    refused(List.of("backup", directory.resolve("index.backup").toString()));
    library.run("doctor").expect(5).prints("holds a definition that no index has");
    refused(List.of("doctor", "--repair"));
    assertFalse(Files.exists(mark));
  }

  @Test
  void sealOfAnotherUserVouchesForNothing() throws IOException, java.sql.SQLException {
    Machine.requireRoot();
    Path file = library.index().resolve("index.mv.db");
    IndexFile index = IndexFile.in(library.index());
    Seal.make(index);
    Files.deleteIfExists(mark);
    Machine.run("chown", "65534", file.toString()).expect(0);
    for (List<String> command : List.of(COMMANDS.get(0), COMMANDS.get(1), COMMANDS.get(3))) {
      refused(command);
    }
    assertFalse(Files.exists(mark));
  }

  private void refused(List<String> command) {
    Library.Run run = library.run(command.toArray(String[]::new)).expect(5);
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(
        run.err()
            .startsWith(
                "media-audit: error: the index "
                    + library.index().resolve("index.mv.db")
                    + " holds a definition that no index has and that could run a program, so it"
                    + " was not opened: CREATE FORCE TRIGGER"),
        run.err());
    assertFalse(Files.exists(mark), command.toString());
  }
}
