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
import picocli.CommandLine.Help.Ansi;

/** What a scan says at its end: a summary, and the worst issues. */
final class ScanPrinter {
  private static final int SHOWN = 10;
  private static final String INDENT = "  ";

  private final Console console;
  private final Ansi ansi;
  private final boolean verbose;

  /** An issue and the thing it is about, for one line. */
  private record Line(Issue issue, String about) {}

  ScanPrinter(MediaAudit program) {
    this.console = program.console();
    this.ansi = program.ansi();
    this.verbose = program.isVerbose();
  }

  void print(ScanResult result, Audit audit) {
    ScanSummary scan = result.summary();
    console.print("Cache: " + StatsTable.cache(scan.hits(), scan.misses()));
    if (verbose) {
      if (scan.misses() > 0) {
        console.print("Misses: " + misses(result.misses()));
      }
      if (result.moved() > 0) {
        console.print("Moved: " + Words.count(result.moved(), "file") + ", rows taken over");
      }
      console.print("Memory: " + Words.count(result.rowsInMemory(), "index row") + " held");
    }
    console.print("");
    printSummary(scan, audit);
    printIssues(audit);
  }

  /** How many for which reason: {@code 3 new, 1 mtime}. */
  private static String misses(Map<MissReason, Long> misses) {
    return misses.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey().word()))
        .collect(Collectors.joining(", "));
  }

  private void printSummary(ScanSummary scan, Audit audit) {
    Table table = new Table(List.of("Scan summary", ""));
    table.add(List.of("Movies", audit.count(ItemKind.MOVIE)));
    table.add(List.of("TV series", audit.count(ItemKind.SERIES)));
    table.add(List.of("Episodes", audit.count(ItemKind.EPISODE)));
    table.add(List.of("Videos", scan.videos()));
    table.add(List.of("Total issues", audit.allIssues().count()));
    table.add(List.of("Errors", audit.count(Severity.ERROR)));
    table.add(List.of("Warnings", audit.count(Severity.WARNING)));
    table.add(List.of("Duration", Words.seconds(scan.durationNanos())));
    table.lines(0).forEach(console::print);
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
      console.print(
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
        series = item.titled();
      }
      for (Issue issue : audited.issues()) {
        lines.add(new Line(issue, series));
      }
    }
    return lines.stream();
  }

  private void print(Line line) {
    Severity severity = line.issue().severity();
    String about = line.about().isEmpty() ? "" : Visible.line(line.about()) + ": ";
    String word = String.format(Locale.ROOT, "%-7s", severity.word());
    console.print(color(severity, word) + INDENT + about + Visible.line(line.issue().message()));
  }

  private String color(Severity severity, String word) {
    String style =
        switch (severity) {
          case ERROR -> "fg(red)";
          case WARNING -> "fg(yellow)";
          case INFO -> "fg(cyan)";
        };
    return ansi.string("@|" + style + " " + word + "|@");
  }
}
