package mediaaudit.index;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.model.ClassPathFolder;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.schema.Schema;
import org.h2.table.Table;
import org.h2.table.TableView;

/**
 * The views that people ask. The program lays them over an open index, in memory: a view in the
 * file would be read at each opening, by all that never ask it, and take half of that time.
 */
public final class Views {
  /** Each after those that it asks. */
  private static final List<String> NAMES =
      List.of(
          "roots",
          "scans",
          "scan_misses",
          "scan_issues",
          "files",
          "videos",
          "movies",
          "series",
          "seasons",
          "episodes",
          "audio_streams",
          "subtitle_streams",
          "chapters",
          "extras",
          "assets",
          "issues",
          "language_codes",
          "columns");

  /** What tells of all of them. */
  private static final List<String> LISTS = List.of("information_schema", "show");

  private Views() {}

  /** Their names, in order. */
  public static List<String> names() {
    return NAMES.stream().sorted().toList();
  }

  /**
   * Lets all who have the index open in this program ask them, until the last of them closes it.
   *
   * @param owner a connection of the database's owner
   */
  static void lay(Connection owner) throws SQLException {
    lay(owner, whole());
  }

  /**
   * The same, of those views alone that a question may name, with what they ask themselves, and of
   * those no more than it may name: to read all of them takes longer than to answer most questions.
   */
  static void lay(Connection owner, String question) throws SQLException {
    lay(owner, named(question));
  }

  private static Map<String, String> whole() {
    return NAMES.stream().collect(Collectors.toMap(Function.identity(), Views::sql));
  }

  private static Map<String, String> named(String question) {
    boolean lean = LeanView.suffices(question);
    StringBuilder text = new StringBuilder(question.toLowerCase(Locale.ROOT));
    Map<String, String> named = new HashMap<>();
    for (int at = NAMES.size() - 1; at >= 0; at--) {
      String name = NAMES.get(at);
      if (text.indexOf(name) >= 0) {
        String sql = lean ? LeanView.of(sql(name), text.toString()) : sql(name);
        named.put(name, sql);
        text.append(sql);
      }
    }
    return LISTS.stream().anyMatch(list -> text.indexOf(list) >= 0) ? whole() : named;
  }

  private static void lay(Connection owner, Map<String, String> views) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set schema_search_path store");
    }
    SessionLocal session = (SessionLocal) owner.unwrap(JdbcConnection.class).getSession();
    Schema schema = session.getDatabase().getMainSchema();
    for (String name : NAMES) {
      if (views.containsKey(name)) {
        lay(name.toUpperCase(Locale.ROOT), views.get(name), schema, session);
      }
    }
  }

  private static void lay(String name, String sql, Schema schema, SessionLocal session) {
    Table laid = schema.findTableOrView(session, name);
    if (laid instanceof TableView view && view.getQuerySQL().equals(sql)) {
      return;
    }
    if (laid != null) {
      schema.remove(laid);
    }
    int id = session.getDatabase().allocateObjectId();
    schema.add(new TableView(schema, id, name, sql, null, session));
  }

  /** The view's statement. */
  static String sql(String view) {
    return new String(ClassPathFolder.read("db/view/" + view + ".sql"), StandardCharsets.UTF_8)
        .strip();
  }
}
