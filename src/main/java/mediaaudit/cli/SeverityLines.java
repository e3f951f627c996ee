package mediaaudit.cli;

import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Lines that begin with how bad something is, coloured; on a terminal they fold beside it. */
final class SeverityLines {
  private static final int WORD_COLUMNS = 9;
  private static final int LEAST_COLUMNS = 20;

  private final Console console;
  private final Ansi ansi;
  private final int width;

  /**
   * Lines on the program's standard output.
   *
   * @param columns of the terminal, if that is one
   */
  SeverityLines(MediaAudit program, int columns) {
    this.console = program.console();
    this.ansi = program.ansi();
    this.width = console.outIsTerminal() ? columns : 0;
  }

  /**
   * Prints a line.
   *
   * @param word a severity, or {@code ok}
   * @param head what stands between the word and the text; empty for nothing
   */
  void print(String word, String head, String text) {
    String begin = " ".repeat(WORD_COLUMNS - word.length()) + head;
    String indent = " ".repeat(word.length() + Width.of(begin));
    int room = Math.max(LEAST_COLUMNS, width - indent.length());
    List<String> lines = width == 0 ? List.of(text) : Width.fold(text, room);
    console.print(coloured(word) + begin + String.join("\n" + indent, lines));
  }

  private String coloured(String word) {
    return switch (word) {
      case "error" -> ansi.string("@|fg(red) error|@");
      case "warning" -> ansi.string("@|fg(yellow) warning|@");
      case "info" -> ansi.string("@|fg(cyan) info|@");
      default -> word;
    };
  }
}
