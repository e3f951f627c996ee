package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mediaaudit.Library;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.MetaType;
import org.h2.mvstore.type.StringDataType;
import org.h2.result.Row;
import org.h2.result.RowFactory;
import org.h2.value.CompareMode;
import org.h2.value.ValueVarchar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index may tell how its definitions are to be read, and H2 does so as long as a transaction is
 * unfinished: what is read then and what is read later may be two things, of which none runs.
 */
class TwoFacedIndexTest {
  private static final int HEAD = 1;
  private static final int SQL = 3;

  @TempDir Path directory;
  private Library library;
  private Path file;
  private Path mark;

  @BeforeEach
  void scan() throws Exception {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc").withoutFfprobe();
    library.run("scan").expect(1);
    file = library.index().resolve("index.mv.db");
    mark = directory.resolve("evil");
    Files.delete(library.index().resolve("index.seal"));
    putEvilBesideTheTruth();
  }

  @Test
  void evilThatShowsLaterRunsNever() throws Exception {
    RowFactory rows =
        RowFactory.getDefaultRowFactory()
            .createRowFactory(
                null,
                CompareMode.getInstance(null, 0),
                null,
                null,
                new int[] {0, SQL, 2, HEAD},
                null,
                4,
                false);
    register(new VersionedValueType<>(rows.getRowDataType()));
    assertNothingRuns();
  }

  @Test
  void whatCannotBeReadIsNotOpened() throws Exception {
    ValueDataType values =
        new ValueDataType(null, CompareMode.getInstance(null, 0), null, new int[4]);
    values.setRowFactory(RowFactory.getDefaultRowFactory());
    register(new VersionedValueType<>(values));
    assertNothingRuns();
  }

  private void putEvilBesideTheTruth() {
    String evil = "SET @X = FILE_WRITE(STRINGTOUTF8('x'), '" + mark + "')";
    MVStore store = open();
    TransactionStore transactions = new TransactionStore(store);
    transactions.init();
    Transaction change = transactions.begin();
    TransactionMap<Long, Row> definitions = change.openMap("table.0");
    Long build = null;
    for (Long key : definitions.keySet()) {
      Row row = definitions.get(key);
      row.setValue(HEAD, row.getValue(SQL));
      if (row.getValue(SQL).getString().startsWith("SET CREATE_BUILD")) {
        row.setValue(SQL, ValueVarchar.get(evil));
        build = key;
      }
      definitions.remove(key);
      definitions.put(key, row);
    }
    change.commit();
    transactions.begin().<Long, Row>openMap("table.0").remove(build);
    store.commit();
    store.closeImmediately();
  }

  private void register(DataType<?> type) {
    MVStore store = open();
    String value = null;
    for (Map.Entry<String, String> each : store.getMetaMap().entrySet()) {
      if (each.getValue().contains("name:table.0,")) {
        value = DataUtils.parseMap(each.getValue()).get("val");
      }
    }
    store
        .openMap(
            "_",
            new MVMap.Builder<String, DataType<?>>()
                .keyType(StringDataType.INSTANCE)
                .valueType(new MetaType<>(null, null)))
        .put(value, type);
    store.commit();
    store.closeImmediately();
  }

  private MVStore open() {
    return new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
  }

  private void assertNothingRuns() throws Exception {
    byte[] hostile = Files.readAllBytes(file);
    for (List<String> command :
        List.of(
            List.of("stats"),
            List.of("query", "select 1"),
            List.of("scan"),
            List.of("backup", directory.resolve("index.backup").toString()),
            List.of("clear", "--probes", "--force"),
            List.of("prune", "--missing"),
            List.of("doctor", "--deep"),
            List.of("doctor", "--repair"))) {
      Files.write(file, hostile);
      Files.deleteIfExists(library.index().resolve("index.seal"));
      library.run(command.toArray(String[]::new));
      library.run("stats");
      assertFalse(Files.exists(mark), command.toString());
    }
  }
}
