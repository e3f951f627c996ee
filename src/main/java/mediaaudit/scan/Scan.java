package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import mediaaudit.index.FolderRow;
import mediaaudit.index.Index;
import mediaaudit.index.MountRow;
import mediaaudit.index.RootRow;
import mediaaudit.model.LibraryType;
import mediaaudit.model.Nanos;
import mediaaudit.model.ScanSummary;
import mediaaudit.model.Watchdog;
import mediaaudit.rule.Rules;

/** Brings the rows of library roots up to date with the disk and has their items judged. */
public final class Scan {
  private static final String NOTHING_CHANGED = "; nothing of it was changed in the index";

  private final Index index;
  private final EarlyListings early;
  private final ScanOptions options;
  private final ScanListener listener;
  private final Rules rules;
  private final Tally tally = new Tally();
  private final Tally walked = new Tally();
  private final SelfAudit selfAudit;
  private final FreshProbes probes;
  private final List<String> refusals = new ArrayList<>();
  private final List<String> contradictions = new ArrayList<>();
  private final Watchdog watchdog;
  private boolean complete = true;
  private long number;
  private RootIssues issues;

  public Scan(Index index, ScanOptions options, ScanListener listener) {
    this(index, options, listener, new EarlyListings(List.of(), options, listener));
  }

  /** A scan that hears first of folders that are being listed. */
  public Scan(Index index, ScanOptions options, ScanListener listener, EarlyListings early) {
    this.early = early;
    this.index = index;
    this.options = options;
    this.listener = listener;
    this.rules = new Rules(options.rules().with(options.artwork()::wanted));
    this.probes = new FreshProbes(index.cache());
    this.selfAudit = new SelfAudit(index.cache(), options.audits(), System.nanoTime());
    this.watchdog = new Watchdog(options.stallTimeout());
  }

  /**
   * Scans these roots; all known ones when none is named. Where none of them can be one, nothing is
   * stored: a slip of the hand is no scan.
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
    if (roots.isEmpty()) {
      return result(summary(started, System.nanoTime() - startedTicks), roots);
    }
    begin(roots, started);
    update(walk(roots, chosen));
    if (!listener.stopped()) {
      issues.unprobed(options.whyUnprobed());
    }
    ScanSummary summary = summary(started, System.nanoTime() - startedTicks);
    index.transact(() -> index.scans().finish(summary, tally.misses));
    return result(summary, chosen.known(roots));
  }

  private void begin(List<RootRow> roots, long started) {
    index.scans().endKilled();
    number = index.scans().begin(options.version(), started);
    issues = new RootIssues(index, rules, number);
    List<Integer> ids = roots.stream().map(RootRow::id).toList();
    index.scans().foldersOf(ids).ifPresent(listener::expects);
    index.scans().covers(number, ids);
  }

  private ScanResult result(ScanSummary summary, List<RootRow> roots) {
    return new ScanResult(
        summary,
        roots,
        refusals,
        contradictions,
        tally.misses,
        tally.moved,
        tally.reread,
        tally.rowsInMemory);
  }

  /** Walks roots; one that turns out to lie in another is walked as a part of that. */
  private List<RootWalk> walk(List<RootRow> roots, Roots chosen) {
    List<RootWalk> walks = roots.stream().flatMap(root -> walk(root, chosen).stream()).toList();
    Map<RootRow, RootRow> outer = listener.stopped() ? Map.of() : Overlaps.among(walks);
    return outer.isEmpty() ? walks : apart(walks, outer, chosen);
  }

  /** The walks of roots that lie in no other, anew where one became a part of them. */
  private List<RootWalk> apart(List<RootWalk> walks, Map<RootRow, RootRow> outer, Roots chosen) {
    Set<RootRow> grown = new HashSet<>();
    outer.forEach(
        (inner, around) ->
            chosen
                .merge(inner, around)
                .ifPresentOrElse(why -> refuse(inner, why), () -> grown.add(around)));
    return walks.stream()
        .filter(walk -> !outer.containsKey(walk.root()))
        .flatMap(
            walk ->
                grown.contains(walk.root()) ? walk(walk.root(), chosen).stream() : Stream.of(walk))
        .toList();
  }

