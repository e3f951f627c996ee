package mediaaudit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of an input in UTF-8, ended by {@code \n} or {@code \r\n}; bytes that are no text become
 * U+FFFD. They come in batches: as many as are at hand, so that whoever writes line by line gets
 * answers line by line, and whoever writes in bulk gets them in bulk.
 */
final class InputLines {
  private static final int CHUNK_BYTES = 64 * 1024;

  /** Stands before the text in files of some editors. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private boolean first = true;
  private boolean ended;

  InputLines(InputStream in) {
    this.in = in;
  }

  /** The next lines without their ends, at least one; empty at the end of the input. */
  List<String> next() throws IOException {
    List<String> lines = new ArrayList<>();
    while (lines.isEmpty() && !ended) {
      int length = in.read(chunk);
      if (length > 0) {
        split(length, lines);
      } else {
        ended = true;
        if (begun.size() > 0) {
          lines.add(take());
        }
      }
    }
    return lines;
  }

  private void split(int length, List<String> lines) {
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (chunk[i] == '\n') {
        begun.write(chunk, start, i - start);
        lines.add(take());
        start = i + 1;
      }
    }
    begun.write(chunk, start, length - start);
  }

  private String take() {
    String line = begun.toString(StandardCharsets.UTF_8);
    begun.reset();
    int start = first && line.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    first = false;
    return line.substring(start, line.endsWith("\r") ? line.length() - 1 : line.length());
  }
}
