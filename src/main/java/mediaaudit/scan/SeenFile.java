package mediaaudit.scan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mediaaudit.model.FileKind;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.RawPath;

/**
 * A file as the walk saw it.
 *
 * @param path told by folder and name where it is null
 * @param rawName told by the name where it is null
 * @param folder in which it stands
 * @param pathHash key of its row; null until its folder turns out to have changed
 */
record SeenFile(
    Path path,
    String name,
    byte[] rawName,
    FileKind kind,
    Stat stat,
    Path folder,
    String pathHash) {

  /** As the walk meets it. */
  static SeenFile at(Path path, String name, FileKind kind, Stat stat) {
    return new SeenFile(path, name, RawPath.ofName(path, name), kind, stat, null, null);
  }

  @Override
  public Path path() {
    return path == null ? RawPath.resolve(folder, name) : path;
  }

  @Override
  public byte[] rawName() {
    return rawName == null ? name.getBytes(StandardCharsets.UTF_8) : rawName;
  }

  boolean isVideo() {
    return kind == FileKind.VIDEO;
  }

  /**
   * Whether what was told of its content under another name is told of this one, too. Where the
   * content says little, ffprobe goes by the extension.
   *
   * @param status of what was told; null where nobody told
   */
  boolean isToldBy(String status, String otherName) {
    return status == null
        || status.equals(ProbeStatus.OK.word())
        || FileKind.extension(name).equals(FileKind.extension(otherName));
  }

  /** This file with its key. It waits until the walk ends: what its name tells is not kept. */
  SeenFile keyed(Place place) {
    String hash = place.hashOf(rawName);
    return RawPath.undecoded(name) > 0
        ? new SeenFile(path, name, rawName, kind, stat, null, hash)
        : new SeenFile(null, name, null, kind, stat, place.path(), hash);
  }
}
