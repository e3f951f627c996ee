package mediaaudit.cli;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Tells when what is typed is whole: a statement ends with a semicolon, all else with its line. */
final class ShellParser extends DefaultParser {

  ShellParser() {
    setEofOnUnclosedQuote(false);
    setEscapeChars(null);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    String text = line.strip();
    boolean statement =
        !text.isEmpty()
            && !text.startsWith(".")
            && !text.startsWith("@")
            && ShellLine.command(text).isEmpty();
    if (context == ParseContext.ACCEPT_LINE && statement && !text.endsWith(";")) {
      throw new EOFError(-1, cursor, "a statement ends with ;");
    }
    return super.parse(line, cursor, context);
  }
}
