package mediaaudit.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/**
 * Counts probes in one pass over their table: by prober, revision and outcome, and by age.
 *
 * @param oldest nanoseconds since 1970; null without any
 * @param newest nanoseconds since 1970; null without any
 * @param ages in seconds; a probe from the future is of age 0
 */
record ProbeTally(List<ProbeCount> counts, Long oldest, Long newest, Distribution ages) {
  private static final double SECOND = 1_000_000_000;
  private static final long DAY = 86_400;
  private static final List<Long> AGES =
      List.of(DAY, 7 * DAY, 30 * DAY, 90 * DAY, 180 * DAY, 365 * DAY);
  private static final Comparator<ProbeCount> ORDER =
      Comparator.comparing(ProbeCount::prober)
          .thenComparing(ProbeCount::revision)
          .thenComparing(ProbeCount::status);

  static ProbeTally of(Rows rows, long nowNanos) {
    Ranges ages = new Ranges(AGES);
    Map<String, ProbeCount> outcomes = new HashMap<>();
    LongSummaryStatistics times = new LongSummaryStatistics();
    rows.each(
        "select prober, revision, status, probed_at from probe",
        row -> {
          ProbeCount one = new ProbeCount(row.getString(1), row.getInt(2), row.getString(3), 1);
          outcomes.merge(one.what(), one, ProbeCount::plus);
          long probedAt = row.getLong(4);
          times.accept(probedAt);
          ages.add(Math.max(nowNanos - probedAt, 0) / SECOND);
        });
    boolean none = outcomes.isEmpty();
    return new ProbeTally(
        outcomes.values().stream().sorted(ORDER).toList(),
        none ? null : times.getMin(),
        none ? null : times.getMax(),
        ages.distribution());
  }
}
