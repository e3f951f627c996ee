package mediaaudit.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * A line of the shell that is no SQL: a command, or the name of a query and its values. White space
 * parts words unless it stands in quotes of either kind, in which two of them are one, as in SQL. A
 * semicolon at the end means nothing.
 *
 * @param words at least one, without their quotes
 */
record ShellLine(List<String> words) {
  private static final List<String> OPTIONS = List.of("-p", "--parameter");
  private static final String QUOTED = "'([^']*+(?:''[^']*+)*+)'|\"([^\"]*+(?:\"\"[^\"]*+)*+)\"";
  private static final Pattern PART = Pattern.compile(QUOTED);
  private static final Pattern WORD =
      Pattern.compile("(?:[^\\s'\"]++|" + QUOTED + "|(?<open>['\"].*))+", Pattern.DOTALL);

  /** As other shells have them. */
  private static final Map<String, String> WITHOUT_DOT =
      Map.of("help", ".help", "quit", ".quit", "exit", ".quit", "\\q", ".quit");

  /** The command that a line is though no dot begins it; empty where it is none. */
  static Optional<String> command(String line) {
    String word = line.strip().replaceFirst("[\\s;]+$", "").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(WITHOUT_DOT.get(word));
  }

  /**
   * Reads a line.
   *
   * @throws UserError when a quote has no end
   */
  static ShellLine of(String line) {
    return new ShellLine(
        WORD.matcher(line.replaceFirst("[\\s;]+$", "")).results().map(ShellLine::word).toList());
  }

  private static String word(MatchResult found) {
    String open = found.group(found.groupCount());
    if (open != null) {
      throw wrong(
          "the quote of " + open + " has no end; put what holds it in quotes of the other kind");
    }
    return PART.matcher(found.group()).replaceAll(ShellLine::unquoted);
  }

  private static String unquoted(MatchResult quoted) {
    String text =
        quoted.group(1) == null
            ? quoted.group(2).replace("\"\"", "\"")
            : quoted.group(1).replace("''", "'");
    return Matcher.quoteReplacement(text);
  }

  /** The command, or the name of the query. */
  String name() {
    return words.get(0);
  }

  /** The word behind it; empty where there is none. */
  String value() {
    return words.size() > 1 ? words.get(1) : "";
  }

  /**
   * What stands behind the name of a query, each value with or without the option that the command
   * line has for it.
   *
   * @throws UserError when a word is no value of a parameter
   */
  Map<String, String> parameters() {
    Map<String, String> values = new LinkedHashMap<>();
    words.stream()
        .skip(1)
        .filter(word -> !OPTIONS.contains(word))
        .map(word -> word.replaceFirst("^(?:--parameter=|-p=?)", ""))
        .forEach(word -> add(word, values));
    return values;
  }

  private static void add(String word, Map<String, String> values) {
    String[] pair = word.split("=", 2);
    if (pair.length < 2) {
      throw wrong("a parameter is given as NAME=VALUE; not '" + word + "'");
    }
    values.put(pair[0], pair[1]);
  }

  private static UserError wrong(String why) {
    return new UserError(ExitCode.USAGE, why);
  }
}
