package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mediaaudit.index.RootRow;
import mediaaudit.model.Entries;
import mediaaudit.model.RawPath;

/**
 * Finds on the disk what stands under a name that is no UTF-8: the index has that as a text, which
 * does not tell all of its bytes, and a key, which does.
 */
final class UntoldPath {
  private UntoldPath() {}

  /**
   * The file with this key.
   *
   * @param path its path below the root, as a text
   * @throws NoSuchFileException when there is none
   */
  static Path find(RootRow root, String path, String key) throws IOException {
    List<Place> places = List.of(Place.root(root.name(), Path.of(root.path()), null));
    for (String name : path.split("/")) {
      places = below(places, name);
    }
    return places.stream()
        .filter(place -> place.parent().hashOf(place.rawName()).equals(key))
        .map(Place::path)
        .findFirst()
        .orElseThrow(() -> new NoSuchFileException(path));
  }

  private static List<Place> below(List<Place> folders, String name) throws IOException {
    List<Place> below = new ArrayList<>();
    for (Place folder : folders) {
      entries(folder.path(), name).forEach(entry -> below.add(folder.child(entry, null)));
    }
    return below;
  }

  /** Several where their names are no text: what is left of these may be the same. */
  private static List<Path> entries(Path folder, String name) throws IOException {
    if (RawPath.undecoded(name) == 0) {
      return List.of(RawPath.resolve(folder, name));
    }
    return Entries.of(folder).stream().filter(entry -> RawPath.name(entry).equals(name)).toList();
  }
}
