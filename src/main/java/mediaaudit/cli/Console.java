package mediaaudit.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import mediaaudit.model.Causes;

/**
 * Where the program reads and writes: results on {@code out}, everything else on {@code err}. Both
 * are UTF-8, whatever the locale.
 *
 * @param in standard input
 * @param out fails when nobody reads any more
 * @param inIsTerminal whether a person types
 * @param outIsTerminal whether a person sees results as they come
 * @param errIsTerminal whether a person sees messages as they come
 * @param width columns of the terminal, at least 20
 */
public record Console(
    InputStream in,
    Writer out,
    PrintWriter err,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int width) {

  private static final int USUAL_WIDTH = 80;
  private static final String INDENT = "  ";

  /** The streams of this process; the launcher tells which are terminals. */
  public static Console ofProcess() {
    return new Console(
        System.in,
        new BufferedWriter(writer(FileDescriptor.out)),
        new PrintWriter(writer(FileDescriptor.err), true),
        Boolean.getBoolean("mediaaudit.in.terminal"),
        Boolean.getBoolean("mediaaudit.out.terminal"),
        Boolean.getBoolean("mediaaudit.err.terminal"),
        width(System.getenv("COLUMNS")));
  }

  /** Columns that a table of results may take; 0 for as many as it needs. */
  int tableWidth() {
    return outIsTerminal ? width : 0;
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

  /** Writes a result that is JSON; what would do something to a terminal stands escaped in it. */
  void printJson(String json) {
    StringWriter shown = new StringWriter(json.length());
    try (Writer visible = new VisibleWriter(shown)) {
      visible.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    print(shown.toString());
  }

  /** For results that programs read, where a person may see them. */
  Writer visibleOut() {
    return new VisibleWriter(out);
  }

  /** Tells sentences one by one, or none. */
  Consumer<String> notices(boolean quiet) {
    return quiet ? sentence -> {} : this::tell;
  }

  /** Tells the user something that is no result; a terminal gets lines that fit. */
  void tell(String sentence) {
    String line = "media-audit: " + Visible.line(sentence);
    if (outIsTerminal) {
      // A person sees things in the order in which they are said.
      flush();
    }
    if (errIsTerminal) {
      line = String.join("\n", Width.wrap(line, INDENT, width));
    }
    err.println(line);
  }

  /** Writes an error's trace; its message may hold any name. */
  void trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    trace
        .toString()
        .lines()
        .map(line -> Visible.line(line.replace("\t", "    ")))
        .forEach(err::println);
  }

  /** Writes out what is held back, as far as that is possible. */
  public void flush() {
    err.flush();
    try {
      out.flush();
    } catch (IOException ignored) {
      // Whoever waits for this flush has worse to tell; the end of the program tells of this.
    }
  }

  /**
   * Writes out what is held back at the end of the program.
   *
   * @param last the last results
   * @throws IOException when results are lost; a reader that has gone misses none
   */
  void finish(String last) throws IOException {
    err.flush();
    try {
      if (!last.isEmpty()) {
        out.write(last);
      }
      out.flush();
    } catch (IOException e) {
      if (!isClosedPipe(e)) {
        throw e;
      }
    }
  }

  /** Whether nobody reads the results any more. */
  static boolean isClosedPipe(Throwable failure) {
    return says(failure, "Broken pipe");
  }

  /** Whether there is no room for the results. */
  static boolean isFullDisk(Throwable failure) {
    return says(failure, "No space left");
  }

  private static boolean says(Throwable failure, String words) {
    return Causes.of(failure)
        .anyMatch(
            cause ->
                cause instanceof IOException
                    && cause.getMessage() != null
                    && cause.getMessage().contains(words));
  }

  private static Writer writer(FileDescriptor descriptor) {
    return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
  }

  /** A terminal that tells 0 does not know its width. */
  static int width(String columns) {
    return columns != null && columns.matches("\\d{1,4}") && Integer.parseInt(columns) > 0
        ? Math.max(20, Integer.parseInt(columns))
        : USUAL_WIDTH;
  }
}
