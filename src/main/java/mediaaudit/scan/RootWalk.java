package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.index.FileCache;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.RootRow;
import mediaaudit.index.StoredFile;
import mediaaudit.model.Item;

/**
 * Compares a root with its rows: one row a folder tells whether anything in it changed, and only
 * the rows of changed folders are read.
 */
final class RootWalk {
  /** Losing this many files is never suspicious. */
  private static final int FEW = 10;

  private static final double LARGE_SHARE = 0.2;

  private final RootRow root;
  private final Map<String, FolderRow> rows;
  private final FileCache cache;
  private final Validity validity;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();
  private final List<Listing> changed = new ArrayList<>();
  private Map<String, StoredFile> stored = Map.of();
  private long movedAway;
  private final Tally tally = new Tally();

  RootWalk(FileCache cache, RootRow root, Validity validity) {
    this.cache = cache;
    this.root = root;
    this.validity = validity;
    this.rows =
        cache.folders(root.id()).stream()
            .collect(Collectors.toMap(FolderRow::pathHash, Function.identity()));
  }

  /**
   * Walks the root.
   *
   * @param walked what was seen of other roots before, to which this is added
   * @param held told the folders with videos whose rows hold
   * @throws IOException when the root itself cannot be looked at
   */
  void walk(Exclusions exclusions, ScanListener listener, Tally walked, Consumer<Listing> held)
      throws IOException {
    long foldersBefore = walked.folders;
    long filesBefore = walked.files;
    Path path = Path.of(root.path());
    Walker walker = new Walker(path.toRealPath(), listener::stopped, listener::note);
    CacheLog log = new CacheLog(listener);
    Place top = Place.root(root.name(), path, Stat.following(path));
    walker.walk(
        top,
        exclusions,
        listing -> {
          take(listing, log, held);
          walked.folders = foldersBefore + tally.folders;
          walked.files = filesBefore + tally.files;
          listener.walked(walked.folders, walked.files);
        },
        place -> hidden.add(place.hash()));
    stored =
        cache.files(changed.stream().map(listing -> listing.place().hash()).toList()).stream()
            .collect(Collectors.toMap(file -> file.file().pathHash(), Function.identity()));
    tally.rowsInMemory += rows.size() + stored.size();
  }

  RootRow root() {
    return root;
  }

  /** When rows below this root hold. */
  Validity validity() {
    return validity;
  }

  /** What was seen of this root. */
  Tally tally() {
    return tally;
  }

  /** How many files were seen. */
  long files() {
    return tally.files;
  }

  /** Folders of which something differs from their row, or that have none. */
  List<Listing> changed() {
    return changed;
  }

  /** The folder's row; null when it is new. */
  FolderRow row(Listing listing) {
    return rows.get(listing.place().hash());
  }

  /** The folder's row is this one now. */
  void disturbed(FolderRow row) {
    rows.put(row.pathHash(), row);
  }

  /** The file's row; null when it is new. */
  StoredFile stored(String pathHash) {
    return stored.get(pathHash);
  }

  /** Whether every folder could be listed. */
  boolean isComplete() {
    return unreadable.isEmpty();
  }

  /** Why the root itself could not be listed; null when it could. */
  String trouble() {
    return changed.stream()
        .filter(listing -> listing.place().parentHash() == null)
        .map(Listing::trouble)
        .filter(trouble -> trouble != null)
        .findFirst()
        .orElse(null);
  }

  /** Whether the root lists nothing although it has rows, as a lost mount does. */
  boolean isSuddenlyEmpty() {
    boolean hadFiles = rows.values().stream().anyMatch(row -> isPresent(row) && row.files() > 0);
    boolean listsNothing =
        changed.stream()
            .filter(listing -> listing.place().parentHash() == null)
            .anyMatch(top -> top.files().isEmpty() && top.folders().isEmpty());
    return hadFiles && listsNothing && seen.size() == 1;
  }

  /** Whether more files vanished than people usually delete between two scans. */
  boolean isMassLoss() {
    long had = rows.values().stream().filter(RootWalk::isPresent).mapToLong(FolderRow::files).sum();
    return lost() > Math.max(FEW, had * LARGE_SHARE);
  }

