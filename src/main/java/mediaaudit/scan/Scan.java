package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import mediaaudit.index.FolderRow;
import mediaaudit.index.Index;
import mediaaudit.index.IssueRow;
import mediaaudit.index.MountRow;
import mediaaudit.index.RootRow;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.LibraryType;
import mediaaudit.model.Nanos;
import mediaaudit.model.ScanSummary;
import mediaaudit.model.Watchdog;
import mediaaudit.rule.Rules;

/** Brings the rows of library roots up to date with the disk and has their items judged. */
public final class Scan {
  private static final String NOTHING_CHANGED = "; nothing of it was changed in the index";
  private static final String WAY_ON =
      " (is everything mounted?); if they are gone for good, scan with --allow-mass-delete";

  private final Index index;
  private final ScanOptions options;
  private final ScanListener listener;
  private final Validity validity;
  private final Rules rules;
  private final Tally tally = new Tally();
  private final List<String> refusals = new ArrayList<>();
  private final Watchdog watchdog;
  private boolean complete = true;

  public Scan(Index index, ScanOptions options, ScanListener listener) {
    this.index = index;
    this.options = options;
    this.listener = listener;
    this.validity = options.validity();
    this.rules = new Rules(options.rules());
    this.watchdog = new Watchdog(options.stallTimeout());
  }

  /**
   * Scans these roots; all known ones when none is named.
   *
   * @throws mediaaudit.model.UserError when there is none
   */
  public ScanResult run(List<RootChoice> named) {
    long started = Nanos.now();
    long startedTicks = System.nanoTime();
    Roots chosen = new Roots(index, listener, watchdog);
    List<RootRow> roots = chosen.choose(named);
    refusals.addAll(chosen.refusals());
    complete = refusals.isEmpty();
    index.scans().endKilled();
    long number = index.scans().begin(options.version(), started);
    index.scans().covers(number, roots.stream().map(RootRow::id).toList());
    for (RootRow root : roots) {
      if (!listener.stopped()) {
        scan(root, number);
      }
    }
    if (!listener.stopped()) {
      replaceIssues(null, rules.unprobed(index.upkeep().unprobed(), options.reportUnprobed()));
    }
    ScanSummary summary = summary(number, started, System.nanoTime() - startedTicks);
    index.transact(() -> index.scans().finish(summary, tally.misses));
    return new ScanResult(summary, roots, refusals, tally.misses, tally.rowsInMemory);
  }

  /** Scans a root, or refuses to: then its rows stay as they are. */
  private void scan(RootRow root, long number) {
    RootWalk walk =
        new RootWalk(index.cache(), root, validity, watchdog, index.mounts().of(root.id()));
    Tally before = tally.copy();
    String refusal;
    try {
      walk.walk(options.exclusions(), listener, tally);
      refusal = listener.stopped() ? null : guard(walk);
    } catch (IOException e) {
      refusal = unreachable(root, e);
    } catch (RootLost e) {
      refusal = "cannot scan " + root.path() + " any more: " + e.getMessage();
    }
    if (refusal != null) {
      tally.become(before);
      refuse(root, refusal + NOTHING_CHANGED);
    } else if (!listener.stopped()) {
      update(walk, number);
    }
  }

  private void update(RootWalk walk, long number) {
    try {
      Storing storing = new Storing(index.cache(), walk, validity, listener, tally);
      storing.run(options.workers());
      if (!listener.stopped()) {
        storing.forget(Nanos.now());
        read(walk);
        finish(walk, number);
      }
    } catch (RootLost e) {
      refuse(
          walk.root(),
          "lost "
              + walk.root().path()
              + " during the scan: "
              + e.getMessage()
              + "; what was looked at before is kept, the rest is as it was; scan again once it is"
              + " back");
    }
  }

  private void refuse(RootRow root, String why) {
    complete = false;
    refusals.add(why);
    replaceIssues(root.id(), rules.unreachableRoot(root.path(), why));
  }

