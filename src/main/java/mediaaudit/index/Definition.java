package mediaaudit.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mediaaudit.model.UserError;
import org.h2.engine.DbObject;

/**
 * A definition as it stands in an index. H2 runs each of them at every opening, whatever type
 * stands beside it.
 *
 * @param type one of {@link DbObject}
 */
record Definition(int type, String sql) {
  private static final String NAME = "\"\\w+\"";
  private static final String FULL_NAME = NAME + " \\. " + NAME;
  private static final String NAMES = "\\( [\"\\w, ]+ \\)";

  /**
   * How H2 writes those of an index, a space between tokens and each text empty. Where no
   * parenthesis may stand, nothing can be called.
   */
  private static final Map<Integer, Pattern> FORMS =
      Map.of(
          DbObject.SETTING,
          Pattern.compile("SET (CREATE_BUILD|WRITE_DELAY) \\d+"),
          DbObject.USER,
          Pattern.compile(
              "CREATE USER IF NOT EXISTS \"(OWNER\" SALT '' HASH '' ADMIN"
                  + "|READER\" SALT '' HASH '')"),
          DbObject.SCHEMA,
          Pattern.compile("CREATE SCHEMA IF NOT EXISTS \"STORE\" AUTHORIZATION \"OWNER\""),
          DbObject.RIGHT,
          Pattern.compile("GRANT SELECT ON SCHEMA \"PUBLIC\" TO \"READER\""),
          DbObject.SEQUENCE,
          Pattern.compile("CREATE SEQUENCE " + FULL_NAME + "[\\w -]*"),
          DbObject.INDEX,
          Pattern.compile(
              "CREATE (PRIMARY KEY|(UNIQUE [A-Z ]*)?INDEX) "
                  + (FULL_NAME + " ON " + FULL_NAME + " " + NAMES)),
          DbObject.CONSTRAINT,
          Pattern.compile(
              ("ALTER TABLE " + FULL_NAME + " ADD CONSTRAINT " + FULL_NAME)
                  + (" (PRIMARY KEY|UNIQUE[A-Z ]*) " + NAMES + " INDEX " + FULL_NAME)),
          DbObject.TABLE_OR_VIEW,
          Pattern.compile(
              ("CREATE (CACHED TABLE " + FULL_NAME + " \\(")
                  + ("|FORCE VIEW " + FULL_NAME + " " + NAMES + " AS) .*")));

  /**
   * What reads or writes files, opens or ends connections, loads classes, holds objects or changes
   * rows: columns and views are made of expressions, in which these could stand.
   */
  private static final Set<String> HARMFUL =
      Set.of(
          "FILE_READ",
          "FILE_WRITE",
          "CSVREAD",
          "CSVWRITE",
          "LINK_SCHEMA",
          "ABORT_SESSION",
          "CANCEL_SESSION",
          "ENGINE",
          "JAVA_OBJECT",
          "OBJECT",
          "OTHER",
          "INSERT",
          "UPDATE",
          "DELETE",
          "MERGE");

  private static final Pattern BLANK = Pattern.compile("[ \n]*");
  private static final String SYMBOLS = "(),.=<>|/*+-";

  /** Whether it is such as this program makes: one statement, that of its type. */
  boolean isKnown() {
    Pattern form = FORMS.get(type);
    return form != null && tokens().filter(tokens -> isKnown(tokens, form)).isPresent();
  }

  /** Whether it defines a view, which holds nothing. */
  boolean isView() {
    return sql.startsWith("CREATE FORCE VIEW ");
  }

  /** For messages. */
  String start() {
    return sql.substring(0, Math.min(80, sql.length()));
  }

  private Optional<List<SqlToken>> tokens() {
    try {
      return Optional.of(SqlTokenizer.tokens(sql));
    } catch (UserError unfinished) {
      return Optional.empty();
    }
  }

  private boolean isKnown(List<SqlToken> tokens, Pattern form) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (SqlToken token : tokens) {
      if (!isPlain(token) || !isBlank(end, token.start())) {
        return false;
      }
      text.append(text.isEmpty() ? "" : " ").append(isText(token) ? "''" : token.text());
      end = token.end();
    }
    return isBlank(end, sql.length()) && form.matcher(text).matches();
  }

  /** Comments are no tokens. */
  private boolean isBlank(int from, int to) {
    return BLANK.matcher(sql).region(from, to).matches();
  }

  /** What H2 may read in another way is not plain, such as letters that have odd capitals. */
  private static boolean isPlain(SqlToken token) {
    return switch (token.kind()) {
      case QUOTED -> isText(token) || token.text().matches(NAME) && isHarmless(token);
      case WORD -> token.text().matches("\\w+") && isHarmless(token);
      case NUMBER -> token.text().matches("\\w+");
      case SYMBOL -> SYMBOLS.contains(token.text());
      case PARAMETER -> false;
    };
  }

  /** A quoted name calls a function as well. */
  private static boolean isHarmless(SqlToken token) {
    return !HARMFUL.contains(token.text().replace("\"", "").toUpperCase(Locale.ROOT));
  }

  private static boolean isText(SqlToken token) {
    return token.is(SqlToken.Kind.QUOTED) && token.text().startsWith("'");
  }
}
