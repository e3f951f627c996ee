package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mediaaudit.index.Census;
import mediaaudit.index.Dimension;
import mediaaudit.index.Distribution;
import mediaaudit.index.Overview;
import mediaaudit.index.ProbeCount;
import mediaaudit.index.ScanFigures;
import mediaaudit.index.Storage;

/** Statistics as one table in CSV: of scans, of censuses, or of everything, a number a line. */
final class StatsCsv {
  private final CsvAnswer csv;

  StatsCsv(Writer out) {
    csv = new CsvAnswer(out);
  }

  void write(Stats stats) throws IOException {
    if (stats.history() != null) {
      write(stats.history());
    } else if (stats.overview() != null) {
      csv.columns(List.of("subject", "name", "measure", "value"));
      write(stats.overview());
      stats.census().forEach(this::writeNumbers);
    } else {
      csv.columns(List.of("by", "word", "videos", "seconds", "bytes", "gb_per_hour", "share"));
      stats.census().keySet().forEach(dimension -> write(stats, dimension));
    }
    csv.end();
  }

  private void write(List<ScanFigures> scans) {
    csv.columns(
        List.of(
            "scan",
            "started_at",
            "duration_seconds",
            "ending",
            "videos",
            "hits",
            "misses",
            "hit_ratio"));
    scans.forEach(
        scan ->
            row(
                scan.scan(),
                Words.moment(scan.startedAt()),
                Stats.thousandths(scan.durationSeconds()),
                scan.ending(),
                scan.videos(),
                scan.hits(),
                scan.misses(),
                scan.looked() ? Stats.ratio(scan.hitRatio()) : null));
  }

  private void write(Stats stats, Dimension dimension) {
    stats
        .census()
        .get(dimension)
        .forEach(
            row ->
                row(
                    dimension.word(),
                    row.word(),
                    row.videos(),
                    Stats.thousandths(row.seconds()),
                    row.bytes(),
                    row.gbPerHour().map(Stats::thousandths).orElse(null),
                    Stats.ratio(stats.share(row))));
  }

  private void write(Overview overview) {
    Storage storage = overview.storage();
    row("index", storage.path(), "size_bytes", storage.fileBytes());
    row("index", storage.path(), "live_bytes", storage.liveBytes());
    row("index", storage.path(), "reclaimable_bytes", storage.reclaimableBytes());
    row("index", storage.path(), "schema", storage.schema());
    storage.rows().forEach((table, count) -> row("table", table, "rows", count));
    overview
        .files()
        .forEach(
            count -> {
              row("file", count.kind(), "files", count.files());
              row("file", count.kind(), "bytes", count.bytes());
              row("file", count.kind(), "missing", count.missing());
            });
    row("file", "all", "dated_in_future", overview.dated());
    overview.items().forEach((kind, count) -> row("item", kind, "items", count));
    overview.issues().forEach((severity, count) -> row("issue", severity, "issues", count));
    writeProbes(overview);
    write("video size", overview.sizes(), "videos");
    row("cache", "all scans", "scans", overview.lookups().scans());
    row("cache", "all scans", "hits", overview.lookups().hits());
    row("cache", "all scans", "misses", overview.lookups().misses());
    row("cache", "all scans", "hit_ratio", Stats.ratio(overview.lookups().hitRatio()));
    if (overview.lastScan() != null) {
      ScanFigures scan = overview.lastScan();
      row("cache", "last scan", "hits", scan.hits());
      row("cache", "last scan", "misses", scan.misses());
      row("cache", "last scan", "hit_ratio", Stats.ratio(scan.hitRatio()));
      row("cache", "last scan", "duration_seconds", Stats.thousandths(scan.durationSeconds()));
    }
  }

  private void writeProbes(Overview overview) {
    for (ProbeCount count : overview.probes()) {
      row("probe", count.prober() + " " + count.revision(), count.status(), count.probes());
    }
    write("probe age", overview.ages(), "probes");
  }

  private void write(String subject, Distribution spread, String counted) {
    for (int range = 0; range < spread.counts().size(); range++) {
      Object bound = range < spread.bounds().size() ? spread.bounds().get(range) : "more";
      row(subject, bound, counted, spread.counts().get(range));
    }
  }

  private void writeNumbers(Dimension dimension, List<Census> rows) {
    rows.forEach(
        row -> {
          row(dimension.word(), row.word(), "videos", row.videos());
          row(dimension.word(), row.word(), "seconds", Stats.thousandths(row.seconds()));
          row(dimension.word(), row.word(), "bytes", row.bytes());
          row.gbPerHour()
              .ifPresent(
                  rate ->
                      row(dimension.word(), row.word(), "gb_per_hour", Stats.thousandths(rate)));
        });
  }

  private void row(Object... values) {
    csv.row(new ArrayList<>(Arrays.asList(values)));
  }
}