  /** Stores the issues of a root or, where that is null, of the scan, unless they stand there. */
  private void replaceIssues(Integer root, List<Issue> issues) {
    List<IssueRow> wanted = issues.stream().map(issue -> IssueRow.of(null, root, issue)).toList();
    if (!wanted.equals(index.issues().ofNoItem(root))) {
      index.transact(
          () -> {
            index.issues().deleteOfNoItem(root);
            index.issues().insert(wanted);
          });
    }
  }

  private static String unreachable(RootRow root, IOException e) {
    Path path = Path.of(root.path());
    String reason = e instanceof NoSuchFileException ? "it does not exist" : Reason.of(e, path);
    return "cannot scan " + root.path() + ": " + reason + " (is it mounted?)";
  }

  /** Why this walk proves nothing; null when it does. */
  private String guard(RootWalk walk) {
    String path = walk.root().path();
    if (walk.trouble() != null) {
      return "cannot scan " + path + ": " + walk.trouble();
    }
    if (options.allowMassDelete()) {
      return null;
    }
    walk.protectMounts();
    if (walk.isElsewhere()) {
      return path
          + " does not stand on the file system that it stood on at its last good scan, and "
          + walk.lost()
          + " files are missing"
          + WAY_ON;
    }
    if (walk.isSuddenlyEmpty()) {
      return path
          + " is empty, although the index knows files in it (is it mounted?); if they"
          + " are gone for good, scan with --allow-mass-delete";
    }
    return walk.isMassLoss()
        ? path
            + " lost "
            + walk.lost()
            + " files since its last scan, more than people usually delete"
            + WAY_ON
        : null;
  }

  private void read(RootWalk walk) {
    SortedMap<String, LibraryType> types = options.types().in(walk.root().path());
    String fingerprint = options.reading(walk.root().path());
    if (walk.needsReading(fingerprint)) {
      FolderReaders readers = new FolderReaders(types, options.artwork());
      new Reading(index, walk.root(), walk.disk(), readers, rules, fingerprint, listener).run();
    }
  }

  private void finish(RootWalk walk, long number) {
    RootRow root = walk.root();
    List<FolderRow> rows =
        index.cache().folders(root.id()).stream()
            .filter(row -> row.missingSince() == null)
            .toList();
    tally.unprobed += rows.stream().mapToLong(FolderRow::unprobed).sum();
    replaceIssues(root.id(), unreadable(root, rows, walk.away()));
    walk.away()
        .forEach(
            (folder, why) ->
                refusals.add(
                    folder + " " + why + WAY_ON + "; nothing below it was changed in the index"));
    complete &= walk.isComplete();
    index.transact(
        () -> {
          walk.newMounts().ifPresent(mounts -> remember(root, mounts));
          if (walk.isComplete()) {
            index.roots().completed(root.id(), number);
          }
        });
  }

  private void remember(RootRow root, List<MountRow> mounts) {
    index.mounts().delete(root.id());
    index.mounts().insert(mounts);
  }

  private List<Issue> unreadable(RootRow root, List<FolderRow> rows, Map<String, String> away) {
    return Stream.concat(
            rows.stream()
                .filter(row -> row.trouble() != null)
                .flatMap(
                    row ->
                        rules
                            .unreadableFolder(Item.absolute(root.path(), row.path()), row.trouble())
                            .stream()),
            away.entrySet().stream()
                .flatMap(
                    folder ->
                        rules
                            .unreadableFolder(folder.getKey(), "it " + folder.getValue())
                            .stream()))
        .toList();
  }

  private ScanSummary summary(long number, long started, long durationNanos) {
    String ending = listener.stopped() ? "interrupted" : complete ? "complete" : "incomplete";
    return new ScanSummary(
        number,
        options.version(),
        started,
        durationNanos,
        ending,
        tally.folders,
        tally.files,
        tally.videos,
        tally.hits,
        tally.missed(),
        tally.unprobed);
  }
}
