package mediaaudit.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import mediaaudit.model.Chapter;

/** One element of ffprobe's {@code chapters}. */
final class ChapterJson {
  private static final int NANOS_DIGITS = 9;
  private static final long LATEST_NANOS = TimeUnit.DAYS.toNanos(366);

  private ChapterJson() {}

  /** The chapter that stands at this position, counted from 1. */
  static Chapter read(JsonNode chapter, int position) {
    return new Chapter(
        position, nanos(chapter, "start_time"), nanos(chapter, "end_time"), title(chapter));
  }

  private static Long nanos(JsonNode chapter, String name) {
    return Field.decimal(chapter, name)
        .map(seconds -> Field.whole(seconds.scaleByPowerOfTen(NANOS_DIGITS), 0, LATEST_NANOS))
        .orElse(null);
  }

  private static String title(JsonNode chapter) {
    return chapter.path("tags").properties().stream()
        .filter(tag -> tag.getKey().equalsIgnoreCase("title"))
        .map(tag -> Field.text(tag.getValue()))
        .filter(title -> title != null)
        .findFirst()
        .orElse(null);
  }
}
