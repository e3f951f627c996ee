package mediaaudit.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.index.FileCache;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.ProbedFile;
import mediaaudit.model.Probe;

/**
 * Looks into the videos of changed folders, several at a time, and stores what is seen. Only the
 * calling thread writes; what it has written is kept whatever happens next.
 */
final class Storing {
  private static final String GONE = "it is gone";
  private static final String MOVED = "all in it moved";
  private static final String LEFT_OUT = "it is left out on purpose";

  /** So that each batch writes a part of every table and index, not all of it. */
  private static final Comparator<FolderWork> BY_KEY = Comparator.comparing(FolderWork::key);

  private static final int BATCH_ROWS = 500;

  /** As many as are stored well within the time that an interrupted scan has to end. */
  private static final int LISTED_ROWS = 4_000;

  /** What is found waits in memory, with all that a video told. */
  private static final int MOST_WAITING = 2_000;

  private static final long BATCH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final FileCache cache;
  private final FreshProbes fresh;
  private final RootWalk walk;
  private final Validity validity;
  private final Moves moves;
  private final ScanListener listener;
  private final Tally tally;
  private final CacheLog log;
  private final Set<FolderWork> touched = new HashSet<>();
  private final Set<FolderWork> placed = new HashSet<>();
  private final Set<FolderWork> losing = new HashSet<>();
  private final List<Look.Outcome> found = new ArrayList<>();
  private final List<FolderRow> unreadable = new ArrayList<>();
  private HardLinks links = new HardLinks(List.of());
  private Comparison signing;
  private int waiting;
  private long lastFlush = System.nanoTime();

  Storing(
      FileCache cache,
      FreshProbes fresh,
      RootWalk walk,
      Moves moves,
      ScanListener listener,
      Tally tally) {
    this.cache = cache;
    this.fresh = fresh;
    this.moves = moves;
    this.log = new CacheLog(listener);
    this.walk = walk;
    this.validity = walk.validity();
    this.signing = validity.comparison();
    this.listener = listener;
    this.tally = tally;
  }

  /**
   * Stores all changes of the root, or as many as there is time for.
   *
   * @param distrusted told what turned out to tell nothing below this root
   * @throws RootLost when the root answers no more; what was seen before is stored
   */
  void run(int workers, Consumer<Distrust> distrusted) {
    List<FolderWork> works = new ArrayList<>();
    for (Listing listing : walk.changes().folders()) {
      if (listing.trouble() == null) {
        works.add(new FolderWork(walk, listing, validity, moves, log));
      } else if (isNews(listing)) {
        unreadable.add(FolderWork.unreadable(walk, listing));
      }
    }
    Optional<Distrust> distrust = Distrust.of(works, walk.files());
    distrust.ifPresent(found -> signing = found.without(signing));
    works.sort(BY_KEY);
    try {
      look(works, workers);
    } catch (RootLost e) {
      flush();
      throw e;
    }
    flush();
    // Not before all is proved that it puts in doubt: the next scan would prove it no more.
    distrust.filter(found -> !listener.stopped()).ifPresent(distrusted);
  }

  /**
   * Marks what is proved to be gone, and forgets what is left out on purpose; then the folders in
   * which that stood are signed.
   *
   * @return whether there was any
   */
  boolean forget(long nowNanos) {
    boolean gone = remove(nowNanos);
    List<FolderRow> rows = losing.stream().map(work -> work.signed(signing)).toList();
    if (!rows.isEmpty()) {
      cache.replace(rows);
    }
    return gone;
  }

