package mediaaudit.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mediaaudit.model.Mounts;
import mediaaudit.model.PathHash;
import mediaaudit.model.RawPath;
import mediaaudit.model.SlashedPath;

/**
 * Makes the rows of a library root those of a root around it: their keys are computed anew, and
 * what is known of videos stays. Items are read again by the next scan.
 */
public final class Adoption {
  private static final int CHUNK = 500;

  private final Index index;
  private final RootRow inner;
  private final RootRow outer;
  private final String below;
  private final byte[] rawBelow;
  private final Map<String, byte[]> rawPaths;
  private final Map<String, String> folderKeys = new HashMap<>();
  private long files;

  /** The bytes of a name cannot be told, and so not the key of what bears it. */
  public static final class NameUntold extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NameUntold(String path) {
      super(path);
    }
  }

  /**
   * An adoption that has not begun.
   *
   * @param below path of the inner root below the outer one, as people see it
   * @param rawBelow its bytes
   * @param rawPaths bytes of those paths below the inner root that a text does not tell, by key
   */
  public Adoption(
      Index index,
      RootRow inner,
      RootRow outer,
      String below,
      byte[] rawBelow,
      Map<String, byte[]> rawPaths) {
    this.index = index;
    this.inner = inner;
    this.outer = outer;
    this.below = below;
    this.rawBelow = rawBelow;
    this.rawPaths = rawPaths;
  }

  /** Whether names of this root are known whose bytes a text does not tell. */
  public static boolean needsRawPaths(Index index, RootRow inner) {
    return index.folders().below(inner.id()).stream()
        .anyMatch(row -> row.undecoded() > 0 || RawPath.undecoded(row.path()) > 0);
  }

  /**
   * Adopts the rows, all or none. A row of what is missing whose key cannot be told any more, or
   * one that is damaged, is forgotten.
   *
   * @return how many files it is about
   * @throws NameUntold when a row of what was there at the last scan would be forgotten
   */
  public long run() {
    index.transact(this::adopt);
    return files;
  }

  private void adopt() {
    List<FolderRow> folders =
        index.folders().storedBelow(inner.id()).stream().map(Adoption::believable).toList();
    index.items().delete(folders.stream().map(FolderRow::pathHash).toList());
    folders.forEach(
        row ->
            newKey(row.pathHash(), row.path(), row.missingSince())
                .ifPresent(key -> folderKeys.put(row.pathHash(), key)));
    for (List<FolderRow> chunk : Chunks.of(folders, CHUNK)) {
      adoptFiles(chunk);
    }
    index.folders().delete(folders.stream().map(FolderRow::pathHash).toList());
    index
        .folders()
        .insert(
            folders.stream()
                .filter(row -> folderKeys.containsKey(row.pathHash()))
                .map(this::adopted)
                .toList());
    insertBetween();
    adoptMounts();
    index.issues().deleteOfNoItem(inner.id());
    index.roots().adoptIssueCounts(inner.id(), outer.id());
    index.roots().delete(inner.id());
    index.thumbnails().deletePast();
  }

  /** Of a row that is not what was stored only its key counts: its files are compared. */
  private static FolderRow believable(StoredFolder stored) {
    return stored.isDamaged() ? stored.folder().unsigned() : stored.folder();
  }

  private void adoptFiles(List<FolderRow> folders) {
    Map<String, String> paths = new HashMap<>();
    folders.forEach(row -> paths.put(row.pathHash(), row.path()));
    List<StoredFile> all = index.filesIn(paths.keySet());
    List<FileRow> rows =
        all.stream().filter(row -> !row.isDamaged()).map(StoredFile::file).toList();
    Map<String, String> keys = new HashMap<>();
    rows.forEach(
        row ->
            newKey(
                    row.pathHash(),
                    SlashedPath.join(paths.get(row.folderHash()), row.name()),
                    row.missingSince())
                .filter(key -> folderKeys.containsKey(row.folderHash()))
                .map(key -> PathHash.within(folderKeys.get(row.folderHash()), key))
                .ifPresent(key -> keys.put(row.pathHash(), key)));
    List<String> lost =
        all.stream()
            .map(row -> row.file().pathHash())
            .filter(key -> !keys.containsKey(key))
            .toList();
    index.probes().delete(lost);
    index.files().delete(all.stream().map(row -> row.file().pathHash()).toList());
    index
        .files()
        .insert(
            rows.stream()
                .filter(row -> keys.containsKey(row.pathHash()))
                .map(row -> adopted(row, keys.get(row.pathHash())))
                .toList());
    for (List<String> chunk : Chunks.of(List.copyOf(keys.keySet()), CHUNK)) {
      index.probes().rekey(chunk.stream().collect(Collectors.toMap(key -> key, keys::get)));
    }
    files += keys.size();
  }

  /** What was mounted in the inner root, or around it, is mounted in the outer one now. */
  private void adoptMounts() {
    Map<String, MountRow> adopted = new HashMap<>();
    for (MountRow mount : index.mounts().of(inner.id())) {
      Optional<MountRow> row =
          mount.isRoot() ? Optional.of(around(mount.fileSystem())) : adopted(mount);
      row.ifPresent(it -> adopted.put(it.pathHash(), it));
    }
    index.mounts().of(outer.id()).forEach(known -> adopted.remove(known.pathHash()));
    index.mounts().delete(inner.id());
    index.mounts().insert(adopted.values());
  }

  private Optional<MountRow> adopted(MountRow mount) {
    return newKey(mount.pathHash(), mount.path())
        .map(
            key ->
                new MountRow(
                    key, outer.id(), SlashedPath.join(below, mount.path()), mount.fileSystem()));
  }

  /** The file system on which the inner root stands, where it is mounted. */
  private MountRow around(String fileSystem) {
    List<Folder> way = way();
    int levels = Mounts.levels(fileSystem);
    int depth = way.size() - 1;
    String mounted = Mounts.atMountPoint(fileSystem);
    if (levels >= depth) {
      return MountRow.around(outer, Mounts.around(levels - depth, mounted));
    }
    Folder point = way.get(levels);
    return new MountRow(key(point), outer.id(), point.path(), mounted);
  }

  /** A folder of the outer root. */
  private record Folder(String path, byte[] rawPath) {
    Folder above() {
      return new Folder(SlashedPath.parent(path), parent(rawPath));
    }
  }

  /** From the inner root's folder up to that of the outer one. */
  private List<Folder> way() {
    List<Folder> way = new ArrayList<>();
    Folder at = new Folder(below, rawBelow);
    for (; at.rawPath().length > 0; at = at.above()) {
      way.add(at);
    }
    way.add(at);
    return way;
  }

  private String key(Folder folder) {
    return PathHash.of(outer.name(), folder.rawPath());
  }

  /** Where a walk comes by no folder between the roots, these hold together what is known. */
  private void insertBetween() {
    index
        .folders()
        .insert(
            way().stream()
                .skip(1)
                .filter(folder -> folder.rawPath().length > 0)
                .filter(folder -> index.folders().find(key(folder)).isEmpty())
                .map(
                    folder ->
                        FolderRow.unseen(
                            key(folder), outer.id(), key(folder.above()), folder.path()))
                .toList());
  }

  /**
   * The key that a row gets.
   *
   * @param missingSince null for what is there
   */
  private Optional<String> newKey(String oldKey, String path, Long missingSince) {
    Optional<String> key = newKey(oldKey, path);
    if (key.isEmpty() && missingSince == null) {
      throw new NameUntold(path);
    }
    return key;
  }

  private Optional<String> newKey(String oldKey, String path) {
    return rawPath(oldKey, path).map(bytes -> PathHash.of(outer.name(), join(bytes)));
  }

  private Optional<byte[]> rawPath(String oldKey, String path) {
    return RawPath.undecoded(path) == 0
        ? Optional.of(path.getBytes(StandardCharsets.UTF_8))
        : Optional.ofNullable(rawPaths.get(oldKey));
  }

  private byte[] join(byte[] rawPath) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(rawBelow);
    if (rawPath.length > 0) {
      bytes.write('/');
    }
    bytes.writeBytes(rawPath);
    return bytes.toByteArray();
  }

  private FolderRow adopted(FolderRow row) {
    return new FolderRow(
        folderKeys.get(row.pathHash()),
        outer.id(),
        parentKey(row),
        SlashedPath.join(below, row.path()),
        row.signature(),
        row.files(),
        row.videos(),
        row.unprobed(),
        row.unprobedBy(),
        row.oldestProbe(),
        row.revisions(),
        row.racy(),
        row.unsettled(),
        row.trouble(),
        row.missingSince(),
        null,
        null,
        row.undecoded());
  }

  /** By its path: also where the row of the folder above lacks. */
  private String parentKey(FolderRow row) {
    return PathHash.of(
        outer.name(), parent(join(rawPath(row.pathHash(), row.path()).orElseThrow())));
  }

  private static byte[] parent(byte[] rawPath) {
    int end = rawPath.length;
    while (end > 0 && rawPath[end - 1] != '/') {
      end--;
    }
    return Arrays.copyOf(rawPath, Math.max(0, end - 1));
  }

  private FileRow adopted(FileRow row, String key) {
    return new FileRow(
        key,
        folderKeys.get(row.folderHash()),
        row.name(),
        row.kind(),
        row.sizeBytes(),
        row.mtimeNanos(),
        row.ctimeNanos(),
        row.inode(),
        row.racy(),
        row.trouble(),
        row.firstSeen(),
        row.missingSince());
  }
}
