package mediaaudit.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FolderRole;
import mediaaudit.model.Item;
import mediaaudit.model.UserError;

/** Forgets rows of what is still there, so that the next scan looks at it afresh. */
public final class Clearing {
  private Clearing() {}

  /**
   * Forgets all rows, library roots and scans included.
   *
   * @return how many files had one
   */
  public static int all(Index index) {
    List<RootRow> roots = index.roots().all();
    int[] files = new int[1];
    index.transact(
        () -> {
          roots.forEach(root -> files[0] += forget(index, root, root.path()));
          index.issues().deleteOfNoItem(null);
          roots.forEach(root -> index.roots().delete(root.id()));
          index.scans().deleteAll();
        });
    return files[0];
  }

  /**
   * Forgets what stands at or below these absolute paths; a library root is forgotten as such.
   *
   * @return how many files had a row
   * @throws UserError when a path lies in no known root
   */
  public static int below(Index index, List<String> paths) {
    int[] files = new int[1];
    index.transact(() -> paths.forEach(path -> files[0] += below(index, path)));
    return files[0];
  }

  /**
   * Forgets a library root and what stands below it.
   *
   * @return how many files had a row
   */
  public static int root(Index index, RootRow root) {
    int[] files = new int[1];
    index.transact(
        () -> {
          files[0] = forget(index, root, root.path());
          forgetItself(index, root);
        });
    return files[0];
  }

  private static void forgetItself(Index index, RootRow root) {
    index.issues().deleteOfNoItem(root.id());
    index.roots().delete(root.id());
  }

  private static int below(Index index, String path) {
    RootRow root =
        index.roots().all().stream()
            .filter(known -> isBelow(path, known.path()))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserError(
                        ExitCode.USAGE, "the index knows no library root that holds " + path));
    int files = forget(index, root, path);
    if (files == 0) {
      throw new UserError(ExitCode.USAGE, "the index knows nothing at or below " + path);
    }
    if (path.equals(root.path())) {
      forgetItself(index, root);
    }
    return files;
  }

  private static int forget(Index index, RootRow root, String path) {
    List<String> files =
        index.prune().allFiles(root.id()).stream()
            .filter(file -> isBelow(file.path(), path))
            .map(StaleFile::pathHash)
            .toList();
    List<FolderRow> rows = index.folders().below(root.id());
    List<String> gone = hashes(rows.stream().filter(row -> isBelow(absolute(root, row), path)));
    index.items().delete(gone);
    index.items().delete(hashes(rows.stream().filter(row -> isWholeAround(root, row, path))));
    index.probes().delete(files);
    index.files().delete(files);
    index.folders().unsign(hashes(rows.stream()));
    index.folders().delete(gone);
    return files.size();
  }

  /** Whether a folder is the movie or series that this path is a part of. */
  private static boolean isWholeAround(RootRow root, FolderRow row, String path) {
    boolean whole =
        FolderRole.MOVIE.word().equals(row.role()) || FolderRole.SERIES.word().equals(row.role());
    return whole && isBelow(path, absolute(root, row));
  }

  private static String absolute(RootRow root, FolderRow row) {
    return Item.absolute(root.path(), row.path());
  }

  private static List<String> hashes(Stream<FolderRow> rows) {
    return new ArrayList<>(rows.map(FolderRow::pathHash).toList());
  }

  private static boolean isBelow(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
  }
}
