package mediaaudit.scan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mediaaudit.index.FolderRow;
import mediaaudit.index.Index;
import mediaaudit.index.IssueRow;
import mediaaudit.index.RootRow;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.rule.Rules;

/** The issues that a scan finds in what is no item: the roots, their folders, and itself. */
final class RootIssues {
  private final Index index;
  private final Rules rules;
  private final long scan;

  /**
   * Issues of a scan.
   *
   * @param scan its number
   */
  RootIssues(Index index, Rules rules, long scan) {
    this.index = index;
    this.rules = rules;
    this.scan = scan;
  }

  /** The root could not be scanned. */
  void unreachable(RootRow root, String why) {
    replace(root.id(), rules.unreachableRoot(root.path(), why));
  }

  /**
   * The root was scanned, except for some folders and files.
   *
   * @param rows of the folders that are there
   */
  void unreadable(RootWalk walk, List<FolderRow> rows) {
    RootRow root = walk.root();
    Stream<Issue> troubled =
        rows.stream()
            .filter(row -> row.trouble() != null)
            .flatMap(row -> unreadable(Item.absolute(root.path(), row.path()), row.trouble()));
    Stream<Issue> lost =
        walk.away().entrySet().stream()
            .flatMap(folder -> unreadable(folder.getKey(), "it " + folder.getValue()));
    Stream<Issue> unknown =
        walk.unknown().entrySet().stream()
            .flatMap(file -> rules.unreadableFile(file.getKey(), file.getValue()).stream());
    replace(root.id(), Stream.of(troubled, lost, unknown).flatMap(Function.identity()).toList());
  }

  private Stream<Issue> unreadable(String folder, String why) {
    return rules.unreadableFolder(folder, why).stream();
  }

  /**
   * The scan is at its end.
   *
   * @param why there are videos without facts; empty where nobody wants any
   */
  void unprobed(Optional<String> why) {
    long videos = index.folders().unprobed();
    replace(null, why.map(because -> rules.unprobed(videos, because)).orElse(List.of()));
  }

  /** Stores the issues of a root or, where that is null, of the scan, unless they stand there. */
  private void replace(Integer root, List<Issue> issues) {
    List<IssueRow> found =
        issues.stream().map(issue -> IssueRow.of(null, root, issue, scan)).toList();
    List<IssueRow> stored = index.issues().ofNoItem(root);
    List<IssueRow> wanted = IssueRow.dated(found, stored);
    if (!IssueRow.areSame(wanted, stored)) {
      index.transact(() -> index.issues().replaceOfNoItem(root, wanted));
    }
  }
}
