package mediaaudit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of text, aligned; numbers to the right. */
final class Table {
  private static final int LEAST = 6;
  private static final int FOLDED_LEAST = 20;
  private static final String GAP = "  ";

  private final List<String> names;
  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] numbers;
  private final boolean[] texts;
  private int[] widths;
  private boolean limited;

  Table(List<String> names) {
    this.names = names.stream().map(Visible::line).toList();
    this.numbers = new boolean[names.size()];
    this.texts = new boolean[names.size()];
  }

  /** Adds a row; null stands for no value. */
  void add(List<?> values) {
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      boolean number = value instanceof Number || value instanceof Figure;
      numbers[column] |= number;
      texts[column] |= value != null && !number;
    }
    rows.add(shown(values));
  }

  private static List<String> shown(List<?> values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      texts.add(value == null ? "NULL" : Visible.line(value.toString()));
    }
    return texts;
  }

  /**
   * The table's lines.
   *
   * @param width columns that it may take; 0 for as many as it needs
   */
  List<String> lines(int width) {
    limited = width > 0;
    widths = widths(width);
    List<String> lines = new ArrayList<>();
    lines.add(cells(names));
    lines.add(rule());
    rows.forEach(row -> lines.add(cells(row)));
    return lines;
  }

  /**
   * The table's lines, where values that are too long go on below, most of all the last ones.
   *
   * @param width columns that it may take; 0 for as many as it needs
   */
  List<String> folded(int width) {
    widths = widths(0);
    int last = widths.length - 1;
    int over = Arrays.stream(widths).sum() + GAP.length() * last - width;
    if (width > 0 && over > 0 && last >= 0) {
      widths[last] = Math.max(FOLDED_LEAST, widths[last] - over);
      shrink(widths, width - GAP.length() * last);
    }
    List<String> lines = new ArrayList<>();
    lines.add(cells(names));
    lines.add(rule());
    rows.forEach(row -> fold(row, lines));
    return lines;
  }

  private void fold(List<String> row, List<String> lines) {
    List<List<String>> columns = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      columns.add(Width.fold(row.get(column), widths[column]));
    }
    int most = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < most; line++) {
      int at = line;
      lines.add(
          cells(columns.stream().map(parts -> at < parts.size() ? parts.get(at) : "").toList()));
    }
  }

  /** A further line, in the widths of those that {@link #lines} gave. */
  String line(List<?> values) {
    return cells(shown(values));
  }

  private int[] widths(int width) {
    int[] widths = new int[names.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = Width.of(names.get(column));
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], Width.of(row.get(column)));
      }
    }
    if (width > 0) {
      shrink(widths, width - GAP.length() * (widths.length - 1));
    }
    return widths;
  }

  /** Takes from the widest column until all fit. */
  private static void shrink(int[] widths, int room) {
    int needed = Arrays.stream(widths).sum();
    while (needed > room) {
      int widest = 0;
      for (int column = 1; column < widths.length; column++) {
        widest = widths[column] > widths[widest] ? column : widest;
      }
      if (widths[widest] <= LEAST) {
        return;
      }
      widths[widest]--;
      needed--;
    }
  }

  private String cells(List<String> values) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String value = fit(values.get(column), widths[column]);
      String padding = " ".repeat(Math.max(0, widths[column] - Width.of(value)));
      line.append(column == 0 ? "" : GAP);
      boolean right = numbers[column] && !texts[column];
      line.append(right ? padding + value : value + padding);
    }
    return line.toString().stripTrailing();
  }

  /** Cut to the column where the table must fit a terminal. */
  private String fit(String value, int columns) {
    return limited ? Width.fit(value, columns) : value;
  }

  private String rule() {
    StringBuilder rule = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      rule.append(column == 0 ? "" : GAP).append("-".repeat(widths[column]));
    }
    return rule.toString();
  }
}
