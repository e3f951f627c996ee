package mediaaudit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import mediaaudit.model.Category;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Near;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.UserError;
import mediaaudit.report.CsvContent;
import mediaaudit.report.ReportFormat;
import mediaaudit.report.ReportOptions;
import mediaaudit.rule.Rules;
import picocli.CommandLine.Option;

/** Options that choose what reports show. */
final class ReportSelection {
  private static final String LAST = "last";

  @Option(names = "--problems-only", description = "Reports leave out what has no issue.")
  boolean problemsOnly;

  @Option(
      names = "--min-severity",
      paramLabel = "SEVERITY",
      description = "Reports leave out issues less bad than this: info, warning, error.")
  Severity minSeverity;

  @Option(
      names = "--category",
      paramLabel = "CATEGORY",
      split = ",",
      description =
          "Reports leave out issues of other categories (assets, encoding, video, structure,"
              + " naming, quality, metadata).")
  List<Category> categories = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      split = ",",
      completionCandidates = Candidates.RuleIds.class,
      description = "Reports leave out issues of other rules.")
  List<String> rules = new ArrayList<>();

  @Option(
      names = "--since-scan",
      paramLabel = "SCAN",
      description =
          "Reports leave out issues that were there at the end of this scan, a number or last: the"
              + " one before the newest.")
  String sinceScan;

  @Option(names = "--no-thumbnails", description = "The HTML report shows no posters.")
  boolean noThumbnails;

  @Option(
      names = "--csv-of",
      paramLabel = "WHAT",
      description =
          "What CSV has a record for: issues (the default), items, videos, streams, assets.")
  CsvContent csvOf;

  /** Refuses rules and scans that there cannot be. */
  void check() {
    List<String> known = Rules.infos().stream().map(RuleInfo::id).toList();
    for (String rule : rules) {
      if (!known.contains(rule)) {
        throw new UserError(
            ExitCode.USAGE, "--rule: unknown rule '" + rule + "'; " + Near.to(rule, known));
      }
    }
    if (sinceScan != null && !sinceScan.equals(LAST) && !sinceScan.matches("\\d{1,18}")) {
      throw new UserError(
          ExitCode.USAGE,
          "--since-scan: expected the number of a scan, or last; not '" + sinceScan + "'");
    }
  }

  /** Refuses to choose what reports show where none is written. */
  void requireReport(ReportFiles files) {
    if (files.isEmpty()) {
      given()
          .findFirst()
          .ifPresent(
              option -> {
                throw new UserError(
                    ExitCode.USAGE, option + ": no report is written; add --report FILE");
              });
    }
  }

  private Stream<String> given() {
    Map<String, Boolean> options = new LinkedHashMap<>();
    options.put("--problems-only", problemsOnly);
    options.put("--min-severity", minSeverity != null);
    options.put("--category", !categories.isEmpty());
    options.put("--rule", !rules.isEmpty());
    options.put("--since-scan", sinceScan != null);
    options.put("--no-thumbnails", noThumbnails);
    return options.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey);
  }

  /**
   * Refuses a scan that there is not even once the next one has run.
   *
   * @param newestScan tells the number of the newest scan; 0 for none
   */
  void checkBeforeScan(LongSupplier newestScan) {
    if (sinceScan != null && !sinceScan.equals(LAST)) {
      long newest = newestScan.getAsLong();
      requireScan(Long.parseLong(sinceScan), newest + 1, newest);
    }
  }

  /**
   * What reports show.
   *
   * @param newestScan number of the newest scan
   * @param endedBefore that of the last one before it that came to its end
   * @throws UserError when an option names a scan to come
   */
  ReportOptions options(Settings settings, long newestScan, long endedBefore) {
    return settings.report().options(this, since(newestScan, endedBefore));
  }

  private Long since(long newestScan, long endedBefore) {
    if (sinceScan == null) {
      return null;
    }
    long since = sinceScan.equals(LAST) ? endedBefore : Long.parseLong(sinceScan);
    requireScan(since, newestScan, newestScan);
    return since;
  }

  private static void requireScan(long since, long most, long newestScan) {
    if (since > most) {
      throw new UserError(
          ExitCode.USAGE,
          "--since-scan: the index knows no scan "
              + since
              + "; its newest is "
              + newestScan
              + " (query @scans lists them)");
    }
  }

  /** Refuses to choose what CSV holds where none is written. */
  ReportFiles requireCsv(ReportFiles files) {
    if (csvOf != null && !files.has(ReportFormat.CSV)) {
      throw new UserError(ExitCode.USAGE, "--csv-of: no CSV is written; add --csv FILE");
    }
    return files;
  }
}
