package mediaaudit.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * Fills in {@code ~}, {@code $NAME}, <code>${NAME}</code> and <code>${NAME:-default}</code>; {@code
 * $$} is a {@code $}, as is one that begins none of these.
 */
final class Expansion {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$(?:\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\\}|([A-Za-z_][A-Za-z0-9_]*)|\\$)");

  private final Map<String, String> environment;

  Expansion(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * A path; a relative one starts at {@code base}.
   *
   * @throws UserError when a variable without a default is not set or empty, when nothing is left
   *     of the path, or when it holds what the system allows in no path
   */
  Path path(String text, Path base) {
    String filled = text(text);
    if (filled.isBlank()) {
      throw wrong("the path is empty; name one", null);
    }
    if (filled.equals("~") || filled.startsWith("~/")) {
      filled =
          environment.getOrDefault("HOME", System.getProperty("user.home")) + filled.substring(1);
    }
    try {
      return base.resolve(filled).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw wrong("'" + filled + "' is no path (" + e.getReason() + ")", e);
    }
  }

  private String text(String text) {
    return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(fill(match)));
  }

  private String fill(MatchResult match) {
    String name = match.group(1) != null ? match.group(1) : match.group(3);
    return name == null ? "$" : value(name, match.group(2));
  }

  /**
   * What a variable stands for.
   *
   * @param otherwise what stands for one that is not set or empty; null where nothing does
   */
  private String value(String name, String otherwise) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty() && otherwise == null) {
      throw wrong(
          String.format(
              "the variable %1$s is %2$s; set it, write ${%1$s:-default}, or $$ for a $ that begins"
                  + " no variable",
              name, environment.containsKey(name) ? "empty" : "not set"),
          null);
    }
    return value.isEmpty() ? otherwise : value;
  }

  private static UserError wrong(String message, Exception cause) {
    return new UserError(ExitCode.CONFIGURATION, message, cause);
  }
}
