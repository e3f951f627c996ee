package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import mediaaudit.model.Chapter;

/** One chapter of one file. */
public record ChapterRow(String pathHash, Chapter chapter) {
  static ChapterRow of(ResultSet row) throws SQLException {
    return new ChapterRow(
        row.getString("path_hash"),
        new Chapter(
            row.getInt("chapter_position"),
            row.getObject("start_nanos", Long.class),
            row.getObject("end_nanos", Long.class),
            row.getString("title")));
  }

  static List<ChapterRow> of(ProbedFile file) {
    return file.chapters().stream()
        .map(chapter -> new ChapterRow(file.pathHash(), chapter))
        .toList();
  }
}
