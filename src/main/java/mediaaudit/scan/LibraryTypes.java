package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mediaaudit.model.LibraryType;
import mediaaudit.model.Watchdog;

/** What library folders hold, by absolute path; a folder holds what the nearest one above does. */
public final class LibraryTypes {
  private final Map<Path, LibraryType> byPath = new HashMap<>();
  private final Watchdog watchdog;

  /** The types of these absolute paths. */
  public LibraryTypes(Map<String, LibraryType> types) {
    this(types, new Watchdog(Watchdog.USUAL_PATIENCE));
  }

  /** The types of these absolute paths, some of which may be on a disk that hangs. */
  public LibraryTypes(Map<String, LibraryType> types, Watchdog watchdog) {
    this.watchdog = watchdog;
    types.forEach((path, type) -> byPath.put(real(Path.of(path)), type));
  }

  /** The types of a root, whose path is empty, and of folders in it, by their paths below it. */
  SortedMap<String, LibraryType> in(String root) {
    Path top = real(Path.of(root));
    TreeMap<String, LibraryType> types = new TreeMap<>(Map.of("", at(top)));
    byPath.forEach(
        (path, type) -> {
          if (path.startsWith(top)) {
            types.put(below(top, path), type);
          }
        });
    return Collections.unmodifiableSortedMap(types);
  }

  private LibraryType at(Path folder) {
    for (Path above = folder; above != null; above = above.getParent()) {
      LibraryType type = byPath.get(above);
      if (type != null) {
        return type;
      }
    }
    return LibraryType.MIXED;
  }

  private static String below(Path top, Path path) {
    return top.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** The path with its links resolved, as far as it is there. */
  private Path real(Path path) {
    try {
      return watchdog.call(path::toRealPath);
    } catch (IOException unreachable) {
      return path.normalize();
    }
  }
}
