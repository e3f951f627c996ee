package mediaaudit.scan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.index.MountRow;
import mediaaudit.index.RootRow;
import mediaaudit.model.Mounts;
import mediaaudit.model.PathHash;

/**
 * Compares the file systems in a root with those of its last good scan. Files that vanish together
 * with a mount, or under a new one, are away and not gone.
 */
final class MountGuard {
  private static final String LOST =
      "is no mount point any more, as it was at its last good scan, and files are missing in it";
  private static final String OTHER =
      "holds another file system than at its last good scan, and files are missing in it";
  private static final String COVERED =
      "is a mount point now, which it was not at its last good scan, and files are missing in it";

  private final RootRow root;
  private final Map<String, MountRow> known;
  private final Map<String, MountRow> before;
  private final Map<String, MountRow> present;

  /**
   * Looks at what is mounted now, after the walk.
   *
   * @param known at the last good scan; empty where there was none
   * @param top the root with its links resolved
   * @param before what was mounted before the walk
   */
  MountGuard(RootRow root, List<MountRow> known, Path top, Mounts before) {
    this.root = root;
    this.known = byKey(known);
    this.before = byKey(rows(before, top));
    this.present = byKey(rows(Mounts.now(), top));
  }

  private static Map<String, MountRow> byKey(List<MountRow> rows) {
    return rows.stream().collect(Collectors.toMap(MountRow::pathHash, Function.identity()));
  }

  private List<MountRow> rows(Mounts mounts, Path top) {
    List<MountRow> rows = new ArrayList<>();
    mounts.around(top).ifPresent(fileSystem -> rows.add(MountRow.around(root, fileSystem)));
    mounts.below(top).forEach((below, fileSystem) -> rows.add(row(below, fileSystem)));
    return rows;
  }

  private MountRow row(byte[] below, String fileSystem) {
    String hash = PathHash.of(root.name(), below);
    return new MountRow(hash, root.id(), new String(below, StandardCharsets.UTF_8), fileSystem);
  }

  /** After the walk and before, where the system tells. */
  private Stream<Map<String, MountRow>> told() {
    return Stream.of(present, before).filter(mounts -> !mounts.isEmpty());
  }

  /** Whether the root stands on another file system than it did. */
  boolean isRootElsewhere() {
    return around(known).isPresent()
        && told().anyMatch(mounts -> !around(known).equals(around(mounts)));
  }

  private static Optional<String> around(Map<String, MountRow> mounts) {
    return mounts.values().stream().filter(MountRow::isRoot).map(MountRow::fileSystem).findFirst();
  }

  /**
   * What is odd about folders below the root in which files are missing, or was before the walk, by
   * the folders' keys.
   */
  Map<String, String> oddities() {
    Map<String, String> odd = new LinkedHashMap<>();
    told().forEach(mounts -> addOddities(mounts, odd));
    return odd;
  }

  private void addOddities(Map<String, MountRow> mounts, Map<String, String> odd) {
    below(known)
        .forEach(
            was -> {
              String is = fileSystem(mounts, was.pathHash());
              if (is == null) {
                odd.putIfAbsent(was.pathHash(), LOST);
              } else if (!is.equals(was.fileSystem())) {
                odd.putIfAbsent(was.pathHash(), OTHER);
              }
            });
    if (around(known).isPresent()) {
      below(mounts).stream()
          .filter(is -> !known.containsKey(is.pathHash()))
          .forEach(is -> odd.putIfAbsent(is.pathHash(), COVERED));
    }
  }

  private static List<MountRow> below(Map<String, MountRow> mounts) {
    return mounts.values().stream().filter(mount -> !mount.isRoot()).toList();
  }

  /**
   * What to remember, unless it is what is known. What came or went during the walk may have been
   * there when its files were listed, or not: of that nothing new is known.
   *
   * @param isUnsure whether of the folder with this key nothing new is known
   */
  Optional<List<MountRow>> news(Predicate<String> isUnsure) {
    if (present.isEmpty()) {
      return Optional.empty();
    }
    Predicate<String> unsure = isUnsure.or(this::changedMeanwhile);
    Map<String, MountRow> news = new HashMap<>();
    present.forEach(
        (hash, mount) -> {
          if (!unsure.test(hash)) {
            news.put(hash, mount);
          }
        });
    known.forEach(
        (hash, mount) -> {
          if (unsure.test(hash)) {
            news.put(hash, mount);
          }
        });
    return fileSystems(news).equals(fileSystems(known))
        ? Optional.empty()
        : Optional.of(new ArrayList<>(news.values()));
  }

  private boolean changedMeanwhile(String hash) {
    return !Objects.equals(fileSystem(present, hash), fileSystem(before, hash));
  }

  /** That on a folder; null where there is none. */
  private static String fileSystem(Map<String, MountRow> mounts, String hash) {
    MountRow mount = mounts.get(hash);
    return mount == null ? null : mount.fileSystem();
  }

  /** All that rows of the same key may differ in; to compare them whole takes Java longer. */
  private static Map<String, String> fileSystems(Map<String, MountRow> mounts) {
    Map<String, String> fileSystems = new HashMap<>();
    mounts.forEach((hash, mount) -> fileSystems.put(hash, mount.fileSystem()));
    return fileSystems;
  }
}
