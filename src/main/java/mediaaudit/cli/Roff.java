package mediaaudit.cli;

import java.util.List;

/** A manual page in the making, in the macros of man(7). */
final class Roff {
  private static final int COLUMNS = 78;

  private final StringBuilder page = new StringBuilder();

  /** Begins a page of section 1. */
  Roff(String title, String date, String source) {
    request(".TH " + text(title.toUpperCase(java.util.Locale.ROOT)) + " 1 " + date);
    page.setLength(page.length() - 1);
    request(" \"" + text(source) + "\" \"User Commands\"");
  }

  void section(String name) {
    request(".SH " + (name.contains(" ") ? '"' + name + '"' : name));
  }

  /** Marked-up text. */
  void line(String marked) {
    Width.wrap(marked, "", COLUMNS).forEach(this::whole);
  }

  /** A line in which no dot or quote at the begin makes a request. */
  private void whole(String line) {
    page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "");
    page.append(line).append('\n');
  }

  /** Sentences, with an empty line between two of them. */
  void paragraphs(List<String> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i > 0) {
        request(".PP");
      }
      line(text(paragraphs.get(i)));
    }
  }

  /** A term, marked up, and what it means. */
  void term(String marked, String meaning) {
    request(".TP");
    line(marked);
    line(text(meaning));
  }

  /** Lines as they stand. */
  void example(List<String> lines) {
    request(".EX");
    lines.forEach(example -> whole(text(example)));
    request(".EE");
  }

  static String bold(String text) {
    return "\\fB" + text(text) + "\\fR";
  }

  static String italic(String text) {
    return "\\fI" + text(text) + "\\fR";
  }

  /** Text in which no character means anything to roff, and all can be copied. */
  static String text(String plain) {
    return plain
        .replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
        .replace("^", "\\(ha")
        .replace("~", "\\(ti");
  }

  private void request(String request) {
    page.append(request).append('\n');
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
