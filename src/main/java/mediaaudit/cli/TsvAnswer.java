package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import mediaaudit.index.Query;

/**
 * Columns parted by tabs, with a header, as PostgreSQL's {@code copy} writes them: tab, line feed,
 * carriage return and backslash are escaped, and so are, byte by byte, characters that do something
 * to a terminal; {@code \N} is no value.
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
    if (value == null) {
      return "\\N";
    }
    StringBuilder cell = new StringBuilder();
    AnswerFormat.text(value).codePoints().forEach(c -> append(cell, c));
    return cell.toString();
  }

  private static void append(StringBuilder cell, int c) {
    switch (c) {
      case '\\' -> cell.append("\\\\");
      case '\t' -> cell.append("\\t");
      case '\n' -> cell.append("\\n");
      case '\r' -> cell.append("\\r");
      default -> cell.append(Visible.isUnsafe(c) ? bytes(c) : Character.toString(c));
    }
  }

  /** Half a surrogate pair has no bytes and becomes a question mark. */
  private static String bytes(int c) {
    byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
    return "\\x" + HexFormat.ofDelimiter("\\x").formatHex(bytes);
  }
}
