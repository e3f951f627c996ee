package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import mediaaudit.probe.Ebml.Element;

/**
 * Chapters of a Matroska file (RFC 9559, 5.1.7):
 *
 * <pre>
 * Chapters 0x1043A770
 *   EditionEntry 0x45B9
 *     ChapterAtom 0xB6: ChapterUID 0x73C4, ChapterTimeStart 0x91, ChapterTimeEnd 0x92 (nanoseconds)
 *       ChapterDisplay 0x80: ChapString 0x85
 *       ChapterAtom ...
 * </pre>
 *
 * As in FFmpeg, chapters inside chapters do not count, nor does one that does not begin after the
 * one before: so of several editions the later ones seldom do.
 */
final class MatroskaChapters {
  private static final int MOST = 10_000;
  private static final int NANOS_DIGITS = 9;

  private final Ebml ebml;
  private final Map<Long, Chapter> chapters = new LinkedHashMap<>();
  private long lastStart;
  private long uid;
  private long start;
  private long end;
  private String title;

  MatroskaChapters(Ebml ebml) {
    this.ebml = ebml;
  }

  private record Chapter(long uid, long start, long end, String title) {}

  /** Reads the element. */
  void read(Element element) throws IOException, Malformed {
    ebml.children(
        element,
        edition -> {
          if (edition.id() == 0x45B9) {
            ebml.children(edition, this::atom);
          }
        });
  }

  /** Adds them to ffprobe's list. */
  void describe(ArrayNode list, MatroskaTags tags) {
    for (Chapter chapter : chapters.values()) {
      ObjectNode node =
          list.addObject()
              .put("id", chapter.uid)
              .put("time_base", "1/1000000000")
              .put("start", chapter.start)
              .put("start_time", seconds(chapter.start));
      if (chapter.end >= 0) {
        node.put("end", chapter.end).put("end_time", seconds(chapter.end));
      }
      if (chapter.title != null) {
        node.withObject("/tags").put("title", chapter.title);
      }
      tags.describe(new MatroskaTags.Target(MatroskaTags.TargetKind.CHAPTER, chapter.uid), node);
    }
  }

  private void atom(Element element) throws IOException, Malformed {
    if (element.id() != 0xB6) {
      return;
    }
    uid = 0;
    start = -1;
    end = -1;
    title = null;
    ebml.children(element, this::setting);
    boolean counts = uid != 0 && start >= 0 && (lastStart == 0 || start > lastStart);
    if (counts && chapters.size() < MOST) {
      lastStart = start;
      if (end < 0 || end >= start) {
        chapters.put(uid, new Chapter(uid, start, end, title));
      }
    }
  }

  private void setting(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0x73C4 -> uid = ebml.unsigned(element, 0);
      case 0x91 -> start = ebml.unsigned(element, 0);
      case 0x92 -> end = ebml.unsigned(element, -1);
      case 0x80 -> ebml.children(element, this::display);
      default -> {}
    }
  }

  private void display(Element element) throws IOException, Malformed {
    if (element.id() == 0x85) {
      title = ebml.text(element);
    }
  }

  private static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, NANOS_DIGITS)
        .setScale(6, java.math.RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
