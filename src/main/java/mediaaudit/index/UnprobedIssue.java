package mediaaudit.index;

import java.util.List;
import mediaaudit.model.UnprobedVideos;

/** The one issue about videos that nobody could look into, which no scan is to find anew. */
final class UnprobedIssue {
  private UnprobedIssue() {}

  /** Has it tell of the videos that are left; it goes with the last one. */
  static void recount(Index index) {
    long left = index.folders().unprobed();
    List<IssueRow> stored = index.issues().ofNoItem(null);
    List<IssueRow> wanted =
        stored.stream()
            .map(row -> isIt(row) ? row.saying(recounted(row, left)) : row)
            .filter(row -> left > 0 || !isIt(row))
            .toList();
    if (!IssueRow.areSame(wanted, stored)) {
      index.issues().replaceOfNoItem(null, wanted);
    }
  }

  private static boolean isIt(IssueRow row) {
    return row.rule().equals(UnprobedVideos.RULE);
  }

  private static String recounted(IssueRow row, long videos) {
    return UnprobedVideos.recounted(row.message(), videos);
  }
}
