package mediaaudit.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.Index;
import mediaaudit.index.RootRow;
import mediaaudit.index.StoredFile;
import mediaaudit.index.Unit;
import mediaaudit.model.FileKind;
import mediaaudit.model.FolderRole;
import mediaaudit.model.Item;
import mediaaudit.model.Probe;
import mediaaudit.model.Video;
import mediaaudit.name.FolderOutline;
import mediaaudit.rule.Rules;
import mediaaudit.scan.UnitReader.Unjudged;

/**
 * Reads the names below a root and judges its items, from rows alone. Only folders whose rows were
 * not read by the present reader and rules are read again, with the movie or series they belong to;
 * so a scan that was interrupted is caught up with by the next.
 */
final class Reading {
  private static final int BATCH_FILES = 1_000;
  private static final int GROUP_FOLDERS = 500;

  private final Index index;
  private final FreshProbes fresh;
  private final RootRow root;
  private final FolderReaders readers;
  private final UnitReader units;
  private final Rules rules;
  private final String fingerprint;
  private final long scan;
  private final ScanListener listener;
  private final Tally tally;
  private final Set<String> unread = new HashSet<>();
  private boolean hadItems;
  private int unreadTexts;
  private Batch batch = new Batch();
  private Batch before = new Batch();
  private Group reading = new Group(List.of());
  private Group previous = reading;

  /** What is stored together. */
  private static final class Batch {
    /** How many files their folders hold. */
    int files;

    final List<Future<Unjudged>> units = new ArrayList<>();

    /** Units whose items are replaced. */
    final List<String> stale = new ArrayList<>();

    /** Units that another reading or other rules were done with. */
    final List<String> otherwise = new ArrayList<>();

    /** What folders are that were read, by key. */
    final Map<String, FolderRole> roles = new HashMap<>();
  }

  /**
   * Folders whose files are loaded at a time.
   *
   * @param units that are read from them
   */
  private record Group(List<FolderNode> nodes, List<Future<Unjudged>> units) {
    Group(List<FolderNode> nodes) {
      this(nodes, new ArrayList<>());
    }
  }

  Reading(
      Index index,
      FreshProbes fresh,
      RootRow root,
      FolderReaders readers,
      UnitReader units,
      Rules rules,
      String fingerprint,
      long scan,
      ScanListener listener,
      Tally tally) {
    this.index = index;
    this.fresh = fresh;
    this.root = root;
    this.readers = readers;
    this.units = units;
    this.rules = rules;
    this.fingerprint = fingerprint;
    this.scan = scan;
    this.listener = listener;
    this.tally = tally;
  }

  /**
   * Reads and judges what needs it.
   *
   * @param rows of all folders that are there
   * @throws RootLost when the root cannot be read any more; what was judged before is stored
   */
  void run(List<FolderRow> rows) {
    FolderNode.tree(rows, fingerprint).filter(FolderNode::isStale).ifPresent(this::run);
  }

  private void run(FolderNode top) {
    tellChecked(top.fresh());
    hadItems =
        top.all().stream().anyMatch(node -> node.row().role() != null)
            || index.items().any(root.id());
    load(loadable(top));
    visit(top, false);
    store(before);
    store(batch);
    tellUnread();
  }

  private void tellUnread() {
    if (unreadTexts > 0) {
      listener.warn(
          String.format(
              Locale.ROOT,
              "%,d of the .nfo and .plexmatch files in %s could not be read; names alone count"
                  + " there until a scan can read them; --verbose names them",
              unreadTexts,
              root.path()));
    }
  }

  private void visit(FolderNode node, boolean force) {
    if (!node.isStale() && !force || listener.stopped()) {
      return;
    }
    FolderRole role = readers.of(node.row().path()).roleOf(outline(node));
    boolean changed = !role.word().equals(node.row().role());
    boolean own = force || changed || !fingerprint.equals(node.row().audited());
    if (role != FolderRole.CONTAINER) {
      readWhole(node, role);
      return;
    }
    if (own) {
      read(node, role, false, node.files().size());
    }
    tellChecked(1);
    visitChildren(node, force || changed && node.row().role() != null);
    if (!listener.stopped()) {
      // Last, so that an interrupted reading is taken up from here again.
      batch.roles.put(node.row().pathHash(), role);
    }
  }

  private void tellChecked(long folders) {
    tally.checkedFolders += folders;
    listener.checked(tally.checkedFolders, tally.folders);
  }

  private void visitChildren(FolderNode node, boolean force) {
    List<FolderNode> group = new ArrayList<>();
    int folders = 0;
    for (FolderNode child : node.childrenByKey(each -> each.isStale() || force)) {
      group.add(child);
      folders += child.size();
      if (folders >= GROUP_FOLDERS) {
        visitGroup(group, force);
        group.clear();
        folders = 0;
      }
    }
    visitGroup(group, force);
  }

