package mediaaudit.scan;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mediaaudit.model.LibraryType;
import mediaaudit.model.Watchdog;

/** What library folders hold, by absolute path; a folder holds what the nearest one above does. */
public final class LibraryTypes {
  private final NearestFolder<LibraryType> types;

  /** The types of these absolute paths. */
  public LibraryTypes(Map<String, LibraryType> types) {
    this(types, new Watchdog(Watchdog.USUAL_PATIENCE));
  }

  /** The types of these absolute paths, some of which may be on a disk that hangs. */
  public LibraryTypes(Map<String, LibraryType> types, Watchdog watchdog) {
    this.types = new NearestFolder<>(types, watchdog);
  }

  /** The types of a root, whose path is empty, and of folders in it, by their paths below it. */
  SortedMap<String, LibraryType> in(String root) {
    TreeMap<String, LibraryType> found = new TreeMap<>();
    found.put("", types.at(root).orElse(LibraryType.MIXED));
    found.putAll(types.in(root));
    return Collections.unmodifiableSortedMap(found);
  }
}
