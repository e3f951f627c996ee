package mediaaudit.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.index.FileCache;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.StoredFile;
import mediaaudit.model.FileKind;

/**
 * Files that went to another place, within a root or between roots: a file without a row and a row
 * that is proved to have lost its file. They have inode number, size and modification time in
 * common or, across file systems, name, size and modification time. Where two could be the one,
 * neither is.
 */
final class Moves {
  private final Map<String, StoredFile> originByNewKey = new HashMap<>();
  private final Set<String> origins = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  /** How many rows are left of those of folders in which files vanished. */
  private final Map<String, Integer> left = new HashMap<>();

  /** What a file and its row have in common. */
  private record Sign(FileKind kind, long sizeBytes, long mtimeNanos, Long inode, String name) {}

  /** How sure a sign is. */
  private enum Sureness {
    INODE_AND_NAME,
    INODE,
    NAME;

    private Optional<Sign> sign(
        FileKind kind, long sizeBytes, long mtimeNanos, Long inode, String name) {
      boolean tells = this == NAME ? sizeBytes > 0 : inode != null && inode != 0;
      return tells
          ? Optional.of(
              new Sign(
                  kind,
                  sizeBytes,
                  mtimeNanos,
                  this == NAME ? null : inode,
                  this == INODE ? null : name))
          : Optional.empty();
    }

    Optional<Sign> of(SeenFile file) {
      Stat stat = file.stat();
      return sign(file.kind(), stat.sizeBytes(), stat.mtimeNanos(), stat.inode(), file.name());
    }

    Optional<Sign> of(StoredFile stored) {
      FileRow row = stored.file();
      return sign(row.kind(), row.sizeBytes(), row.mtimeNanos(), row.inode(), row.name());
    }
  }

  private Moves() {}

  /** What moved between these walks, or vanished before and is back now. */
  static Moves among(List<RootWalk> walks, FileCache cache) {
    Moves moves = new Moves();
    List<SeenFile> added = walks.stream().flatMap(walk -> walk.changes().added().stream()).toList();
    List<StoredFile> vanished = added.isEmpty() ? List.of() : vanished(walks, added, cache);
    if (vanished.isEmpty()) {
      return moves;
    }
    for (Sureness sureness : Sureness.values()) {
      moves.pair(
          unique(vanished.stream().filter(row -> !moves.isOrigin(row)).toList(), sureness::of),
          unique(added.stream().filter(file -> moves.origin(file) == null).toList(), sureness::of));
    }
    vanished.forEach(row -> moves.left.merge(row.file().folderHash(), 1, Integer::sum));
    return moves;
  }

  /** The row of the same file at its former place; null when there is none. */
  StoredFile origin(SeenFile file) {
    return originByNewKey.get(file.pathHash());
  }

  /** Whether the row's file may have moved. */
  boolean isOrigin(StoredFile row) {
    return origins.contains(row.file().pathHash());
  }

  /** The row is now that of its file at the new place. */
  void take(StoredFile origin) {
    taken.add(origin.file().pathHash());
    left.merge(origin.file().folderHash(), -1, Integer::sum);
  }

  /** Whether the row is that of its file at the new place. */
  boolean isTaken(FileRow row) {
    return taken.contains(row.pathHash());
  }

  /** How many present files of a root seem to have moved. */
  long away(RootWalk walk) {
    return originByNewKey.values().stream()
        .filter(row -> row.file().missingSince() == null && walk.holds(row.file()))
        .count();
  }

  /** Of the vanished folders of a root, those of which no row is left: all in them moved. */
  List<FolderRow> emptied(List<FolderRow> vanished) {
    Map<String, Long> folders =
        vanished.stream()
            .filter(row -> row.parentHash() != null)
            .collect(Collectors.groupingBy(FolderRow::parentHash, Collectors.counting()));
    Set<String> touched =
        originByNewKey.values().stream()
            .map(row -> row.file().folderHash())
            .collect(Collectors.toCollection(HashSet::new));
    List<FolderRow> emptied = new ArrayList<>();
    for (FolderRow row : deepestFirst(vanished)) {
      boolean isEmpty =
          folders.getOrDefault(row.pathHash(), 0L) == 0
              && left.getOrDefault(row.pathHash(), 0) == 0;
      if (isEmpty && touched.contains(row.pathHash())) {
        emptied.add(row);
        folders.merge(row.parentHash(), -1L, Long::sum);
        touched.add(row.parentHash());
      }
    }
    return emptied;
  }

  private static List<FolderRow> deepestFirst(List<FolderRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparingInt((FolderRow row) -> row.path().length()).reversed())
        .toList();
  }

  private void pair(Map<Sign, StoredFile> rows, Map<Sign, SeenFile> files) {
    files.forEach(
        (sign, file) -> {
          StoredFile row = rows.get(sign);
          if (row != null) {
            originByNewKey.put(file.pathHash(), row);
            origins.add(row.file().pathHash());
          }
        });
  }

  /** Those that no other has the sign of. */
  private static <T> Map<Sign, T> unique(List<T> all, Function<T, Optional<Sign>> signOf) {
    Map<Sign, T> unique = new HashMap<>();
    Set<Sign> shared = new HashSet<>();
    for (T each : all) {
      signOf.apply(each).filter(sign -> unique.put(sign, each) != null).ifPresent(shared::add);
    }
    unique.keySet().removeAll(shared);
    return unique;
  }

  private static List<StoredFile> vanished(
      List<RootWalk> walks, List<SeenFile> added, FileCache cache) {
    Map<String, StoredFile> vanished = new LinkedHashMap<>();
    for (RootWalk walk : walks) {
      walk.changes()
          .vanishedFiles()
          .forEach(row -> put(vanished, List.of(walk.stored(row.pathHash()))));
      put(
          vanished,
          cache.files(walk.unseen().vanishedFolders().stream().map(FolderRow::pathHash).toList()));
    }
    put(
        vanished,
        cache.missing(
            added.stream().map(file -> file.stat().sizeBytes()).collect(Collectors.toSet())));
    walks.stream()
        .flatMap(walk -> walk.changes().folders().stream())
        .flatMap(listing -> listing.files().stream())
        .forEach(file -> vanished.remove(file.pathHash()));
    return List.copyOf(vanished.values());
  }

  private static void put(Map<String, StoredFile> rows, Collection<StoredFile> more) {
    more.forEach(row -> rows.putIfAbsent(row.file().pathHash(), row));
  }
}
