package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.index.FileCache;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.MountRow;
import mediaaudit.index.RootRow;
import mediaaudit.index.StoredFile;
import mediaaudit.model.Item;
import mediaaudit.model.RawPath;
import mediaaudit.model.Watchdog;

/**
 * Compares a root with its rows: one row a folder tells whether anything in it changed, and only
 * the rows of changed folders are read.
 */
final class RootWalk {
  /** Losing this many files is never suspicious. */
  private static final int FEW = 10;

  private static final double LARGE_SHARE = 0.2;

  /** Of so many rows one is looked up sooner than all are read. */
  private static final int FEW_OF = 20;

  private final RootRow root;
  private final RootDisk disk;
  private final Map<String, FolderRow> rows = new HashMap<>();
  private final FileCache cache;
  private final Validity validity;
  private final List<MountRow> knownMounts;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();
  private final List<Listing> changed = new ArrayList<>();
  private final Map<String, String> away = new LinkedHashMap<>();
  private Map<String, StoredFile> stored = Map.of();
  private long movedAway;
  private final Tally tally = new Tally();
  private MountGuard mounts;
  private Optional<TrustedFolders> trusted = Optional.empty();

  /**
   * A root that was not walked yet.
   *
   * @param knownMounts what was mounted in it at its last good scan
   */
  RootWalk(
      FileCache cache,
      RootRow root,
      Validity validity,
      Watchdog watchdog,
      List<MountRow> knownMounts) {
    this.cache = cache;
    this.root = root;
    this.disk = new RootDisk(Path.of(root.path()), watchdog);
    this.validity = validity;
    this.knownMounts = knownMounts;
  }

  /** Has folders passed over whose own times are unchanged; before the walk. */
  void trust(TrustedFolders folders) {
    readRows();
    folders.take(rows);
    trusted = Optional.of(folders);
  }

  /** Folders that need not be listed; empty where all are. */
  Optional<TrustedFolders> trusted() {
    return trusted;
  }

  /**
   * Hears of all folders of the root, and reads their rows meanwhile.
   *
   * @param walked what was seen of other roots before, to which this is added
   * @param held told of folders with videos whose rows hold
   * @throws IOException when the root itself cannot be looked at
   * @throws RootLost when it cannot be looked at any more
   */
  void walk(Listings listings, ScanListener listener, Tally walked, Consumer<Listing> held)
      throws IOException {
    listings.tell(
        new Hearing(listener, walked, held), trusted.isPresent() ? () -> {} : this::readRows);
    if (listener.stopped()) {
      return;
    }
    mounts = new MountGuard(root, knownMounts, listings.top());
    if (!unreadable.isEmpty()) {
      disk.requireAlive();
    }
    trusted
        .map(TrustedFolders::passed)
        .filter(passed -> passed > 0)
        .ifPresent(
            passed ->
                listener.note(
                    String.format(
                        Locale.ROOT,
                        "%d of %d folders in %s were not listed: their own times are unchanged",
                        passed,
                        tally.folders,
                        root.path())));
    changed.sort(
        Comparator.comparing(listing -> listing.place().rawBelow(), Arrays::compareUnsigned));
    stored =
        cache.files(changedKeys()).stream()
            .collect(Collectors.toMap(file -> file.file().pathHash(), Function.identity()));
    tally.rowsInMemory += rows.size() + stored.size();
  }

  /** Compares what it hears of with the rows. */
  private final class Hearing implements Listings.Hearer {
    private final ScanListener listener;
    private final CacheLog log;
    private final Tally walked;
    private final long foldersBefore;
    private final long filesBefore;
    private final Consumer<Listing> held;

    Hearing(ScanListener listener, Tally walked, Consumer<Listing> held) {
      this.listener = listener;
      this.log = new CacheLog(listener);
      this.walked = walked;
      this.foldersBefore = walked.folders;
      this.filesBefore = walked.files;
      this.held = held;
    }

    @Override
    public void listed(Listing listing, String signature) {
      compare(listing, signature);
      trusted.ifPresent(folders -> folders.listed(listing));
      walked.folders = foldersBefore + tally.folders;
      walked.files = filesBefore + tally.files;
      listener.walked(walked.folders, walked.files);
    }

    private void compare(Listing listing, String signature) {
      FolderRow row = rows.get(listing.place().hash());
      seen.add(listing.place().hash());
      if (listing.trouble() != null) {
        unreadable.add(listing.place().hash());
      }
      tally.folders++;
      tally.files += listing.files().size();
      tally.videos += listing.videos();
      if (!validity.holds(row, listing, signature) || namesBetter(row, listing)) {
        changed.add(listing.keyed());
        return;
      }
      hits(listing.place(), row);
      if (row.videos() > 0) {
        held.accept(listing);
      }
    }

