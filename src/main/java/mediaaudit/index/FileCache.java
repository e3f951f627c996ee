package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mediaaudit.model.Probe;

/**
 * All that a scan asks of what it remembers of files: a row a folder, a row a file, and what the
 * videos among them contain. A store of another kind can take the index's place here; whether a row
 * is still valid is the scan's business alone.
 *
 * <p>Keys are those of {@link mediaaudit.model.PathHash}. Each change is done as a whole or not at
 * all, and is safe on the disk when its method returns. One thread calls.
 */
public interface FileCache {
  /** The rows of all folders of this root, those of missing ones too. */
  List<FolderRow> folders(int root);

  /** The rows that these folders have, by key. */
  List<FolderRow> folders(Collection<String> folders);

  /** The rows of all files in these folders. */
  List<StoredFile> files(Collection<String> folders);

  /** The rows of those vanished files that have one of these sizes in bytes. */
  List<StoredFile> missing(Set<Long> sizes);

  /** What these files contain, by key; those that nobody looked into are left out. */
  Map<String, Probe> probes(Collection<String> files);

  /** Puts these rows of folders in the place of what there was. */
  void replace(Collection<FolderRow> folders);

  /** Puts what was seen in the place of what there was. */
  void store(Seen seen);

  /** Marks what has gone as missing, and forgets what is left out on purpose. */
  void remove(Gone gone);

  /**
   * What a scan saw.
   *
   * @param unfounded keys of files whose probe is of an older content
   * @param folders whose first or last files are among these
   * @param known keys of those of these files and folders that have rows already
   * @param copies whose facts are those of other files
   */
  record Seen(
      List<FileRow> files,
      List<ProbedFile> probes,
      List<String> unfounded,
      List<FolderRow> folders,
      Set<String> known,
      List<Copy> copies) {}

  /**
   * A file whose facts are those of another one, by key.
   *
   * @param moved the other one is this one at its former place, where nothing stays
   */
  record Copy(String from, String to, boolean moved) {}

  /**
   * What a scan does not see any more, by key.
   *
   * @param folders that have vanished with all in them
   * @param files that have vanished
   * @param hiddenFolders that are there and left out on purpose
   * @param hiddenFiles that are there and left out on purpose, those of hidden folders too
   * @param sinceNanos nanoseconds since 1970
   */
  record Gone(
      List<String> folders,
      List<String> files,
      List<String> hiddenFolders,
      List<String> hiddenFiles,
      long sinceNanos) {
    /** Whether nothing is gone. */
    public boolean isEmpty() {
      return folders.isEmpty()
          && files.isEmpty()
          && hiddenFolders.isEmpty()
          && hiddenFiles.isEmpty();
    }
  }
}
