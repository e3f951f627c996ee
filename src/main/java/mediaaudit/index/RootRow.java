package mediaaudit.index;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * A library root that the index knows.
 *
 * @param name stands in the keys of all rows below it
 * @param path absolute
 * @param lastCompleteScan number of the scan; null when there was none
 */
public record RootRow(int id, String name, String path, Long lastCompleteScan) {
  /**
   * The root with this path or, where no root has it, with this name.
   *
   * @throws UserError when there is none
   */
  public static RootRow find(List<RootRow> known, String root) {
    if (root.isEmpty()) {
      throw new UserError(
          ExitCode.USAGE, "the name of the root is empty; the index knows " + paths(known));
    }
    String path = absolute(root);
    return known.stream()
        .filter(row -> row.path().equals(path))
        .findFirst()
        .or(() -> known.stream().filter(row -> row.name().equals(root)).findFirst())
        .orElseThrow(() -> new UserError(ExitCode.USAGE, unknown(known, root)));
  }

  /**
   * The path as roots have it.
   *
   * @throws UserError when it is none, or empty: that would be where the user happens to be
   */
  public static String absolute(String path) {
    if (path.isEmpty()) {
      throw new UserError(ExitCode.USAGE, "the path is empty; name one");
    }
    try {
      return Path.of(path).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      throw new UserError(ExitCode.USAGE, "'" + path + "' is no path: " + e.getReason(), e);
    }
  }

  private static String unknown(List<RootRow> known, String root) {
    return known.isEmpty()
        ? "the index knows no library root; scan one first"
        : "the index knows no root " + root + "; it knows " + paths(known);
  }

  private static String paths(List<RootRow> known) {
    return String.join(", ", known.stream().map(RootRow::path).toList());
  }
}