    private void hits(Place folder, FolderRow row) {
      tally.hits += row.videos();
      log.hits(folder.path(), row.videos());
    }

    @Override
    public void passed(Place folder) {
      FolderRow row = rows.get(folder.hash());
      trusted.orElseThrow().passed(folder);
      seen.add(folder.hash());
      tally.folders++;
      tally.files += row.files();
      tally.videos += row.videos();
      hits(folder, row);
    }

    @Override
    public void left(Place folder) {
      hidden.add(folder.hash());
    }
  }

  private void readRows() {
    cache.folders(root.id()).forEach(row -> rows.put(row.pathHash(), row));
  }

  /** Leaves alone the folders whose files vanished together with a mount. */
  void protectMounts() {
    mounts
        .oddities()
        .forEach(
            (hash, why) -> {
              if (lostBelow(hash)) {
                away.put(hash, why);
              }
            });
    if (!away.isEmpty()) {
      changed.removeIf(listing -> isAway(listing.place()));
      trusted.ifPresent(
          folders -> folders.forget(hash -> !rows.containsKey(hash) || isAway(rows.get(hash))));
    }
  }

  private boolean lostBelow(String folder) {
    return vanishedFolders().stream().anyMatch(row -> row.files() > 0 && isBelow(row, folder))
        || vanishedFiles().stream()
            .filter(file -> file.missingSince() == null)
            .anyMatch(file -> isBelow(rows.get(file.folderHash()), folder));
  }

  private boolean isBelow(FolderRow row, String folder) {
    return row.pathHash().equals(folder) || standsIn(row, Set.of(folder));
  }

  private boolean isAway(Place place) {
    Place at = place;
    while (at != null && !away.containsKey(at.hash())) {
      at = at.parent();
    }
    return at != null;
  }

  private boolean isAway(FolderRow row) {
    return away.containsKey(row.pathHash()) || standsIn(row, away.keySet());
  }

  /** Folders that vanished with a mount, by their paths, and in what way. */
  Map<String, String> away() {
    Map<String, String> byPath = new LinkedHashMap<>();
    away.forEach(
        (hash, why) -> {
          if (rows.containsKey(hash)) {
            byPath.put(absolute(rows.get(hash)), why);
          }
        });
    return byPath;
  }

  /** Whether files are missing and the root stands on another file system than it did. */
  boolean isElsewhere() {
    return mounts.isRootElsewhere() && lost() > 0;
  }

  /** What is mounted in the root, unless it is what is known of it. */
  Optional<List<MountRow>> newMounts() {
    return mounts.news(
        hash ->
            away.containsKey(hash)
                || unreadable.contains(hash)
                || rows.containsKey(hash)
                    && (isAway(rows.get(hash)) || standsIn(rows.get(hash), unreadable)));
  }

  RootDisk disk() {
    return disk;
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
    return unreadable.isEmpty() && away.isEmpty();
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

  /**
   * Reads the rows anew that were stored since.
   *
   * @param others whether rows of folders that did not change themselves may be among them
   */
  void renew(boolean others) {
    if (others || changed.size() > rows.size() / FEW_OF) {
      rows.clear();
      readRows();
    } else {
      cache.folders(changedKeys()).forEach(this::disturbed);
    }
  }

  private List<String> changedKeys() {
    return changed.stream().map(listing -> listing.place().hash()).toList();
  }

  /** The rows of the folders that are there; once any of them changed, after their renewal. */
  List<FolderRow> present() {
    return rows.values().stream().filter(RootWalk::isPresent).toList();
  }

  /** Whether all is as the rows say. */
  boolean isUnchanged() {
    return changed.isEmpty() && unseen().allMatch(row -> !isPresent(row) && !isHidden(row));
  }

  /** Whether rows wait for their names to be read and judged. */
  boolean needsReading(String fingerprint) {
    return !changed.isEmpty()
        || !hiddenFolders().isEmpty()
        || rows.values().stream()
            .anyMatch(row -> isPresent(row) && !fingerprint.equals(row.audited()));
  }

  /** Whether names can be decoded now that could not be when they were stored. */
  private static boolean namesBetter(FolderRow row, Listing listing) {
    return row.undecoded() > 0 && listing.undecoded() < row.undecoded()
        || RawPath.undecoded(row.path()) > RawPath.undecoded(listing.place().below());
  }

  private java.util.stream.Stream<FolderRow> unseen() {
    return rows.values().stream()
        .filter(row -> !seen.contains(row.pathHash()))
        .filter(row -> !standsIn(row, unreadable) && !isAway(row));
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
