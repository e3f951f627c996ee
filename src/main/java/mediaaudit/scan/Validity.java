package mediaaudit.scan;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.StoredFile;
import mediaaudit.model.FileKind;
import mediaaudit.model.MissReason;
import mediaaudit.model.Nanos;
import mediaaudit.model.ProbeStatus;
import mediaaudit.probe.Answer;
import mediaaudit.probe.HeaderDigest;
import mediaaudit.probe.ProberChain;

/**
 * When a stored row still tells the truth.
 *
 * @param comparison of a file's stat with its row
 * @param racyWindow how much older than the look at it a file's times must be to prove anything
 * @param ttl rows older than this are looked at again; zero for never
 * @param chain who would look
 * @param revisions whether rows are of these who would look
 * @param trustNothing look at every video again
 */
record Validity(
    Comparison comparison,
    Duration racyWindow,
    Duration ttl,
    ProberChain chain,
    RevisionCheck revisions,
    boolean trustNothing) {
  /**
   * By how much the clocks of this machine and of a file server may differ unharmed, where the
   * server stamps files in whole seconds: finer stamps move with each change.
   */
  private static final long CLOCKS_APART_NANOS = TimeUnit.MINUTES.toNanos(10);

  Validity(
      Comparison comparison,
      Duration racyWindow,
      Duration ttl,
      ProberChain chain,
      boolean trustNothing) {
    this(comparison, racyWindow, ttl, chain, new RevisionCheck(chain), trustNothing);
  }

  /** Whether every row of files in this folder is valid, so that none need be read. */
  boolean holds(FolderRow row, Listing listing) {
    return holds(row, listing, Signature.of(listing, comparison));
  }

  /** As {@link #holds(FolderRow, Listing)}, where the listing's signature is known. */
  boolean holds(FolderRow row, Listing listing, String signature) {
    return mayHold(row) && listing.trouble() == null && signature.equals(row.signature());
  }

  /** Whether every row of files in this folder is valid unless what stands in it changed. */
  boolean mayHold(FolderRow row) {
    return row != null
        && !trustNothing
        && row.missingSince() == null
        && row.trouble() == null
        && !row.racy()
        && !row.unsettled()
        && (row.unprobed() == 0 || chain.fingerprint().equals(row.unprobedBy()))
        && !isExpired(row.oldestProbe())
        && revisions.holds(row);
  }

  /** Whether nobody touched the file since its row was stored. */
  boolean sameFile(FileRow row, Stat stat) {
    return comparison.difference(row, stat).isEmpty();
  }

  /**
   * Why a video's row cannot be used as it stands; empty when it can.
   *
   * @param folder of the video; null when it is new
   */
  Optional<Doubt> doubt(StoredFile stored, Stat stat, FolderRow folder) {
    if (stored.isDamaged()) {
      return Optional.of(new Doubt(MissReason.DAMAGED, false));
    }
    FileRow row = stored.file();
    if (row.kind() != FileKind.VIDEO) {
      // An older release did not know that videos may be named so.
      return Optional.of(new Doubt(MissReason.NEW, false));
    }
    Optional<MissReason> touched = comparison.difference(row, stat);
    Optional<MissReason> outdated = doubt(stored, folder);
    if (touched.isPresent()) {
      boolean provable =
          outdated.isEmpty() && isProvable(stored) && comparison.mayBeSame(row, stat);
      return touched.map(reason -> new Doubt(reason, provable));
    }
    if (outdated.isPresent()) {
      return outdated.map(reason -> new Doubt(reason, false));
    }
    return row.racy()
        ? Optional.of(new Doubt(MissReason.RACY, !isAskedAgain(stored, stat)))
        : Optional.empty();
  }

  /**
   * Whether a row that was stored too soon is proved by nothing but another look: who answered read
   * more than the digest is of. Files of the future are too young at each scan, and spared.
   */
  private boolean isAskedAgain(StoredFile stored, Stat stat) {
    return stored.headerDigest() != null
        && !HeaderDigest.isExact(stored.headerDigest())
        && chain.confirms()
        && chain.leastRevision(stored.prober()) > 0
        && comparison.changedNanos(stat) <= Nanos.now();
  }

  /**
   * Whether what is stored of a file is worth more than an answer, where neither size nor
   * modification time tells of another content: than none at all, and the facts of a prober that
   * fails this time, or is not at hand, than those of one that knows less.
   *
   * @param answer null when no prober at hand knows the file
   */
  boolean outweighs(StoredFile stored, Stat stat, Answer answer) {
    return stored.prober() != null
        && !stored.isDamaged()
        && comparison.mayBeSame(stored.file(), stat)
        && (answer == null || answer.isOpen() && hasLastingFacts(stored));
  }

  /** Whether these are facts of a prober that no other might better. */
  private static boolean hasLastingFacts(StoredFile stored) {
    return !ProberChain.isConfirmable(stored.prober())
        && ProbeStatus.OK.word().equals(stored.status());
  }

  /** Whether equal headers prove that the row's facts are those of the file. */
  private static boolean isProvable(StoredFile stored) {
    return stored.headerDigest() != null && HeaderDigest.isExact(stored.headerDigest());
  }

  /**
   * Why what is stored of an untouched video is not what would be found now; empty when it is.
   *
   * @param row of the video's folder; null when it is new
   */
  Optional<MissReason> doubt(StoredFile stored, FolderRow row) {
    if (stored.file().trouble() != null) {
      return Optional.of(MissReason.TROUBLE);
    }
    Optional<MissReason> doubt =
        stored.prober() == null ? doubtOfUnprobed(row) : doubtOfProbe(stored, row);
    return trustNothing ? Optional.of(doubt.orElse(MissReason.FORCED)) : doubt;
  }

  private Optional<MissReason> doubtOfUnprobed(FolderRow row) {
    return row != null && chain.fingerprint().equals(row.unprobedBy())
        ? Optional.empty()
        : Optional.of(MissReason.PROBER);
  }

  private Optional<MissReason> doubtOfProbe(StoredFile stored, FolderRow row) {
    if (chain.confirms() && isUnconfirmed(stored, row)) {
      return Optional.of(MissReason.PROBER);
    }
    if (stored.revision() < chain.leastRevision(stored.prober())) {
      return Optional.of(MissReason.REVISION);
    }
    if (ProbeSum.vain(stored).filter(chain::exceeds).isPresent()) {
      return Optional.of(MissReason.PROBER);
    }
    return isExpired(stored.probedAt()) ? Optional.of(MissReason.TTL) : Optional.empty();
  }

  /**
   * Rows of older releases do not tell themselves, so that what any other of their folder tells
   * puts them in doubt as well.
   */
  private static boolean isUnconfirmed(StoredFile stored, FolderRow row) {
    return HeaderDigest.isUnconfirmed(stored.headerDigest())
        || ProberChain.isConfirmable(stored.prober()) && Revisions.isUnconfirmed(row);
  }

  /** Whether a file is so young that it may change again without showing it. */
  boolean isRacy(Stat stat, long lookedAtNanos) {
    return !racyWindow.isZero()
        && comparison.changedNanos(stat) >= lookedAtNanos - windowNanos(stat);
  }

  private long windowNanos(Stat stat) {
    long window = racyWindow.toNanos();
    return comparison.mtimeToleranceNanos()
        + (stat.isOfWholeSeconds() ? Math.max(window, CLOCKS_APART_NANOS) : window);
  }

  /** A look of the future was dated by a clock that was ahead: nobody knows how old it is. */
  private boolean isExpired(Long probedAt) {
    if (ttl.isZero() || probedAt == null) {
      return false;
    }
    long now = Nanos.now();
    return probedAt < now - ttl.toNanos() || probedAt > now;
  }
}
