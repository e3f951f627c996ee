package mediaaudit.scan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mediaaudit.index.FileCache;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.RootRow;
import mediaaudit.model.Item;

/** The rows of the folders of a root, as they were last read from the index. */
final class RootRows {
  /** Of so many rows one is looked up sooner than all are read. */
  private static final int FEW_OF = 20;

  private final FileCache cache;
  private final RootRow root;
  private final Map<String, FolderRow> rows = new HashMap<>();

  /** None was read yet. */
  RootRows(FileCache cache, RootRow root) {
    this.cache = cache;
    this.root = root;
  }

  /** Reads them all. */
  void read() {
    cache.folders(root.id()).forEach(this::put);
  }

  /**
   * Reads those anew that were stored since.
   *
   * @param changed keys of the folders that changed themselves
   * @param others whether rows of other folders may have been stored
   */
  void renew(List<String> changed, boolean others) {
    if (others || changed.size() > rows.size() / FEW_OF) {
      rows.clear();
      read();
    } else {
      cache.folders(changed).forEach(this::put);
    }
  }

  /** The folder's row is this one now. */
  void put(FolderRow row) {
    rows.put(row.pathHash(), row);
  }

  /** The row of the folder with this key; null when there is none. */
  FolderRow get(String pathHash) {
    return rows.get(pathHash);
  }

  boolean holds(String pathHash) {
    return rows.containsKey(pathHash);
  }

  int size() {
    return rows.size();
  }

  /** All of them, also of folders that are missing. */
  Collection<FolderRow> all() {
    return rows.values();
  }

  /** Those of folders that are not missing. */
  List<FolderRow> present() {
    return rows.values().stream().filter(RootRows::isPresent).toList();
  }

  static boolean isPresent(FolderRow row) {
    return row.missingSince() == null;
  }

  /** Whether the row's folder stands somewhere below one of these. */
  boolean standsIn(FolderRow row, Set<String> folders) {
    String above = row.parentHash();
    while (above != null && !folders.contains(above)) {
      FolderRow parent = rows.get(above);
      above = parent == null ? null : parent.parentHash();
    }
    return above != null;
  }

  /** Whether the row's folder is one of these, or stands below one. */
  boolean isIn(FolderRow row, Set<String> folders) {
    return folders.contains(row.pathHash()) || standsIn(row, folders);
  }

  /** Where a folder stands, as shown to people. */
  String absolute(FolderRow folder) {
    return Item.absolute(root.path(), folder.path());
  }

  /** Where a file stands, as shown to people. */
  String absolute(FileRow file) {
    return absolute(rows.get(file.folderHash())) + "/" + file.name();
  }
}
