package mediaaudit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Columns of text, aligned; numbers to the right. */
final class Table {
  private static final int LEAST = 6;
  private static final int COMFORTABLE = 12;
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
   * The table's lines, where texts that are too long go on below, most of all the last ones; a line
   * a value where even that does not fit.
   *
   * @param width columns that it may take; 0 for as many as it needs
   */
  List<String> folded(int width) {
    if (!fits(width)) {
      return upright();
    }
    limited = width > 0;
    widths = widths(0);
    int last = widths.length - 1;
    int over = Arrays.stream(widths).sum() - room(width);
    if (width > 0 && over > 0 && last >= 0) {
      if (!isNumber(last)) {
        widths[last] = Math.max(Math.min(FOLDED_LEAST, widths[last]), widths[last] - over);
      }
      shrink(widths, room(width));
    }
    List<String> lines = new ArrayList<>();
    fold(names, lines);
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

  private List<String> upright() {
    int widest = names.stream().mapToInt(Width::of).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      for (int column = 0; column < names.size(); column++) {
        lines.add(VerticalAnswer.line(names.get(column), widest, row.get(column)));
      }
    }
    return lines;
  }

  /** A further line, in the widths of those that {@link #lines} gave, or wider ones of numbers. */
  String line(List<?> values) {
    List<String> texts = shown(values);
    for (int column = 0; column < widths.length; column++) {
      if (isNumber(column)) {
        widths[column] = Math.max(widths[column], Width.of(texts.get(column)));
      }
    }
    return cells(texts);
  }

  /**
   * This table, or a narrower one that fits so many columns.
   *
   * @param dispensable names of what can be left out, the least first
   */
  Table fitted(int width, List<String> dispensable) {
    Table table = this;
    for (String name : dispensable) {
      table = table.isComfortable(width) ? table : table.without(name);
    }
    return table;
  }

  /** Whether it can be shown in so many columns without folding a name or much of a text. */
  private boolean isComfortable(int width) {
    int[] widths = widths(0);
    int needed = 0;
    for (int column = 0; column < widths.length; column++) {
      needed += isNumber(column) ? widths[column] : Math.min(COMFORTABLE, widths[column]);
    }
    return width == 0 || needed <= room(width);
  }

  private Table without(String name) {
    int gone = names.indexOf(name);
    Table table = new Table(allBut(gone, names));
    for (int column = 0; column < table.names.size(); column++) {
      table.numbers[column] = numbers[column < gone ? column : column + 1];
      table.texts[column] = texts[column < gone ? column : column + 1];
    }
    rows.forEach(row -> table.rows.add(allBut(gone, row)));
    return table;
  }

  private static List<String> allBut(int gone, List<String> values) {
    List<String> left = new ArrayList<>(values);
    left.remove(gone);
    return left;
  }

  /** Whether it can be shown in so many columns without cutting a number. */
  boolean fits(int width) {
    return width == 0 || Arrays.stream(least()).sum() <= room(width);
  }

  private int[] widths(int width) {
    int[] widths = valueWidths();
    for (int column = 0; column < widths.length; column++) {
      widths[column] = Math.max(widths[column], Width.of(names.get(column)));
    }
    if (width > 0) {
      shrink(widths, room(width));
    }
    return widths;
  }

  private int[] valueWidths() {
    int[] widths = new int[names.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], Width.of(row.get(column)));
      }
    }
    return widths;
  }

  /** The least that columns can do with: numbers and words of their names stay whole. */
  private int[] least() {
    int[] least = valueWidths();
    for (int column = 0; column < least.length; column++) {
      least[column] =
          isNumber(column)
              ? Math.max(least[column], longestWord(names.get(column)))
              : Math.min(LEAST, Math.max(least[column], Width.of(names.get(column))));
    }
    return least;
  }

  private static int longestWord(String name) {
    return Stream.of(name.split(" ")).mapToInt(Width::of).max().orElse(0);
  }

  private int room(int width) {
    return width - GAP.length() * (names.size() - 1);
  }

  /** Takes from the widest column that can give until all fit. */
  private void shrink(int[] widths, int room) {
    int[] least = least();
    for (int needed = Arrays.stream(widths).sum(); needed > room; needed--) {
      int widest = -1;
      for (int column = 0; column < widths.length; column++) {
        boolean gives = widths[column] > least[column];
        widest = gives && (widest < 0 || widths[column] > widths[widest]) ? column : widest;
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  private boolean isNumber(int column) {
    return numbers[column] && !texts[column];
  }

  private String cells(List<String> values) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String value = fit(values.get(column), widths[column]);
      String padding = " ".repeat(Math.max(0, widths[column] - Width.of(value)));
      line.append(column == 0 ? "" : GAP);
      line.append(isNumber(column) ? padding + value : value + padding);
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
