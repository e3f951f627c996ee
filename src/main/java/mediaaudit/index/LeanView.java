package mediaaudit.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A view without what a question has no use for. H2 computes every column of a view for every row,
 * and looks up every row that is joined to it, whether or not somebody asks for it; the languages
 * of a video alone take as long as all the rest of it.
 */
final class LeanView {
  /** Ends a join that adds columns to a row, and neither adds nor takes away rows. */
  private static final String AT_MOST_ONE = "-- at most one";

  private static final String SELECT = "select\n";
  private static final String FROM = "\nfrom ";
  private static final Pattern NAME = Pattern.compile("(\\w+)\\s*$");
  private static final Pattern JOINED = Pattern.compile("left join \\w+ (\\w+) on .*");

  /** Questions whose answer changes with columns that they do not name. */
  private static final List<String> UNNAMED = List.of("*", "natural", "table", "show");

  private static final Pattern COUNT = Pattern.compile("count\\s*\\(\\s*\\*\\s*\\)");

  private LeanView() {}

  /** Whether a question names all that it asks for. */
  static boolean suffices(String question) {
    String words = COUNT.matcher(question.toLowerCase(Locale.ROOT)).replaceAll("");
    return UNNAMED.stream().noneMatch(words::contains);
  }

  /**
   * The view's statement with those columns alone whose names stand in a text, or with its first;
   * the statement as it is where it does not begin with a list of columns, each on lines of its
   * own.
   */
  static String of(String view, String text) {
    if (!view.startsWith(SELECT)) {
      return view;
    }
    String words = text.toLowerCase(Locale.ROOT);
    List<String> columns = columns(view);
    List<String> named = columns.stream().filter(column -> words.contains(name(column))).toList();
    String list = String.join(",", named.isEmpty() ? columns.subList(0, 1) : named);
    return SELECT + list + needed(view.substring(from(view)), list);
  }

  /** The columns' names, in the order of the view. */
  static List<String> names(String view) {
    return columns(view).stream().map(LeanView::name).toList();
  }

  private static int from(String view) {
    return end(view, SELECT.length(), FROM);
  }

  private static List<String> columns(String view) {
    String list = view.substring(SELECT.length(), from(view));
    List<String> columns = new ArrayList<>();
    int begin = 0;
    while (begin < list.length()) {
      int end = end(list, begin, ",");
      columns.add(list.substring(begin, end));
      begin = end + 1;
    }
    return columns;
  }

  private static String name(String column) {
    Matcher name = NAME.matcher(column);
    if (!name.find()) {
      throw new IllegalStateException("a column without a name: " + column);
    }
    return name.group(1);
  }

  /** Where a text stands next that is no part of a value or of something in parentheses. */
  private static int end(String sql, int begin, String text) {
    int depth = 0;
    boolean quoted = false;
    for (int at = begin; at < sql.length(); at++) {
      char c = sql.charAt(at);
      quoted ^= c == '\'';
      if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0 && sql.startsWith(text, at)) {
          return at;
        }
      }
    }
    return sql.length();
  }

  /** The lines without joins whose columns are named nowhere else, the last first. */
  private static String needed(String from, String list) {
    List<String> lines = new ArrayList<>(from.lines().toList());
    for (int at = lines.size() - 1; at >= 0; at--) {
      String line = lines.get(at);
      Matcher joined = JOINED.matcher(line);
      if (line.endsWith(AT_MOST_ONE) && joined.matches()) {
        lines.remove(at);
        if (names(list + String.join("\n", lines), joined.group(1))) {
          lines.add(at, line);
        }
      }
    }
    return String.join("\n", lines);
  }

  private static boolean names(String sql, String alias) {
    return Pattern.compile("\\b" + alias + "\\.").matcher(sql).find();
  }
}
