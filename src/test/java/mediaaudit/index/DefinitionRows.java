package mediaaudit.index;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;
import org.h2.value.ValueInteger;
import org.h2.value.ValueVarchar;

/** Changes what a database file defines, as damage or a stranger would. */
final class DefinitionRows {
  private DefinitionRows() {}

  static void change(
      Path database, Predicate<Definition> which, Function<Definition, Definition> to) {
    try (MVStore store = MVStore.open(database.toString())) {
      TransactionStore transactions = new TransactionStore(store);
      transactions.init();
      Transaction change = transactions.begin();
      TransactionMap<Long, Row> definitions = change.openMap("table.0");
      for (Long key : definitions.keySet()) {
        Row row = definitions.get(key);
        Definition is = new Definition(row.getValue(2).getInt(), row.getValue(3).getString());
        if (which.test(is)) {
          Definition will = to.apply(is);
          row.setValue(2, ValueInteger.get(will.type()));
          row.setValue(3, ValueVarchar.get(will.sql()));
          definitions.remove(key);
          definitions.put(key, row);
        }
      }
      change.commit();
    }
  }

  /** Has an unfinished transaction remove these: H2 puts them back when it opens the file. */
  static void hide(Path database, Predicate<Definition> which) {
    MVStore store = new MVStore.Builder().fileName(database.toString()).autoCommitDisabled().open();
    TransactionStore transactions = new TransactionStore(store);
    transactions.init();
    TransactionMap<Long, Row> definitions = transactions.begin().openMap("table.0");
    for (Long key : definitions.keySet()) {
      Row row = definitions.get(key);
      if (which.test(new Definition(row.getValue(2).getInt(), row.getValue(3).getString()))) {
        definitions.remove(key);
        definitions.map.remove(key);
      }
    }
    store.commit();
    store.closeImmediately();
  }
}