  private boolean remove(long nowNanos) {
    List<FolderRow> folders = new ArrayList<>(walk.unseen().vanishedFolders());
    List<FileRow> files =
        walk.changes().vanishedFiles().stream().filter(row -> !moves.isTaken(row)).toList();
    List<FolderRow> hiddenFolders = walk.unseen().hiddenFolders();
    List<FileRow> hiddenFiles = walk.changes().hiddenFiles();
    List<String> hidden = new ArrayList<>(keys(hiddenFiles));
    cache.files(folderKeys(hiddenFolders)).forEach(file -> hidden.add(file.file().pathHash()));
    List<FolderRow> emptied = moves.emptied(folders);
    List<FolderRow> forgotten = new ArrayList<>(hiddenFolders);
    forgotten.addAll(emptied);
    folders.removeAll(emptied);
    FileCache.Gone gone =
        new FileCache.Gone(
            folderKeys(folders), keys(files), folderKeys(forgotten), hidden, nowNanos);
    if (gone.isEmpty()) {
      return false;
    }
    cache.remove(gone);
    tellForgotten(hidden.size());
    folders.forEach(row -> log.invalidate(walk.rows().absolute(row), GONE));
    emptied.forEach(row -> log.invalidate(walk.rows().absolute(row), MOVED));
    newlyMissing(files).forEach(row -> log.invalidate(walk.rows().absolute(row), GONE));
    hiddenFolders.forEach(row -> log.invalidate(walk.rows().absolute(row), LEFT_OUT));
    hiddenFiles.forEach(row -> log.invalidate(walk.rows().absolute(row), LEFT_OUT));
    return true;
  }

  private void tellForgotten(int files) {
    if (files > 0) {
      listener.warn(
          "forgot the rows of %,d file%s in %s that patterns or ignore files leave out now; a scan"
                  .formatted(files, files == 1 ? "" : "s", walk.root().path())
              + " without these looks into them again");
    }
  }

  private static List<FileRow> newlyMissing(List<FileRow> files) {
    return files.stream().filter(row -> row.missingSince() == null).toList();
  }

  private static List<String> keys(List<FileRow> files) {
    return files.stream().map(FileRow::pathHash).toList();
  }

  private static List<String> folderKeys(List<FolderRow> folders) {
    return folders.stream().map(FolderRow::pathHash).toList();
  }

  private boolean isNews(Listing listing) {
    FolderRow row = walk.row(listing);
    return row == null || !RootRows.isPresent(row) || !listing.trouble().equals(row.trouble());
  }

  /**
   * From here on no row that these folders have may be trusted until it is signed again, and
   * whatever folder is stored, all above it are. A new folder without any below it waits for its
   * files.
   */
  private void begin(List<FolderWork> works) {
    Set<String> places = losingPlaces();
    works.stream().filter(work -> places.contains(work.key())).forEach(losing::add);
    works.stream().filter(work -> work.isKnown() || work.holdsFolders()).forEach(placed::add);
    List<FolderRow> rows = new ArrayList<>(placed.stream().map(FolderWork::unsigned).toList());
    rows.addAll(unreadable);
    if (!rows.isEmpty()) {
      cache.replace(rows);
    }
  }

  /** Keys of folders in which files stood that are gone, or left out now. */
  private Set<String> losingPlaces() {
    return Stream.concat(
            newlyMissing(walk.changes().vanishedFiles()).stream(),
            walk.changes().hiddenFiles().stream())
        .map(FileRow::folderHash)
        .collect(Collectors.toSet());
  }

  private void look(List<FolderWork> works, int workers) {
    works.forEach(work -> tally.hits += work.hits());
    List<Look> looks = works.stream().flatMap(work -> work.looks().stream()).toList();
    if (!looks.isEmpty()) {
      tellProbed();
    }
    links = new HardLinks(looks);
    Workers pool = new Workers(links.first(), workers, listener, walk.disk(), longestLook());
    try {
      begin(works);
      int seen = storeListed(works.iterator(), pool);
      while (seen < looks.size() && !listener.stopped()) {
        seen += takeNext(pool);
        flushWhenDue();
      }
      takeWaiting(pool);
    } finally {
      pool.close();
    }
  }

  /**
   * Stores what is known without a look, while looks are taken.
   *
   * @return how many of these were ended
   */
  private int storeListed(Iterator<FolderWork> works, Workers pool) {
    int ended = 0;
    while (works.hasNext() && !listener.stopped()) {
      for (int rows = 0; rows < LISTED_ROWS && works.hasNext(); ) {
        FolderWork work = works.next();
        touched.add(work);
        rows += 1 + work.waiting();
      }
      if (pool.waiting() > MOST_WAITING) {
        ended += takeWaiting(pool);
      }
      flush();
    }
    return ended;
  }

  /** Takes what is found by now, which else would be looked for again. */
  private int takeWaiting(Workers pool) {
    int ended = 0;
    for (int left = pool.waiting(); left > 0; left--) {
      ended += takeNext(pool);
    }
    return ended;
  }

