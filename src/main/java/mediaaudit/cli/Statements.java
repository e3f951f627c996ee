package mediaaudit.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.index.CannedQuery;
import mediaaudit.index.Query;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFailure;
import mediaaudit.model.UserError;

/** Where the statement of a query comes from: the command line, a file, or a name. */
final class Statements {
  static final String STANDARD_STREAM = "-";
  private static final String NAME = "@";
  private static final int MOST_NAMED = 3;

  /** What no option is: a comment of SQL with white space behind its dashes, or a line below it. */
  private static final Pattern COMMENT = Pattern.compile("(?s)--(?:\\s.*|(?![\\w-]+=).*\\R.*)");

  private final MediaAudit program;

  Statements(MediaAudit program) {
    this.program = program;
  }

  /** These arguments, in which no statement that begins with a comment looks like an option. */
  static String[] asArguments(String[] args) {
    return Stream.of(args)
        .map(arg -> COMMENT.matcher(arg).matches() ? " " + arg : arg)
        .toArray(String[]::new);
  }

  /** The queries that have names: the program's and the user's, whose go before. */
  List<CannedQuery> named() {
    Map<String, CannedQuery> byName = new TreeMap<>();
    CannedQuery.brought().forEach(query -> byName.put(query.name(), query));
    program.settings().queries().forEach(query -> byName.put(query.name(), query));
    return List.copyOf(byName.values());
  }

  /** Tells the names and what the queries tell. */
  void tell(Query.Answer answer) throws IOException {
    answer.columns(List.of("query", "what it tells"));
    for (CannedQuery query : named()) {
      answer.row(List.of(NAME + query.name(), query.explained()));
    }
    answer.end();
  }

  /**
   * The statement to run.
   *
   * @param sql the argument; null when there is none
   * @param file to read it from; null for none
   * @throws UserError when there is none, or two, or none of this name
   */
  CannedQuery find(String sql, Path file) throws IOException {
    if (sql != null && file != null) {
      throw wrong("query takes SQL or --file, not both");
    }
    String from = file == null ? sql : file.toString();
    if (from.equals(STANDARD_STREAM)) {
      return CannedQuery.of(from, text("standard input", program.console().in().readAllBytes()));
    }
    if (file != null) {
      return CannedQuery.of(from, text(from, read(file)));
    }
    return sql.startsWith(NAME) ? named(sql.substring(1)) : CannedQuery.of("", sql);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw wrong("cannot read " + file + " (" + FileFailure.inWords(e) + "); check the path");
    }
  }

  /** The text without the byte order mark that some editors put before it. */
  private static String text(String from, byte[] bytes) {
    try {
      String mark = InputLines.BYTE_ORDER_MARK;
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(mark) ? text.substring(mark.length()) : text;
    } catch (CharacterCodingException e) {
      throw wrong("the statement in " + from + " is not UTF-8; save it so");
    }
  }

  private CannedQuery named(String name) {
    return named().stream()
        .filter(query -> query.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong("no query is called @" + name + like(name)));
  }

  /** Names that are near the one that is none. */
  private String like(String name) {
    String near =
        named().stream()
            .map(CannedQuery::name)
            .filter(other -> shared(name, other) > 0)
            .sorted(Comparator.comparing(other -> -shared(name, other)))
            .limit(MOST_NAMED)
            .map(other -> NAME + other)
            .collect(Collectors.joining(", "));
    return near.isEmpty() ? "; --list tells their names" : "; did you mean " + near + "?";
  }

  /** How many words two names have in common. */
  private static long shared(String name, String other) {
    List<String> words = List.of(other.split("-"));
    return List.of(name.split("-")).stream().filter(words::contains).count();
  }

  private static UserError wrong(String why) {
    return new UserError(ExitCode.USAGE, why);
  }
}
