package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import mediaaudit.index.Distribution;

/** Tables one below the other, with bars behind their rows where there is room for them. */
final class Charts {
  private static final int USUAL = 20;
  private static final int LONGEST = 40;
  private static final int SHORTEST = 4;
  private static final int HEAD = 2;
  private static final String GAP = "  ";

  private final Writer out;
  private final StatsFormat.Look look;
  private boolean begun;

  Charts(Writer out, StatsFormat.Look look) {
    this.out = out;
    this.look = look;
  }

  void table(Table table) throws IOException {
    part();
    for (String line : table.folded(look.width())) {
      line(line);
    }
  }

  /**
   * A table with a bar a row.
   *
   * @param dispensable names of columns that a narrow terminal does without, the least first
   * @param shares from 0 to 1, one a row
   */
  void bars(Table whole, List<String> dispensable, List<Double> shares) throws IOException {
    Table table = whole.fitted(look.width(), dispensable);
    List<String> lines = table.lines(0);
    int taken = lines.stream().mapToInt(Width::of).max().orElse(0) + GAP.length();
    int room = look.width() == 0 ? USUAL : Math.min(LONGEST, look.width() - taken);
    if (room < SHORTEST) {
      table(table);
      return;
    }
    part();
    for (int row = 0; row < lines.size(); row++) {
      String bar = row < HEAD ? "" : look.blocks().bar(shares.get(row - HEAD), room);
      String line = lines.get(row);
      line(bar.isEmpty() ? line : line + " ".repeat(taken - Width.of(line)) + bar);
    }
  }

  /** How values spread over ranges; the longest bar stands for the fullest. */
  void distribution(String what, String counted, Distribution spread, LongFunction<String> bound)
      throws IOException {
    Table table = new Table(List.of(what, counted));
    List<Double> shares = new ArrayList<>();
    double most = spread.counts().stream().mapToLong(Long::longValue).max().orElse(0);
    for (int range = 0; range < spread.counts().size(); range++) {
      table.add(List.of(range(spread.bounds(), range, bound), spread.counts().get(range)));
      shares.add(most == 0 ? 0 : spread.counts().get(range) / most);
    }
    bars(table, List.of(), shares);
  }

  /** A line of one character a value; where it is too long, the newest of them. */
  void spark(String what, List<Double> shares) throws IOException {
    if (!begun) {
      part();
    }
    String name = String.format("%-10s", what);
    int room = look.width() == 0 ? shares.size() : look.width() - name.length();
    int from = Math.max(0, shares.size() - room);
    line(name + look.blocks().spark(shares.subList(from, shares.size())));
  }

  private static String range(List<Long> bounds, int range, LongFunction<String> bound) {
    return range < bounds.size()
        ? "up to " + bound.apply(bounds.get(range))
        : "over " + bound.apply(bounds.get(bounds.size() - 1));
  }

  /** An empty line between parts. */
  private void part() throws IOException {
    if (begun) {
      line("");
    }
    begun = true;
  }

  private void line(String line) throws IOException {
    out.write(line.stripTrailing());
    out.write('\n');
  }
}