  private void visitGroup(List<FolderNode> group, boolean force) {
    load(group.stream().flatMap(node -> loadable(node).stream()).toList());
    Group around = reading;
    Group current = new Group(List.copyOf(group));
    reading = current;
    group.forEach(child -> visit(child, force));
    // While this group is read, the next is loaded.
    unload(previous);
    previous = current;
    reading = around;
  }

  private void unload(Group read) {
    read.units().forEach(units::end);
    read.nodes().forEach(child -> child.all().forEach(node -> node.load(List.of())));
  }

  /** With its whole subtree, unless that is too large to be a movie or series. */
  private static List<FolderNode> loadable(FolderNode node) {
    return node.size() > GROUP_FOLDERS ? List.of(node) : node.all();
  }

  private void readWhole(FolderNode node, FolderRole role) {
    List<FolderNode> all = node.all();
    if (all.size() > GROUP_FOLDERS) {
      load(all);
    }
    read(node, role, true, all.stream().mapToInt(part -> part.files().size()).sum());
    tellChecked(all.size());
    batch.roles.put(node.row().pathHash(), role);
    for (FolderNode part : all.subList(1, all.size())) {
      batch.roles.put(part.row().pathHash(), FolderRole.PART);
      if (!FolderRole.PART.word().equals(part.row().role())) {
        batch.stale.add(part.row().pathHash());
      }
    }
  }

  private void load(List<FolderNode> nodes) {
    Map<String, List<FileRow>> files =
        index.cache().files(nodes.stream().map(node -> node.row().pathHash()).toList()).stream()
            .map(StoredFile::file)
            .filter(file -> file.missingSince() == null)
            .sorted(Comparator.comparing(FileRow::name))
            .collect(Collectors.groupingBy(FileRow::folderHash));
    nodes.forEach(node -> node.load(files.getOrDefault(node.row().pathHash(), List.of())));
  }

  private static FolderOutline outline(FolderNode node) {
    return new FolderOutline(
        node.name(),
        node.row().parentHash() == null,
        node.files().stream().map(FileRow::name).toList(),
        node.children().stream().map(child -> child(child, node.size() <= GROUP_FOLDERS)).toList());
  }

  /**
   * A subfolder.
   *
   * @param loaded whether its files are loaded whatever is read again
   */
  private static FolderOutline.Child child(FolderNode node, boolean loaded) {
    List<String> videos =
        loaded
            ? node.files().stream().map(FileRow::name).filter(Reading::plays).toList()
            : List.of();
    return new FolderOutline.Child(
        node.name(), videos, node.row().videos() > 0, node.holdsVideoBelow());
  }

  private static boolean plays(String name) {
    return FileKind.of(name).plays();
  }

  private void read(FolderNode node, FolderRole role, boolean whole, int files) {
    if (hadItems) {
      batch.stale.add(node.row().pathHash());
    }
    if (node.row().audited() != null) {
      batch.otherwise.add(node.row().pathHash());
    }
    Future<Unjudged> unit = units.begin(node, role, whole);
    batch.units.add(unit);
    reading.units().add(unit);
    batch.files += files;
    if (batch.files >= BATCH_FILES) {
      // While this is read, the one before is stored.
      store(before);
      before = batch;
      batch = new Batch();
    }
  }

  private List<Unit> judged(List<Unjudged> unjudged) {
    Map<String, Probe> probes =
        fresh.of(
            unjudged.stream()
                .flatMap(unit -> unit.items().stream())
                .flatMap(item -> item.videos().stream())
                .map(Video::pathHash)
                .collect(Collectors.toSet()));
    return unjudged.stream()
        .map(
            unit ->
                new Unit(
                    unit.folderHash(),
                    root.id(),
                    rules.check(
                        unit.items().stream()
                            .map(item -> whole(item, unit.troubles(), probes))
                            .toList())))
        .toList();
  }

  private static Item whole(Item item, Map<String, String> troubles, Map<String, Probe> probes) {
    List<Video> videos =
        item.videos().stream()
            .map(video -> video.with(troubles.get(video.pathHash()), probes.get(video.pathHash())))
            .toList();
    return item.with(videos, item.assets());
  }

  private void store(Batch read) {
    if (read.units.isEmpty() && read.roles.isEmpty()) {
      return;
    }
    List<Unjudged> unjudged = read.units.stream().map(units::end).toList();
    unjudged.forEach(this::noteUnread);
    List<Unit> judged = judged(unjudged);
    index.transact(
        () -> {
          index.items().replace(read.stale, judged, scan);
          // What says how they were read may be stored later, or never.
          index.folders().unaudit(read.otherwise);
          index
              .folders()
              .audited(read.roles, folder -> unread.contains(folder) ? null : fingerprint);
        });
  }

  /** A folder is read again until all in it can be. */
  private void noteUnread(Unjudged unit) {
    unit.unread().sentences().forEach(listener::note);
    if (unit.unread().failed() > 0) {
      unread.add(unit.folderHash());
      unreadTexts += unit.unread().failed();
    }
  }
}
