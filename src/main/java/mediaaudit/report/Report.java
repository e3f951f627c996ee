package mediaaudit.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mediaaudit.model.Audit;
import mediaaudit.model.ItemFiles;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Severity;

/**
 * What every format writes.
 *
 * @param audit only what is shown
 * @param files of its items
 * @param options what was left out
 * @param titles the movies and series of the audit, in its order, as bare as its items
 */
record Report(Audit audit, ItemFiles files, ReportOptions options, List<ItemTree> titles) {
  private static final int NANO_DIGITS = 9;

  static Report of(Audit audit, ItemFiles files, ReportOptions options) {
    Audit shown = options.select(audit);
    return new Report(shown, files, options, ItemTree.of(shown.items()));
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
}
