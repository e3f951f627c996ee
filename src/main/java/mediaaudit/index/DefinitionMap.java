package mediaaudit.index;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
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

  private final MVStore store;

  private DefinitionMap(MVStore.Builder builder, IndexFile file) {
    store = builder.fileName(file.path().toString()).autoCommitDisabled().open();
  }

  /** What the file defines, in the order in which H2 runs it. */
  static Map<Long, Definition> of(IndexFile file) {
    try (DefinitionMap map = new DefinitionMap(new MVStore.Builder().readOnly(), file)) {
      return map.all(map.begin());
    }
  }

  /** Removes these definitions. */
  static void remove(IndexFile file, Collection<Long> numbers) {
    try (DefinitionMap map = new DefinitionMap(new MVStore.Builder(), file)) {
      Transaction transaction = map.begin();
      numbers.forEach(map.open(transaction)::remove);
      transaction.commit();
      map.store.commit();
    }
  }

  private Transaction begin() {
    TransactionStore transactions = new TransactionStore(store, new ValueDataType());
    transactions.init();
    return transactions.begin();
  }

  private Map<Long, Definition> all(Transaction transaction) {
    if (!store.hasMap(NAME)) {
      throw new IllegalArgumentException("no definitions");
    }
    TransactionMap<Long, SearchRow> rows = open(transaction);
    Map<Long, Definition> definitions = new LinkedHashMap<>();
    for (Iterator<Long> numbers = rows.keyIterator(null); numbers.hasNext(); ) {
      Long number = numbers.next();
      definitions.put(number, definition(rows.get(number)));
    }
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
