package mediaaudit.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** How many of the asserted cells are read right, by what is asked, origin and column. */
final class Score {
  private final Map<String, Map<String, int[]>> groups = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private final Set<String> wrong = new HashSet<>();

  /**
   * Counts one cell.
   *
   * @param group what is asked, which one bar stands for
   * @param got null when nothing was read
   * @param same whether an asserted and a read value mean the same
   */
  void cell(
      String group, Corpus.Row row, String column, Object got, BiPredicate<String, String> same) {
    String expected = row.get(column);
    boolean absent = row.isAbsent(column);
    if (!expected.isEmpty() || absent) {
      String read = Objects.toString(got, "");
      boolean right = absent ? read.isEmpty() : same.test(expected, read);
      count(group, row, column, right);
      if (!right) {
        wrong.add(group + "\t" + row.input());
        failures.add(
            "%s\t%s\t%s\t%s\twanted %s\tgot %s"
                .formatted(
                    group, row.origin(), column, row.input(), absent ? "none" : expected, read));
      }
    }
  }

  private void count(String group, Corpus.Row row, String column, boolean right) {
    int[] counts =
        groups
            .computeIfAbsent(group, unused -> new TreeMap<>())
            .computeIfAbsent(row.origin() + " " + column, unused -> new int[2]);
    counts[0] += right ? 1 : 0;
    counts[1]++;
  }

  /** The share of right cells in percent. */
  double percent(String group) {
    int right = groups.get(group).values().stream().mapToInt(counts -> counts[0]).sum();
    int all = groups.get(group).values().stream().mapToInt(counts -> counts[1]).sum();
    return 100.0 * right / all;
  }

  Iterable<String> groups() {
    return groups.keySet();
  }

  /** Whether a cell of this group with this input is read wrong. */
  boolean isWrong(String group, String input) {
    return wrong.contains(group + "\t" + input);
  }

  /** The cells that are read wrong, one a line. */
  List<String> failures() {
    return failures;
  }

  /** The table by origin and column. */
  String table() {
    StringBuilder table = new StringBuilder();
    groups.forEach(
        (group, cells) -> {
          table.append(String.format(Locale.ROOT, "%-24s %5.1f %%%n", group, percent(group)));
          cells.forEach(
              (cell, counts) ->
                  table.append(
                      String.format(
                          Locale.ROOT, "    %-32s %4d of %4d%n", cell, counts[0], counts[1])));
        });
    return table.toString();
  }
}
