package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import mediaaudit.model.FileFormat;

/** How statistics are written. */
enum StatsFormat implements FileFormat {
  TABLE((stats, out, look) -> new StatsTable(out, look).write(stats)),
  JSON((stats, out, look) -> new StatsJson(out).write(stats), "json"),
  CSV((stats, out, look) -> new StatsCsv(out).write(stats), "csv"),
  PROMETHEUS((stats, out, look) -> new StatsPrometheus(out).write(stats), "prom");

  private final Form form;
  private final List<String> endings;

  private interface Form {
    void write(Stats stats, Writer out, Look look) throws IOException;
  }

  /**
   * Where a table is seen.
   *
   * @param width columns that it may take; 0 for as many as it needs
   * @param blocks what bars are drawn with
   */
  record Look(int width, Blocks blocks) {}

  StatsFormat(Form form, String... endings) {
    this.form = form;
    this.endings = List.of(endings);
  }

  @Override
  public List<String> endings() {
    return endings;
  }

  void write(Stats stats, Writer out, Look look) throws IOException {
    form.write(stats, out, look);
  }
}
