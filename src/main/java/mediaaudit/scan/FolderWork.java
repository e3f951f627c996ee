package mediaaudit.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.ProbedFile;
import mediaaudit.index.StoredFile;
import mediaaudit.model.MissReason;
import mediaaudit.model.Probe;
import mediaaudit.model.RawPath;
import mediaaudit.probe.Answer;

/** What a changed folder needs: rows for its files, and a look into its changed videos. */
final class FolderWork {
  private final RootWalk walk;
  private final Listing listing;
  private final FolderRow row;
  private final Validity validity;
  private final CacheLog log;
  private final List<Look> looks = new ArrayList<>();
  private final List<FileRow> rows = new ArrayList<>();
  private final List<ProbedFile> probes = new ArrayList<>();
  private final List<String> unfounded = new ArrayList<>();
  private final Map<String, Integer> revisions = new HashMap<>();
  private Long oldestProbe;
  private int pending;
  private int hits;
  private int unprobed;
  private boolean racy;
  private boolean unsettled;

  FolderWork(RootWalk walk, Listing listing, Validity validity, CacheLog log) {
    this.walk = walk;
    this.listing = listing;
    this.row = walk.row(listing);
    this.validity = validity;
    this.log = log;
    listing.files().forEach(this::compare);
    pending = looks.size();
  }

  /** The looks to take; each must come back through {@link #accept}. */
  List<Look> looks() {
    return looks;
  }

  /** Videos whose row holds without a look. */
  int hits() {
    return hits;
  }

  /** Takes what a look saw. */
  void accept(Look.Outcome outcome) {
    pending--;
    SeenFile file = outcome.look().file();
    StoredFile stored = stored(file);
    if (outcome.hit()) {
      log.hit(file.path(), "its times are too young to trust, but its content is the same");
    } else {
      log.miss(file.path(), outcome.look().miss().sentence());
    }
    unsettled |= outcome.trouble() != null || outcome.moved();
    if (outcome.trouble() != null) {
      rows.add(troubled(file, stored, outcome.trouble()));
    } else if (outcome.hit()) {
      keep(stored);
      rows.add(row(file, outcome.stat(), stored, outcome.racyDigest()));
    } else {
      rows.add(row(file, outcome.stat(), stored, outcome.racyDigest()));
      learn(file, outcome, stored);
    }
  }

