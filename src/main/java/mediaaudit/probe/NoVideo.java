package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Files that are certainly no videos, whatever their name says. */
final class NoVideo {
  private static final int SAMPLE_BYTES = 4 << 10;
  private static final String LINE_CONTROLS = "\t\n\r\f";

  /** How files of other kinds begin, in ISO 8859-1. */
  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "%PDF-", "a PDF document",
          "\u0089PNG\r\n\u001a\n", "a PNG picture",
          "\u00ff\u00d8\u00ff", "a JPEG picture",
          "GIF8", "a GIF picture",
          "PK\u0003\u0004", "a ZIP archive",
          "Rar!\u001a\u0007", "a RAR archive",
          "7z\u00bc\u00af\u0027\u001c", "a 7z archive",
          "\u001f\u008b\b", "a gzip archive",
          "\u007fELF", "a program");

  private NoVideo() {}

  /**
   * Why a file is none; empty where it may be one. Of its bytes, the first, middle and last 4 KiB
   * are looked at.
   */
  static Optional<String> reason(ByteSource source) throws IOException, Malformed {
    ByteBuffer head = sample(source, 0);
    String text = StandardCharsets.ISO_8859_1.decode(head.duplicate()).toString();
    for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
      if (text.startsWith(beginning.getKey())) {
        return Optional.of("not a video but " + beginning.getValue());
      }
    }
    if (isText(head.duplicate(), head.limit() == source.size())) {
      return Optional.of("not a video but plain text");
    }
    return isZero(head)
            && isZero(sample(source, source.size() / 2))
            && isZero(sample(source, source.size() - SAMPLE_BYTES))
        ? Optional.of("holds nothing but zeros")
        : Optional.empty();
  }

  private static ByteBuffer sample(ByteSource source, long position) throws IOException, Malformed {
    long start = Math.max(0, position);
    return source.read(start, (int) Math.min(SAMPLE_BYTES, source.size() - start));
  }

  private static boolean isZero(ByteBuffer bytes) {
    for (int i = 0; i < bytes.limit(); i++) {
      if (bytes.get(i) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether these are UTF-8 characters that people read.
   *
   * @param whole the last character is not cut off
   */
  private static boolean isText(ByteBuffer bytes, boolean whole) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.limit());
    CoderResult result = decoder.decode(bytes, text, whole);
    if (result.isError()) {
      return false;
    }
    return text.flip()
        .chars()
        .allMatch(c -> !Character.isISOControl(c) || LINE_CONTROLS.indexOf(c) >= 0);
  }
}
