package mediaaudit.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.Index;
import mediaaudit.index.RootRow;
import mediaaudit.index.StoredFile;
import mediaaudit.model.Entries;
import mediaaudit.model.FileKind;
import mediaaudit.model.MissReason;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;

/** Finds paths in the index, with one look at the disk each. */
public final class Locator {
  private static final String NOTHING = "nothing";

  private final Index index;
  private final ScanOptions options;
  private final Watchdog watchdog;

  public Locator(Index index, ScanOptions options) {
    this.index = index;
    this.options = options;
    this.watchdog = new Watchdog(options.stallTimeout());
  }

  /**
   * What the index knows of this path, by whatever links it is reached.
   *
   * @throws UserError when its disk hangs
   */
  public Whereabouts find(Path path) {
    return Location.find(index, path, watchdog)
        .map(location -> find(location.root(), location.place()))
        .orElseGet(() -> stranger(path.toAbsolutePath().normalize()));
  }

  private Whereabouts stranger(Path path) {
    return new Whereabouts(
        path, null, "", null, null, null, word(stat(path)), null, List.of(), false, "");
  }

  private Whereabouts find(RootRow root, Place place) {
    Path path = place.path();
    Optional<Stat> stat = stat(path);
    Optional<StoredFile> file = index.files().find(place.fileHash());
    Optional<FolderRow> folder =
        file.isPresent()
            ? index.folders().find(file.get().file().folderHash())
            : index.folders().find(place.hash());
    return new Whereabouts(
        path,
        root,
        place.below(),
        folder.orElse(null),
        file.orElse(null),
        folder.map(row -> Location.unit(index, row)).orElse(null),
        word(stat),
        exclusion(root, path, place, folder.isPresent(), stat),
        doubts(root, file, folder, stat),
        folder
            .map(row -> Location.unit(index, row))
            .filter(unit -> isStale(root, unit))
            .isPresent(),
        index.roots().distrusted(root.id()));
  }

  private boolean isStale(RootRow root, FolderRow unit) {
    return !options.reading(root.path()).equals(unit.audited());
  }

  private Optional<Stat> stat(Path path) {
    try {
      return Optional.of(watchdog.call(() -> Stat.following(path)));
    } catch (Watchdog.Stalled e) {
      throw Location.hung(path, e);
    } catch (IOException | UncheckedIOException gone) {
      return Optional.empty();
    }
  }

  private static String word(Optional<Stat> stat) {
    return stat.map(
            it ->
                switch (it.kind()) {
                  case FILE -> "file";
                  case DIRECTORY -> "folder";
                  default -> "other";
                })
        .orElse(NOTHING);
  }

  /** What leaves the path out; markers are looked for only when it is not in the index. */
  private String exclusion(
      RootRow root, Path path, Place place, boolean known, Optional<Stat> stat) {
    for (Path element : Path.of(place.below())) {
      if (Exclusions.isSystem(element.toString())) {
        return "the name " + element + ", which systems, applications or downloads use";
      }
    }
    boolean folder = stat.filter(it -> it.kind() == Stat.Kind.DIRECTORY).isPresent();
    Optional<String> pattern =
        place.below().isEmpty()
            ? Optional.empty()
            : exclusions(root).pattern(place.below(), folder);
    return pattern.or(() -> known ? Optional.empty() : marker(root, path)).orElse(null);
  }

  private Exclusions exclusions(RootRow root) {
    Path real = new RootPaths(watchdog).real(root.path());
    return options.exclusions(Path.of(root.path()), real, Map.of());
  }

