package mediaaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Text in a page as Base64 of gzip, in which nothing can be taken for markup. */
final class Island {
  private static final int BUFFER_BYTES = 1 << 16;

  private Island() {}

  /** Writes the text; closing it ends the island and leaves the page open. */
  static Writer in(Writer page) throws IOException {
    OutputStream letters = Base64.getEncoder().wrap(new Letters(page));
    return new OutputStreamWriter(
        new GZIPOutputStream(letters, BUFFER_BYTES), StandardCharsets.UTF_8);
  }

  /** Bytes that are ASCII, as characters. */
  private static final class Letters extends OutputStream {
    private final Writer page;

    Letters(Writer page) {
      this.page = page;
    }

    @Override
    public void write(int letter) throws IOException {
      page.write(letter);
    }

    @Override
    public void write(byte[] letters, int from, int count) throws IOException {
      page.write(new String(letters, from, count, StandardCharsets.US_ASCII));
    }
  }
}
