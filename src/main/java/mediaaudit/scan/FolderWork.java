package mediaaudit.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mediaaudit.index.FileCache;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.ProbedFile;
import mediaaudit.index.StoredFile;
import mediaaudit.model.FileKind;
import mediaaudit.model.MissReason;
import mediaaudit.model.RawPath;
import mediaaudit.probe.ProberChain;

/** What a changed folder needs: rows for its files, and a look into its changed videos. */
final class FolderWork {
  private final RootWalk walk;
  private final Listing listing;
  private final FolderRow row;
  private final Validity validity;
  private final Moves moves;
  private final CacheLog log;
  private final FileRows fileRows;
  private final List<Look> looks = new ArrayList<>();
  private final List<FileRow> rows = new ArrayList<>();
  private final List<ProbedFile> probes = new ArrayList<>();
  private final List<String> unfounded = new ArrayList<>();
  private final List<FileCache.Copy> copies = new ArrayList<>();
  private final ProbeSum known = new ProbeSum();
  private int pending;
  private int hits;
  private boolean racy;
  private boolean unsettled;
  private int ctimesMoved;
  private int inodesMoved;

  FolderWork(RootWalk walk, Listing listing, Validity validity, Moves moves, CacheLog log) {
    this.walk = walk;
    this.listing = listing;
    this.row = walk.row(listing);
    this.validity = validity;
    this.moves = moves;
    this.log = log;
    this.fileRows = new FileRows(listing);
    listing.files().forEach(this::compare);
    pending = looks.size();
  }

  /** Key of the folder's row. */
  String key() {
    return listing.place().hash();
  }

  /** Whether the folder has a row already. */
  boolean isKnown() {
    return row != null;
  }

  /** Whether folders below it are looked into. */
  boolean holdsFolders() {
    return !listing.folders().isEmpty();
  }

  /** The looks to take; each must come back through {@link #accept}. */
  List<Look> looks() {
    return looks;
  }

  /** Videos whose row holds without a look. */
  int hits() {
    return hits;
  }

  /** How many files differ from their rows in nothing but the change time, or the inode too. */
  int ctimesMoved() {
    return ctimesMoved;
  }

  /** How many files differ from their rows in nothing but the inode, or the change time too. */
  int inodesMoved() {
    return inodesMoved;
  }

  /** Takes what a look saw. */
  void accept(Look.Outcome outcome) {
    pending--;
    SeenFile file = outcome.look().file();
    StoredFile stored = stored(file);
    tell(outcome);
    unsettled |= outcome.trouble() != null || outcome.moved() || outcome.kept();
    if (outcome.trouble() != null) {
      rows.add(fileRows.unlearned(file, stored, outcome.trouble()));
    } else if (outcome.kept()) {
      // What put the row in doubt stays in it, and has the next scan look again.
      rows.add(fileRows.unlearned(file, stored, null));
      known.keep(stored);
    } else if (outcome.hit()) {
      reuse(outcome);
    } else {
      // Its headers prove nothing, and nobody could look: the doubt remains.
      boolean undecided = outcome.answer() == null && outcome.look().miss() == MissReason.RACY;
      racy |= undecided;
      rows.add(fileRows.of(file, outcome.stat(), stored, outcome.racy() || undecided));
      learn(file, outcome, stored);
    }
  }

  private void reuse(Look.Outcome outcome) {
    SeenFile file = outcome.look().file();
    StoredFile held = outcome.look().stored();
    known.keep(held);
    // Of a row of an older release, another folder's tells whether that was confirmed.
    known.leave(
        held != stored(file)
            && !validity.chain().confirms()
            && ProberChain.isConfirmable(held.prober()));
    if (held.file().pathHash().equals(file.pathHash())) {
      rows.add(fileRows.of(file, outcome.stat(), held, outcome.racy()));
    } else if (moves.isOrigin(held)) {
      rows.add(fileRows.of(file, outcome.stat(), held, outcome.racy()));
      takeOver(file, held);
    } else {
      rows.add(fileRows.of(file, outcome.stat(), stored(file), outcome.racy()));
      copies.add(new FileCache.Copy(held.file().pathHash(), file.pathHash(), false));
    }
  }

