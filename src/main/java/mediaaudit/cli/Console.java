package mediaaudit.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Where the program reads and writes: results on {@code out}, everything else on {@code err}. Both
 * are UTF-8, whatever the locale.
 *
 * @param in standard input
 * @param out fails when nobody reads any more
 * @param outIsTerminal whether a person sees results as they come
 * @param errIsTerminal whether a person sees messages as they come
 * @param width columns of the terminal
 */
public record Console(
    InputStream in,
    Writer out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int width) {

  private static final int USUAL_WIDTH = 80;

  /** The streams of this process; the launcher tells which are terminals. */
  public static Console ofProcess() {
    return new Console(
        System.in,
        new BufferedWriter(writer(FileDescriptor.out)),
        new PrintWriter(writer(FileDescriptor.err), true),
        Boolean.getBoolean("mediaaudit.out.terminal"),
        Boolean.getBoolean("mediaaudit.err.terminal"),
        width(System.getenv("COLUMNS")));
  }

  /** Writes a result line. */
  void print(String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells the user something that is no result. */
  void tell(String sentence) {
    err.println("media-audit: " + Visible.line(sentence));
  }

  /** Writes out what is held back; a reader that has gone is no error. */
  public void flush() {
    err.flush();
    try {
      out.flush();
    } catch (IOException ignored) {
      // Whoever read the results has stopped reading; there is nobody left to tell.
    }
  }

  private static Writer writer(FileDescriptor descriptor) {
    return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
  }

  private static int width(String columns) {
    return columns != null && columns.matches("\\d{1,4}")
        ? Math.max(20, Integer.parseInt(columns))
        : USUAL_WIDTH;
  }
}
