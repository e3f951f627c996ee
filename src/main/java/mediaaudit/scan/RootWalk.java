package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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
  private final RootRow root;
  private final RootDisk disk;
  private final RootRows rows;
  private final FileCache cache;
  private final Validity validity;
  private final List<MountRow> knownMounts;
  private final Map<String, String> away = new LinkedHashMap<>();
  private final SortedMap<String, String> unknown = new TreeMap<>();
  private final Unseen unseen;
  private final Changes changes;
  private final Tally tally = new Tally();
  private MountGuard mounts;
  private Path top;
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
    this.rows = new RootRows(cache, root);
    this.unseen = new Unseen(rows, away.keySet());
    this.changes = new Changes(unseen);
    this.disk = new RootDisk(Path.of(root.path()), watchdog);
    this.validity = validity;
    this.knownMounts = knownMounts;
  }

  /** Has folders passed over whose own times are unchanged; before the walk. */
  void trust(TrustedFolders folders) {
    rows.read();
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
    listings.tell(new Hearing(listener, walked, held), trusted.isPresent() ? () -> {} : rows::read);
    if (listener.stopped()) {
      return;
    }
    top = listings.top();
    mounts = new MountGuard(root, knownMounts, top, listings.mounts());
    if (!unseen.unreadable().isEmpty()) {
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
    changes.compareFiles(cache);
    tally.rowsInMemory += rows.size() + changes.storedFiles();
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
      unseen.saw(listing.place());
      if (listing.trouble() != null) {
        unseen.couldNotList(listing.place());
      }
      listing.unknown().stream()
          .filter(Unknown::isTold)
          .forEach(entry -> noteUnknown(listing.place(), entry));
      tally.folders++;
      tally.files += listing.files().size();
      tally.videos += listing.videos();
      if (!validity.holds(row, listing, signature) || namesBetter(row, listing)) {
        changes.add(listing.keyed());
        return;
      }
      hits(listing.place(), listing.videos());
      if (listing.videos() > 0) {
        held.accept(listing);
      }
    }

    private void hits(Place folder, int videos) {
      tally.hits += videos;
      log.hits(folder.path(), videos);
    }

    @Override
    public void passed(Place folder) {
      FolderRow row = rows.get(folder.hash());
      trusted.orElseThrow().passed(folder);
      unseen.saw(folder);
      tally.folders++;
      tally.files += row.files();
      tally.videos += row.videos();
      hits(folder, row.videos());
    }

    @Override
    public void left(Place folder) {
      unseen.leftOut(folder);
    }
  }

  private void noteUnknown(Place folder, Unknown entry) {
    unknown.put(Item.absolute(root.path(), folder.belowOf(entry.name())), entry.reason());
    unseen.couldNotLookAt(folder, entry);
  }

  /** Leaves alone the folders whose files vanished together with a mount. */
  void protectMounts() {
    Map<String, String> odd = mounts.oddities();
    if (odd.isEmpty()) {
      return;
    }
    AwayLinks links = new AwayLinks(root, top, disk, odd.keySet());
    changes.replaceAll(listing -> keeping(links.in(listing, changes::wasThere), listing, odd));
    odd.forEach(
        (hash, why) -> {
          if (!unseen.isLeftOutAbove(hash) && lostBelow(hash)) {
            away.put(hash, why);
          }
        });
    if (!away.isEmpty()) {
      changes.leaveAlone(listing -> isAway(listing.place()));
      trusted.ifPresent(
          folders -> folders.forget(hash -> !rows.holds(hash) || isAway(rows.get(hash))));
    }
  }

  private Listing keeping(Map<Unknown, String> links, Listing listing, Map<String, String> odd) {
    if (links.isEmpty()) {
      return listing;
    }
    links.values().forEach(mount -> away.put(mount, odd.get(mount)));
    links.keySet().forEach(link -> noteUnknown(listing.place(), link));
    trusted.ifPresent(folders -> folders.forget(listing.place().hash()::equals));
    return listing.withUnknown(links.keySet());
  }

  /** A marker or pattern leaves nothing out where it may stand on another disk than the files. */
  private boolean lostBelow(String folder) {
    Set<String> one = Set.of(folder);
    return changes.lostFolders().anyMatch(row -> row.files() > 0 && rows.isIn(row, one))
        || changes.lostFiles().anyMatch(file -> rows.isIn(rows.get(file.folderHash()), one));
  }

  private boolean isAway(Place place) {
    return place.oneOf(away.keySet()).isPresent();
  }

  private boolean isAway(FolderRow row) {
    return rows.isIn(row, away.keySet());
  }

  /** Folders that vanished with a mount, by their paths, and in what way. */
  Map<String, String> away() {
    Map<String, String> byPath = new LinkedHashMap<>();
    away.forEach(
        (hash, why) -> {
          if (rows.holds(hash)) {
            byPath.put(rows.absolute(rows.get(hash)), why);
          }
        });
    return byPath;
  }

  /** Whether the root stands on another file system than it did. */
  boolean isElsewhere() {
    return mounts.isRootElsewhere();
  }

  /** What is mounted in the root, unless it is what is known of it. */
  Optional<List<MountRow>> newMounts() {
    return mounts.news(
        hash ->
            away.containsKey(hash)
                || unseen.unreadable().contains(hash)
                || rows.holds(hash)
                    && (isAway(rows.get(hash))
                        || rows.standsIn(rows.get(hash), unseen.unreadable())));
  }

  /** The rows of its folders. */
  RootRows rows() {
    return rows;
  }

  /** What is other on the disk than the rows say. */
  Changes changes() {
    return changes;
  }

  /** The rows of folders that the walk did not come by. */
  Unseen unseen() {
    return unseen;
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

  /** The root with its links resolved, once it was walked to its end. */
  Path top() {
    return top;
  }

  /** What was seen of this root. */
  Tally tally() {
    return tally;
  }

  /** How many files were seen. */
  long files() {
    return tally.files;
  }

  /** The folder's row; null when it is new. */
  FolderRow row(Listing listing) {
    return rows.get(listing.place().hash());
  }

  /** The row of the folder in which a file of this root stood; null when that was another root. */
  FolderRow rowOf(StoredFile file) {
    return rows.get(file.file().folderHash());
  }

  /** The file's row; null when it is new. */
  StoredFile stored(String pathHash) {
    return changes.stored(pathHash);
  }

  /** Whether every folder could be listed, and every file looked at. */
  boolean isComplete() {
    return unseen.unreadable().isEmpty() && away.isEmpty() && unknown.isEmpty();
  }

  /** Paths of files that could not be looked at, and why. */
  SortedMap<String, String> unknown() {
    return unknown;
  }

  /** Whether the row stands below this root. */
  boolean holds(FileRow file) {
    return rows.holds(file.folderHash());
  }

  /**
   * Reads the rows anew that were stored since.
   *
   * @param others whether rows of folders that did not change themselves may be among them
   */
  void renew(boolean others) {
    rows.renew(changes.keys(), others);
  }

  /** Whether rows wait for their names to be read and judged. */
  boolean needsReading(String fingerprint) {
    return !changes.folders().isEmpty()
        || !unseen.hiddenFolders().isEmpty()
        || rows.all().stream()
            .anyMatch(row -> RootRows.isPresent(row) && !fingerprint.equals(row.audited()));
  }

  /** Whether names can be decoded now that could not be when they were stored. */
  private static boolean namesBetter(FolderRow row, Listing listing) {
    return row.undecoded() > 0 && listing.undecoded() < row.undecoded()
        || RawPath.undecoded(row.path()) > RawPath.undecoded(listing.place().below());
  }
}
