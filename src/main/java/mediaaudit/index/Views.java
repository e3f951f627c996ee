package mediaaudit.index;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mediaaudit.model.ClassPathFolder;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.schema.Schema;
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
    lay(owner, NAMES);
  }

  /**
   * The same, of those views alone that a question may name, with what they ask themselves: to read
   * all of them takes longer than to answer most questions.
   */
  static void lay(Connection owner, String question) throws SQLException {
    Set<String> wanted = new HashSet<>();
    want(question, wanted);
    lay(owner, NAMES.stream().filter(wanted::contains).toList());
  }

  private static void want(String sql, Set<String> wanted) {
    String words = sql.toLowerCase(Locale.ROOT);
    for (String name : NAMES) {
      if (words.contains(name) && wanted.add(name)) {
        want(sql(name), wanted);
      }
    }
    if (LISTS.stream().anyMatch(words::contains)) {
      wanted.addAll(NAMES);
    }
  }

  private static void lay(Connection owner, List<String> views) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set schema_search_path store");
    }
    SessionLocal session = (SessionLocal) owner.unwrap(JdbcConnection.class).getSession();
    Schema schema = session.getDatabase().getMainSchema();
    synchronized (schema) {
      for (String name : views) {
        lay(name, schema, session);
      }
    }
  }

  private static void lay(String view, Schema schema, SessionLocal session) {
    String name = view.toUpperCase(Locale.ROOT);
    if (schema.findTableOrView(session, name) == null) {
      int id = session.getDatabase().allocateObjectId();
      schema.add(new TableView(schema, id, name, sql(view), null, session));
    }
  }

  private static String sql(String view) {
    return new String(ClassPathFolder.read("db/view/" + view + ".sql"), StandardCharsets.UTF_8);
  }
}
