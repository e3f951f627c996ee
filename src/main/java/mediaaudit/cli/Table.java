package mediaaudit.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, aligned; numbers to the right. */
final class Table {
  private static final int LEAST = 6;
  private static final String GAP = "  ";

  private final List<String> names;
  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] numeric;

  Table(List<String> names) {
    this.names = names;
    this.numeric = new boolean[names.size()];
    java.util.Arrays.fill(numeric, true);
  }

  /** Adds a row; null stands for no value. */
  void add(List<?> values) {
    List<String> row = new ArrayList<>();
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      row.add(value == null ? "NULL" : Visible.line(value.toString()));
      numeric[column] &= value == null || value instanceof Number;
    }
    rows.add(row);
  }

  /**
   * The table's lines.
   *
   * @param width columns that it may take; 0 for as many as it needs
   */
  List<String> lines(int width) {
    int[] widths = widths(width);
    List<String> lines = new ArrayList<>();
    lines.add(line(names, widths));
    lines.add(rule(widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
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
    int needed = java.util.Arrays.stream(widths).sum();
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

  private String line(List<String> values, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String value = Width.fit(values.get(column), widths[column]);
      String padding = " ".repeat(widths[column] - Width.of(value));
      line.append(column == 0 ? "" : GAP);
      line.append(numeric[column] ? padding + value : value + padding);
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      rule.append(column == 0 ? "" : GAP).append("-".repeat(widths[column]));
    }
    return rule.toString();
  }
}
