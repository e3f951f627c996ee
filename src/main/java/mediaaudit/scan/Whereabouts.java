package mediaaudit.scan;

import java.nio.file.Path;
import java.util.List;
import mediaaudit.index.FolderRow;
import mediaaudit.index.RootRow;
import mediaaudit.index.StoredFile;

/**
 * What the index knows of a path, and how that compares with the disk now.
 *
 * @param path absolute
 * @param root in which it lies; null when the index knows none
 * @param below path below the root, with {@code /}; empty for the root itself
 * @param folder the folder itself, or that of the file; null when the index knows neither
 * @param file its row; null when it is no file that the index knows
 * @param unit the folder whose items it belongs to; null when it is not in the index
 * @param onDisk what is there now: file, folder, other, nothing
 * @param exclusion what leaves it out; null when nothing does
 * @param doubts why its row would not be relied on; empty when it is valid
 * @param judgedAnew whether the next scan reads and judges the item again, the files being the same
 * @param distrusted what is not compared below its root, since it told nothing there: {@code
 *     ctime}, {@code inode}, both with a comma between; {@code relearn} when the next scan takes
 *     what it finds for granted; else empty
 */
public record Whereabouts(
    Path path,
    RootRow root,
    String below,
    FolderRow folder,
    StoredFile file,
    FolderRow unit,
    String onDisk,
    String exclusion,
    List<String> doubts,
    boolean judgedAnew,
    String distrusted) {

  public Whereabouts {
    doubts = List.copyOf(doubts);
  }

  /** Whether the index has a row of it. */
  public boolean isKnown() {
    return folder != null;
  }

  /** Whether it is a library root. */
  public boolean isRoot() {
    return root != null && below.isEmpty();
  }
}
