package mediaaudit.scan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
  private final Map<String, MountRow> present = new HashMap<>();

  /**
   * Looks at what is mounted now.
   *
   * @param known at the last good scan; empty where there was none
   * @param top the root with its links resolved
   */
  MountGuard(RootRow root, List<MountRow> known, Path top) {
    this.root = root;
    this.known = known.stream().collect(Collectors.toMap(MountRow::pathHash, Function.identity()));
    Mounts mounts = Mounts.now();
    mounts.around(top).ifPresent(fileSystem -> add(new byte[0], fileSystem));
    mounts.below(top).forEach(this::add);
  }

  private void add(byte[] below, String fileSystem) {
    String hash = PathHash.of(root.name(), below);
    String path = new String(below, StandardCharsets.UTF_8);
    present.put(hash, new MountRow(hash, root.id(), path, fileSystem));
  }

  /** Whether the root stands on another file system than it did. */
  boolean isRootElsewhere() {
    return around(known).isPresent()
        && !around(known).equals(around(present))
        && !present.isEmpty();
  }

  private static Optional<String> around(Map<String, MountRow> mounts) {
    return mounts.values().stream().filter(MountRow::isRoot).map(MountRow::fileSystem).findFirst();
  }

  /** What is odd about folders below the root in which files are missing, by the folders' keys. */
  Map<String, String> oddities() {
    Map<String, String> odd = new LinkedHashMap<>();
    if (present.isEmpty()) {
      return odd;
    }
    below(known)
        .forEach(
            was -> {
              MountRow is = present.get(was.pathHash());
              if (is == null) {
                odd.put(was.pathHash(), LOST);
              } else if (!is.fileSystem().equals(was.fileSystem())) {
                odd.put(was.pathHash(), OTHER);
              }
            });
    if (around(known).isPresent()) {
      below(present).stream()
          .filter(is -> !known.containsKey(is.pathHash()))
          .forEach(is -> odd.put(is.pathHash(), COVERED));
    }
    return odd;
  }

  private static List<MountRow> below(Map<String, MountRow> mounts) {
    return mounts.values().stream().filter(mount -> !mount.isRoot()).toList();
  }

  /**
   * What to remember, unless it is what is known.
   *
   * @param unsure whether of the folder with this key nothing new is known
   */
  Optional<List<MountRow>> news(Predicate<String> unsure) {
    if (present.isEmpty()) {
      return Optional.empty();
    }
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

  /** All that rows of the same key may differ in; to compare them whole takes Java longer. */
  private static Map<String, String> fileSystems(Map<String, MountRow> mounts) {
    Map<String, String> fileSystems = new HashMap<>();
    mounts.forEach((hash, mount) -> fileSystems.put(hash, mount.fileSystem()));
    return fileSystems;
  }
}
