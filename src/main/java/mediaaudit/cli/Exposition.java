package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.index.Distribution;

/**
 * Metrics in the text format 0.0.4 of Prometheus
 * (prometheus.io/docs/instrumenting/exposition_formats): of each a HELP and a TYPE line, then all
 * of its samples. There are no times: the textfile collector of node_exporter refuses a file with
 * any.
 */
final class Exposition {
  private final Writer out;
  private String name;

  Exposition(Writer out) {
    this.out = out;
  }

  /** Begins a metric that may rise and fall. */
  Exposition gauge(String metric, String help) throws IOException {
    return begin(metric, help, "gauge");
  }

  /** Begins a metric that only rises; its name ends in {@code _total}. */
  Exposition counter(String metric, String help) throws IOException {
    return begin(metric, help, "counter");
  }

  /** A value of the metric that was begun last. */
  Exposition sample(List<Label> labels, Number value) throws IOException {
    write(name, labels, value);
    return this;
  }

  /** The only value of a metric. */
  void sample(Number value) throws IOException {
    sample(List.of(), value);
  }

  /** A whole histogram: each bucket holds all values up to its end, the last one all. */
  void histogram(String metric, String help, Distribution spread) throws IOException {
    begin(metric, help, "histogram");
    long upTo = 0;
    for (int range = 0; range < spread.counts().size(); range++) {
      upTo += spread.counts().get(range);
      String end = range < spread.bounds().size() ? "" + spread.bounds().get(range) : "+Inf";
      write(metric + "_bucket", List.of(new Label("le", end)), upTo);
    }
    write(metric + "_sum", List.of(), spread.sum());
    write(metric + "_count", List.of(), upTo);
  }

  /** A label of a sample; any character may stand in its value. */
  record Label(String name, String value) {
    @Override
    public String toString() {
      String shown =
          Stream.of(value.split("\n", -1)).map(Visible::line).collect(Collectors.joining("\n"));
      String escaped = shown.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      return name + "=\"" + escaped + '"';
    }
  }

  private Exposition begin(String metric, String help, String type) throws IOException {
    name = metric;
    String escaped = help.replace("\\", "\\\\").replace("\n", "\\n");
    out.write("# HELP " + metric + ' ' + escaped + '\n');
    out.write("# TYPE " + metric + ' ' + type + '\n');
    return this;
  }

  private void write(String sample, List<Label> labels, Number value) throws IOException {
    out.write(sample);
    if (!labels.isEmpty()) {
      out.write(labels.stream().map(Label::toString).collect(Collectors.joining(",", "{", "}")));
    }
    out.write(' ' + text(value) + '\n');
  }

  /** Without an exponent or needless zeros. */
  private static String text(Number value) {
    return AnswerFormat.text(value);
  }
}
