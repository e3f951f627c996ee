package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import mediaaudit.index.Query;

/** A line a value, and a heading a row: for rows that are wider than the terminal. */
final class VerticalAnswer implements Query.Answer {
  private final Writer out;
  private List<String> names;
  private int widest;
  private long rows;

  VerticalAnswer(Writer out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> columns) {
    names = columns.stream().map(Visible::line).toList();
    widest = names.stream().mapToInt(Width::of).max().orElse(0);
  }

  @Override
  public void row(List<Object> values) throws IOException {
    rows++;
    out.write("-- row " + rows + "\n");
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      String text = value == null ? "NULL" : Visible.line(AnswerFormat.text(value));
      out.write(line(names.get(column), widest, text) + '\n');
    }
  }

  /** A value with its name, which ends where the widest one does. */
  static String line(String name, int widest, String value) {
    return " ".repeat(widest - Width.of(name)) + name + ": " + value;
  }

  @Override
  public void end() {}
}
