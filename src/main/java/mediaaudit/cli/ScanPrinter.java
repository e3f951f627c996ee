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

/** What a scan says at its end: a summary, and the worst issues. */
final class ScanPrinter {
  private static final int SHOWN = 10;

  private final Console console;
  private final int width;
  private final SeverityLines severities;
  private final boolean verbose;

  /** How many issues are shown. */
  static long shown(MediaAudit program) {
    return program.isVerbose() ? Integer.MAX_VALUE : SHOWN;
  }

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

  void print(ScanResult result, Findings findings) {
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
    printSummary(scan, findings);
    printIssues(findings);
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

  private void printSummary(ScanSummary scan, Findings findings) {
    Table table = new Table(List.of("Scan summary", ""));
    table.add(row("Movies", findings.count(ItemKind.MOVIE)));
    table.add(row("TV series", findings.count(ItemKind.SERIES)));
    table.add(row("Episodes", findings.count(ItemKind.EPISODE)));
    table.add(row("Videos", scan.videos()));
    table.add(row("Total issues", findings.count()));
    table.add(row("Errors", findings.count(Severity.ERROR)));
    table.add(row("Warnings", findings.count(Severity.WARNING)));
    table.add(List.of("Duration", new Figure(Words.seconds(scan.durationNanos()))));
    if (!scan.ending().equals("complete")) {
      table.add(List.of("Ended", new Figure(scan.ending())));
    }
    table.lines(width).forEach(console::print);
  }

  private static List<Object> row(String name, long count) {
    return List.of(name, new Figure(String.format(Locale.ROOT, "%,d", count)));
  }

  private void printIssues(Findings findings) {
    List<Finding> worst = findings.worst();
    if (worst.isEmpty()) {
      return;
    }
    console.print("");
    worst.forEach(this::print);
    if (worst.size() < findings.count()) {
      say(
          "... and "
              + Words.count(findings.count() - worst.size(), "more issue")
              + "; see them with --verbose or in a report");
    }
  }

  private void print(Finding finding) {
    String about = finding.about().isEmpty() ? "" : Visible.line(finding.about()) + ": ";
    severities.print(finding.severity().word(), "", about + Visible.line(finding.message()));
  }
}
