package mediaaudit.index;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVStore;
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

  /** Stands for those that cannot be read before H2 has run others. */
  private static final Definition LOST =
      new Definition(-1, "what a killed writer left unfinished cannot be read");

  private final MVStore store;
  private final TransactionStore transactions;

  private DefinitionMap(MVStore.Builder builder, IndexFile file) {
    store = builder.fileName(file.path().toString()).open();
    transactions = new TransactionStore(store, new ValueDataType());
    transactions.init();
  }

  /**
   * What H2 may run: what the file defines and, behind that, what it defines once the transactions
   * are undone that a killed writer left, which H2 does after it has run the definitions.
   */
  static List<Definition> run(IndexFile file) {
    try (DefinitionMap map = new DefinitionMap(new MVStore.Builder().readOnly(), file)) {
      boolean finished = map.transactions.getOpenTransactions().isEmpty();
      List<Definition> definitions = new ArrayList<>(map.all().values());
      if (!finished) {
        definitions.addAll(map.undone());
      }
      return definitions;
    }
  }

  private Collection<Definition> undone() {
    try {
      transactions.endLeftoverTransactions();
      return all().values();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
      return List.of(LOST);
    }
  }

  /** Tells which of these are kept. */
  interface Choice {
    Map<Long, Definition> of(Map<Long, Definition> all) throws SQLException;
  }

  /** Undoes what a killed writer left, and removes the definitions that are not kept. */
  static void retain(IndexFile file, Choice kept) throws SQLException {
    try (DefinitionMap map = new DefinitionMap(new MVStore.Builder(), file)) {
      map.transactions.endLeftoverTransactions();
      Map<Long, Definition> all = map.all();
      Transaction transaction = map.transactions.begin();
      TransactionMap<Long, SearchRow> rows = map.open(transaction);
      Set<Long> numbers = kept.of(all).keySet();
      all.keySet().stream().filter(number -> !numbers.contains(number)).forEach(rows::remove);
      transaction.commit();
      map.store.commit();
    }
  }

  private Map<Long, Definition> all() {
    if (!store.hasMap(NAME)) {
      throw new IllegalArgumentException("no definitions");
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
