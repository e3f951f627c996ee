package mediaaudit.index;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.TypeInfo;
import org.h2.value.Typed;
import org.h2.value.Value;

/**
 * What a database file defines, by the numbers of the definitions, while no database has it open. A
 * file that is no database, or damaged, may end any method in any exception.
 */
final class DefinitionMap implements AutoCloseable {
  /** The map in which H2 keeps its definitions. */
  private static final String NAME = "table.0";

  /** Its columns: id, head, type, SQL. The types that the file itself names are not believed. */
  private static final Typed[] COLUMNS = {
    TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_VARCHAR
  };

  private static final int TYPE = 2;
  private static final int SQL = 3;

  private final MVStore store;
  private TransactionStore transactions;

  private DefinitionMap(MVStore.Builder builder, IndexFile file) {
    try {
      store = builder.fileName(file.path().toString()).open();
    } catch (RuntimeException e) {
      throw new Unopened(e);
    }
  }

  /** The file is no store, or in use: H2 opens it no more than this. */
  static final class Unopened extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unopened(RuntimeException cause) {
      super(cause);
    }

    /** Whether another process writes it. */
    boolean isInUse() {
      return getCause() instanceof MVStoreException e
          && e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
    }
  }

  /** Whether no transaction was left unfinished. */
  private boolean begin() {
    transactions = new TransactionStore(store, new ValueDataType());
    transactions.init();
    return transactions.getOpenTransactions().isEmpty();
  }

  /**
   * What H2 may run when it opens the file: what that defines and, behind that, what it defines
   * once the transactions are undone that a killed writer left. None where nothing is defined.
   */
  static List<Definition> read(IndexFile file) {
    try (DefinitionMap map = new DefinitionMap(new MVStore.Builder().readOnly(), file)) {
      boolean finished = map.begin();
      List<Definition> definitions = new ArrayList<>(map.all().values());
      if (!finished) {
        map.transactions.endLeftoverTransactions();
        definitions.addAll(map.all().values());
      }
      return definitions;
    }
  }

  /** Tells which of these are kept, by their numbers. */
  interface Choice {
    Set<Long> of(Map<Long, Definition> all) throws SQLException;
  }

  /**
   * Undoes what a killed writer left, and removes the definitions that are not kept, with their
   * rows.
   */
  static void retain(IndexFile file, Choice kept) throws SQLException {
    try (DefinitionMap map = new DefinitionMap(new MVStore.Builder(), file)) {
      map.begin();
      map.transactions.endLeftoverTransactions();
      Map<Long, Definition> all = map.all();
      all.keySet().removeAll(kept.of(all));
      Transaction transaction = map.transactions.begin();
      all.keySet().forEach(map.open(transaction)::remove);
      transaction.commit();
      all.keySet().forEach(map::forget);
      // Without a change of the store's own the rest is not written.
      map.store.setStoreVersion(map.store.getStoreVersion());
      map.store.commit();
    }
  }

  /** H2 would read all pages of a map that belongs to nothing, in order to free them. */
  private void forget(Long number) {
    for (String name : List.of("name.table." + number, "name.index." + number)) {
      String map = store.getMetaMap().remove(name);
      if (map != null) {
        store.getMetaMap().remove("map." + map);
      }
    }
  }

  private Map<Long, Definition> all() {
    if (!store.hasMap(NAME)) {
      return Map.of();
    }
    Transaction transaction = transactions.begin();
    TransactionMap<Long, SearchRow> rows = open(transaction);
    Map<Long, Definition> definitions = new LinkedHashMap<>();
    for (Iterator<Long> numbers = rows.keyIterator(null); numbers.hasNext(); ) {
      Long number = numbers.next();
      definitions.put(number, definition(rows.get(number)));
    }
    transaction.rollback();
    return definitions;
  }

  private TransactionMap<Long, SearchRow> open(Transaction transaction) {
    RowDataType rows =
        RowFactory.getRowFactory()
            .createRowFactory(null, CompareMode.getInstance(null, 0), null, COLUMNS, null, false)
            .getRowDataType();
    return transaction.openMap(NAME, LongDataType.INSTANCE, rows);
  }

  /** A text that lies elsewhere in the file, which H2 would find, is none that it wrote. */
  private static Definition definition(SearchRow row) {
    Value sql = row.getValue(SQL);
    boolean plain = sql.getValueType() == Value.VARCHAR;
    return new Definition(row.getValue(TYPE).getInt(), plain ? sql.getString() : "");
  }

  @Override
  public void close() {
    store.closeImmediately();
  }
}
