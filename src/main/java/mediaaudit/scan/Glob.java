package mediaaudit.scan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import mediaaudit.model.RawPath;

/**
 * A pattern over paths below a root, in any letter case: {@code *} and {@code ?} stop at {@code /},
 * {@code **} does not, {@code [a-z]} is one character, {@code {a,b}} either. A pattern without
 * {@code /} matches the last part of a path at any depth.
 */
final class Glob {
  private final Pattern pattern;
  private final String text;

  /** A pattern over all paths below the root. */
  Glob(String glob) {
    this("", glob);
  }

  /** A pattern over the paths below a folder. */
  Glob(String folder, String glob) {
    String anywhere = glob.contains("/") ? glob.replaceFirst("^/", "") : "**/" + glob;
    String base = folder.isEmpty() ? "" : Pattern.quote(folder + "/");
    this.pattern = compile(base, anywhere);
    this.text = glob;
  }

  /** The pattern as it was written. */
  @Override
  public String toString() {
    return text;
  }

  /**
   * Checks a pattern.
   *
   * @return the pattern
   * @throws IllegalArgumentException when it is none
   */
  static String require(String glob) {
    fault(glob)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault);
            });
    return glob;
  }

  /** Why this is no pattern; empty when it is one. */
  static Optional<String> fault(String glob) {
    try {
      if (glob.indexOf(RawPath.UNDECODABLE) >= 0) {
        return Optional.of("'" + glob + "' is no pattern: it is not UTF-8");
      }
      Pattern.compile(new Translation(glob).regex());
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(
          "'" + glob + "' is no pattern: " + e.getDescription().toLowerCase(Locale.ROOT));
    }
  }

  /** A pattern that is none, as a marker file may hold, stands for itself. */
  private static Pattern compile(String base, String glob) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    try {
      return Pattern.compile(base + new Translation(glob).regex(), flags);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(base + Pattern.quote(glob), flags);
    }
  }

  /** Whether the pattern matches this path, or a folder above it. */
  boolean covers(String path) {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (matches(path.substring(0, end))) {
        return true;
      }
    }
    return matches(path);
  }

  /** Whether the pattern matches this path; {@code x/**} also matches {@code x} itself. */
  private boolean matches(String path) {
    return pattern.matcher(path).matches() || pattern.matcher(path + "/").matches();
  }

  /** One reading of a glob from left to right. */
  private static final class Translation {
    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int at;
    private int braces;

    Translation(String glob) {
      this.glob = glob;
    }

    String regex() {
      while (at < glob.length()) {
        next();
      }
      return regex.toString();
    }

    private void next() {
      if (glob.startsWith("**/", at)) {
        take(3, "(?:.*/)?");
      } else if (glob.startsWith("**", at)) {
        take(2, ".*");
      } else if (glob.charAt(at) == '[' && glob.indexOf(']', at + 2) > 0) {
        takeSet(glob.indexOf(']', at + 2));
      } else {
        takeCharacter(glob.charAt(at));
      }
    }

    private void takeSet(int close) {
      String set = glob.substring(at + 1, close).replaceFirst("^!", "^");
      take(close + 1 - at, "[" + set.replaceAll("[\\\\\\[&]", "\\\\$0") + "]");
    }

    private void takeCharacter(char c) {
      switch (c) {
        case '*' -> take(1, "[^/]*");
        case '?' -> take(1, "[^/]");
        case '{' -> takeBrace();
        case '}' -> takeWithin(")", -1);
        case ',' -> takeWithin("|", 0);
        default -> take(1, Pattern.quote(String.valueOf(c)));
      }
    }

    private void takeBrace() {
      boolean closed = glob.indexOf('}', at) > 0;
      take(1, closed ? "(?:" : "\\{");
      braces += closed ? 1 : 0;
    }

    private void takeWithin(String meaning, int depthChange) {
      boolean inside = braces > 0;
      braces += inside ? depthChange : 0;
      take(1, inside ? meaning : Pattern.quote(glob.substring(at, at + 1)));
    }

    private void take(int length, String meaning) {
      at += length;
      regex.append(meaning);
    }
  }
}
