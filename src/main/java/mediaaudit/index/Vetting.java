package mediaaudit.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mediaaudit.model.ExitCode;
import mediaaudit.model.OwnUser;
import mediaaudit.model.UserError;
import org.h2.engine.DbObject;
import org.h2.engine.MetaRecord;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;

/**
 * Looks into a database file from elsewhere before H2 opens it. Opening runs the definitions that
 * stand in it as the owner, and a trigger or a function may be any Java program: nothing but
 * tables, indexes, views and rights may stand there.
 */
final class Vetting {
  /** The map in which H2 keeps its definitions. */
  private static final String DEFINITIONS = "table.0";

  private static final Set<Integer> HARMLESS =
      Set.of(
          DbObject.TABLE_OR_VIEW,
          DbObject.INDEX,
          DbObject.USER,
          DbObject.SEQUENCE,
          DbObject.CONSTRAINT,
          DbObject.SETTING,
          DbObject.RIGHT,
          DbObject.SCHEMA,
          DbObject.COMMENT);

  /** What reads or writes files or loads classes; what unicode escapes hide is refused unread. */
  private static final Pattern HARMFUL =
      Pattern.compile(
          "file_read|file_write|csvread|csvwrite|link_schema|runscript|java_object_serializer"
              + "|^\\s*create\\s+(?:\\w+\\s+){0,6}linked|\\bengine\\s*\"|\\bu&",
          Pattern.CASE_INSENSITIVE);

  private Vetting() {}

  /**
   * Checks a file.
   *
   * @param backup from which it comes, for messages
   * @throws UserError when it is no database, or holds what no index holds
   */
  static void require(IndexFile file, String backup) {
    List<MetaRecord> definitions;
    try {
      file.requireContent();
      definitions = definitions(file);
    } catch (RuntimeException whateverReadingJunkEndsIn) {
      throw BackupHead.damaged(backup, "it holds no database");
    }
    definitions.stream()
        .filter(definition -> !isHarmless(definition))
        .findFirst()
        .ifPresent(
            definition -> {
              throw BackupHead.damaged(
                  backup, "it holds a definition that no index has: " + start(definition.getSQL()));
            });
  }

  /**
   * Checks an index for which neither its seal nor its owner speaks: it may come from elsewhere.
   *
   * @throws UserError when it holds what no index holds
   */
  static void unlessVouched(IndexFile file, Optional<Seal> seal) throws IOException {
    if (seal.isEmpty() || !OwnUser.owns(file.path())) {
      refuseHarmful(file);
    }
  }

  /**
   * Checks an index. One that cannot be read runs nothing either: whoever opens it tells why.
   *
   * @throws UserError when it holds what no index holds
   */
  static void refuseHarmful(IndexFile file) {
    List<MetaRecord> definitions;
    try {
      definitions = definitions(file);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError unreadable) {
      return;
    }
    definitions.stream()
        .filter(definition -> !isHarmless(definition))
        .findFirst()
        .ifPresent(
            definition -> {
              throw new UserError(
                  ExitCode.RESOURCE,
                  "the index "
                      + file
                      + " holds a definition that no index has and that could run a program, so it"
                      + " was not opened: "
                      + start(definition.getSQL())
                      + "; move it away, or choose another with --index");
            });
  }

  private static List<MetaRecord> definitions(IndexFile file) {
    List<MetaRecord> definitions = new ArrayList<>();
    MVStore store = new MVStore.Builder().fileName(file.path().toString()).readOnly().open();
    try {
      TransactionStore transactions = new TransactionStore(store);
      transactions.init();
      if (!store.hasMap(DEFINITIONS)) {
        throw new IllegalArgumentException("no definitions");
      }
      TransactionMap<Long, Row> map = transactions.begin().openMap(DEFINITIONS);
      for (Iterator<Long> keys = map.keyIterator(null); keys.hasNext(); ) {
        definitions.add(new MetaRecord(map.get(keys.next())));
      }
    } finally {
      store.closeImmediately();
    }
    return definitions;
  }

  private static boolean isHarmless(MetaRecord definition) {
    return HARMLESS.contains(definition.getObjectType())
        && !HARMFUL.matcher(definition.getSQL()).find();
  }

  private static String start(String sql) {
    return sql.substring(0, Math.min(80, sql.length()));
  }
}