  private int takeNext(Workers pool) {
    Optional<Look.Outcome> next = pool.next();
    if (next.isEmpty() || isBrokenOff(next.get())) {
      return 0;
    }
    int ended = take(next.get(), pool);
    tellProbed();
    return ended;
  }

  /** Ctrl-C ends the programs that are asked, too: a look that failed meanwhile tells nothing. */
  private boolean isBrokenOff(Look.Outcome outcome) {
    return !outcome.isWhole() && listener.stopped();
  }

  private void tellProbed() {
    listener.probed(tally.hits, tally.missed(), tally.videos);
  }

  /** How many looks this outcome spares or ends. */
  private int take(Look.Outcome outcome, Workers pool) {
    accept(outcome);
    int ended = 1;
    for (Look other : links.others(outcome.look())) {
      Look.Outcome shared = HardLinks.shared(outcome, other);
      if (shared == null) {
        pool.add(other);
      } else {
        accept(shared);
        ended++;
      }
    }
    return ended;
  }

  /** A look may wait once for the disk, and twice for a prober. */
  private Duration longestLook() {
    return walk.disk().watchdog().patience().plus(validity.chain().longestWait().multipliedBy(2));
  }

  private void accept(Look.Outcome outcome) {
    if (outcome.trouble() != null) {
      walk.disk().requireAlive();
    }
    FolderWork work = outcome.look().work();
    work.accept(outcome);
    if (outcome.hit() || outcome.link() != null) {
      tally.hits++;
    } else {
      tally.miss(outcome.look().miss());
    }
    if (outcome.answer() != null && outcome.link() == null) {
      found.add(outcome);
    }
    waiting++;
    touched.add(work);
  }

  private void flushWhenDue() {
    if (waiting >= BATCH_ROWS || waiting > 0 && System.nanoTime() - lastFlush > BATCH_NANOS) {
      flush();
    }
  }

  private void flush() {
    List<FileRow> rows = new ArrayList<>();
    List<ProbedFile> probes = new ArrayList<>();
    List<String> unfounded = new ArrayList<>();
    List<FileCache.Copy> copies = new ArrayList<>();
    for (FolderWork work : touched) {
      rows.addAll(work.takeRows());
      probes.addAll(work.takeProbes());
      unfounded.addAll(work.takeUnfounded());
      copies.addAll(work.takeCopies());
    }
    Set<String> known = known(rows);
    List<FolderRow> folders = folderRows();
    if (!rows.isEmpty() || !folders.isEmpty()) {
      cache.store(new FileCache.Seen(rows, probes, unfounded, folders, known, copies));
      fresh.stored(probes);
      tally.moved += copies.stream().filter(FileCache.Copy::moved).count();
      found.forEach(this::tellStored);
    }
    found.clear();
    touched.clear();
    waiting = 0;
    lastFlush = System.nanoTime();
  }

  /**
   * Those of folders that are done, and of those that have files for the first time. Where a file
   * is gone, nothing but the missing signature tells until that is stored.
   */
  private List<FolderRow> folderRows() {
    List<FolderRow> rows = new ArrayList<>();
    for (FolderWork work : touched) {
      if (work.isDone() && !losing.contains(work)) {
        rows.add(work.signed(signing));
      } else if (!placed.contains(work)) {
        rows.add(work.unsigned());
      }
    }
    placed.addAll(touched);
    return rows;
  }

  /**
   * Keys of those files of which there were rows before this scan, since whatever is stored of a
   * file, a row is; and of those folders that have rows by now.
   */
  private Set<String> known(List<FileRow> rows) {
    Stream<String> files =
        rows.stream().map(FileRow::pathHash).filter(file -> walk.stored(file) != null);
    Stream<String> folders = touched.stream().filter(placed::contains).map(FolderWork::key);
    return Stream.concat(files, folders).collect(Collectors.toSet());
  }

  private void tellStored(Look.Outcome outcome) {
    Probe probe = outcome.answer().probe();
    log.store(
        outcome.look().file().path(),
        () ->
            probe.status().word()
                + ", by "
                + probe.prober()
                + (probe.reason() == null ? "" : ": " + probe.reason()));
  }
}
