package mediaaudit.scan;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import mediaaudit.model.RawPath;
import mediaaudit.model.SlashedPath;

/**
 * A pattern over paths below a root, in any letter case: {@code *} and {@code ?} stop at {@code /},
 * {@code **} does not, {@code [a-z]} is one character, {@code {a,b}} either. A pattern without
 * {@code /} matches the last part of a path at any depth. To try one takes no longer than its
 * length times the path's, whatever it holds: strangers write the patterns in marker files.
 */
final class Glob {
  private final GlobPart pattern;
  private final String text;

  /** A pattern over all paths below the root. */
  Glob(String glob) {
    this("", glob);
  }

  /** A pattern over the paths below a folder. */
  Glob(String folder, String glob) {
    this(folder, glob, glob);
  }

  private Glob(String folder, String glob, String text) {
    String base = folder.isEmpty() ? "" : folder + "/";
    this.pattern = new GlobPart.Sequence(List.of(GlobPart.Literal.of(base), parts(anywhere(glob))));
    this.text = text;
  }

  /**
   * A pattern over all paths below a root, with whose own path it may begin.
   *
   * @param ways paths that lead to the root or below it, and to where there; all with {@code /}
   */
  static Glob below(Map<String, String> ways, String glob) {
    return new Glob(
        "", isRoot(ways, glob) ? "**" : rests(ways, glob).findFirst().orElse(glob), glob);
  }

  /** Whether the pattern is a path that leads to the root, and names nothing below it. */
  static boolean isRoot(Map<String, String> ways, String glob) {
    return rests(ways, glob).anyMatch("/"::equals);
  }

  /** What the pattern is below the root, where it begins with a path that leads there. */
  private static Stream<String> rests(Map<String, String> ways, String glob) {
    return ways.entrySet().stream()
        .filter(way -> isBelow(way.getKey(), glob + "/"))
        .map(way -> "/" + SlashedPath.join(quoted(way.getValue()), rest(glob, way.getKey())));
  }

  private static String rest(String glob, String way) {
    return (glob + "/").substring(folder(way).length() - 1, glob.length()).replaceFirst("^/+", "");
  }

  /** In any letter case, as patterns match. */
  private static boolean isBelow(String way, String path) {
    String folder = folder(way);
    return path.regionMatches(true, 0, folder, 0, folder.length());
  }

  private static String folder(String way) {
    return way.endsWith("/") ? way : way + "/";
  }

  /** A path as a pattern that stands for it alone. */
  private static String quoted(String path) {
    return path.replaceAll("[\\[{*?]", "[$0]");
  }

  private static String anywhere(String glob) {
    return glob.contains("/") ? glob.replaceFirst("^/", "") : "**/" + glob;
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
      return emptiness(glob);
    } catch (PatternSyntaxException e) {
      return Optional.of(
          "'" + glob + "' is no pattern: " + e.getDescription().toLowerCase(Locale.ROOT));
    }
  }

  /** Why this is a pattern of which a part stands for itself; empty when it is not. */
  static Optional<String> oddity(String glob) {
    GlobReader reader = new GlobReader(glob);
    reader.read();
    return reader
        .unclosed()
        .map(
            open ->
                "'%s' is no pattern: nothing closes its %s, which stands for itself"
                    .formatted(glob, open));
  }

  /** Whether the text may stand for no name, and so for all names. */
  static boolean mayBeEmpty(String glob) {
    try {
      return emptiness(glob).isPresent();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static Optional<String> emptiness(String glob) {
    if (glob.isBlank()) {
      return Optional.of("the pattern is empty");
    }
    GlobPart names = new GlobReader(glob.replaceFirst("^/+", "")).read();
    return names.mayBeEmpty()
        ? Optional.of("'" + glob + "' is no pattern: it may stand for an empty name")
        : Optional.empty();
  }

  /** A pattern that is none, as a marker file may hold, stands for itself. */
  private static GlobPart parts(String glob) {
    try {
      return new GlobReader(glob).read();
    } catch (PatternSyntaxException e) {
      return GlobPart.Literal.of(glob);
    }
  }

  /**
   * Whether the pattern matches this path, or a folder above it; {@code x/**} also matches {@code
   * x} itself.
   */
  boolean covers(String path) {
    int[] points = (path + "/").codePoints().toArray();
    BitSet start = new BitSet();
    start.set(0);
    return pattern.ends(points, start).stream().anyMatch(end -> isElementsEnd(points, end));
  }

  /** Whether an element of the path ends there, or behind the {@code /} there. */
  private static boolean isElementsEnd(int[] points, int end) {
    return end < points.length && points[end] == '/' || end > 0 && points[end - 1] == '/';
  }
}
