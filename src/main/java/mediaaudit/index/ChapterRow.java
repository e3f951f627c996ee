package mediaaudit.index;

import java.util.List;
import mediaaudit.model.Chapter;

/** One chapter of one file. */
public record ChapterRow(String pathHash, Chapter chapter) {
  static List<ChapterRow> of(ProbedFile file) {
    return file.chapters().stream()
        .map(chapter -> new ChapterRow(file.pathHash(), chapter))
        .toList();
  }
}
