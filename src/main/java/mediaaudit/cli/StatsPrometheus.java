package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import mediaaudit.cli.Exposition.Label;
import mediaaudit.index.Census;
import mediaaudit.index.Dimension;
import mediaaudit.index.FileCount;
import mediaaudit.index.Overview;
import mediaaudit.index.ProbeCount;
import mediaaudit.index.ScanFigures;
import mediaaudit.index.Storage;

/** Statistics as metrics for Prometheus, in seconds, bytes and ratios. */
final class StatsPrometheus {
  private static final String PREFIX = "media_audit_";

  private final Exposition metrics;

  StatsPrometheus(Writer out) {
    metrics = new Exposition(out);
  }

  void write(Stats stats) throws IOException {
    Overview overview = stats.overview();
    write(overview.storage());
    writeFiles(overview.files());
    gauge(
        "files_dated_in_future",
        "Files dated in the future, whose times prove nothing.",
        overview.dated());
    writeCounts("items", "Movies, series, seasons and episodes.", "kind", overview.items());
    writeCounts("issues", "What is wrong with the library.", "severity", overview.issues());
    writeProbes(overview);
    metrics.histogram(
        PREFIX + "video_size_bytes", "Size of the videos that are there.", overview.sizes());
    writeCache(overview);
    if (overview.lastScan() != null) {
      write(overview.lastScan());
    }
    writeCensus(stats.census());
  }

  private void write(Storage storage) throws IOException {
    gauge("index_size_bytes", "Size of the index file.", storage.fileBytes());
    gauge("index_live_bytes", "Bytes of the index file that hold rows.", storage.liveBytes());
    gauge(
        "index_reclaimable_bytes",
        "Bytes that compacting the index frees.",
        storage.reclaimableBytes());
    gauge("index_schema_version", "Version of the schema of the index.", storage.schema());
    writeCounts("index_rows", "Rows of the index by table.", "table", storage.rows());
  }

  private void writeFiles(List<FileCount> files) throws IOException {
    metrics.gauge(PREFIX + "files", "Files that are there.");
    for (FileCount count : files) {
      metrics.sample(labels("kind", count.kind()), count.files());
    }
    metrics.gauge(PREFIX + "files_size_bytes", "Size of the files that are there.");
    for (FileCount count : files) {
      metrics.sample(labels("kind", count.kind()), count.bytes());
    }
    metrics.gauge(PREFIX + "files_missing", "Files that vanished and were not pruned.");
    for (FileCount count : files) {
      metrics.sample(labels("kind", count.kind()), count.missing());
    }
  }

  private void writeProbes(Overview overview) throws IOException {
    metrics.gauge(PREFIX + "probes", "Videos looked into, by prober and outcome.");
    for (ProbeCount count : overview.probes()) {
      metrics.sample(
          List.of(
              new Label("prober", count.prober()),
              new Label("revision", String.valueOf(count.revision())),
              new Label("status", count.status())),
          count.probes());
    }
    gauge("probes_failed", "Probes of videos that are no whole video.", overview.failedProbes());
    if (overview.oldestProbe() != null) {
      gauge(
          "oldest_probe_timestamp_seconds",
          "When the oldest probe was made.",
          seconds(overview.oldestProbe()));
      gauge(
          "newest_probe_timestamp_seconds",
          "When the newest probe was made.",
          seconds(overview.newestProbe()));
    }
    metrics.histogram(PREFIX + "probe_age_seconds", "Age of the probes.", overview.ages());
  }

  private void writeCache(Overview overview) throws IOException {
    metrics
        .counter(PREFIX + "scans_total", "Scans that the index remembers.")
        .sample(overview.lookups().scans());
    metrics
        .counter(PREFIX + "cache_hits_total", "Videos whose row was still valid, of all scans.")
        .sample(overview.lookups().hits());
    metrics
        .counter(PREFIX + "cache_misses_total", "Videos that were looked into, of all scans.")
        .sample(overview.lookups().misses());
    gauge("cache_hit_ratio", "Share of hits of all scans.", overview.lookups().hitRatio());
  }

  private void write(ScanFigures scan) throws IOException {
    gauge(
        "last_scan_timestamp_seconds",
        "When the last scan that ended began.",
        seconds(scan.startedAt()));
    gauge("last_scan_duration_seconds", "How long it took.", scan.durationSeconds());
    gauge(
        "last_scan_complete",
        "Whether it could read everything: 1 or 0.",
        scan.ending().equals("complete") ? 1 : 0);
    gauge("last_scan_videos", "Videos that it saw.", scan.videos());
    gauge("last_scan_hits", "Videos whose row was still valid.", scan.hits());
    gauge("last_scan_misses", "Videos that it looked into.", scan.misses());
    gauge("last_scan_hit_ratio", "Share of its hits.", scan.hitRatio());
  }

  private void writeCensus(Map<Dimension, List<Census>> census) throws IOException {
    metrics.gauge(PREFIX + "videos", "Videos that are there, by what --by names.");
    for (Dimension dimension : census.keySet()) {
      for (Census row : census.get(dimension)) {
        metrics.sample(labels(dimension, row), row.videos());
      }
    }
    metrics.gauge(PREFIX + "videos_duration_seconds", "How long they play.");
    for (Dimension dimension : census.keySet()) {
      for (Census row : census.get(dimension)) {
        metrics.sample(labels(dimension, row), row.seconds());
      }
    }
    metrics.gauge(PREFIX + "videos_size_bytes", "Size of their files.");
    for (Dimension dimension : census.keySet()) {
      for (Census row : census.get(dimension)) {
        metrics.sample(labels(dimension, row), row.bytes());
      }
    }
  }

  private static List<Label> labels(Dimension dimension, Census row) {
    return List.of(new Label("by", dimension.word()), new Label("word", row.word()));
  }

  private static List<Label> labels(String name, String value) {
    return List.of(new Label(name, value));
  }

  private void writeCounts(String name, String help, String label, Map<String, Long> counts)
      throws IOException {
    metrics.gauge(PREFIX + name, help);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      metrics.sample(labels(label, count.getKey()), count.getValue());
    }
  }

  private void gauge(String name, String help, Number value) throws IOException {
    metrics.gauge(PREFIX + name, help).sample(value);
  }

  private static double seconds(long nanos) {
    return nanos / 1_000_000 / 1000.0;
  }
}
