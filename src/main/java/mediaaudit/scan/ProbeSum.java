package mediaaudit.scan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mediaaudit.index.FolderRow;
import mediaaudit.index.ProbedFile;
import mediaaudit.index.StoredFile;
import mediaaudit.model.Probe;
import mediaaudit.probe.Asked;
import mediaaudit.probe.HeaderDigest;

/** What is known of all videos of a folder taken together, as its row keeps it. */
final class ProbeSum {
  private final Map<String, Integer> leastRevisions = new HashMap<>();
  private Long oldest;
  private int unprobed;
  private boolean open;
  private Asked vain;

  /** The facts of a row hold. */
  void keep(StoredFile stored) {
    if (stored.prober() == null) {
      unprobed++;
    } else {
      count(stored.prober(), stored.revision(), stored.probedAt());
      leave(HeaderDigest.isUnconfirmed(stored.headerDigest()));
      vain(stored).ifPresent(this::fail);
    }
  }

  /** Who was asked about a video in vain, as its row has it; empty where there are facts. */
  static Optional<Asked> vain(StoredFile stored) {
    return Asked.inVain(stored.status(), stored.prober(), stored.headerDigest());
  }

  /** These facts are new. */
  void learn(ProbedFile file) {
    Probe probe = file.probe();
    count(probe.prober(), probe.revision(), probe.probedAtNanos());
    leave(HeaderDigest.isUnconfirmed(file.headerDigest()));
    Asked.inVain(probe.status().word(), probe.prober(), file.headerDigest()).ifPresent(this::fail);
  }

  private void fail(Asked asked) {
    vain = vain == null ? asked : vain.both(asked);
  }

  /** Nobody knows a video. */
  void lack() {
    unprobed++;
  }

  /**
   * An answer may be one that another prober might better.
   *
   * @param open whether it is
   */
  void leave(boolean open) {
    this.open |= open;
  }

  private void count(String prober, int revision, long probedAt) {
    leastRevisions.merge(prober, revision, Math::min);
    oldest = oldest == null ? probedAt : Math.min(oldest, probedAt);
  }

  /** How many videos nobody knows. */
  int unprobed() {
    return unprobed;
  }

  /** Nanoseconds since 1970 of the oldest probe; null without any. */
  Long oldest() {
    return oldest;
  }

  /**
   * The least revision of each prober, whether another prober might better an answer, and who was
   * asked in vain.
   *
   * @param row that the folder had; null when it is new
   * @param confirmed whether all its videos were looked at with all probers
   */
  String revisions(FolderRow row, boolean confirmed) {
    boolean left = !confirmed && Revisions.isUnconfirmed(row);
    return Revisions.of(leastRevisions, open || left, Optional.ofNullable(vain)).text();
  }
}
