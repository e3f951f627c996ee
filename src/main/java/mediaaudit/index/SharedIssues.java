package mediaaudit.index;

import java.util.HashMap;
import java.util.Map;
import mediaaudit.model.Issue;

/** Reads issues out of rows. What most items of a library lack in the same words is one object. */
final class SharedIssues {
  private static final int MOST = 10_000;

  private final Map<String, Issue> shared = new HashMap<>();

  Issue of(IssueRow row) {
    String words = row.words();
    Issue known = shared.get(words);
    if (known != null) {
      return known;
    }
    Issue issue = row.issue();
    if (shared.size() < MOST) {
      shared.put(words, issue);
    }
    return issue;
  }
}
