package mediaaudit.index;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFailure;
import mediaaudit.model.FolderRole;
import mediaaudit.model.Item;
import mediaaudit.model.UserError;

/** Forgets rows of what is still there, so that the next scan looks at it afresh. */
public final class Clearing {
  private static final int CHUNK = 200;

  private final Index index;
  private final Consumer<String> cleared;
  private long files;

  /** For an open index. */
  public Clearing(Index index) {
    this(index, path -> {});
  }

  /**
   * For an open index.
   *
   * @param cleared is told the path of each file of which something was forgotten
   */
  public Clearing(Index index, Consumer<String> cleared) {
    this.index = index;
    this.cleared = cleared;
  }

  /**
   * Forgets all rows, library roots and scans included: a fresh index takes the place of this one.
   *
   * @return how many files had one
   */
  public static long all(IndexFile file, Duration wait, Consumer<String> notices) {
    try {
      WriterLock lock = WriterLock.acquire(file, "clear", wait, notices);
      try {
        return replaceByFresh(file);
      } finally {
        lock.close();
      }
    } catch (SQLException e) {
      throw Index.translate(e, file);
    } catch (IOException e) {
      throw FileFailure.error("clear the index " + file, e, "check its permissions and the disk");
    }
  }

  private static long replaceByFresh(IndexFile file) throws IOException, SQLException {
    file.deleteStaleCopies();
    Schema.restoreInterruptedUpgrade(file);
    file.requireContent();
    SealCheck.forWriter(file, Schema.current());
    long files = TableRows.of(file).of("file");
    Seal.remove(file);
    WriteAccess.create(file, Schema.current());
    Seal.make(file);
    return files;
  }

  /**
   * Forgets the items at or below these absolute paths, and what the looks into their videos found.
   * When the files were first seen stays known, unless they are missing; a library root is
   * forgotten as such.
   *
   * @return how many files this concerns
   * @throws UserError when a path lies in no known root, or nothing is known of it
   */
  public long below(List<String> paths) {
    requireKnown(paths).forEach(this::below);
    return files;
  }

  /**
   * Forgets all library roots with their rows, and past scans.
   *
   * @return how many files had a row
   */
  public long roots() {
    index.roots().all().forEach(root -> forgetRoot(new Part(index, root, root.path())));
    scans();
    return files;
  }

  /**
   * Forgets what the looks into all videos found or, of these absolute paths, into those at or
   * below them.
   *
   * @return how many videos were known
   */
  public long probes(List<String> paths) {
    long before = index.tableRows().of("probe");
    forgetProbes(paths);
    return before - index.tableRows().of("probe");
  }

  private void forgetProbes(List<String> paths) {
    if (paths.isEmpty()) {
      index.roots().all().forEach(root -> forgetProbesAlone(new Part(index, root, root.path())));
    }
    requireKnown(paths).forEach(path -> forgetProbesAlone(known(path)));
  }

  /** Before anything is forgotten; those that lie in others of them are left out. */
  private List<String> requireKnown(List<String> paths) {
    paths.forEach(this::known);
    return paths.stream()
        .distinct()
        .filter(path -> paths.stream().noneMatch(it -> !it.equals(path) && Part.isBelow(path, it)))
        .toList();
  }

  /**
   * Forgets past scans. The newest stays, for reports tell of it, and the last complete one of each
   * root, for it tells when its files were seen.
   *
   * @return how many scans went
   */
  public long scans() {
    long before = index.tableRows().of("scan");
    index.transact(() -> index.scans().deletePast());
    return before - index.tableRows().of("scan");
  }

  private void below(String path) {
    Part part = known(path);
    if (path.equals(part.root().path())) {
      forgetRoot(part);
      return;
    }
    index.transact(
        () -> {
          index.items().delete(part.folders());
          index.items().delete(part.itemsAround());
          index.folders().distrust(part.foldersAround());
        });
    forgetProbes(part, index.prune()::allFiles);
    forEachChunk(part, stale -> index.files().delete(index.prune().missingAmong(hashes(stale))));
    index.transact(
        () -> {
          index.folders().delete(part.missingFolders());
          index.thumbnails().deletePast();
        });
  }

  /** The folders are distrusted first, so that whatever is left of a kill is looked into again. */
  private void forgetRoot(Part part) {
    index.transact(
        () -> {
          index.items().delete(part.folders());
          index.folders().distrust(part.folders());
        });
    forEachChunk(
        part,
        stale -> {
          forgotten(stale);
          index.probes().delete(hashes(stale));
          index.files().delete(hashes(stale));
        });
    index.transact(
        () -> {
          index.folders().delete(part.folders());
          index.issues().deleteOfNoItem(part.root().id());
          index.roots().delete(part.root().id());
          index.thumbnails().deletePast();
          UnprobedIssue.recount(index);
        });
  }

