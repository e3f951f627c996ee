package mediaaudit.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.db.ValueDataType;
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
 * Looks into a database file before H2 opens it. Opening runs the definitions that stand in it as
 * the owner, and a trigger or a function may be any Java program: nothing but what this program
 * defines may stand there.
 */
final class Vetting {
  /** The map in which H2 keeps its definitions. */
  private static final String DEFINITIONS = "table.0";

  /** Its columns: id, head, type, SQL. The types that the file itself names are not believed. */
  private static final Typed[] COLUMNS = {
    TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_VARCHAR
  };

  private static final int TYPE = 2;
  private static final int SQL = 3;

  private Vetting() {}

  /**
   * Checks a file.
   *
   * @param backup from which it comes, for messages
   * @throws UserError when it is no database, or holds what no index holds
   */
  static void require(IndexFile file, String backup) {
    List<Definition> definitions;
    try {
      file.requireContent();
      definitions = definitions(file);
    } catch (RuntimeException whateverReadingJunkEndsIn) {
      throw BackupHead.damaged(backup, "it holds no database");
    }
    first(definitions, definition -> !definition.isKnown())
        .ifPresent(
            definition -> {
              throw BackupHead.damaged(
                  backup, "it holds a definition that no index has: " + definition.start());
            });
  }

  /**
   * Checks an index. One that cannot be read runs nothing either: whoever opens it tells why.
   *
   * @throws UserError when it holds what no index holds
   */
  static void refuseHarmful(IndexFile file) {
    List<Definition> unknown = unknown(file);
    refusePrograms(file, unknown);
    unknown.stream()
        .findFirst()
        .ifPresent(
            definition -> {
              throw SealCheck.damaged(
                  file, "it holds a definition that no index has: " + definition.start());
            });
  }

  /**
   * Checks an index of which nothing is opened that {@link #refuseHarmful} refuses.
   *
   * @throws UserError when it holds what could run a program, and so is more than damaged
   */
  static void refusePrograms(IndexFile file) {
    refusePrograms(file, unknown(file));
  }

  private static void refusePrograms(IndexFile file, List<Definition> unknown) {
    first(unknown, Definition::isProgram)
        .ifPresent(
            definition -> {
              throw new UserError(
                  ExitCode.RESOURCE,
                  "the index "
                      + file
                      + " holds a definition that no index has and that could run a program, so it"
                      + " was not opened: "
                      + definition.start()
                      + "; move it away, or choose another with --index");
            });
  }

  private static Optional<Definition> first(
      List<Definition> definitions, Predicate<Definition> wanted) {
    return definitions.stream().filter(wanted).findFirst();
  }

  private static List<Definition> unknown(IndexFile file) {
    List<Definition> definitions;
    try {
      definitions = definitions(file);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError unreadable) {
      return List.of();
    }
    return definitions.stream().filter(definition -> !definition.isKnown()).toList();
  }

  private static List<Definition> definitions(IndexFile file) {
    List<Definition> definitions = new ArrayList<>();
    MVStore store = new MVStore.Builder().fileName(file.path().toString()).readOnly().open();
    try {
      TransactionStore transactions = new TransactionStore(store, new ValueDataType());
      transactions.init();
      if (!store.hasMap(DEFINITIONS)) {
        throw new IllegalArgumentException("no definitions");
      }
      TransactionMap<Long, SearchRow> map =
          transactions.begin().openMap(DEFINITIONS, LongDataType.INSTANCE, rows());
      for (Iterator<Long> keys = map.keyIterator(null); keys.hasNext(); ) {
        definitions.add(definition(map.get(keys.next())));
      }
    } finally {
      store.closeImmediately();
    }
    return definitions;
  }

  private static RowDataType rows() {
    return RowFactory.getRowFactory()
        .createRowFactory(null, CompareMode.getInstance(null, 0), null, COLUMNS, null, false)
        .getRowDataType();
  }

  /** A text that lies elsewhere in the file, which H2 would find, is none that it wrote. */
  private static Definition definition(SearchRow row) {
    Value sql = row.getValue(SQL);
    boolean plain = sql.getValueType() == Value.VARCHAR;
    return new Definition(row.getValue(TYPE).getInt(), plain ? sql.getString() : "");
  }
}
