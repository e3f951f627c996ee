package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import mediaaudit.model.Chapter;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A chapter's columns as a record. */
public final class ChapterMapper implements RowMapper<ChapterRow> {
  @Override
  public ChapterRow map(ResultSet row, StatementContext context) throws SQLException {
    return new ChapterRow(
        row.getString("path_hash"),
        new Chapter(
            row.getInt("chapter_position"),
            row.getObject("start_nanos", Long.class),
            row.getObject("end_nanos", Long.class),
            row.getString("title")));
  }
}
