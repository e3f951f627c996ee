package mediaaudit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mediaaudit.index.Census;
import mediaaudit.index.Counts;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.model.ExitCode;
import mediaaudit.model.ScanSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Tells what the index holds and how well it serves. */
@Command(
    name = "stats",
    description = "Tells what the index holds, and how often a scan could rely on it.",
    footer = {"", "Example:", "  media-audit stats --format json"})
final class StatsCommand implements Callable<Integer> {
  enum Format {
    TABLE,
    JSON
  }

  @ParentCommand MediaAudit program;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (the default) or json.")
  Format format = Format.TABLE;

  /** All that is told; the components are the keys of the JSON. */
  record Stats(
      int schemaVersion,
      String index,
      long indexBytes,
      Counts counts,
      double hitRatePercent,
      ScanSummary lastScan,
      List<Census> codecs,
      List<Census> resolutions,
      List<Census> containers) {}

  @Override
  public Integer call() throws IOException {
    Stats stats = read();
    if (format == Format.JSON) {
      program.console().print(json().writeValueAsString(stats));
    } else {
      print(stats);
    }
    return ExitCode.OK.code();
  }

  private Stats read() {
    IndexFile file = program.index();
    try (Index index = Index.read(file, program.notices())) {
      Counts counts = index.upkeep().counts();
      long lookups = counts.hits() + counts.misses();
      return new Stats(
          1,
          file.toString(),
          file.sizeBytes(),
          counts,
          lookups == 0 ? 0 : Math.round(1000.0 * counts.hits() / lookups) / 10.0,
          index.scans().newest().orElse(null),
          index.upkeep().byCodec(),
          index.upkeep().byResolution(),
          index.upkeep().byContainer());
    }
  }

  private static ObjectMapper json() {
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build();
  }

  private void print(Stats stats) {
    Counts counts = stats.counts();
    Table table = new Table(List.of("index", Visible.line(stats.index())));
    table.add(List.of("size", Words.bytes(stats.indexBytes())));
    table.add(List.of("library roots", counts.roots()));
    table.add(List.of("folders", counts.folders()));
    table.add(List.of("files", counts.files()));
    table.add(List.of("files missing, not pruned", counts.missing()));
    table.add(List.of("videos", counts.videos()));
    table.add(List.of("probes", counts.probes()));
    table.add(List.of("probes of empty or corrupt files", counts.failedProbes()));
    table.add(List.of("oldest probe", moment(counts.oldestProbe())));
    table.add(List.of("newest probe", moment(counts.newestProbe())));
    table.add(List.of("movies", counts.movies()));
    table.add(List.of("series", counts.series()));
    table.add(List.of("episodes", counts.episodes()));
    table.add(List.of("errors", counts.errors()));
    table.add(List.of("warnings", counts.warnings()));
    table.add(List.of("scans", counts.scans()));
    table.add(List.of("cache, all scans", cache(counts.hits(), counts.misses())));
    if (stats.lastScan() != null) {
      ScanSummary scan = stats.lastScan();
      table.add(List.of("cache, last scan", cache(scan.hits(), scan.misses())));
      table.add(
          List.of(
              "last scan",
              moment(scan.startedAtNanos())
                  + ", "
                  + Words.seconds(scan.durationNanos())
                  + ", "
                  + scan.ending()));
    }
    table.lines(0).forEach(program.console()::print);
    print("video codec", stats.codecs());
    print("resolution", stats.resolutions());
    print("container", stats.containers());
  }

  private void print(String what, List<Census> census) {
    Table table = new Table(List.of(what, "files", "size"));
    census.forEach(
        row -> table.add(List.of(Visible.line(row.word()), row.files(), Words.bytes(row.bytes()))));
    program.console().print("");
    table.lines(0).forEach(program.console()::print);
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
