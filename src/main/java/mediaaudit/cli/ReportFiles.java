package mediaaudit.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import mediaaudit.model.Audit;
import mediaaudit.model.ItemFiles;
import mediaaudit.report.ReportFormat;
import mediaaudit.report.ReportOptions;

/**
 * The reports that a scan writes.
 *
 * @param html null for none
 * @param json null for none
 * @param csv null for none
 */
record ReportFiles(Path html, Path json, Path csv) {

  /** Checks that all of them can be written, before the scan. */
  void requireWritable() {
    byFormat().values().forEach(OutputFile::requireWritable);
  }

  /** Whether none is asked for. */
  boolean isEmpty() {
    return byFormat().isEmpty();
  }

  void write(Audit audit, ItemFiles items, ReportOptions options, Consumer<String> notices) {
    byFormat()
        .forEach(
            (format, file) -> {
              OutputFile.write(file, out -> format.write(audit, items, options, out));
              notices.accept("wrote " + file);
            });
  }

  private Map<ReportFormat, Path> byFormat() {
    Map<ReportFormat, Path> files = new EnumMap<>(ReportFormat.class);
    put(files, ReportFormat.HTML, html);
    put(files, ReportFormat.JSON, json);
    put(files, ReportFormat.CSV, csv);
    return files;
  }

  private static void put(Map<ReportFormat, Path> files, ReportFormat format, Path file) {
    if (file != null) {
      files.put(format, file);
    }
  }
}
