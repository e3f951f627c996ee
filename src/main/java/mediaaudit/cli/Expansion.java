package mediaaudit.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/** Fills in {@code ~}, {@code $NAME}, <code>${NAME}</code> and <code>${NAME:-default}</code>. */
final class Expansion {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$(?:\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\\}|([A-Za-z_][A-Za-z0-9_]*))");

  private final Map<String, String> environment;

  Expansion(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The text with its variables filled in; one that is not set and has no default is empty. */
  String text(String text) {
    return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(fill(match)));
  }

  /**
   * A path; a relative one starts at {@code base}.
   *
   * @throws UserError when it holds what the system allows in no path
   */
  Path path(String text, Path base) {
    String filled = text(text);
    if (filled.equals("~") || filled.startsWith("~/")) {
      filled =
          environment.getOrDefault("HOME", System.getProperty("user.home")) + filled.substring(1);
    }
    try {
      return base.resolve(filled).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new UserError(
          ExitCode.CONFIGURATION, "'" + filled + "' is no path (" + e.getReason() + ")", e);
    }
  }

  private String fill(java.util.regex.MatchResult match) {
    String name = match.group(1) != null ? match.group(1) : match.group(3);
    String value = environment.get(name);
    boolean missing = value == null || value.isEmpty();
    return missing ? match.group(2) == null ? "" : match.group(2) : value;
  }
}
