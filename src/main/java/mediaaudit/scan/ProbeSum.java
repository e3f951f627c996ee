package mediaaudit.scan;

import java.util.HashMap;
import java.util.Map;
import mediaaudit.index.FolderRow;
import mediaaudit.index.StoredFile;
import mediaaudit.model.Probe;
import mediaaudit.probe.ProberChain;

/** What is known of all videos of a folder taken together, as its row keeps it. */
final class ProbeSum {
  private final Map<String, Integer> leastRevisions = new HashMap<>();
  private Long oldest;
  private int unprobed;
  private boolean open;

  /** The facts of a row hold. */
  void keep(StoredFile stored) {
    if (stored.prober() == null) {
      unprobed++;
    } else {
      count(stored.prober(), stored.revision(), stored.probedAt());
    }
  }

  /** These facts are new. */
  void learn(Probe probe) {
    count(probe.prober(), probe.revision(), probe.probedAtNanos());
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
   * The least revision of each prober, and whether another prober might better an answer.
   *
   * @param row that the folder had; null when it is new
   * @param confirmed whether all its videos were looked at with all probers
   */
  String revisions(FolderRow row, boolean confirmed) {
    Map<String, Integer> least = new HashMap<>(leastRevisions);
    if (open || !confirmed && Validity.isUnconfirmed(row)) {
      least.put(ProberChain.UNCONFIRMED, 0);
    }
    return Validity.revisions(least);
  }
}
