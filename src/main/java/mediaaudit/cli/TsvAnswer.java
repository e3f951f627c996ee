package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import mediaaudit.index.Query;

/**
 * Columns parted by tabs, with a header, as PostgreSQL's {@code copy} writes them: tab, line feed,
 * carriage return and backslash are escaped, {@code \N} is no value.
 */
final class TsvAnswer implements Query.Answer {
  private final Writer out;

  TsvAnswer(Writer out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> names) throws IOException {
    line(names);
  }

  @Override
  public void row(List<Object> values) throws IOException {
    line(values);
  }

  @Override
  public void end() {}

  private void line(List<?> values) throws IOException {
    out.write(values.stream().map(TsvAnswer::cell).collect(Collectors.joining("\t")));
    out.write('\n');
  }

  private static String cell(Object value) {
    return value == null
        ? "\\N"
        : AnswerFormat.text(value)
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
  }
}
