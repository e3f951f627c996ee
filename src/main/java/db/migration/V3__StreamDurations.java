package db.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Fills {@code stream.duration_nanos} from the answers that probers gave, in ffprobe's shape, so
 * that no file is read again for it. Stands by itself: what the program does later is its own.
 */
public final class V3__StreamDurations extends BaseJavaMigration {
  private static final int PAGE = 1_000;
  private static final long LONGEST_SECONDS = 366L * 24 * 60 * 60;
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,4}):(\\d\\d):(\\d\\d(?:\\.\\d{1,9})?)");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Override
  public void migrate(Context context) throws SQLException {
    String last = "";
    while (last != null) {
      last = migratePage(context.getConnection(), last);
    }
  }

  /** Returns the key of the last answer; null when there were no more. */
  private static String migratePage(Connection connection, String after) throws SQLException {
    String last = null;
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                select path_hash, answer from store.raw_probe where path_hash > ?
                order by path_hash fetch first ? rows only
                """);
        PreparedStatement update =
            connection.prepareStatement(
                """
                update store.stream set duration_nanos = ?
                where path_hash = ? and stream_position = ?
                """)) {
      select.setString(1, after);
      select.setInt(2, PAGE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          last = rows.getString(1);
          addStreams(update, last, rows.getString(2));
        }
      }
      update.executeBatch();
    }
    return last;
  }

  private static void addStreams(PreparedStatement update, String file, String answer)
      throws SQLException {
    int position = 0;
    for (JsonNode stream : json(answer).path("streams")) {
      Optional<BigDecimal> seconds = seconds(stream);
      if (seconds.isPresent()) {
        update.setLong(1, seconds.get().movePointRight(9).longValue());
        update.setString(2, file);
        update.setInt(3, position);
        update.addBatch();
      }
      position++;
    }
  }

  /** An answer that cannot be read tells nothing; its rows stay as they are. */
  private static JsonNode json(String answer) {
    byte[] zip = Base64.getDecoder().decode(answer);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zip))) {
      return MAPPER.readTree(in);
    } catch (IOException unreadable) {
      return MAPPER.missingNode();
    }
  }

  private static Optional<BigDecimal> seconds(JsonNode stream) {
    JsonNode tags = stream.path("tags");
    return number(stream.path("duration").asText())
        .or(() -> clock(tags.path("DURATION").asText()))
        .or(() -> clock(tags.path("DURATION-eng").asText()))
        .filter(seconds -> seconds.signum() > 0)
        .filter(seconds -> seconds.compareTo(BigDecimal.valueOf(LONGEST_SECONDS)) <= 0);
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("\\d{1,9}(?:\\.\\d{1,9})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static Optional<BigDecimal> clock(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return Optional.empty();
    }
    long minutes = Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2));
    return Optional.of(new BigDecimal(clock.group(3)).add(BigDecimal.valueOf(minutes * 60)));
  }
}