  /** Of files that nothing but a look into them is forgotten of, those that were looked into. */
  private void forgetProbesAlone(Part part) {
    forgetProbes(part, folders -> index.prune().probedFiles(folders, Long.MAX_VALUE, false));
  }

  /** Distrusts the folders first, as {@link #forgetRoot} does. */
  private void forgetProbes(Part part, Function<List<String>, List<StaleFile>> filesIn) {
    index.transact(() -> index.folders().distrust(part.foldersOfFiles()));
    forEachChunk(
        part,
        filesIn,
        stale -> {
          forgotten(stale);
          index.probes().delete(hashes(stale));
        });
  }

  private void forEachChunk(Part part, Consumer<List<StaleFile>> change) {
    forEachChunk(part, index.prune()::allFiles, change);
  }

  private void forEachChunk(
      Part part,
      Function<List<String>, List<StaleFile>> filesIn,
      Consumer<List<StaleFile>> change) {
    for (List<String> folders : Chunks.of(part.foldersOfFiles(), CHUNK)) {
      List<StaleFile> files = filesIn.apply(folders).stream().filter(part::holds).toList();
      if (!files.isEmpty()) {
        index.transact(() -> change.accept(files));
      }
    }
  }

  private void forgotten(List<StaleFile> stale) {
    files += stale.size();
    stale.forEach(file -> cleared.accept(file.path()));
  }

  private Part known(String path) {
    RootRow root =
        index.roots().all().stream()
            .filter(known -> Part.isBelow(path, known.path()))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserError(
                        ExitCode.USAGE, "the index knows no library root that holds " + path));
    Part part = new Part(index, root, path);
    if (part.isEmpty()) {
      throw new UserError(ExitCode.USAGE, "the index knows nothing at or below " + path);
    }
    return part;
  }

  private static List<String> hashes(List<StaleFile> files) {
    return files.stream().map(StaleFile::pathHash).toList();
  }

  /** What stands at or below a path, which may be a file. */
  private static final class Part {
    private final Index index;
    private final RootRow root;
    private final String path;
    private final List<FolderRow> rows;

    Part(Index index, RootRow root, String path) {
      this.index = index;
      this.root = root;
      this.path = path;
      this.rows = index.folders().below(root.id());
    }

    RootRow root() {
      return root;
    }

    /** Whether nothing is known of it. */
    boolean isEmpty() {
      return folders().isEmpty()
          && index.prune().allFiles(foldersOfFiles()).stream().noneMatch(this::holds);
    }

    boolean holds(StaleFile file) {
      return isBelow(file.path(), path);
    }

    /** Folders at or below the path. */
    List<String> folders() {
      return hashes(rows.stream().filter(row -> isBelow(absolute(row), path)));
    }

    /** Folders below the path that are gone. */
    List<String> missingFolders() {
      return hashes(
          rows.stream().filter(row -> row.missingSince() != null && isBelow(absolute(row), path)));
    }

    /** Folders in which its files stand: those of {@link #folders()}, or the one of a file. */
    List<String> foldersOfFiles() {
      List<String> below = folders();
      return below.isEmpty() ? hashes(innermost()) : below;
    }

    /** Folders at, below or around the path. */
    List<String> foldersAround() {
      List<String> all = new ArrayList<>(folders());
      all.addAll(hashes(rows.stream().filter(row -> isBelow(path, absolute(row)))));
      return all.stream().distinct().toList();
    }

    /** The movie or series that the path is a part of. */
    List<String> itemsAround() {
      return hashes(
          rows.stream().filter(Part::isWhole).filter(row -> isBelow(path, absolute(row))));
    }

    private Stream<FolderRow> innermost() {
      return rows.stream()
          .filter(row -> isBelow(path, absolute(row)))
          .max((a, b) -> Integer.compare(a.path().length(), b.path().length()))
          .stream();
    }

    private String absolute(FolderRow row) {
      return Item.absolute(root.path(), row.path());
    }

    private static boolean isWhole(FolderRow row) {
      return FolderRole.MOVIE.word().equals(row.role())
          || FolderRole.SERIES.word().equals(row.role());
    }

    private static List<String> hashes(Stream<FolderRow> rows) {
      return rows.map(FolderRow::pathHash).toList();
    }

    static boolean isBelow(String path, String folder) {
      return path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }
  }
}
