package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;

/** How statistics are written. */
enum StatsFormat {
  TABLE((stats, out, look) -> new StatsTable(out, look).write(stats)),
  JSON((stats, out, look) -> new StatsJson(out).write(stats)),
  CSV((stats, out, look) -> new StatsCsv(out).write(stats)),
  PROMETHEUS((stats, out, look) -> new StatsPrometheus(out).write(stats));

  private final Form form;

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

  StatsFormat(Form form) {
    this.form = form;
  }

  void write(Stats stats, Writer out, Look look) throws IOException {
    form.write(stats, out, look);
  }
}
