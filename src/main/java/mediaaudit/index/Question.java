package mediaaudit.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * One statement that only asks, with the values that are bound to its parameters. This is the first
 * of three bars: behind it stand a user who may select from the views alone, and a database that is
 * open for reading only.
 *
 * @param sql as JDBC wants it: each parameter is a question mark
 * @param values in the order of the question marks; always texts, which H2 converts as needed
 */
public record Question(String sql, List<Value> values) {
  private static final Set<String> VERBS =
      Set.of("select", "with", "values", "table", "explain", "show");

  /** Words in a row that change something, though the statement begins as a question. */
  private static final List<List<String>> CHANGES =
      List.of(
          List.of("for", "update"),
          List.of("for", "no", "key", "update"),
          List.of("for", "share"),
          List.of("final", "table", "("),
          List.of("new", "table", "("),
          List.of("old", "table", "("),
          List.of("next", "value", "for"),
          List.of("nextval"),
          List.of("currval"),
          List.of("explain", "analyze"),
          List.of("into"));

  /** A value that is bound to a parameter. */
  record Value(String parameter, String text) {
    /** Whether a sentence of the database tells this value. */
    boolean isToldIn(String sentence) {
      return sentence.contains(text.isEmpty() ? "converting ;" : '"' + text + '"')
          || sentence.contains("CAST(" + text + " AS ");
    }
  }

  public Question {
    values = List.copyOf(values);
  }

  /** The parameter whose value a sentence of the database tells. */
  Optional<String> parameterIn(String sentence) {
    return values.stream()
        .filter(value -> value.isToldIn(sentence))
        .map(Value::parameter)
        .findFirst();
  }

  /**
   * Reads a statement.
   *
   * @param parameters values by the names of the parameters
   * @throws UserError when it is no single question, lacks a value, or has no use for one
   */
  public static Question of(String text, Map<String, String> parameters) {
    List<SqlToken> tokens = withoutEnd(SqlTokenizer.tokens(text));
    requireQuestion(tokens);
    requireUse(tokens, parameters);
    StringBuilder sql = new StringBuilder();
    List<Value> values = new ArrayList<>();
    int from = tokens.get(0).start();
    for (SqlToken token : tokens) {
      sql.append(text, from, token.start()).append(written(token));
      if (token.is(SqlToken.Kind.PARAMETER)) {
        values.add(new Value(token.text(), parameters.get(token.text())));
      }
      from = token.end();
    }
    return new Question(sql.toString(), values);
  }

  /**
   * The token as H2 wants it. A number with an exponent is a double to SQL (ISO/IEC 9075-2 5.3); H2
   * takes it for one with up to 100,000 digits, and a division by it lasts minutes.
   */
  private static String written(SqlToken token) {
    if (token.is(SqlToken.Kind.PARAMETER)) {
      return "?";
    }
    return token.isApproximate() ? "cast(" + token.text() + " as double precision)" : token.text();
  }

  /** The names of the parameters of a statement, in their order in the alphabet. */
  static Set<String> parameters(String sql) {
    return parameters(SqlTokenizer.tokens(sql));
  }

  private static Set<String> parameters(List<SqlToken> tokens) {
    Set<String> names = new TreeSet<>();
    tokens.stream()
        .filter(token -> token.is(SqlToken.Kind.PARAMETER))
        .forEach(token -> names.add(token.text()));
    return names;
  }

  /** Without the semicolons at the end. */
  private static List<SqlToken> withoutEnd(List<SqlToken> tokens) {
    int end = tokens.size();
    while (end > 0 && tokens.get(end - 1).is(";")) {
      end--;
    }
    return tokens.subList(0, end);
  }

  private static void requireQuestion(List<SqlToken> tokens) {
    String verb =
        tokens.stream()
            .filter(token -> !token.is("("))
            .findFirst()
            .map(token -> token.text().toLowerCase(Locale.ROOT))
            .orElse("");
    if (tokens.isEmpty()) {
      throw refused("there is no statement; give one, or @NAME of a query that has one");
    }
    if (!VERBS.contains(verb)) {
      throw refused(
          "query only reads: the statement must begin with select, with, values, table, explain or"
              + " show");
    }
    if (tokens.stream().anyMatch(token -> token.is(";"))) {
      throw refused("query runs one statement at a time; ask the second with a query of its own");
    }
    if (tokens.stream().anyMatch(token -> token.is("?"))) {
      throw refused("a parameter is written :name, and its value given with -p name=value");
    }
    change(tokens)
        .ifPresent(
            words -> {
              throw refused("query only reads: '" + words + "' is refused");
            });
  }

  private static Optional<String> change(List<SqlToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      for (List<String> change : CHANGES) {
        if (stands(change, tokens, i)) {
          return Optional.of(String.join(" ", change).replace(" (", ""));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean stands(List<String> words, List<SqlToken> tokens, int at) {
    if (at + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.get(at + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static void requireUse(List<SqlToken> tokens, Map<String, String> parameters) {
    Set<String> names = parameters(tokens);
    for (String name : names) {
      if (!parameters.containsKey(name)) {
        throw refused(
            "the query needs a value for :" + name + "; give it with -p " + name + "=...");
      }
    }
    for (String name : parameters.keySet()) {
      if (!names.contains(name)) {
        throw refused("the query has no parameter :" + name + "; leave out -p " + name + "=...");
      }
    }
  }

  private static UserError refused(String why) {
    return new UserError(ExitCode.USAGE, why);
  }
}
