package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import mediaaudit.Library;
import mediaaudit.model.UserError;
import org.h2.engine.DbObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  private Seal.Facts facts;

  @BeforeEach
  void makeHostile() throws Exception {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc").withoutFfprobe();
    library.run("scan").expect(1);
    facts = Seal.read(IndexFile.in(library.index())).orElseThrow().facts();
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
              .formatted(mark)
              .replace("\n", " "));
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
    assertFalse(Files.exists(mark));
  }

  /** Looks as if a writer had been killed while it removed the trigger. */
  @Test
  void triggerThatH2WouldPutBackIsRefused() throws Exception {
    Path file = library.index().resolve("index.mv.db");
    DefinitionRows.hide(file, definition -> definition.type() == DbObject.TRIGGER);
    for (List<String> command : COMMANDS) {
      refused(command);
    }
    refused(List.of("backup", directory.resolve("index.backup").toString()));
    IndexFile index = IndexFile.in(library.index());
    assertThrows(UserError.class, () -> Vetting.require(index, "index.backup"));
    library.run("doctor", "--repair").expect(0);
    library.run("scan").expect(1);
    assertFalse(Files.exists(mark));
  }

  @Test
  void repairSavesAllButTheTrigger() {
    library.run("doctor", "--repair").expect(0).prints("file                 1          0");
    library.run("scan").expect(1).prints("0 hits, 1 misses");
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
    assertFalse(Files.exists(mark));
  }

  /** Who packs an index can pack a seal as well: it is a checksum and no signature. */
  @Test
  void sealVouchesForNoDefinition() throws Exception {
    Seal.make(IndexFile.in(library.index()), facts);
    for (List<String> command : COMMANDS) {
      refused(command);
    }
    assertFalse(Files.exists(mark));
  }

  /** H2 runs what is called a comment or a right as it runs anything else. */
  @ParameterizedTest
  @ValueSource(ints = {DbObject.COMMENT, DbObject.RIGHT, DbObject.SETTING, DbObject.TABLE_OR_VIEW})
  void typeVouchesForNoDefinition(int type) throws Exception {
    DefinitionRows.change(
        library.index().resolve("index.mv.db"),
        definition -> definition.type() == DbObject.TRIGGER,
        trigger -> new Definition(type, trigger.sql()));
    refused(List.of("stats"));
    refused(List.of("scan"));
    IndexFile file = IndexFile.in(library.index());
    assertThrows(UserError.class, () -> Vetting.require(file, "index.backup"));
    library.run("doctor", "--repair").expect(0);
    library.run("scan").expect(1);
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
                    + " is damaged: it holds a definition that no index has, so it was not opened:"
                    + " CREATE FORCE TRIGGER"),
        run.err());
    assertFalse(Files.exists(mark), command.toString());
  }
}
