package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mediaaudit.index.Query;

/**
 * Aligned columns; a line a value where so many do not fit the terminal. Their widths are those of
 * the first rows; a later value that is wider moves what stands behind it, so that an answer of any
 * length takes no more memory than a short one.
 */
final class TableAnswer implements Query.Answer {
  private static final int SAMPLE = 1_000;

  private final Writer out;
  private final int width;
  private final boolean folded;
  private final List<List<Object>> sample = new ArrayList<>();
  private List<String> names;
  private Table table;
  private VerticalAnswer vertical;

  /**
   * @param width columns that it may take; 0 for as many as it needs
   */
  TableAnswer(Writer out, int width) {
    this(out, width, false);
  }

  private TableAnswer(Writer out, int width, boolean folded) {
    this.out = out;
    this.width = width;
    this.folded = folded;
  }

  /** A table of few rows that are to be read whole: long values go on below. */
  static TableAnswer folded(Writer out, int width) {
    return new TableAnswer(out, width, true);
  }

  @Override
  public void columns(List<String> columns) {
    names = columns;
  }

  @Override
  public void row(List<Object> values) throws IOException {
    List<Object> cells = new ArrayList<>();
    values.forEach(value -> cells.add(cell(value)));
    if (vertical != null) {
      vertical.row(values);
    } else if (table != null) {
      line(table.line(cells));
    } else {
      sample.add(cells);
      if (sample.size() == SAMPLE) {
        begin();
      }
    }
  }

  @Override
  public void end() throws IOException {
    if (table == null) {
      begin();
    }
  }

  private void begin() throws IOException {
    table = new Table(names);
    sample.forEach(table::add);
    if (!table.fits(width)) {
      beginVertical();
      return;
    }
    for (String line : folded ? table.folded(width) : table.lines(width)) {
      line(line);
    }
    sample.clear();
  }

  private void beginVertical() throws IOException {
    vertical = new VerticalAnswer(out);
    vertical.columns(names);
    for (List<Object> row : sample) {
      vertical.row(row);
    }
    sample.clear();
  }

  private void line(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  private static Object cell(Object value) {
    Object plain = value == null ? null : AnswerFormat.plain(value);
    return plain instanceof BigDecimal ? new BigDecimal(AnswerFormat.text(plain)) : plain;
  }
}
