package mediaaudit.scan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mediaaudit.index.FolderRow;
import mediaaudit.probe.ProberChain;

/** Whether rows of folders are of these probers: of the few texts that tell, each is read once. */
final class RevisionCheck {
  private final ProberChain chain;
  private final Map<String, Boolean> holding = new ConcurrentHashMap<>();

  RevisionCheck(ProberChain chain) {
    this.chain = chain;
  }

  /** Whether these probers would tell no more of any video in the folder. */
  boolean holds(FolderRow row) {
    Boolean known = holding.get(row.revisions());
    if (known == null) {
      known = Revisions.of(row).hold(chain);
      holding.put(row.revisions(), known);
    }
    return known;
  }
}
