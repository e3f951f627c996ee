package mediaaudit.index;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
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
    try (Statement statement = owner.createStatement()) {
      statement.execute("set schema_search_path store");
    }
    SessionLocal session = (SessionLocal) owner.unwrap(JdbcConnection.class).getSession();
    Schema schema = session.getDatabase().getMainSchema();
    synchronized (schema) {
      for (String name : NAMES) {
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
