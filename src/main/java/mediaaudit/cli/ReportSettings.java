package mediaaudit.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mediaaudit.model.Category;
import mediaaudit.model.Severity;
import mediaaudit.report.CsvContent;
import mediaaudit.report.ReportOptions;

/** What {@code report:} in the configuration is about: what a report shows, and where it goes. */
final class ReportSettings {
  private static final int USUAL_THUMBNAIL_MEGABYTES = 20;
  private static final long BYTES_A_MEGABYTE = 1_000_000;

  private final Sources sources;
  private final ConfigFile.ReportSection file;

  ReportSettings(Sources sources) {
    this.sources = sources;
    this.file = sources.file().report();
  }

  /** Where a scan's report goes, HTML unless the name tells another format; null when nowhere. */
  Path html() {
    return sources.path("report.output_path", file.outputPath());
  }

  /** Where its JSON report goes; null when nowhere. */
  Path json() {
    return sources.path("report.json_path", file.jsonPath());
  }

  /** Where its CSV report goes; null when nowhere. */
  Path csv() {
    return sources.path("report.csv_path", file.csvPath());
  }

  /** Whether the HTML report is opened; never where nobody watches. */
  boolean opens(boolean option) {
    boolean always =
        sources.<Boolean>choice("report.auto_open").file(file.autoOpen()).otherwise(false);
    return (option || always) && !Sources.isOn(sources.environment(), Sources.BATCH_MODE);
  }

  /**
   * How many bytes the posters in an HTML report may take; 0 for none.
   *
   * @param none whether an option says so
   */
  long thumbnailBytes(boolean none) {
    ConfigValue.Megabytes written = file.thumbnailMegabytes();
    int most =
        sources
            .<Integer>choice("report.thumbnail_megabytes")
            .file(written == null ? null : written.number())
            .otherwise(USUAL_THUMBNAIL_MEGABYTES);
    boolean shown =
        sources
            .<Boolean>choice("report.show_thumbnails")
            .option("--no-thumbnails", none ? false : null)
            .file(file.showThumbnails())
            .otherwise(true);
    return shown ? most * BYTES_A_MEGABYTE : 0;
  }

  /**
   * What reports show; categories that an option names stand for those of the file, left out ones
   * included.
   *
   * @param sinceScan null for no such limit
   */
  ReportOptions options(ReportSelection options, Long sinceScan) {
    List<Category> named = Sources.orNull(options.categories);
    return new ReportOptions(
        sources
            .<Boolean>choice("report.problems_only")
            .option("--problems-only", options.problemsOnly ? true : null)
            .file(file.problemsOnly())
            .otherwise(false),
        sources
            .<Severity>choice("report.min_severity")
            .option("--min-severity", options.minSeverity)
            .file(Sources.constant(file.minSeverity()))
            .otherwise(Severity.INFO),
        categories("report.include_categories", named, file.includeCategories()),
        categories(
            "report.exclude_categories",
            named == null ? null : List.of(),
            file.excludeCategories()),
        Set.copyOf(options.rules),
        sinceScan,
        options.csvOf == null ? CsvContent.ISSUES : options.csvOf);
  }

  private Set<Category> categories(
      String key, List<Category> option, List<ConfigValue.Word<Category>> written) {
    return new HashSet<>(
        sources
            .<List<Category>>choice(key)
            .option("--category", option)
            .file(Sources.orNull(Sources.map(written, ConfigValue.Word::constant)))
            .otherwise(List.of()));
  }
}