  /** Walks a root; empty when there is no time, or it is refused: then its rows stay. */
  private Optional<RootWalk> walk(RootRow root, Roots chosen) {
    if (listener.stopped()) {
      return Optional.empty();
    }
    Validity validity = options.validity(root.path(), index.roots().distrusted(root.id()));
    String rules = options.folderRules(validity.comparison());
    forgetOtherRules(root, rules);
    RootWalk walk =
        new RootWalk(index.cache(), root, validity, watchdog, index.mounts().of(root.id()));
    try {
      if (options.walk().trustFolders()) {
        walk.trust(trusted(root, validity, rules));
      }
      walk.walk(
          listings(walk, chosen.ways(root)),
          listener,
          walked,
          listing -> selfAudit.offer(walk, listing));
      if (!listener.stopped() && !options.allowMassDelete()) {
        walk.protectMounts();
      }
      if (!listener.stopped() && walk.files() == 0 && !options.leavesOut() && isUnknown(walk)) {
        listener.warn("there is no file to look at in " + root.path() + " (is it mounted?)");
      }
      return Optional.of(walk);
    } catch (IOException e) {
      refuse(root, unreachable(root, e) + NOTHING_CHANGED);
    } catch (RootLost e) {
      refuse(root, "cannot scan " + root.path() + " any more: " + e.getMessage() + NOTHING_CHANGED);
    }
    return Optional.empty();
  }

  /** Of a root of which files are known, there is more to say. */
  private static boolean isUnknown(RootWalk walk) {
    return walk.rows().present().stream().allMatch(row -> row.files() == 0);
  }

  private Listings listings(RootWalk walk, Map<Path, Path> ways) {
    RootRow root = walk.root();
    Comparison comparison = walk.validity().comparison();
    return early
        .take(root, comparison, ways)
        .orElseGet(
            () ->
                new Listings(
                    root.name(),
                    Path.of(root.path()),
                    ways,
                    options,
                    comparison,
                    walk.trusted(),
                    listener));
  }

  /** Rows that are stored from here on are of other files than the times of folders vouch for. */
  private void forgetOtherRules(RootRow root, String rules) {
    String known = index.folderTimes().rules(root.id());
    if (!known.isEmpty() && !known.equals(rules)) {
      index.transact(() -> index.folderTimes().distrust(root.id()));
    }
  }

  private TrustedFolders trusted(RootRow root, Validity validity, String rules) {
    Duration every = options.walk().fullCheckEvery();
    return TrustedFolders.of(index.folderTimes(), root, validity, rules, every, Nanos.now());
  }

  /** What moved between roots can only be told once all of them were walked. */
  private void update(List<RootWalk> walked) {
    if (listener.stopped()) {
      walked.forEach(walk -> tally.add(walk.tally()));
      return;
    }
    List<RootWalk> walks = walked;
    Moves moves = Moves.among(walks, index.cache());
    for (List<RootWalk> left = guarded(walks, moves);
        left.size() < walks.size();
        left = guarded(walks, moves)) {
      walks = left;
      moves = Moves.among(walks, index.cache());
    }
    walks.forEach(walk -> tally.add(walk.tally()));
    Map<RootWalk, Storing> stored = store(walks, moves);
    if (!listener.stopped()) {
      contradictions.addAll(selfAudit.run(stored.keySet()));
    }
    stored.forEach((walk, storing) -> attempt(walk, () -> complete(walk, storing)));
  }

  private Map<RootWalk, Storing> store(List<RootWalk> walks, Moves moves) {
    FirstReading.begin(walks, options.artwork(), rules);
    Map<RootWalk, Storing> stored = new LinkedHashMap<>();
    for (RootWalk walk : walks) {
      Storing storing = new Storing(index.cache(), probes, walk, moves, listener, tally);
      attempt(
          walk,
          () -> {
            storing.run(options.workers(), distrust -> distrust(walk.root(), distrust));
            stored.put(walk, storing);
          });
    }
    return stored;
  }