  private void takeOver(SeenFile file, StoredFile origin) {
    moves.take(origin);
    copies.add(new FileCache.Copy(origin.file().pathHash(), file.pathHash(), true));
  }

  private void tell(Look.Outcome outcome) {
    SeenFile file = outcome.look().file();
    if (outcome.link() != null) {
      log.hit(file.path(), "it is another name of " + outcome.link().path());
    } else if (!outcome.hit()) {
      log.miss(file.path(), outcome.look().miss().sentence());
    } else if (moves.isOrigin(outcome.look().stored())) {
      log.hit(file.path(), "it is " + outcome.look().stored().file().name() + ", moved here");
    } else {
      log.hit(file.path(), why(outcome.look().miss()) + ", but its content is the same");
    }
  }

  private static String why(MissReason doubt) {
    return doubt == MissReason.RACY ? "its times are too young to trust" : doubt.sentence();
  }

  /** Whether nothing is left to look at. */
  boolean isDone() {
    return pending == 0;
  }

  /** How many rows wait to be stored. */
  int waiting() {
    return rows.size();
  }

  /** Rows to store that were not handed out before. */
  List<FileRow> takeRows() {
    return take(rows);
  }

  /** Facts to store that were not handed out before. */
  List<ProbedFile> takeProbes() {
    return take(probes);
  }

  /** Keys of files whose facts are of an older content, and which nobody could look into. */
  List<String> takeUnfounded() {
    return take(unfounded);
  }

  /** Files whose facts are those of others, that were not handed out before. */
  List<FileCache.Copy> takeCopies() {
    return take(copies);
  }

  /** The folder's row while looks are under way: nothing may rely on it. */
  FolderRow unsigned() {
    return folderRow(null, "");
  }

  /**
   * The folder's row once all is known.
   *
   * @param comparison that later scans are going to make
   */
  FolderRow signed(Comparison comparison) {
    String signature = unsettled ? null : Signature.of(listing, comparison);
    return folderRow(signature, validity.chain().fingerprint());
  }

  /** The row of a folder that could not be listed: what was known of it stays. */
  static FolderRow unreadable(RootWalk walk, Listing listing) {
    FolderRow row = walk.row(listing);
    Place place = listing.place();
    return new FolderRow(
        place.hash(),
        walk.root().id(),
        place.parentHash(),
        row == null ? place.below() : RawPath.better(place.below(), row.path()),
        null,
        row == null ? 0 : row.files(),
        row == null ? 0 : row.videos(),
        row == null ? 0 : row.unprobed(),
        row == null ? "" : row.unprobedBy(),
        row == null ? null : row.oldestProbe(),
        row == null ? "" : row.revisions(),
        false,
        true,
        listing.trouble(),
        null,
        row == null ? null : row.role(),
        row == null ? null : row.audited(),
        row == null ? 0 : row.undecoded());
  }

  private void compare(SeenFile file) {
    StoredFile stored = stored(file);
    racy |= validity.isRacy(file.stat(), listing.listedAtNanos());
    if (stored != null) {
      ctimesMoved += validity.comparison().onlyCtimeMoved(stored.file(), file.stat()) ? 1 : 0;
      inodesMoved += validity.comparison().onlyInodeMoved(stored.file(), file.stat()) ? 1 : 0;
    }
    if (file.isVideo()) {
      compareVideo(file, stored);
    } else if (stored == null) {
      StoredFile origin = moves.origin(file);
      rows.add(fileRows.of(file, file.stat(), origin, false));
      if (origin != null) {
        takeOver(file, origin);
      }
    } else if (stored.isDamaged()
        || !isUntouched(file, stored)
        || FileRows.isStale(file, stored, validity.comparison())) {
      rows.add(fileRows.of(file, file.stat(), stored, false));
    }
  }

