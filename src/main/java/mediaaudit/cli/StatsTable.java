package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mediaaudit.index.Census;
import mediaaudit.index.Dimension;
import mediaaudit.index.Overview;
import mediaaudit.index.ProbeCount;
import mediaaudit.index.ScanFigures;

/** Statistics for people: tables with bars. */
final class StatsTable {
  private final Charts charts;

  StatsTable(Writer out, StatsFormat.Look look) {
    this.charts = new Charts(out, look);
  }

  void write(Stats stats) throws IOException {
    if (stats.overview() != null) {
      write(stats.overview());
    }
    for (Map.Entry<Dimension, List<Census>> census : stats.census().entrySet()) {
      write(stats, census.getKey());
    }
    if (stats.history() != null) {
      write(stats.history());
    }
  }

  private void write(Overview overview) throws IOException {
    charts.table(index(overview));
    Table rows = new Table(List.of("table", "rows"));
    overview.storage().rows().forEach((table, count) -> rows.add(List.of(table, count)));
    charts.table(rows);
    charts.table(probers(overview.probes()));
    charts.distribution(
        "age of the probes", "probes", overview.ages(), days -> days / 86_400 + " d");
    charts.distribution("size of the videos", "videos", overview.sizes(), Words::bytes);
  }

  private static Table index(Overview overview) {
    Table table = new Table(List.of("index", overview.storage().path()));
    long size = overview.storage().fileBytes();
    table.add(List.of("size", Words.bytes(size)));
    table.add(List.of("live", Words.bytes(overview.storage().liveBytes())));
    table.add(List.of("reclaimable", Words.bytes(overview.storage().reclaimableBytes())));
    table.add(List.of("schema", String.valueOf(overview.storage().schema())));
    overview
        .files()
        .forEach(
            kind ->
                table.add(
                    List.of(
                        "files: " + kind.kind(), kind.files() + ", " + Words.bytes(kind.bytes()))));
    table.add(List.of("files missing, not pruned", String.valueOf(overview.missing())));
    if (overview.dated() > 0) {
      table.add(List.of("files dated in the future", String.valueOf(overview.dated())));
    }
    overview.items().forEach((kind, count) -> table.add(List.of("items: " + kind, "" + count)));
    overview
        .issues()
        .forEach((severity, count) -> table.add(List.of("issues: " + severity, "" + count)));
    table.add(List.of("failed probes", String.valueOf(overview.failedProbes())));
    table.add(List.of("oldest probe", moment(overview.oldestProbe())));
    table.add(List.of("newest probe", moment(overview.newestProbe())));
    addScans(table, overview);
    return table;
  }

  private static void addScans(Table table, Overview overview) {
    table.add(List.of("scans", String.valueOf(overview.lookups().scans())));
    table.add(
        List.of("cache, all scans", cache(overview.lookups().hits(), overview.lookups().misses())));
    ScanFigures scan = overview.lastScan();
    if (scan != null) {
      table.add(List.of("cache, last scan", cache(scan.hits(), scan.misses())));
      table.add(
          List.of(
              "last scan",
              Words.moment(scan.startedAt()) + ", " + took(scan) + ", " + scan.ending()));
    }
  }

  private static Table probers(List<ProbeCount> probes) {
    Table table = new Table(List.of("prober", "revision", "outcome", "probes"));
    probes.forEach(
        count ->
            table.add(List.of(count.prober(), count.revision(), count.status(), count.probes())));
    return table;
  }

  private void write(Stats stats, Dimension dimension) throws IOException {
    Table table = new Table(List.of(dimension.word(), "videos", "hours", "size", "GB/h", "share"));
    List<Double> shares = new ArrayList<>();
    for (Census row : stats.census().get(dimension)) {
      double share = stats.share(row);
      shares.add(share);
      table.add(
          Arrays.asList(
              row.word(),
              row.videos(),
              Figure.tenths(row.seconds() / 3600),
              Figure.bytes(row.bytes()),
              row.gbPerHour().map(Figure::tenths).orElse(null),
              Figure.percent(share)));
    }
    charts.bars(table, List.of("GB/h", "hours", "videos"), shares);
  }

  private void write(List<ScanFigures> scans) throws IOException {
    double longest = scans.stream().mapToDouble(ScanFigures::durationSeconds).max().orElse(0);
    charts.spark(
        "hit rate", scans.stream().map(scan -> scan.looked() ? scan.hitRatio() : -1).toList());
    charts.spark(
        "time",
        scans.stream().map(scan -> longest == 0 ? 0 : scan.durationSeconds() / longest).toList());
    Table table =
        new Table(
            List.of("scan", "started", "took", "ending", "videos", "hits", "misses", "hit rate"));
    scans.forEach(
        scan ->
            table.add(
                List.of(
                    scan.scan(),
                    Words.moment(scan.startedAt()),
                    new Figure(took(scan)),
                    scan.ending(),
                    scan.videos(),
                    scan.hits(),
                    scan.misses(),
                    scan.looked() ? Figure.percent(scan.hitRatio()) : "")));
    charts.bars(
        table,
        List.of("misses", "hits", "videos", "ending", "took"),
        scans.stream().map(ScanFigures::hitRatio).toList());
  }

  private static String took(ScanFigures scan) {
    return Words.seconds(Math.round(scan.durationSeconds() * 1_000_000_000));
  }

  /** The line that people know from every scan. */
  static String cache(long hits, long misses) {
    double rate = hits + misses == 0 ? 0 : 100.0 * hits / (hits + misses);
    return String.format(Locale.ROOT, "%d hits, %d misses (%.1f%% hit rate)", hits, misses, rate);
  }

  private static String moment(Long nanos) {
    return nanos == null ? "none" : Words.moment(nanos);
  }
}
