package mediaaudit.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Removes rows from an open index, where not all may go those least recently seen first. Each chunk
 * is one transaction that leaves an index which the next scan takes up: memory grows with folders,
 * not with files, and a kill loses nothing but the rest of the work.
 */
final class Removal {
  private static final int CHUNK_FILES = 10_000;

  /** What one transaction and the memory hold with ease. */
  private static final int LARGEST_CHUNK_FILES = 50_000;

  /** A transaction may write many pages, so that there are not many. */
  private static final int CHUNKS = 10;

  private final Index index;
  private final Prune prune;
  private final Consumer<String> gone;
  private long files;
  private long mediaBytes;
  private long folders;
  private long left;

  /**
   * A removal that has not begun.
   *
   * @param gone is told the path of each file, once its rows are gone
   */
  Removal(Index index, Prune prune, Consumer<String> gone) {
    this.index = index;
    this.prune = prune;
    this.gone = gone;
  }

  /** How many files were removed. */
  long files() {
    return files;
  }

  /** Sizes of these files together. */
  long mediaBytes() {
    return mediaBytes;
  }

  /** How many folders were removed. */
  long folders() {
    return folders;
  }

  /** Removes rows of these roots, until as many files as {@code most} are gone. */
  void run(List<RootRow> roots, long most) {
    left = most;
    if (roots.isEmpty()) {
      return;
    }
    List<Integer> ids = roots.stream().map(RootRow::id).toList();
    index.transact(() -> index.items().deleteUsesOfMissing());
    if (prune.by() == Prune.By.PROBED) {
      removeProbed(ids);
    } else {
      removeMissing(ids);
      removePresent(present(roots));
    }
    index.transact(
        () -> {
          index.thumbnails().deletePast();
          UnprobedIssue.recount(index);
        });
  }

  private void removeProbed(List<Integer> roots) {
    PruneDao dao = index.prune();
    inChunks(
        dao.probed(roots, prune.beforeNanos(), prune.missingOnly()),
        chunk -> dao.probedFiles(hashes(chunk), prune.beforeNanos(), prune.missingOnly()),
        prune.keepsFiles() ? this::forgetProbes : (chunk, stale) -> forget(stale));
  }

  private void removeMissing(List<Integer> roots) {
    PruneDao dao = index.prune();
    inChunks(
        dao.missing(roots, prune.beforeNanos()),
        chunk -> dao.missingFiles(hashes(chunk), newest(chunk)),
        (chunk, stale) -> forget(stale));
    List<String> empty = left > 0 ? dao.emptyFolders(roots, prune.beforeNanos()) : List.of();
    for (List<String> chunk : Chunks.of(empty, CHUNK_FILES)) {
      index.transact(() -> forgetFolders(chunk));
    }
  }

  /**
   * Roots whose present rows may go too, the one that was not scanned for longest first. A scan
   * that could not look at all of a root says of no row that it is old.
   */
  private List<RootRow> present(List<RootRow> roots) {
    if (prune.missingOnly()) {
      return List.of();
    }
    Map<RootRow, Long> seen = new HashMap<>();
    roots.forEach(root -> seen.put(root, index.scans().lastCovering(root.id()).orElse(0L)));
    return roots.stream()
        .filter(root -> seen.get(root) <= prune.beforeNanos())
        .sorted(Comparator.comparing(seen::get))
        .toList();
  }

  /** The items around a folder go with it: what is left of them is read again. */
  private void removePresent(List<RootRow> roots) {
    FolderTree tree = new FolderTree();
    List<StaleGroup> groups = new ArrayList<>();
    if (left > 0) {
      for (RootRow root : roots) {
        index.folders().below(root.id()).forEach(tree::add);
        groups.addAll(index.prune().folders(root.id()));
      }
    }
    inChunks(
        groups,
        chunk -> index.prune().presentFiles(hashes(chunk)),
        (chunk, stale) -> {
          Set<String> around = tree.around(hashes(chunk));
          index.items().delete(around);
          index.folders().distrust(around);
          forget(stale);
          forgetFolders(tree.goneWithout(index.prune().emptyAmong(hashes(chunk))));
        });
  }

  private interface Forgetting {
    void forget(List<StaleGroup> chunk, List<StaleFile> stale);
  }

  /** Where all go, the oldest need not go first: a chunk is a part of each table that way. */
  private List<StaleGroup> inOrder(List<StaleGroup> groups) {
    return left < Long.MAX_VALUE
        ? groups
        : groups.stream().sorted(Comparator.comparing(StaleGroup::folderHash)).toList();
  }

  private void inChunks(
      List<StaleGroup> chosen,
      Function<List<StaleGroup>, List<StaleFile>> choose,
      Forgetting forgetting) {
    List<StaleGroup> groups = inOrder(chosen);
    long most = chunkFiles(groups);
    for (int from = 0; from < groups.size() && left > 0; ) {
      int to = end(groups, from, Math.min(most, left));
      List<StaleGroup> chunk = groups.subList(from, to);
      List<StaleFile> stale = choose.apply(chunk);
      index.transact(() -> forgetting.forget(chunk, stale));
      tell(stale);
      from = to;
    }
  }

  private static int end(List<StaleGroup> groups, int from, long most) {
    int to = from;
    for (long sum = 0; to < groups.size() && sum < most; to++) {
      sum += Math.max(1, groups.get(to).files());
    }
    return to;
  }

  private static long chunkFiles(List<StaleGroup> groups) {
    long files = groups.stream().mapToLong(group -> Math.max(1, group.files())).sum();
    return Math.max(CHUNK_FILES, Math.min(LARGEST_CHUNK_FILES, files / CHUNKS));
  }

  private void tell(List<StaleFile> stale) {
    files += stale.size();
    left -= stale.size();
    for (StaleFile file : stale) {
      mediaBytes += file.sizeBytes();
      gone.accept(file.path());
    }
  }

  private void forget(List<StaleFile> stale) {
    List<String> hashes = stale.stream().map(StaleFile::pathHash).toList();
    index.probes().delete(hashes);
    index.files().delete(hashes);
  }

  private void forgetProbes(List<StaleGroup> chunk, List<StaleFile> stale) {
    index.probes().delete(stale.stream().map(StaleFile::pathHash).toList());
    index.folders().distrust(hashes(chunk));
  }

  private void forgetFolders(List<String> hashes) {
    folders += hashes.size();
    index.items().delete(hashes);
    index.folders().delete(hashes);
  }

  private static long newest(List<StaleGroup> chunk) {
    return chunk.stream().mapToLong(StaleGroup::ageNanos).max().orElseThrow();
  }

  private static List<String> hashes(List<StaleGroup> chunk) {
    return chunk.stream().map(StaleGroup::folderHash).distinct().toList();
  }
}