  /** Does this with a root, if there is time; the others do not suffer when it is lost. */
  private void attempt(RootWalk walk, Runnable step) {
    if (listener.stopped()) {
      return;
    }
    try {
      step.run();
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

  private void complete(RootWalk walk, Storing storing) {
    String fingerprint = options.reading(walk.root().path());
    if (walk.changes().leaveOut()) {
      // A trusting scan would not find it again where another folder's marker goes.
      index.transact(() -> index.folderTimes().distrust(walk.root().id()));
    }
    boolean gone = storing.forget(nowOrLater(walk.root()));
    if (!walk.changes().isEmpty()) {
      walk.renew(gone || tally.moved > 0);
    }
    List<FolderRow> rows = walk.rows().present();
    long before = tally.checkedFolders;
    if (walk.needsReading(fingerprint)) {
      read(walk, rows, fingerprint);
    }
    tally.checkedFolders = before + walk.tally().folders;
    finish(walk, rows);
  }

  /** Nothing is gone since before it was seen, whatever a clock says that was set back. */
  private long nowOrLater(RootRow root) {
    return Math.max(Nanos.now(), index.scans().lastComplete(root.id()).orElse(0L));
  }

  /** The walks that prove something; the roots of the others are refused. */
  private List<RootWalk> guarded(List<RootWalk> walks, Moves moves) {
    List<RootWalk> proving = new ArrayList<>();
    for (RootWalk walk : walks) {
      Optional<String> lacking = Proof.lacking(walk, moves.away(walk), options.allowMassDelete());
      if (lacking.isEmpty()) {
        proving.add(walk);
      } else {
        refuse(walk.root(), lacking.get() + NOTHING_CHANGED);
      }
    }
    return proving;
  }

  private void distrust(RootRow root, Distrust distrust) {
    String before = index.roots().distrusted(root.id());
    String now = distrust.with(before);
    if (!now.equals(before)) {
      index.transact(() -> index.roots().distrust(root.id(), now));
      listener.warn(distrust.sentence(root.path()));
    }
  }

  private void refuse(RootRow root, String why) {
    complete = false;
    refusals.add(why);
    issues.unreachable(root, why);
  }

  private static String unreachable(RootRow root, IOException e) {
    Path path = Path.of(root.path());
    String reason = e instanceof NoSuchFileException ? "it does not exist" : Reason.of(e, path);
    return "cannot scan " + root.path() + ": " + reason + " (is it mounted?)";
  }

  private void read(RootWalk walk, List<FolderRow> rows, String fingerprint) {
    tally.reread = true;
    SortedMap<String, LibraryType> types = options.types().in(walk.root().path());
    FolderReaders readers = new FolderReaders(types, options.artwork());
    try (UnitReader units =
        new UnitReader(walk.root(), walk.disk(), readers, options.walk().threads())) {
      new Reading(
              index,
              probes,
              walk.root(),
              readers,
              units,
              rules,
              fingerprint,
              number,
              listener,
              tally)
          .run(rows);
    }
  }

  private void finish(RootWalk walk, List<FolderRow> rows) {
    RootRow root = walk.root();
    tally.unprobed += rows.stream().mapToLong(FolderRow::unprobed).sum();
    issues.unreadable(walk, rows);
    walk.away()
        .forEach(
            (folder, why) ->
                refusals.add(
                    folder
                        + " "
                        + why
                        + Proof.WAY_ON
                        + "; nothing below it was changed in the index"));
    complete &= walk.isComplete();
    boolean learnt = index.roots().distrusted(root.id()).equals(Checks.RELEARN);
    index.transact(
        () -> {
          walk.trusted().ifPresent(folders -> folders.store(index.folderTimes()));
          walk.newMounts().ifPresent(mounts -> remember(root, mounts));
          if (walk.isComplete()) {
            index.roots().completed(root.id(), number);
          }
          if (walk.away().isEmpty() && learnt) {
            index.roots().distrust(root.id(), "");
          }
        });
  }

  private void remember(RootRow root, List<MountRow> mounts) {
    index.mounts().delete(root.id());
    index.mounts().insert(mounts);
  }

  private ScanSummary summary(long started, long durationNanos) {
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
