package mediaaudit.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.model.Audit;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.MissReason;
import mediaaudit.model.ScanSummary;
import mediaaudit.model.Severity;
import mediaaudit.scan.ScanResult;

/** What a scan says at its end: a summary, and the worst issues. */
final class ScanPrinter {
  private static final int SHOWN = 10;

  private final Console console;
  private final int width;
  private final SeverityLines severities;
  private final boolean verbose;

  /** An issue and the thing it is about, for one line. */
  private record Line(Issue issue, String about) {}

  /**
   * Prints to the program's standard output.
   *
   * @param columns of the terminal, if that is one
   */
  ScanPrinter(MediaAudit program, int columns) {
    this.console = program.console();
    this.width = console.outIsTerminal() ? columns : 0;
    this.severities = new SeverityLines(program, columns);
    this.verbose = program.isVerbose();
  }

  void print(ScanResult result, Audit audit) {
    ScanSummary scan = result.summary();
    say("Cache: " + StatsTable.cache(scan.hits(), scan.misses()));
    if (verbose) {
      if (scan.misses() > 0) {
        say("Misses: " + misses(result.misses()));
      }
      if (result.moved() > 0) {
        say("Moved: " + Words.count(result.moved(), "file") + ", rows taken over");
      }
      say("Memory: " + Words.count(result.rowsInMemory(), "index row") + " held");
    }
    console.print("");
    printSummary(scan, audit);
    printIssues(audit);
  }

  private void say(String sentence) {
    Width.wrap(sentence, "  ", width == 0 ? Integer.MAX_VALUE : width).forEach(console::print);
  }

  /** How many for which reason: {@code 3 new, 1 mtime}. */
  private static String misses(Map<MissReason, Long> misses) {
    return misses.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey().word()))
        .collect(Collectors.joining(", "));
  }

  private void printSummary(ScanSummary scan, Audit audit) {
    Table table = new Table(List.of("Scan summary", ""));
    table.add(row("Movies", audit.count(ItemKind.MOVIE)));
    table.add(row("TV series", audit.count(ItemKind.SERIES)));
    table.add(row("Episodes", audit.count(ItemKind.EPISODE)));
    table.add(row("Videos", scan.videos()));
    table.add(row("Total issues", audit.allIssues().count()));
    table.add(row("Errors", audit.count(Severity.ERROR)));
    table.add(row("Warnings", audit.count(Severity.WARNING)));
    table.add(List.of("Duration", new Figure(Words.seconds(scan.durationNanos()))));
    if (!scan.ending().equals("complete")) {
      table.add(List.of("Ended", new Figure(scan.ending())));
    }
    table.lines(width).forEach(console::print);
  }

  private static List<Object> row(String name, long count) {
    return List.of(name, new Figure(String.format(Locale.ROOT, "%,d", count)));
  }

  private void printIssues(Audit audit) {
    List<Line> lines =
        Stream.concat(
                audit.issues().stream().map(issue -> new Line(issue, "")), lines(audit.items()))
            .sorted(Comparator.comparing((Line line) -> line.issue().severity()).reversed())
            .toList();
    if (lines.isEmpty()) {
      return;
    }
    console.print("");
    lines.stream().limit(verbose ? lines.size() : SHOWN).forEach(this::print);
    if (!verbose && lines.size() > SHOWN) {
      say(
          "... and "
              + Words.count(lines.size() - SHOWN, "more issue")
              + "; see them with --verbose or in a report");
    }
  }

  /** The issues of all items, each with the title it belongs to. */
  private static Stream<Line> lines(List<AuditedItem> items) {
    java.util.ArrayList<Line> lines = new java.util.ArrayList<>();
    String series = "";
    for (AuditedItem audited : items) {
      Item item = audited.item();
      if (item.kind() == ItemKind.MOVIE || item.kind() == ItemKind.SERIES) {
        series = name(item);
      }
      for (Issue issue : audited.issues()) {
        lines.add(new Line(issue, series));
      }
    }
    return lines.stream();
  }

  private void print(Line line) {
    String about = line.about().isEmpty() ? "" : Visible.line(line.about()) + ": ";
    String text = about + Visible.line(line.issue().message());
    severities.print(line.issue().severity().word(), "", text);
  }

  private static String name(Item item) {
    String title = item.title() == null ? item.path() : item.title();
    return item.year() == null ? title : title + " (" + item.year() + ")";
  }
}
