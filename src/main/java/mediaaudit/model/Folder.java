package mediaaudit.model;

import java.util.List;

/**
 * A folder below a library root (or the root itself) with all that stands in it.
 *
 * @param pathHash key of the folder's row
 * @param root absolute path of the library root
 * @param path below the root, with {@code /}; empty for the root itself
 * @param name last part of the path
 * @param files in name order
 * @param folders in name order
 */
public record Folder(
    String pathHash,
    String root,
    String path,
    String name,
    List<Entry> files,
    List<Folder> folders) {

  public Folder {
    files = List.copyOf(files);
    folders = List.copyOf(folders);
  }

  /** Whether a video stands in this folder or anywhere below it. */
  public boolean holdsVideo() {
    return files.stream().anyMatch(file -> file.kind().plays())
        || folders.stream().anyMatch(Folder::holdsVideo);
  }
}
