package mediaaudit.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.index.Census;
import mediaaudit.index.Dimension;
import mediaaudit.index.Distribution;
import mediaaudit.index.FileCount;
import mediaaudit.index.Overview;
import mediaaudit.index.ProbeCount;
import mediaaudit.index.ScanFigures;
import mediaaudit.index.Storage;

/**
 * Statistics as one JSON object. Version 2 of it has an object a subject; version 1 had all counts
 * in one.
 */
final class StatsJson {
  private static final int SCHEMA_VERSION = 2;

  private final JsonGenerator json;

  StatsJson(Writer out) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
  }

  void write(Stats stats) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema_version", SCHEMA_VERSION);
    json.writeStringField("taken_at", Words.moment(stats.takenAtNanos()));
    if (stats.overview() != null) {
      write(stats.overview());
    }
    if (!stats.census().isEmpty()) {
      json.writeObjectFieldStart("census");
      for (Map.Entry<Dimension, List<Census>> census : stats.census().entrySet()) {
        write(stats, census.getKey());
      }
      json.writeEndObject();
    }
    if (stats.history() != null) {
      json.writeArrayFieldStart("history");
      for (ScanFigures scan : stats.history()) {
        write(scan);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private void write(Overview overview) throws IOException {
    write(overview.storage());
    json.writeArrayFieldStart("files");
    for (FileCount count : overview.files()) {
      write(count);
    }
    json.writeEndArray();
    json.writeNumberField("missing", overview.missing());
    json.writeNumberField("dated_in_future", overview.dated());
    write("items", overview.items());
    write("issues", overview.issues());
    writeProbes(overview);
    write("video_size_bytes", overview.sizes());
    json.writeObjectFieldStart("cache");
    json.writeNumberField("scans", overview.lookups().scans());
    json.writeNumberField("hits", overview.lookups().hits());
    json.writeNumberField("misses", overview.lookups().misses());
    json.writeNumberField("hit_ratio", Stats.ratio(overview.lookups().hitRatio()));
    json.writeEndObject();
    json.writeFieldName("last_scan");
    if (overview.lastScan() == null) {
      json.writeNull();
    } else {
      write(overview.lastScan());
    }
  }

  private void write(Storage storage) throws IOException {
    json.writeObjectFieldStart("index");
    json.writeStringField("path", storage.path());
    json.writeNumberField("size_bytes", storage.fileBytes());
    json.writeNumberField("live_bytes", storage.liveBytes());
    json.writeNumberField("reclaimable_bytes", storage.reclaimableBytes());
    json.writeNumberField("schema", storage.schema());
    write("rows", storage.rows());
    json.writeEndObject();
  }

  private void write(String name, Map<String, Long> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private void write(FileCount count) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", count.kind());
    json.writeNumberField("files", count.files());
    json.writeNumberField("bytes", count.bytes());
    json.writeNumberField("missing", count.missing());
    json.writeEndObject();
  }

  private void writeProbes(Overview overview) throws IOException {
    json.writeArrayFieldStart("probes");
    for (ProbeCount count : overview.probes()) {
      json.writeStartObject();
      json.writeStringField("prober", count.prober());
      json.writeNumberField("revision", count.revision());
      json.writeStringField("status", count.status());
      json.writeNumberField("probes", count.probes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("failed_probes", overview.failedProbes());
    json.writeStringField("oldest_probe", moment(overview.oldestProbe()));
    json.writeStringField("newest_probe", moment(overview.newestProbe()));
    write("probe_age_seconds", overview.ages());
  }

  private void write(String name, Distribution spread) throws IOException {
    json.writeArrayFieldStart(name);
    for (int range = 0; range < spread.counts().size(); range++) {
      json.writeStartObject();
      json.writeFieldName("up_to");
      if (range < spread.bounds().size()) {
        json.writeNumber(spread.bounds().get(range));
      } else {
        json.writeNull();
      }
      json.writeNumberField("count", spread.counts().get(range));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Stats stats, Dimension dimension) throws IOException {
    json.writeArrayFieldStart(dimension.word());
    for (Census row : stats.census().get(dimension)) {
      json.writeStartObject();
      json.writeStringField("word", row.word());
      json.writeNumberField("videos", row.videos());
      json.writeNumberField("seconds", Stats.thousandths(row.seconds()));
      json.writeNumberField("bytes", row.bytes());
      Optional<Double> gbPerHour = row.gbPerHour();
      if (gbPerHour.isEmpty()) {
        json.writeNullField("gb_per_hour");
      } else {
        json.writeNumberField("gb_per_hour", Stats.thousandths(gbPerHour.get()));
      }
      json.writeNumberField("share", Stats.ratio(stats.share(row)));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(ScanFigures scan) throws IOException {
    json.writeStartObject();
    json.writeNumberField("scan", scan.scan());
    json.writeStringField("started_at", Words.moment(scan.startedAt()));
    json.writeNumberField("duration_seconds", Stats.thousandths(scan.durationSeconds()));
    json.writeStringField("ending", scan.ending());
    json.writeNumberField("videos", scan.videos());
    json.writeNumberField("hits", scan.hits());
    json.writeNumberField("misses", scan.misses());
    json.writeNumberField("hit_ratio", Stats.ratio(scan.hitRatio()));
    json.writeEndObject();
  }

  /** A text, or null. */
  private static String moment(Long nanos) {
    return nanos == null ? null : Words.moment(nanos);
  }
}
