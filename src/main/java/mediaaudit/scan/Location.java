package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import mediaaudit.index.FolderRow;
import mediaaudit.index.Index;
import mediaaudit.index.RootRow;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FolderRole;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;

/** Where a path stands among the library roots that the index knows. */
record Location(RootRow root, Place place) {
  /**
   * The root in which this path lies, by whatever links it is reached.
   *
   * @throws UserError when its disk hangs
   */
  static Optional<Location> find(Index index, Path path) {
    return find(index, path, new Watchdog(Watchdog.USUAL_PATIENCE));
  }

  /** The same, of a disk that may take so long. */
  static Optional<Location> find(Index index, Path path, Watchdog watchdog) {
    Path absolute = path.toAbsolutePath().normalize();
    Optional<Location> direct = of(index, absolute);
    return direct.isPresent() ? direct : of(index, real(absolute, watchdog));
  }

  /** The error of a disk that does not answer. */
  static UserError hung(Path path, Watchdog.Stalled why) {
    return new UserError(
        ExitCode.REFUSED,
        "cannot look at " + path + ": " + why.getMessage() + " (is it mounted?)",
        why);
  }

  /** The folder that is the item, or that holds it as a loose file. */
  static FolderRow unit(Index index, FolderRow folder) {
    FolderRow unit = folder;
    while (FolderRole.PART.word().equals(unit.role()) && unit.parentHash() != null) {
      Optional<FolderRow> above = index.folders().find(unit.parentHash());
      if (above.isEmpty()) {
        return unit;
      }
      unit = above.get();
    }
    return unit;
  }

  private static Optional<Location> of(Index index, Path path) {
    return index.roots().all().stream()
        .filter(row -> path.startsWith(Path.of(row.path())))
        .max(Comparator.comparing(row -> row.path().length()))
        .map(root -> new Location(root, place(root, path)));
  }

  private static Place place(RootRow root, Path path) {
    Path top = Path.of(root.path());
    Place place = Place.root(root.name(), top, null);
    for (Path element : top.relativize(path)) {
      if (!element.toString().isEmpty()) {
        place = place.child(place.path().resolve(element), null);
      }
    }
    return place;
  }

  private static Path real(Path path, Watchdog watchdog) {
    try {
      return watchdog.call(path::toRealPath);
    } catch (Watchdog.Stalled e) {
      throw hung(path, e);
    } catch (IOException unreachable) {
      return path;
    }
  }
}
