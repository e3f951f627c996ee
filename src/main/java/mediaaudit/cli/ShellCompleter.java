package mediaaudit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mediaaudit.index.CannedQuery;
import mediaaudit.index.Query;
import mediaaudit.index.Question;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes views, columns, words of SQL, named queries and the shell's commands. */
final class ShellCompleter implements Completer {
  private static final String VIEW = "view";
  private static final List<String> WORDS =
      List.of(
          "select",
          "distinct",
          "from",
          "where",
          "and",
          "or",
          "not",
          "in",
          "is",
          "null",
          "like",
          "between",
          "join",
          "left",
          "on",
          "group",
          "by",
          "having",
          "order",
          "asc",
          "desc",
          "limit",
          "count(*)",
          "sum",
          "min",
          "max",
          "avg",
          "case",
          "when",
          "then",
          "else",
          "end",
          "cast",
          "as",
          "with",
          "values",
          "explain",
          "show");

  private static final List<String> COMMANDS =
      List.of(".help", ".queries", ".schema", ".format", ".quit");

  private final List<Candidate> candidates;
  private final List<Candidate> formats =
      Stream.of(AnswerFormat.values()).map(format -> candidate(format.word(), "format")).toList();

  private ShellCompleter(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  static ShellCompleter of(Query query, Query.Limits limits, List<CannedQuery> named)
      throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    Question columns =
        Question.of(
            "select view_name, column_name from columns order by view_name, column_name", Map.of());
    query.ask(columns, new Query.Limits(0, limits.time(), limits.stuck()), collect(candidates));
    WORDS.forEach(word -> candidates.add(candidate(word, "SQL")));
    COMMANDS.forEach(word -> candidates.add(candidate(word, "command")));
    named.forEach(each -> candidates.add(candidate("@" + each.name(), "query")));
    return new ShellCompleter(candidates.stream().distinct().toList());
  }

  private static Query.Answer collect(List<Candidate> candidates) {
    return new Query.Answer() {
      @Override
      public void columns(List<String> names) {}

      @Override
      public void row(List<Object> values) {
        candidates.add(candidate(values.get(0).toString(), VIEW));
        candidates.add(candidate(values.get(1).toString(), "column"));
      }

      @Override
      public void end() {}
    };
  }

  private static Candidate candidate(String value, String group) {
    return new Candidate(value, value, group, null, null, null, true);
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> found) {
    found.addAll(line.wordIndex() == 0 ? candidates : behind(line.words().get(0)));
  }

  private List<Candidate> behind(String first) {
    return switch (first) {
      case ".format" -> formats;
      case ".schema" ->
          candidates.stream().filter(candidate -> candidate.group().equals(VIEW)).toList();
      default -> candidates;
    };
  }
}
