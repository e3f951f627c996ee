package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.Query;
import mediaaudit.index.Question;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFormat;
import mediaaudit.model.TemporaryFolder;
import mediaaudit.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks the index in SQL. */
@Command(
    name = "query",
    description = {
      "Asks the index in SQL. It can only read.",
      "--schema tells the views and what their columns mean, --list the queries that have names."
    },
    footer = {
      "",
      "Examples:",
      "  media-audit query \"select title, release_year, video_codec from movies order by title\"",
      "  media-audit query @recently-added -p days=14",
      "  media-audit query \"select path from movies where width < :w\" -p w=1280 --format csv"
    })
final class QueryCommand implements Callable<Integer> {
  private static final int TERMINAL_ROWS = 500;
  private static final Duration TERMINAL_TIME = Duration.ofSeconds(30);

  @ParentCommand MediaAudit program;

  @Parameters(
      paramLabel = "SQL",
      arity = "0..1",
      completionCandidates = Candidates.Queries.class,
      description =
          "One statement, or @NAME of a query that has one; - reads it from standard input.")
  String sql;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Read the statement from this file; - is standard input.")
  Path file;

  @Option(
      names = {"-p", "--parameter"},
      paramLabel = "NAME=VALUE",
      description = "The value of :NAME in the statement; may be repeated.")
  Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, csv, tsv, json, ndjson, markdown or vertical; without it, the ending of the FILE"
              + " of -o tells (csv, tsv, json, ndjson, jsonl, md), else table.")
  AnswerFormat format;

  @Option(
      names = "--limit",
      paramLabel = "ROWS",
      description = "Most rows; 0 for all. Default: 500 for a table on a terminal, else all.")
  Long limit;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "Longest time; 0 for any. Default: 30s on a terminal, else any.")
  Duration timeout;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the answer to this file instead of standard output.")
  Path output;

  @Option(
      names = "--schema",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "VIEW",
      completionCandidates = Candidates.ViewNames.class,
      description = "Tell the views, or the columns of one, and what they mean.")
  String schema;

  @Option(names = "--list", description = "Tell the queries that have names.")
  boolean list;

  @Override
  public Integer call() throws IOException {
    format = FileFormat.choose(format, output, AnswerFormat.TABLE);
    if (limit != null && limit < 0) {
      throw new UserError(ExitCode.USAGE, "--limit: '" + limit + "' is less than 0; 0 is for all");
    }
    requireOneQuestion();
    if (list) {
      write((out, width) -> new Statements(program).tell(format.explaining(out, width)));
    } else if (schema != null) {
      answer(Schemas.question(schema));
    } else if (sql == null && file == null) {
      askWithoutStatement();
    } else {
      answer(new Statements(program).find(sql, file).question(parameters));
    }
    return ExitCode.OK.code();
  }

  private void requireOneQuestion() {
    boolean asks = sql != null || file != null;
    if (list && schema != null || asks && (list || schema != null)) {
      throw new UserError(
          ExitCode.USAGE, "--list, --schema and a statement are each a question; ask one");
    }
    refuse("--limit", list && limit != null, "--list");
    refuse("--timeout", list && timeout != null, "--list");
    refuse("--parameter", list && !parameters.isEmpty(), "--list");
    refuse("--parameter", schema != null && !parameters.isEmpty(), "--schema");
  }

  private static void refuse(String option, boolean given, String question) {
    if (given) {
      throw new UserError(
          ExitCode.USAGE, option + ": it changes nothing of " + question + "; leave it out");
    }
  }

  /** Without a statement: a person gets a shell, a pipe is read. */
  private void askWithoutStatement() throws IOException {
    if (program.console().inIsTerminal() && program.console().outIsTerminal()) {
      refuse("--output", output != null, "the shell, which begins where no statement is named");
      try (Query query = Query.openCopy(program.index(), program.notices())) {
        new QueryShell(program, query, limits(true), format).run(program.index().history());
      }
    } else {
      answer(new Statements(program).find(Statements.STANDARD_STREAM, null).question(parameters));
    }
  }

  private interface Content {
    void write(Writer out, int width) throws IOException;
  }

  private void write(Content content) throws IOException {
    if (output == null || Descriptor.isStandardOutput(output)) {
      content.write(format.shown(program.console()), program.console().tableWidth());
    } else {
      OutputFile.write(output, out -> content.write(out, 0));
    }
  }

  private void answer(Question question) throws IOException {
    if (schema == null || program.index().exists()) {
      write((out, width) -> run(program.index(), question, out, width));
      return;
    }
    // The views are there before anything is.
    Path temporary = TemporaryFolder.make("an index without rows", "run scan first");
    try {
      IndexFile empty = IndexFile.in(temporary);
      Index.write(empty, "query", Duration.ZERO, program.notices()).close();
      write((out, width) -> run(empty, question, out, width));
    } finally {
      TemporaryFolder.delete(temporary);
    }
  }

  private void run(IndexFile index, Question question, Writer out, int width) throws IOException {
    Query.Limits limits = limits(program.console().outIsTerminal() && output == null);
    boolean more;
    try (Query query = Query.open(index, program.notices())) {
      more = query.ask(question, limits, answer(out, width));
    }
    if (more && limit == null) {
      program.console().flush();
      program
          .notices()
          .accept("these are the first " + limits.rows() + " rows; --limit 0 shows all");
    }
  }

  private Query.Answer answer(Writer out, int width) throws IOException {
    return schema == null
        ? format.writer(out, width)
        : Schemas.requireAny(schema, "--schema", format.explaining(out, width));
  }

  /** What the options say; a person who watches gets answers that end. */
  private Query.Limits limits(boolean person) {
    long usual = person && format == AnswerFormat.TABLE ? TERMINAL_ROWS : 0;
    Duration time = person ? TERMINAL_TIME : Duration.ZERO;
    return new Query.Limits(
        limit == null ? usual : limit, timeout == null ? time : timeout, this::halt);
  }

  /**
   * A function of the database that never looks whether it should end can be ended no other way.
   */
  private void halt() {
    program.console().tell("error: the query does not end in time; the program ends without it");
    program.console().flush();
    Runtime.getRuntime().halt(ExitCode.RESOURCE.code());
  }
}
