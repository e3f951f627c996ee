package mediaaudit.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mediaaudit.model.ClassPathFolder;
import mediaaudit.model.UserError;

/**
 * A query that has a name. Its file begins with comments: the first line describes it, each further
 * one {@code -- :name value} gives a parameter's value where the user gives none.
 *
 * @param name as people call it, without the {@code @}
 * @param description one sentence
 * @param defaults values by the names of parameters
 * @param sql with {@code :name} for each parameter
 */
public record CannedQuery(
    String name, String description, Map<String, String> defaults, String sql) {
  private static final String FOLDER = "db/query";
  private static final String COMMENT = "--";
  private static final String SUFFIX = ".sql";

  /** Those that the program brings, in the order of their names. */
  public static List<CannedQuery> brought() {
    return ClassPathFolder.list(FOLDER).stream()
        .map(
            resource ->
                of(
                    resource.substring(FOLDER.length() + 1, resource.length() - SUFFIX.length()),
                    new String(ClassPathFolder.read(resource), StandardCharsets.UTF_8)))
        .toList();
  }

  /** Reads a text with its comments. */
  public static CannedQuery of(String name, String text) {
    List<String> comments = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.startsWith(COMMENT)) {
        break;
      }
      comments.add(line.substring(COMMENT.length()).strip());
    }
    Map<String, String> defaults = new LinkedHashMap<>();
    comments.stream().filter(line -> line.startsWith(":")).forEach(line -> add(defaults, line));
    String description =
        comments.stream().filter(line -> !line.startsWith(":")).findFirst().orElse("");
    return new CannedQuery(name, description, defaults, text);
  }

  private static void add(Map<String, String> defaults, String line) {
    String[] words = line.substring(1).split("\\s+", 2);
    defaults.put(words[0], words.length > 1 ? words[1].strip() : "");
  }

  /** The question, with the user's values and the defaults for the others. */
  public Question question(Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(defaults);
    all.putAll(values);
    return Question.of(sql, all);
  }

  /**
   * Checks that it is a question.
   *
   * @throws UserError when it is none
   */
  public void check() {
    Map<String, String> all = new LinkedHashMap<>();
    Question.parameters(sql).forEach(name -> all.put(name, ""));
    Question.of(sql, all);
  }

  /** What it is for, and the values that it takes. */
  public String explained() {
    StringBuilder text = new StringBuilder(description);
    defaults.forEach(
        (key, value) -> text.append(" (-p ").append(key).append('=').append(value).append(')'));
    return text.toString();
  }
}
