package mediaaudit.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mediaaudit.model.Findings;
import mediaaudit.model.Findings.Finding;
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

  /** How many issues are shown. */
  static long shown(MediaAudit program) {
    return program.isVerbose() ? Integer.MAX_VALUE : SHOWN;
  }

  ScanPrinter(MediaAudit program) {
    this.console = program.console();
    this.ansi = program.ansi();
    this.verbose = program.isVerbose();
  }

  void print(ScanResult result, Findings findings) {
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
    printSummary(scan, findings);
    printIssues(findings);
  }

  /** How many for which reason: {@code 3 new, 1 mtime}. */
  private static String misses(Map<MissReason, Long> misses) {
    return misses.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey().word()))
        .collect(Collectors.joining(", "));
  }

  private void printSummary(ScanSummary scan, Findings findings) {
    Table table = new Table(List.of("Scan summary", ""));
    table.add(List.of("Movies", findings.count(ItemKind.MOVIE)));
    table.add(List.of("TV series", findings.count(ItemKind.SERIES)));
    table.add(List.of("Episodes", findings.count(ItemKind.EPISODE)));
    table.add(List.of("Videos", scan.videos()));
    table.add(List.of("Total issues", findings.count()));
    table.add(List.of("Errors", findings.count(Severity.ERROR)));
    table.add(List.of("Warnings", findings.count(Severity.WARNING)));
    table.add(List.of("Duration", Words.seconds(scan.durationNanos())));
    table.lines(0).forEach(console::print);
  }

  private void printIssues(Findings findings) {
    List<Finding> worst = findings.worst();
    if (worst.isEmpty()) {
      return;
    }
    console.print("");
    worst.forEach(this::print);
    if (worst.size() < findings.count()) {
      console.print(
          "... and "
              + Words.count(findings.count() - worst.size(), "more issue")
              + "; see them with --verbose or in a report");
    }
  }

  private void print(Finding finding) {
    String about = finding.path() == null ? "" : Visible.line(name(finding)) + ": ";
    String word = String.format(Locale.ROOT, "%-7s", finding.severity().word());
    console.print(
        color(finding.severity(), word) + INDENT + about + Visible.line(finding.message()));
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

  private static String name(Finding finding) {
    String title = finding.title() == null ? finding.path() : finding.title();
    return finding.year() == null ? title : title + " (" + finding.year() + ")";
  }
}