  private void compareVideo(SeenFile file, StoredFile stored) {
    Optional<Doubt> doubt =
        stored == null ? Optional.empty() : validity.doubt(stored, file.stat(), row);
    if (stored == null) {
      looks.add(new Look(this, file, movedHere(file), null, MissReason.NEW, validity));
    } else if (doubt.isPresent()) {
      tellDamage(file, doubt.get());
      StoredFile held = doubt.get().provable() ? stored : null;
      looks.add(new Look(this, file, held, stored, doubt.get().reason(), validity));
    } else {
      hits++;
      log.hit(file.path(), "unchanged");
      known.keep(stored);
      if (FileRows.isStale(file, stored, validity.comparison())) {
        rows.add(fileRows.of(file, file.stat(), stored, false));
      }
    }
  }

  private void tellDamage(SeenFile file, Doubt doubt) {
    if (doubt.reason() == MissReason.DAMAGED) {
      log.damaged(file.path());
    }
  }

  /** The row of the same file at its former place, if that is still good; else null. */
  private StoredFile movedHere(SeenFile file) {
    StoredFile origin = moves.origin(file);
    boolean good =
        origin != null
            && !origin.isDamaged()
            && file.isToldBy(origin.status(), origin.file().name())
            && (origin.prober() == null || validity.doubt(origin, walk.rowOf(origin)).isEmpty());
    return good ? origin : null;
  }

  private void learn(SeenFile file, Look.Outcome outcome, StoredFile stored) {
    String hash = file.pathHash();
    if (outcome.answer() == null && stored != null && holds(stored, outcome)) {
      keep(stored);
      return;
    }
    if (outcome.answer() == null) {
      known.lack();
      unfounded.add(hash);
      if (stored != null && stored.prober() != null) {
        log.invalidate(file.path(), "it changed, and no prober at hand knows it");
      }
      return;
    }
    learn(FileRows.probed(hash, outcome.answer()));
  }

  private void learn(ProbedFile probed) {
    probes.add(probed);
    known.learn(probed);
  }

  /** Who looked knows nothing, so that the row stays; that they were asked shall be known. */
  private void keep(StoredFile stored) {
    ProbeSum.vain(stored)
        .filter(validity.chain()::exceeds)
        .map(validity.chain()::joining)
        .ifPresentOrElse(
            asked -> learn(FileRows.askedAgain(stored, asked)), () -> known.keep(stored));
  }

  private boolean holds(StoredFile stored, Look.Outcome outcome) {
    return !stored.isDamaged() && isSame(stored, outcome.stat());
  }

  private FolderRow folderRow(String signature, String lookedIntoBy) {
    Place place = listing.place();
    List<FileRow> unknown = unknown();
    return new FolderRow(
        place.hash(),
        walk.root().id(),
        place.parentHash(),
        row == null ? place.below() : RawPath.better(place.below(), row.path()),
        signature,
        listing.files().size() + unknown.size(),
        listing.videos()
            + (int) unknown.stream().filter(file -> file.kind() == FileKind.VIDEO).count(),
        known.unprobed(),
        lookedIntoBy,
        known.oldest(),
        known.revisions(row, isDone() && validity.chain().confirms()),
        racy,
        unsettled,
        null,
        null,
        row == null ? null : row.role(),
        null,
        undecoded());
  }

  /** Present rows of files that could not be looked at, which stay as they are. */
  private List<FileRow> unknown() {
    return listing.unknownFiles().stream()
        .map(walk::stored)
        .filter(stored -> stored != null && stored.file().missingSince() == null)
        .map(StoredFile::file)
        .toList();
  }

  /** How many characters of the stored names could not be decoded. */
  private int undecoded() {
    return listing.files().stream()
        .mapToInt(file -> RawPath.undecoded(FileRows.name(file, stored(file))))
        .sum();
  }

  private boolean isUntouched(SeenFile file, StoredFile stored) {
    return isSame(stored, file.stat());
  }

  private boolean isSame(StoredFile stored, Stat stat) {
    return validity.sameFile(stored.file(), stat);
  }

  private StoredFile stored(SeenFile file) {
    return walk.stored(file.pathHash());
  }

  private static <T> List<T> take(List<T> list) {
    List<T> taken = List.copyOf(list);
    list.clear();
    return taken;
  }
}
