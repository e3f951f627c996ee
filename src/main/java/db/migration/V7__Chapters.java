package db.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Makes chapters rows, out of the answers that probers gave, in ffprobe's shape, so that no file is
 * read again for them. Stands by itself: what the program does later is its own.
 */
public final class V7__Chapters extends BaseJavaMigration {
  private static final int PAGE = 1_000;
  private static final int MOST = 10_000;
  private static final int LONGEST_TITLE = 4_096;
  private static final long LATEST_SECONDS = 366L * 24 * 60 * 60;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Override
  public void migrate(Context context) throws SQLException {
    create(context.getConnection());
    String last = "";
    while (last != null) {
      last = fillPage(context.getConnection(), last);
    }
  }

  /** Positions begin at 1; times are nanoseconds from the beginning of the video. */
  private static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table store.chapter (
            path_hash varchar(32) not null,
            chapter_position integer not null,
            start_nanos bigint,
            end_nanos bigint,
            title varchar(100000),
            primary key (path_hash, chapter_position)
          )
          """);
    }
  }

  /** Returns the key of the last answer; null when there were no more. */
  private static String fillPage(Connection connection, String after) throws SQLException {
    String last = null;
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                select path_hash, answer from store.raw_probe where path_hash > ?
                order by path_hash fetch first ? rows only
                """);
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into store.chapter
                  (path_hash, chapter_position, start_nanos, end_nanos, title)
                values (?, ?, ?, ?, ?)
                """)) {
      select.setString(1, after);
      select.setInt(2, PAGE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          last = rows.getString(1);
          addChapters(insert, last, rows.getString(2));
        }
      }
      insert.executeBatch();
    }
    return last;
  }

  private static void addChapters(PreparedStatement insert, String file, String answer)
      throws SQLException {
    int position = 0;
    for (JsonNode chapter : json(answer).path("chapters")) {
      if (++position > MOST) {
        return;
      }
      insert.setString(1, file);
      insert.setInt(2, position);
      set(insert, 3, nanos(chapter.path("start_time").asText()));
      set(insert, 4, nanos(chapter.path("end_time").asText()));
      insert.setString(5, title(chapter));
      insert.addBatch();
    }
  }

  /** An answer that cannot be read tells nothing; its file has no chapters until the next look. */
  private static JsonNode json(String answer) {
    try (Reader text =
        new InputStreamReader(
            new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(answer))),
            StandardCharsets.UTF_8)) {
      return MAPPER.readTree(text);
    } catch (IOException | IllegalArgumentException unreadable) {
      return MAPPER.missingNode();
    }
  }

  private static Optional<Long> nanos(String seconds) {
    return seconds.matches("\\d{1,9}(?:\\.\\d{1,9})?")
        ? Optional.of(new BigDecimal(seconds))
            .filter(number -> number.compareTo(BigDecimal.valueOf(LATEST_SECONDS)) <= 0)
            .map(number -> number.movePointRight(9).longValue())
        : Optional.empty();
  }

  private static String title(JsonNode chapter) {
    return chapter.path("tags").properties().stream()
        .filter(tag -> tag.getKey().equalsIgnoreCase("title"))
        .map(tag -> tag.getValue().asText().replace("\0", "").strip())
        .filter(title -> !title.isEmpty())
        .map(title -> title.substring(0, Math.min(title.length(), LONGEST_TITLE)))
        .findFirst()
        .orElse(null);
  }

  private static void set(PreparedStatement insert, int at, Optional<Long> number)
      throws SQLException {
    if (number.isPresent()) {
      insert.setLong(at, number.get());
    } else {
      insert.setNull(at, Types.BIGINT);
    }
  }
}
