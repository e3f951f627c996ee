package mediaaudit.scan;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import mediaaudit.model.LibraryType;
import mediaaudit.model.SlashedPath;
import mediaaudit.name.ArtworkPatterns;
import mediaaudit.name.LibraryReader;

/** Who reads the folders of a root: a reader of the type that the nearest folder above has. */
final class FolderReaders {
  private final SortedMap<String, LibraryType> types;
  private final Map<LibraryType, LibraryReader> readers = new EnumMap<>(LibraryType.class);

  /**
   * Readers for a root.
   *
   * @param types by path below the root; the empty path is among them
   */
  FolderReaders(SortedMap<String, LibraryType> types, ArtworkPatterns artwork) {
    this.types = types;
    for (LibraryType type : LibraryType.values()) {
      readers.put(type, new LibraryReader(artwork, type));
    }
  }

  /** The reader of the folder with this path below the root. */
  LibraryReader of(String path) {
    String above = path;
    while (!types.containsKey(above)) {
      above = SlashedPath.parent(above);
    }
    return readers.get(types.get(above));
  }
}