  /** The marker in a folder above that leaves the path out. */
  private Optional<String> marker(RootRow root, Path path) {
    Path top = Path.of(root.path());
    List<Path> folders = new ArrayList<>();
    for (Path at = path; at != null && at.startsWith(top); at = at.getParent()) {
      folders.add(0, at);
    }
    for (Path folder : folders) {
      Optional<String> found = markerIn(top, folder, path);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> markerIn(Path top, Path folder, Path path) {
    try {
      return watchdog.call(() -> marker(top, folder, path));
    } catch (Watchdog.Stalled e) {
      throw Location.hung(path, e);
    } catch (IOException ignored) {
      // A folder that cannot be listed, or a file, holds no marker that a scan would see.
      return Optional.empty();
    }
  }

  private static Optional<String> marker(Path top, Path folder, Path path) throws IOException {
    List<Path> markers =
        Entries.of(folder).stream()
            .filter(entry -> Exclusions.isMarker(entry, entry.getFileName().toString()))
            .toList();
    for (Path marker : markers) {
      Exclusions.Marked marked = Exclusions.read(slashed(top.relativize(folder)), List.of(marker));
      String below = slashed(top.relativize(path));
      if (marked.all() || marked.globs().stream().anyMatch(glob -> glob.covers(below))) {
        return Optional.of("the marker " + marker);
      }
    }
    return Optional.empty();
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private List<String> doubts(
      RootRow root, Optional<StoredFile> file, Optional<FolderRow> folder, Optional<Stat> stat) {
    List<String> doubts = new ArrayList<>();
    if (file.isPresent()) {
      Validity validity = options.validity(root.path(), index.roots().distrusted(root.id()));
      ofFile(validity, file.get(), folder.orElse(null), stat, doubts);
    } else if (folder.isPresent()) {
      ofFolder(folder.get(), stat, doubts);
    }
    return doubts;
  }

  private static void ofFolder(FolderRow row, Optional<Stat> stat, List<String> doubts) {
    if (stat.isEmpty()) {
      doubts.add("it is not on the disk now");
    } else if (stat.get().kind() != Stat.Kind.DIRECTORY) {
      doubts.add("it is no folder now");
    }
    if (row.missingSince() != null) {
      doubts.add("the last scan missed it");
    }
    if (row.trouble() != null) {
      doubts.add("it could not be listed: " + row.trouble());
    }
    if (row.signature() == null && row.missingSince() == null) {
      doubts.add("its scan was not finished");
    }
  }

  private static void ofFile(
      Validity validity,
      StoredFile stored,
      FolderRow folder,
      Optional<Stat> stat,
      List<String> doubts) {
    FileRow row = stored.file();
    if (stored.isDamaged()) {
      doubts.add(MissReason.DAMAGED.sentence());
    }
    if (row.missingSince() != null) {
      doubts.add("the last scan missed it");
    }
    if (stat.isEmpty()) {
      doubts.add("it is not on the disk now");
    } else if (stat.get().kind() != Stat.Kind.FILE) {
      doubts.add("it is no file now");
    } else if (!validity.sameFile(row, stat.get())) {
      differences(validity.comparison(), row, stat.get(), doubts);
    }
    if (row.trouble() != null) {
      doubts.add("it could not be read: " + row.trouble());
    }
    if (row.racy()) {
      doubts.add(
          "it had just been changed when it was looked at; its headers are compared next time");
    }
    if (row.kind() == FileKind.VIDEO && row.trouble() == null) {
      validity.doubt(stored, folder).map(MissReason::sentence).ifPresent(doubts::add);
    }
  }

  private static void differences(
      Comparison comparison, FileRow row, Stat stat, List<String> doubts) {
    if (row.sizeBytes() != stat.sizeBytes()) {
      doubts.add("its size changed from " + row.sizeBytes() + " to " + stat.sizeBytes() + " bytes");
    }
    if (row.mtimeNanos() != stat.mtimeNanos()) {
      doubts.add("its modification time changed");
    }
    boolean sameCtime = row.ctimeNanos() == null || row.ctimeNanos().equals(stat.ctimeNanos());
    if (!sameCtime) {
      doubts.add("its change time changed");
    }
    if (comparison.onlyInodeMoved(row, stat)) {
      doubts.add(MissReason.INODE.sentence());
    }
  }
}
