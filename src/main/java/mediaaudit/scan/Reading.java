package mediaaudit.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.Index;
import mediaaudit.index.RootRow;
import mediaaudit.index.StoredFile;
import mediaaudit.index.Unit;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;
import mediaaudit.model.FolderRole;
import mediaaudit.model.Item;
import mediaaudit.model.Probe;
import mediaaudit.model.Video;
import mediaaudit.name.FolderOutline;
import mediaaudit.rule.Rules;

/**
 * Reads the names below a root and judges its items, from rows alone. Only folders whose rows were
 * not read by the present reader and rules are read again, with the movie or series they belong to;
 * so a scan that was interrupted is caught up with by the next.
 */
final class Reading {
  private static final int BATCH_UNITS = 200;
  private static final int GROUP_FOLDERS = 500;
  private static final int LONGEST_TEXT_BYTES = 64 * 1024;

  private final Index index;
  private final RootRow root;
  private final RootDisk disk;
  private final FolderReaders readers;
  private final Rules rules;
  private final String fingerprint;
  private final long scan;
  private final ScanListener listener;
  private final Tally tally;
  private boolean hadItems;
  private final List<Unjudged> unjudged = new ArrayList<>();
  private final List<String> stale = new ArrayList<>();
  private final Map<String, FolderRole> roles = new HashMap<>();

  /**
   * What was read from a folder.
   *
   * @param troubles why some of its files could not be read, by key
   */
  private record Unjudged(String folderHash, List<Item> items, Map<String, String> troubles) {}

  Reading(
      Index index,
      RootRow root,
      RootDisk disk,
      FolderReaders readers,
      Rules rules,
      String fingerprint,
      long scan,
      ScanListener listener,
      Tally tally) {
    this.index = index;
    this.root = root;
    this.disk = disk;
    this.readers = readers;
    this.rules = rules;
    this.fingerprint = fingerprint;
    this.scan = scan;
    this.listener = listener;
    this.tally = tally;
  }

  /**
   * Reads and judges what needs it.
   *
   * @throws RootLost when the root cannot be read any more; what was judged before is stored
   */
  void run() {
    List<FolderRow> rows =
        index.cache().folders(root.id()).stream()
            .filter(row -> row.missingSince() == null)
            .toList();
    FolderNode.tree(rows, fingerprint).filter(FolderNode::isStale).ifPresent(this::run);
  }

  private void run(FolderNode top) {
    tellChecked(top.all().stream().filter(node -> !node.isStale()).count());
    hadItems = index.items().any(root.id());
    load(loadable(top));
    visit(top, false);
    flush();
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
      read(node, role, folder(node, false));
    }
    tellChecked(1);
    visitChildren(node, force || changed && node.row().role() != null);
    if (!listener.stopped()) {
      // Last, so that an interrupted reading is taken up from here again.
      roles.put(node.row().pathHash(), role);
    }
  }

  private void tellChecked(long folders) {
    tally.checkedFolders += folders;
    listener.checked(tally.checkedFolders, tally.folders);
  }

  private void visitChildren(FolderNode node, boolean force) {
    List<FolderNode> group = new ArrayList<>();
    int folders = 0;
    for (FolderNode child : node.childrenByKey()) {
      if (child.isStale() || force) {
        group.add(child);
        folders += child.size();
      }
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
    group.forEach(child -> visit(child, force));
    group.forEach(child -> child.all().forEach(node -> node.load(List.of())));
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
    read(node, role, folder(node, true));
    tellChecked(all.size());
    roles.put(node.row().pathHash(), role);
    for (FolderNode part : all.subList(1, all.size())) {
      roles.put(part.row().pathHash(), FolderRole.PART);
      if (!FolderRole.PART.word().equals(part.row().role())) {
        stale.add(part.row().pathHash());
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
        node.files().stream()
            .filter(file -> loaded)
            .map(FileRow::name)
            .filter(Reading::plays)
            .toList();
    return new FolderOutline.Child(
        node.name(), videos, node.row().videos() > 0, node.holdsVideoBelow());
  }

  private static boolean plays(String name) {
    return FileKind.of(name).plays();
  }

  private Folder folder(FolderNode node, boolean whole) {
    List<Entry> files = node.files().stream().map(file -> entry(node.row().path(), file)).toList();
    List<Folder> folders =
        whole ? node.children().stream().map(child -> folder(child, true)).toList() : List.of();
    String name = node.row().path().isEmpty() ? lastOf(root.path()) : node.name();
    return new Folder(node.row().pathHash(), root.path(), node.row().path(), name, files, folders);
  }

  private Entry entry(String folder, FileRow file) {
    String path = folder.isEmpty() ? file.name() : folder + "/" + file.name();
    return new Entry(
        file.pathHash(),
        path,
        file.name(),
        FileKind.of(file.name()),
        file.sizeBytes(),
        text(path, file));
  }

  private String text(String path, FileRow file) {
    boolean speaks = file.kind() == FileKind.PLEXMATCH || file.kind() == FileKind.NFO;
    if (!speaks || file.sizeBytes() > LONGEST_TEXT_BYTES) {
      return "";
    }
    try {
      Path onDisk = Path.of(root.path()).resolve(path);
      return disk.call(() -> new String(Files.readAllBytes(onDisk), StandardCharsets.UTF_8));
    } catch (IOException e) {
      listener.note("could not read " + path + ": " + Reason.of(e, Path.of(root.path())));
      return "";
    } catch (InvalidPathException e) {
      listener.note("could not read " + path + ": this locale does not know its name");
      return "";
    }
  }

  private void read(FolderNode node, FolderRole role, Folder folder) {
    if (hadItems) {
      stale.add(node.row().pathHash());
    }
    String unit = node.row().pathHash();
    List<Item> items =
        readers.of(node.row().path()).read(root.name(), folder, role).stream()
            .map(item -> item.readFrom(unit))
            .toList();
    unjudged.add(new Unjudged(unit, items, troubles(node)));
    if (unjudged.size() >= BATCH_UNITS) {
      flush();
    }
  }

  /** Why files of this folder or below could not be read, by key. */
  private static Map<String, String> troubles(FolderNode node) {
    return node.all().stream()
        .flatMap(each -> each.files().stream())
        .filter(file -> file.trouble() != null)
        .collect(Collectors.toMap(FileRow::pathHash, FileRow::trouble));
  }

  private List<Unit> judged() {
    Map<String, Probe> probes =
        index
            .cache()
            .probes(
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
                    unit.items().stream()
                        .map(item -> judged(item, unit.troubles(), probes))
                        .toList()))
        .toList();
  }

  private AuditedItem judged(Item item, Map<String, String> troubles, Map<String, Probe> probes) {
    List<Video> videos =
        item.videos().stream()
            .map(video -> video.with(troubles.get(video.pathHash()), probes.get(video.pathHash())))
            .toList();
    Item whole = item.with(videos, item.assets());
    return new AuditedItem(whole, rules.check(whole));
  }

  private void flush() {
    if (unjudged.isEmpty() && roles.isEmpty()) {
      return;
    }
    List<Unit> units = judged();
    List<String> folders = List.copyOf(roles.keySet());
    index.transact(
        () -> {
          index.items().replace(stale, units, scan);
          index
              .folders()
              .audited(
                  folders,
                  folders.stream().map(hash -> roles.get(hash).word()).toList(),
                  fingerprint);
        });
    unjudged.clear();
    stale.clear();
    roles.clear();
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
