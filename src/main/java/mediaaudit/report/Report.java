package mediaaudit.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.model.Audit;
import mediaaudit.model.ItemFiles;
import mediaaudit.model.ItemKind;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;

/**
 * What every format writes.
 *
 * @param audit only what is shown
 * @param files of its items
 * @param options what was left out
 * @param rules every rule there is
 * @param titles the movies and series of the audit, in its order, as bare as its items
 */
public record Report(
    Audit audit,
    ItemFiles files,
    ReportOptions options,
    List<RuleInfo> rules,
    List<ItemTree> titles) {
  private static final int NANO_DIGITS = 9;

  /** What the options show of an audit. */
  public static Report of(
      Audit audit, ItemFiles files, ReportOptions options, List<RuleInfo> rules) {
    Audit shown = options.select(audit);
    return new Report(shown, files, options, rules, ItemTree.of(shown.items()));
  }

  /** Every issue: first those of no item, then those of the items in their order. */
  Stream<ReportedIssue> issues() {
    return Stream.concat(
        ReportedIssue.of(audit.issues(), null, null).stream(),
        titles.stream().flatMap(title -> title.issues(title.item())));
  }

  /** The same titles with their videos and assets, some of which at a time are in memory. */
  Iterable<ItemTree> whole(List<ItemTree> someTitles) {
    return () -> new WholeTitles(someTitles, files);
  }

  /** The titles of one kind. */
  List<ItemTree> titles(ItemKind kind) {
    return titles.stream().filter(title -> title.is(kind)).toList();
  }

  /** How many titles have this as their worst severity, those below them included. */
  long titlesWith(Optional<Severity> worst) {
    return titles.stream().filter(title -> title.worst().equals(worst)).count();
  }

  /** RFC 3339 in UTC, to the second. */
  static String time(long nanos) {
    return Instant.ofEpochSecond(0, nanos).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Exact; null where the nanoseconds are null. */
  static BigDecimal seconds(Long nanos) {
    return nanos == null ? null : BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros();
  }

  /** As {@link #seconds}, never with an exponent. */
  static String plainSeconds(Long nanos) {
    return nanos == null ? null : seconds(nanos).toPlainString();
  }
}
