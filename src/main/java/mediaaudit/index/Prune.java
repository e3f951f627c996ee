package mediaaudit.index;

import java.util.ArrayList;
import java.util.List;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * Removes rows of what is gone.
 *
 * @param beforeNanos rows at least as old as this go, nanoseconds since 1970. A present row is as
 *     old as its root's last complete scan, a missing one as old as the scan that missed it.
 * @param missingOnly leave present rows alone
 * @param root path of the only root to prune; null for all
 */
public record Prune(long beforeNanos, boolean missingOnly, String root) {

  /** What goes. */
  public record Plan(List<StaleFile> files, List<String> folders) {
    /** Whether nothing goes. */
    public boolean isEmpty() {
      return files.isEmpty() && folders.isEmpty();
    }
  }

  /**
   * Chooses the rows.
   *
   * @throws UserError when a root was not scanned for that long and is not named
   */
  public Plan plan(Index index) {
    List<StaleFile> files = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    for (RootRow known : chosen(index.roots().all())) {
      PruneDao dao = index.prune();
      boolean whole = !missingOnly && isStale(dao, known);
      files.addAll(whole ? dao.allFiles(known.id()) : dao.missingFiles(known.id(), beforeNanos));
      folders.addAll(
          whole ? dao.allFolders(known.id()) : dao.missingFolders(known.id(), beforeNanos));
    }
    return new Plan(files, folders);
  }

  /** Removes what was planned, all of it or nothing. */
  public static void run(Index index, Plan plan) {
    List<String> files = plan.files().stream().map(StaleFile::pathHash).toList();
    index.transact(
        () -> {
          index.items().delete(plan.folders());
          index.probes().delete(files);
          index.files().delete(files);
          index.folders().delete(plan.folders());
        });
  }

  private List<RootRow> chosen(List<RootRow> roots) {
    if (root == null) {
      return roots;
    }
    List<RootRow> named = roots.stream().filter(known -> known.path().equals(root)).toList();
    if (named.isEmpty()) {
      throw new UserError(
          ExitCode.USAGE,
          "the index knows no root "
              + root
              + "; it knows "
              + String.join(", ", roots.stream().map(RootRow::path).toList()));
    }
    return named;
  }

  private boolean isStale(PruneDao dao, RootRow known) {
    boolean stale = dao.lastCompleteScan(known.id()).orElse(0L) <= beforeNanos;
    if (stale && root == null) {
      throw new UserError(
          ExitCode.REFUSED,
          "the root "
              + known.path()
              + " was not scanned for that long, so all of its rows would go; scan it first, or"
              + " add --missing, or name it with --root");
    }
    return stale;
  }
}
