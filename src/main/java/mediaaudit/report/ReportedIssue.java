package mediaaudit.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.PathHash;

/**
 * An issue with what it is about.
 *
 * @param item null for an issue of no item
 * @param title the movie or series that the item belongs to; null for an issue of no item
 * @param time 1; more for those after the first that their rule tells of the same file
 */
record ReportedIssue(Issue issue, Item item, Item title, int time) {

  /** The issues of one item or, where that is null, of none. */
  static List<ReportedIssue> of(List<Issue> issues, Item item, Item title) {
    Map<String, Integer> times = new HashMap<>();
    List<ReportedIssue> reported = new ArrayList<>();
    for (Issue issue : issues) {
      int time = times.merge(issue.rule() + "/" + issue.subject(), 1, Integer::sum);
      reported.add(new ReportedIssue(issue, item, title, time));
    }
    return reported;
  }

  /** The same in every report until the item or its file is renamed. */
  String fingerprint() {
    String first = PathHash.of(issue.rule(), item == null ? "" : item.id(), issue.subject());
    return time == 1 ? first : PathHash.of(first, String.valueOf(time));
  }

  /** What it is about as people say it: {@code Lost S01E02}; empty where it is about no item. */
  String about() {
    return item == null ? "" : about(item, title);
  }

  /** An item as people say it. */
  static String about(Item item, Item title) {
    return item.of(title.titled());
  }

  /** The absolute path of the file, item or folder that it is about; null where there is none. */
  String path() {
    String folder = item == null ? issue.details().get("folder") : item.absolutePath();
    return issue.details().getOrDefault("file", folder);
  }

  /** What it is about, and what is wrong with it. */
  String sentence() {
    return item == null ? issue.message() : about() + ": " + issue.message();
  }
}