  /** Whether nothing is left to look at. */
  boolean isDone() {
    return pending == 0;
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

  /** The folder's row while looks are under way: nothing may rely on it. */
  FolderRow unsigned() {
    return folderRow(null);
  }

  /** The folder's row once all is known. */
  FolderRow signed() {
    return folderRow(unsettled ? null : listing.signature(validity.withCtime()));
  }

  /** The row of a folder that could not be listed: what was known of it stays. */
  static FolderRow unreadable(RootWalk walk, Listing listing) {
    FolderRow row = walk.row(listing);
    Place place = listing.place();
    return new FolderRow(
        place.hash(),
        walk.root().id(),
        place.parentHash(),
        row == null ? place.below() : better(row.path(), place.below()),
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
    if (file.isVideo()) {
      compareVideo(file, stored);
    } else if (stored == null
        || !isUntouched(file, stored)
        || isLost(stored)
        || isNamedBetter(file, stored)) {
      rows.add(row(file, file.stat(), stored, null));
    }
  }

  private void compareVideo(SeenFile file, StoredFile stored) {
    Optional<MissReason> miss =
        stored == null
            ? Optional.of(MissReason.NEW)
            : validity.difference(stored.file(), file.stat()).or(() -> validity.doubt(stored, row));
    if (miss.isPresent()) {
      looks.add(new Look(this, file, null, miss.get(), validity));
    } else if (stored.file().racyDigest() != null) {
      looks.add(new Look(this, file, stored, MissReason.RACY, validity));
    } else {
      hits++;
      log.hit(file.path(), "unchanged");
      keep(stored);
      if (isLost(stored) || isNamedBetter(file, stored)) {
        rows.add(row(file, file.stat(), stored, null));
      }
    }
  }

  private void learn(SeenFile file, Look.Outcome outcome, StoredFile stored) {
    String hash = file.pathHash();
    if (outcome.answer() == null && stored != null && isSame(stored, outcome.stat())) {
      keep(stored);
      return;
    }
    if (outcome.answer() == null) {
      unprobed++;
      unfounded.add(hash);
      if (stored != null && stored.prober() != null) {
        log.invalidate(file.path(), "it changed, and no prober at hand knows it");
      }
      return;
    }
    Answer answer = outcome.answer();
    Probe probe = answer.probe();
    probes.add(new ProbedFile(hash, probe, answer.chapters(), answer.raw()));
    count(probe.prober(), probe.revision(), probe.probedAtNanos());
  }

  private void keep(StoredFile stored) {
    if (stored.prober() == null) {
      unprobed++;
    } else {
      count(stored.prober(), stored.revision(), stored.probedAt());
    }
  }

  private void count(String prober, int revision, long probedAt) {
    revisions.merge(prober, revision, Math::min);
    oldestProbe = oldestProbe == null ? probedAt : Math.min(oldestProbe, probedAt);
  }

  private FolderRow folderRow(String signature) {
    Place place = listing.place();
    return new FolderRow(
        place.hash(),
        walk.root().id(),
        place.parentHash(),
        row == null ? place.below() : better(row.path(), place.below()),
        signature,
        listing.files().size(),
        listing.videos(),
        unprobed,
        validity.chain().fingerprint(),
        oldestProbe,
        Validity.revisions(revisions),
        racy,
        unsettled,
        null,
        null,
        row == null ? null : row.role(),
        null,
        undecoded());
  }

  private FileRow row(SeenFile file, Stat stat, StoredFile stored, String racyDigest) {
    return new FileRow(
        file.pathHash(),
        listing.place().hash(),
        name(file, stored),
        file.kind(),
        stat.sizeBytes(),
        stat.mtimeNanos(),
        stat.ctimeNanos(),
        stat.inode(),
        racyDigest,
        null,
        stored == null ? listing.listedAtNanos() : stored.file().firstSeen(),
        null);
  }

  /** A file that could not be read keeps the row of what was last read of it. */
  private FileRow troubled(SeenFile file, StoredFile stored, String trouble) {
    FileRow last = stored == null ? row(file, file.stat(), null, null) : stored.file();
    return new FileRow(
        last.pathHash(),
        last.folderHash(),
        last.name(),
        last.kind(),
        last.sizeBytes(),
        last.mtimeNanos(),
        last.ctimeNanos(),
        last.inode(),
        last.racyDigest(),
        trouble,
        last.firstSeen(),
        null);
  }

  /** The name that says more, where a locale cannot decode it. */
  private static String name(SeenFile file, StoredFile stored) {
    return stored == null ? file.name() : better(stored.file().name(), file.name());
  }

  private static boolean isNamedBetter(SeenFile file, StoredFile stored) {
    return RawPath.undecoded(file.name()) < RawPath.undecoded(stored.file().name());
  }

  private static String better(String known, String seen) {
    return RawPath.undecoded(known) < RawPath.undecoded(seen) ? known : seen;
  }

  /** How many characters of the stored names could not be decoded. */
  private int undecoded() {
    return listing.files().stream()
        .mapToInt(file -> RawPath.undecoded(name(file, stored(file))))
        .sum();
  }

  private boolean isUntouched(SeenFile file, StoredFile stored) {
    return isSame(stored, file.stat());
  }

  private boolean isSame(StoredFile stored, Stat stat) {
    return validity.sameFile(stored.file(), stat);
  }

  private static boolean isLost(StoredFile stored) {
    return stored.file().missingSince() != null;
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
