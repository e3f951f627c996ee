package mediaaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.index.Query;
import mediaaudit.index.Question;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Asks question after question on a copy of the index, so that nobody who writes has to wait. */
final class QueryShell {
  private static final String PROMPT = "media-audit> ";
  private static final String HELP =
      """
      A statement ends with ; and may take several lines; Ctrl-C takes it back. Tab completes,
      the up key recalls.
      @NAME [PARAMETER=VALUE ...]  runs a query that has a name, with or without -p; values with
                                   white space stand in quotes
      .queries                     tells those
      .schema [VIEW]               tells the views, or what the columns of one mean
      .format [FORMAT]             tells or sets how answers are written
      .help                        this
      .quit                        ends; so does Ctrl-D
      """;

  private final MediaAudit program;
  private final Statements statements;
  private final Query query;
  private final Query.Limits limits;
  private AnswerFormat format;

  /** A shell that asks on this copy within these limits. */
  QueryShell(MediaAudit program, Query query, Query.Limits limits, AnswerFormat format) {
    this.program = program;
    this.statements = new Statements(program);
    this.query = query;
    this.limits = limits;
    this.format = format;
  }

  /**
   * Reads and answers until the user ends it.
   *
   * @param history file that keeps what was asked
   */
  void run(Path history) throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .parser(new ShellParser())
              .completer(ShellCompleter.of(query, limits, statements.named()))
              .variable(LineReader.HISTORY_FILE, history)
              .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P -> ")
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      terminal.handle(Terminal.Signal.INT, signal -> query.cancel());
      program.console().print("The index as it is now. .help tells more, .quit ends.");
      loop(reader, terminal);
    }
  }

  private void loop(LineReader reader, Terminal terminal) {
    boolean more = true;
    while (more) {
      program.console().flush();
      try {
        String line = reader.readLine(PROMPT).strip();
        more = answer(ShellLine.command(line).orElse(line), terminal.getColumns());
      } catch (UserInterruptException ignored) {
        // Ctrl-C takes back what was typed, and the prompt comes again.
      } catch (EndOfFileException e) {
        more = false;
      }
    }
  }

  /** Answers one line; false when it was the last. */
  private boolean answer(String line, int width) {
    try {
      if (line.startsWith(".")) {
        return command(ShellLine.of(line), width);
      }
      if (!line.isEmpty()) {
        ask(question(line), width);
      }
    } catch (UserError e) {
      program.console().flush();
      program.console().tell("error: " + inShell(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  /** What a sentence tells to do, as it is done here. */
  private static String inShell(String sentence) {
    return sentence
        .replace("--schema", ".schema")
        .replace("--list", ".queries")
        .replace("give it with -p ", "give it as ")
        .replace("leave out -p ", "leave out ");
  }

  private boolean command(ShellLine line, int width) throws IOException {
    String value = line.value();
    switch (line.name()) {
      case ".quit", ".exit" -> {
        return false;
      }
      case ".help" -> program.console().print(HELP.stripTrailing());
      case ".queries" -> statements.tell(format.explaining(format.shown(program.console()), width));
      case ".schema" ->
          query.ask(
              Schemas.question(value),
              limits,
              Schemas.requireAny(
                  value, ".schema", format.explaining(format.shown(program.console()), width)));
      case ".format" -> setFormat(value);
      default ->
          throw wrong("there is no command " + line.name() + "; .help tells those there are");
    }
    return true;
  }

  private void setFormat(String name) {
    String names =
        Stream.of(AnswerFormat.values()).map(AnswerFormat::word).collect(Collectors.joining(", "));
    format =
        Stream.of(AnswerFormat.values())
            .filter(each -> name.isEmpty() ? each == format : each.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> wrong("there is no format " + name + "; there are " + names));
    program.console().print(format.word() + " (of " + names + ")");
  }

  private Question question(String line) throws IOException {
    if (!line.startsWith("@")) {
      return statements.find(line, null).question(Map.of());
    }
    ShellLine named = ShellLine.of(line);
    return statements.find(named.name(), null).question(named.parameters());
  }

  private void ask(Question question, int width) throws IOException {
    boolean more =
        query.ask(question, limits, format.writer(format.shown(program.console()), width));
    if (more) {
      program.console().flush();
      program.notices().accept("these are the first " + limits.rows() + " rows");
    }
  }

  private static UserError wrong(String why) {
    return new UserError(ExitCode.USAGE, why);
  }
}
