package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mediaaudit.index.Query;

/** A table of GitHub Flavored Markdown (its section 4.10); no value is an empty cell. */
final class MarkdownAnswer implements Query.Answer {
  /** What would part cells, or be formatting, a link, HTML, a mention or a number of an issue. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*\\[\\]<>|~$#@]");

  private final Writer out;

  MarkdownAnswer(Writer out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> names) throws IOException {
    line(names);
    line(names.stream().map(name -> "---").toList());
  }

  @Override
  public void row(List<Object> values) throws IOException {
    line(values);
  }

  @Override
  public void end() {}

  private void line(List<?> values) throws IOException {
    out.write(
        values.stream().map(MarkdownAnswer::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String cell(Object value) {
    if (value == null) {
      return "NULL";
    }
    return SPECIAL.matcher(Visible.line(AnswerFormat.text(value))).replaceAll("\\\\$0");
  }
}
