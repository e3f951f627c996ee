package mediaaudit.index;

import java.util.ArrayList;
import java.util.List;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * Cuts a statement into tokens as H2 does: comments ({@code --}, {@code //}, nested {@code /*
 * *}{@code /}) are left out, {@code $$text$$} is a text.
 */
final class SqlTokenizer {
  private static final String DOLLARS = "$$";

  private final String sql;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int at;

  private SqlTokenizer(String sql) {
    this.sql = sql;
  }

  /**
   * All tokens of the text.
   *
   * @throws UserError when a text, a quoted name or a comment has no end
   */
  static List<SqlToken> tokens(String sql) {
    SqlTokenizer tokenizer = new SqlTokenizer(sql);
    while (tokenizer.at < sql.length()) {
      tokenizer.next();
    }
    return List.copyOf(tokenizer.tokens);
  }

  private void next() {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
      int end = sql.indexOf('\n', at);
      at = end < 0 ? sql.length() : end;
    } else if (sql.startsWith("/*", at)) {
      at = behindComment();
    } else if (sql.startsWith(DOLLARS, at)) {
      add(SqlToken.Kind.QUOTED, behind(DOLLARS, at + DOLLARS.length(), "a text in $$"));
    } else if (c == '\'' || c == '"') {
      add(SqlToken.Kind.QUOTED, behindQuote(c));
    } else if (isParameter()) {
      add(SqlToken.Kind.PARAMETER, behindName(at + 1));
    } else if (Character.isDigit(c)) {
      add(SqlToken.Kind.NUMBER, behindNumber());
    } else if (isName(c)) {
      add(SqlToken.Kind.WORD, behindName(at));
    } else {
      add(SqlToken.Kind.SYMBOL, sql.startsWith("::", at) ? at + 2 : at + 1);
    }
  }

  private void add(SqlToken.Kind kind, int end) {
    int from = kind == SqlToken.Kind.PARAMETER ? at + 1 : at;
    tokens.add(new SqlToken(kind, sql.substring(from, end), at, end));
    at = end;
  }

  /** A colon and a name; behind a text the colon is that of a JSON member. */
  private boolean isParameter() {
    boolean member = !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(SqlToken.Kind.QUOTED);
    return sql.charAt(at) == ':' && at + 1 < sql.length() && isName(sql.charAt(at + 1)) && !member;
  }

  private static boolean isName(char c) {
    return Character.isLetter(c) || c == '_';
  }

  /** Digits, perhaps with a fraction and an exponent; what else is glued to them too. */
  private int behindNumber() {
    int end = behindName(at);
    boolean fraction =
        end + 1 < sql.length() && sql.charAt(end) == '.' && Character.isDigit(sql.charAt(end + 1));
    end = fraction ? behindName(end + 1) : end;
    boolean signed =
        end < sql.length()
            && "eE".indexOf(sql.charAt(end - 1)) >= 0
            && "+-".indexOf(sql.charAt(end)) >= 0;
    return signed ? behindName(end + 1) : end;
  }

  private int behindName(int from) {
    int end = from;
    while (end < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(end)) || "_$".indexOf(sql.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** A quote that is doubled stands for itself, and so ends nothing. */
  private int behindQuote(char quote) {
    int end = at + 1;
    while (true) {
      end = behind(String.valueOf(quote), end, quote == '"' ? "a quoted name" : "a text");
      if (end == sql.length() || sql.charAt(end) != quote) {
        return end;
      }
      end++;
    }
  }

  private int behind(String mark, int from, String what) {
    int found = sql.indexOf(mark, from);
    if (found < 0) {
      throw unfinished(what);
    }
    return found + mark.length();
  }

  private int behindComment() {
    int depth = 0;
    int end = at;
    do {
      if (sql.startsWith("/*", end)) {
        depth++;
        end += 2;
      } else if (sql.startsWith("*/", end)) {
        depth--;
        end += 2;
      } else if (end++ >= sql.length()) {
        throw unfinished("a comment");
      }
    } while (depth > 0);
    return end;
  }

  private UserError unfinished(String what) {
    return new UserError(
        ExitCode.USAGE,
        "the SQL is wrong: " + what + " that begins at character " + (at + 1) + " has no end");
  }
}
