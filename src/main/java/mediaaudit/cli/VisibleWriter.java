package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;

/**
 * Passes on text for programs that a person may see as well: JSON, CSV or HTML on standard output.
 * Whatever does something to a terminal becomes {@code \\uXXXX}, which is the same to JSON. The
 * ends of lines, {@code \n} and {@code \r\n}, stay.
 */
final class VisibleWriter extends Writer {
  private static final int NONE = -1;

  private final Writer out;

  /** A carriage return or the first half of a surrogate pair, which the next one decides on. */
  private int pending = NONE;

  VisibleWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    int start = offset;
    for (int at = offset; at < offset + length; at++) {
      if (pending != NONE || isSpecial(text[at])) {
        out.write(text, start, at - start);
        decide(text[at]);
        start = at + 1;
      }
    }
    out.write(text, start, offset + length - start);
  }

  @Override
  public void flush() throws IOException {
    escapePending();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  private static boolean isSpecial(char c) {
    return c != '\n' && (c < ' ' || c >= 0x7f && Visible.isUnsafe(c));
  }

  private void decide(char c) throws IOException {
    if (pending == '\r' && c == '\n') {
      out.write("\r\n");
      pending = NONE;
      return;
    }
    if (pending != NONE && Character.isSurrogatePair((char) pending, c)) {
      int whole = Character.toCodePoint((char) pending, c);
      out.write(Visible.isUnsafe(whole) ? Visible.escape(whole) : Character.toString(whole));
      pending = NONE;
      return;
    }
    escapePending();
    if (c == '\r' || Character.isHighSurrogate(c)) {
      pending = c;
    } else if (isSpecial(c)) {
      out.write(Visible.escape(c));
    } else {
      out.write(c);
    }
  }

  private void escapePending() throws IOException {
    if (pending != NONE) {
      out.write(Visible.escape(pending));
      pending = NONE;
    }
  }
}
