package mediaaudit.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts probes in one pass over their table: by prober, revision and outcome, and by age.
 *
 * @param oldest nanoseconds since 1970; null without any
 * @param newest nanoseconds since 1970; null without any
 * @param ages in seconds; a probe from the future is of age 0
 */
record ProbeTally(List<ProbeCount> counts, Long oldest, Long newest, Distribution ages) {
  private static final long SECOND = 1_000_000_000;
  private static final long DAY = 86_400;
  private static final List<Long> AGES =
      List.of(DAY, 7 * DAY, 30 * DAY, 90 * DAY, 180 * DAY, 365 * DAY);
  private static final Comparator<ProbeCount> ORDER =
      Comparator.comparing(ProbeCount::prober)
          .thenComparing(ProbeCount::revision)
          .thenComparing(ProbeCount::status);

  private record Group(ProbeCount count, long oldest, long newest) {}

  static ProbeTally of(Rows rows, long nowNanos) {
    Ranges ages = new Ranges(AGES);
    String age = "greatest(" + nowNanos + " - probed_at, 0)";
    List<Group> groups =
        rows.list(
            "select prober, revision, status, "
                + ages.sql(age, SECOND)
                + " as age_range, count(*) as probes, sum("
                + age
                + ") as age, min(probed_at) as oldest, max(probed_at) as newest"
                + " from probe group by prober, revision, status, age_range",
            row -> {
              long probes = row.getLong("probes");
              ages.add(row.getInt("age_range"), probes, row.getDouble("age") / SECOND);
              return new Group(
                  new ProbeCount(
                      row.getString("prober"),
                      row.getInt("revision"),
                      row.getString("status"),
                      probes),
                  row.getLong("oldest"),
                  row.getLong("newest"));
            });
    return new ProbeTally(
        folded(groups),
        groups.stream().map(Group::oldest).min(Long::compare).orElse(null),
        groups.stream().map(Group::newest).max(Long::compare).orElse(null),
        ages.distribution());
  }

  /** Without the ages. */
  private static List<ProbeCount> folded(List<Group> groups) {
    Map<ProbeCount, Long> counts = new TreeMap<>(ORDER);
    groups.forEach(group -> counts.merge(group.count(), group.count().probes(), Long::sum));
    List<ProbeCount> all = new ArrayList<>();
    counts.forEach(
        (key, probes) ->
            all.add(new ProbeCount(key.prober(), key.revision(), key.status(), probes)));
    return List.copyOf(all);
  }
}
