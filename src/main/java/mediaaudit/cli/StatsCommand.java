package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import mediaaudit.index.Census;
import mediaaudit.index.Dimension;
import mediaaudit.index.Overview;
import mediaaudit.index.StatsReader;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFormat;
import mediaaudit.model.Nanos;
import mediaaudit.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Tells what the index holds and how well it serves. */
@Command(
    name = "stats",
    description = "Tells what the index holds, and how often a scan could rely on it.",
    footer = {
      "",
      "Examples:",
      "  media-audit stats --by codec,resolution,language",
      "  media-audit stats --history",
      "  media-audit stats -o /var/lib/node_exporter/media_audit.prom"
    })
final class StatsCommand implements Callable<Integer> {
  private static final List<Dimension> USUAL =
      List.of(Dimension.CODEC, Dimension.RESOLUTION, Dimension.CONTAINER);

  @ParentCommand MediaAudit program;

  @Option(
      names = "--by",
      paramLabel = "WORDS",
      split = ",",
      converter = Word.class,
      description =
          "Count the videos by these, separated by commas: codec, profile, resolution, hdr, depth,"
              + " container, prober, status, root, audio, channels, language, subtitle, kind,"
              + " decade, year, source, group, edition.")
  List<Dimension> by = List.of();

  @Option(
      names = "--history",
      arity = "0..1",
      fallbackValue = "20",
      paramLabel = "SCANS",
      description = "Tell how the last scans went, 20 without a number.")
  Integer history;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, json, csv or prometheus; without it, the ending of the FILE of -o tells (json,"
              + " csv, prom), else table.")
  StatsFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file, by moving a whole one there, instead of standard output.")
  Path output;

  /** Reads the word of a dimension. */
  static final class Word implements ITypeConverter<Dimension> {
    @Override
    public Dimension convert(String word) {
      return Dimension.of(word);
    }
  }

  @Override
  public Integer call() throws IOException {
    format = FileFormat.choose(format, output, StatsFormat.TABLE);
    requireOneTable();
    Stats stats = read();
    if (output == null || Descriptor.isStandardOutput(output)) {
      int width = program.console().tableWidth();
      Blocks blocks = Blocks.of(program.environment());
      format.write(stats, program.console().visibleOut(), new StatsFormat.Look(width, blocks));
    } else {
      Blocks blocks = Blocks.ofFile(program.environment());
      OutputFile.write(output, out -> format.write(stats, out, new StatsFormat.Look(0, blocks)));
    }
    return ExitCode.OK.code();
  }

  private void requireOneTable() {
    if (history != null && history < 1) {
      throw usage("--history " + history + " tells of no scan; name a number from 1 on");
    }
    if (format == StatsFormat.CSV && history != null && !by.isEmpty()) {
      throw usage("csv holds one table; ask for --by or for --history");
    }
    if (format == StatsFormat.PROMETHEUS && history != null) {
      throw usage("prometheus keeps the history itself; leave out --history");
    }
  }

  private static UserError usage(String sentence) {
    return new UserError(ExitCode.USAGE, sentence);
  }

  /** All, or only the parts that were asked for. */
  private Stats read() {
    boolean whole = format == StatsFormat.PROMETHEUS || history == null && by.isEmpty();
    List<Dimension> dimensions = whole && by.isEmpty() ? USUAL : by;
    long now = Nanos.now();
    try (StatsReader reader = StatsReader.open(program.index(), program.notices())) {
      Supplier<Map<Dimension, List<Census>>> census =
          dimensions.isEmpty() ? Map::of : reader.census(dimensions);
      Overview overview = whole ? reader.overview(now) : null;
      return new Stats(
          now,
          overview,
          libraryBytes(reader, overview),
          census.get(),
          history == null ? null : reader.history(history));
    }
  }

  /** What shares are shares of: without an overview, of a census if there is one. */
  private long libraryBytes(StatsReader reader, Overview overview) {
    if (overview != null) {
      return overview.videoBytes();
    }
    return by.isEmpty() ? 0 : reader.libraryBytes();
  }
}
