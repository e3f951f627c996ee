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
                    join(paths.get(row.folderHash()), row.name()),
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

  /** What was mounted on the inner root itself is mounted in the outer one now. */
  private void adoptMounts() {
    List<MountRow> adopted = new ArrayList<>();
    for (MountRow mount : index.mounts().of(inner.id())) {
      Optional<String> fileSystem =
          mount.isRoot()
              ? Mounts.atMountPoint(mount.fileSystem())
              : Optional.of(mount.fileSystem());
      Optional<String> key = newKey(mount.pathHash(), mount.path());
      if (fileSystem.isPresent() && key.isPresent()) {
        adopted.add(
            new MountRow(key.get(), outer.id(), join(below, mount.path()), fileSystem.get()));
      }
    }
    index.mounts().delete(inner.id());
    index.mounts().insert(adopted);
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

  private static String join(String folder, String name) {
    return folder.isEmpty() || name.isEmpty() ? folder + name : folder + "/" + name;
  }

  private FolderRow adopted(FolderRow row) {
    return new FolderRow(
        folderKeys.get(row.pathHash()),
        outer.id(),
        parentKey(row),
        join(below, row.path()),
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
    byte[] path = join(rawPath(row.pathHash(), row.path()).orElseThrow());
    int end = path.length;
    while (end > 0 && path[end - 1] != '/') {
      end--;
    }
    return PathHash.of(outer.name(), Arrays.copyOf(path, Math.max(0, end - 1)));
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