  /** How many present files vanished. */
  long lost() {
    return vanishedFolders().stream().mapToLong(FolderRow::files).sum()
        + vanishedFiles().stream().filter(row -> row.missingSince() == null).count()
        - movedAway;
  }

  /** So many of the files that vanished are at other places now, and so not lost. */
  void movedAway(long files) {
    movedAway = files;
  }

  /** Files in folders that could be listed, of which there is no row. */
  List<SeenFile> added() {
    return changed.stream()
        .filter(listing -> listing.trouble() == null)
        .flatMap(listing -> listing.files().stream())
        .filter(file -> !stored.containsKey(file.pathHash()))
        .toList();
  }

  /** Whether the row stands below this root. */
  boolean holds(FileRow file) {
    return rows.containsKey(file.folderHash());
  }

  /** Rows of folders that are proved to be gone: their parent was listed without them. */
  List<FolderRow> vanishedFolders() {
    return unseen().filter(row -> isPresent(row) && !isHidden(row)).toList();
  }

  /** Rows of folders that are there and left out on purpose. */
  List<FolderRow> hiddenFolders() {
    return unseen().filter(this::isHidden).toList();
  }

  /** Rows of files that their folder was listed without. */
  List<FileRow> vanishedFiles() {
    return unseenFiles(false);
  }

  /** Rows of files that are there and left out on purpose. */
  List<FileRow> hiddenFiles() {
    return unseenFiles(true);
  }

  /** Whether rows wait for their names to be read and judged. */
  boolean needsReading(String fingerprint) {
    return !changed.isEmpty()
        || !hiddenFolders().isEmpty()
        || rows.values().stream()
            .anyMatch(row -> isPresent(row) && !fingerprint.equals(row.audited()));
  }

  private void take(Listing listing, CacheLog log, Consumer<Listing> held) {
    FolderRow row = rows.get(listing.place().hash());
    seen.add(listing.place().hash());
    if (listing.trouble() != null) {
      unreadable.add(listing.place().hash());
    }
    tally.folders++;
    tally.files += listing.files().size();
    tally.videos += listing.videos();
    if (validity.holds(row, listing)) {
      tally.hits += row.videos();
      log.hits(listing.place().path(), row.videos());
      if (row.videos() > 0) {
        held.accept(listing);
      }
    } else {
      changed.add(listing.keyed());
    }
  }

  private java.util.stream.Stream<FolderRow> unseen() {
    return rows.values().stream()
        .filter(row -> !seen.contains(row.pathHash()) && !standsIn(row, unreadable));
  }

  private boolean isHidden(FolderRow row) {
    return hidden.contains(row.pathHash()) || standsIn(row, hidden);
  }

  private boolean standsIn(FolderRow row, Set<String> folders) {
    String above = row.parentHash();
    while (above != null && !folders.contains(above)) {
      FolderRow parent = rows.get(above);
      above = parent == null ? null : parent.parentHash();
    }
    return above != null;
  }

  private List<FileRow> unseenFiles(boolean onPurpose) {
    Map<String, Listing> listed =
        changed.stream()
            .filter(listing -> listing.trouble() == null)
            .collect(Collectors.toMap(listing -> listing.place().hash(), Function.identity()));
    Map<String, Set<String>> names = new HashMap<>();
    listed.forEach(
        (hash, listing) ->
            names.put(
                hash,
                listing.files().stream().map(SeenFile::pathHash).collect(Collectors.toSet())));
    return stored.values().stream()
        .map(StoredFile::file)
        .filter(file -> listed.containsKey(file.folderHash()))
        .filter(file -> !names.get(file.folderHash()).contains(file.pathHash()))
        .filter(file -> listed.get(file.folderHash()).hidden().contains(file.name()) == onPurpose)
        .toList();
  }

  /** Where a folder stands, as shown to people. */
  String absolute(FolderRow folder) {
    return Item.absolute(root.path(), folder.path());
  }

  /** Where a file stands, as shown to people. */
  String absolute(FileRow file) {
    return absolute(rows.get(file.folderHash())) + "/" + file.name();
  }

  private static boolean isPresent(FolderRow row) {
    return row.missingSince() == null;
  }
}
