package mediaaudit.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mediaaudit.model.Probe;

/** Remembers files in the tables of the index; what was read from their names goes with them. */
final class IndexCache implements FileCache {
  private static final int CHUNK = 500;

  private final Index index;

  IndexCache(Index index) {
    this.index = index;
  }

  @Override
  public List<FolderRow> folders(int root) {
    return index.folders().storedBelow(root).stream().map(this::believable).toList();
  }

  @Override
  public List<FolderRow> folders(Collection<String> folders) {
    return Chunks.of(folders, CHUNK).stream()
        .flatMap(chunk -> index.folders().stored(chunk).stream())
        .map(this::believable)
        .toList();
  }

  /** Of a row that is not what was stored only its key counts: its files are compared. */
  private FolderRow believable(StoredFolder stored) {
    if (!stored.isDamaged()) {
      return stored.folder();
    }
    index.tell(
        "the index's row of the folder "
            + (stored.folder().path().isEmpty() ? "at the root" : stored.folder().path())
            + " is damaged; its files are compared one by one");
    return stored.folder().unsigned();
  }

  @Override
  public List<StoredFile> files(Collection<String> folders) {
    return index.filesIn(folders);
  }

  @Override
  public List<StoredFile> missing(Set<Long> sizes) {
    List<StoredFile> found = new ArrayList<>();
    index
        .files()
        .missing(
            row -> {
              if (sizes.contains(row.file().sizeBytes())) {
                found.add(row);
              }
            });
    return found;
  }

  @Override
  public Map<String, Probe> probes(Collection<String> files) {
    return index.probes(files);
  }

  @Override
  public void replace(Collection<FolderRow> folders) {
    index.transact(() -> put(folders, folders.stream().map(FolderRow::pathHash).toList()));
  }

  @Override
  public void store(Seen seen) {
    index.transact(
        () -> {
          index.files().delete(known(seen, seen.files().stream().map(FileRow::pathHash)));
          index.files().insert(sorted(seen.files(), FileRow::pathHash));
          index.probes().delete(known(seen, seen.unfounded().stream()));
          index.probes().delete(known(seen, seen.probes().stream().map(ProbedFile::pathHash)));
          index.probes().insert(sorted(seen.probes(), ProbedFile::pathHash));
          copy(seen.copies());
          put(seen.folders(), known(seen, seen.folders().stream().map(FolderRow::pathHash)));
        });
  }

  @Override
  public void remove(Gone gone) {
    index.transact(
        () -> {
          index.items().delete(gone.folders());
          index.folders().missing(gone.folders(), gone.sinceNanos());
          index.folders().unauditParents(gone.folders());
          index.files().missingIn(gone.folders(), gone.sinceNanos());
          index.files().missing(gone.files(), gone.sinceNanos());
          index.items().delete(gone.hiddenFolders());
          index.folders().unauditParents(gone.hiddenFolders());
          index.probes().delete(gone.hiddenFiles());
          index.files().delete(gone.hiddenFiles());
          index.folders().delete(gone.hiddenFolders());
        });
  }

  private void copy(List<Copy> copies) {
    Map<String, ProbedFile> facts = new HashMap<>();
    Chunks.of(copies.stream().map(Copy::from).distinct().toList(), CHUNK)
        .forEach(chunk -> facts.putAll(index.probes().whole(chunk)));
    index
        .probes()
        .insert(
            copies.stream()
                .filter(copy -> facts.containsKey(copy.from()))
                .map(copy -> facts.get(copy.from()).at(copy.to()))
                .toList());
    List<String> left = copies.stream().filter(Copy::moved).map(Copy::from).toList();
    List<String> emptied = new ArrayList<>();
    Chunks.of(left, CHUNK).forEach(chunk -> emptied.addAll(index.files().foldersOf(chunk)));
    Chunks.of(left, CHUNK).forEach(chunk -> index.items().deleteUses(chunk));
    index.probes().delete(left);
    index.files().delete(left);
    index.folders().recount(emptied.stream().distinct().toList());
  }

  private void put(Collection<FolderRow> folders, List<String> known) {
    index.folders().delete(known);
    index.folders().insert(sorted(folders, FolderRow::pathHash));
  }

  /** Rows that stand together in the index are written one after the other. */
  private static <T> List<T> sorted(Collection<T> rows, Function<T, String> key) {
    return rows.stream().sorted(Comparator.comparing(key)).toList();
  }

  private static List<String> known(Seen seen, Stream<String> files) {
    return files.filter(seen.known()::contains).toList();
  }
}
