package mediaaudit.index;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.h2.engine.Constants;

/**
 * Tables, columns and indexes as the migrations made them, in short: a flipped bit in one of these
 * gives a column another name, and no row tells. Their words alone count.
 */
final class Definitions {
  /** What H2 changes by itself. */
  private static final Pattern VARYING = Pattern.compile("\\s+(RESTART WITH|SELECTIVITY)\\s+\\d+");

  private static final Pattern VIEW = Pattern.compile("CREATE (FORCE )?VIEW ");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;()]+");

  private static final String NAME = "definitions";

  private Definitions() {}

  /** Keeps in the index what it looks like now. */
  static void store(Connection connection) throws SQLException {
    Schema.store(connection, NAME, seen(connection));
  }

  /**
   * What is wrong with them, in words; empty for nothing, and in an index that another release
   * made, which may have read the words in another way.
   */
  static Optional<String> damage(Connection connection) throws SQLException {
    if (!Schema.current().matches(connection)) {
      return Optional.empty();
    }
    Optional<String> stored = Schema.stored(connection, NAME);
    String maker = maker(connection);
    if (stored.filter(text -> text.startsWith(maker)).isPresent()
        && !stored.get().equals(seen(connection))) {
      return Optional.of("its tables are not those that were made");
    }
    Views.lay(connection);
    for (String view : Views.names()) {
      try (Statement statement = connection.createStatement()) {
        statement.executeQuery("select * from public." + view + " fetch first 0 rows only").close();
      } catch (SQLException e) {
        return Optional.of("the view " + view + " cannot be asked (" + Checkup.why(e) + ")");
      }
    }
    return Optional.empty();
  }

  private static String seen(Connection connection) throws SQLException {
    CRC32C sum = new CRC32C();
    TableCheck.texts(connection, "script nodata nopasswords nosettings").stream()
        .map(String::strip)
        .filter(statement -> !statement.startsWith("--") && !VIEW.matcher(statement).lookingAt())
        .map(statement -> VARYING.matcher(statement).replaceAll(""))
        .flatMap(BETWEEN_WORDS::splitAsStream)
        .distinct()
        .sorted()
        .forEach(word -> sum.update((word + " ").getBytes(StandardCharsets.UTF_8)));
    return maker(connection) + Long.toHexString(sum.getValue());
  }

  /**
   * Who made them: another release of the database may write the same definitions in other words,
   * and another release of this program may have migrated them and stored nothing.
   */
  private static String maker(Connection connection) throws SQLException {
    return Constants.VERSION + " " + Schema.fingerprint(connection) + " ";
  }
}
