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
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;
import org.h2.value.ValueInteger;
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
    refused(List.of("doctor", "--repair"));
    assertFalse(Files.exists(mark));
  }

  /** Who packs an index can pack a seal as well: it is a checksum and no signature. */
  @Test
  void sealVouchesForNoDefinition() throws Exception {
    Seal.make(IndexFile.in(library.index()));
    assertTrue(Files.deleteIfExists(mark), "opening it to seal it runs nothing");
    for (List<String> command : COMMANDS) {
      refused(command);
    }
    assertFalse(Files.exists(mark));
  }

  /** H2 runs what is called a comment or a right as it runs anything else. */
  @ParameterizedTest
  @ValueSource(ints = {DbObject.COMMENT, DbObject.RIGHT, DbObject.SETTING, DbObject.TABLE_OR_VIEW})
  void typeVouchesForNoDefinition(int type) throws Exception {
    retype(type);
    refused(List.of("stats"));
    refused(List.of("scan"));
    refused(List.of("doctor", "--repair"));
    IndexFile file = IndexFile.in(library.index());
    assertThrows(UserError.class, () -> Vetting.require(file, "index.backup"));
    assertFalse(Files.exists(mark));
  }

  private void retype(int type) {
    try (MVStore store = MVStore.open(library.index().resolve("index.mv.db").toString())) {
      TransactionStore transactions = new TransactionStore(store);
      transactions.init();
      Transaction change = transactions.begin();
      TransactionMap<Long, Row> definitions = change.openMap("table.0");
      for (Long key : definitions.keySet()) {
        Row row = definitions.get(key);
        if (row.getValue(2).getInt() == DbObject.TRIGGER) {
          row.setValue(2, ValueInteger.get(type));
          definitions.remove(key);
          definitions.put(key, row);
        }
      }
      change.commit();
    }
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
