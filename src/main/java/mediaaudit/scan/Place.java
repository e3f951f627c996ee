package mediaaudit.scan;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.PathHash;
import mediaaudit.model.RawPath;
import mediaaudit.model.SlashedPath;

/** A folder below a library root, or the root itself. */
final class Place {
  private final String rootName;
  private final Place parent;
  private final Path path;
  private final byte[] rawName;
  private final String below;
  private final byte[] rawBelow;
  private final String hash;

  private final Stat stat;

  private Place(String rootName, Place parent, Path path, byte[] rawName, String below, Stat stat) {
    this.rootName = rootName;
    this.parent = parent;
    this.path = path;
    this.rawName = rawName;
    this.below = below;
    this.rawBelow = parent == null ? rawName : parent.rawBelowOf(rawName);
    this.stat = stat;
    this.hash = PathHash.of(rootName, rawBelow);
  }

  /** A library root. */
  static Place root(String rootName, Path path, Stat stat) {
    return new Place(rootName, null, path, new byte[0], "", stat);
  }

  /** A folder in this one. */
  Place child(Path child, Stat childStat) {
    String name = RawPath.name(child);
    byte[] raw = RawPath.ofName(child, name);
    return new Place(rootName, this, child, raw, belowOf(name), childStat);
  }

  /** Where the folder stands on the disk. */
  Path path() {
    return path;
  }

  /** The bytes of the folder's name; of a root, none. */
  byte[] rawName() {
    return rawName;
  }

  /** What a look at the folder told; null for a place that was not walked to. */
  Stat stat() {
    return stat;
  }

  /** Key of the folder's row. */
  String hash() {
    return hash;
  }

  /** The folder above; null for a root. */
  Place parent() {
    return parent;
  }

  /** Key of the row of the folder above; null for a root. */
  String parentHash() {
    return parent == null ? null : parent.hash;
  }

  /** Key of that of these folders, given by their keys, which this is or stands in. */
  Optional<String> oneOf(Set<String> folders) {
    Place at = this;
    while (at != null && !folders.contains(at.hash)) {
      at = at.parent;
    }
    return Optional.ofNullable(at).map(Place::hash);
  }

  /** Path below the root, with {@code /}; empty for the root. */
  String below() {
    return below;
  }

  /** Path below the root of an entry with this name. */
  String belowOf(String name) {
    return SlashedPath.join(below, name);
  }

  /** The bytes of {@link #below}. */
  byte[] rawBelow() {
    return rawBelow;
  }

  /** Key of the row of a file in this folder. */
  String hashOf(byte[] rawName) {
    return PathHash.within(hash, folderHashOf(rawName));
  }

  /** Key of the row of a folder in this one. */
  String folderHashOf(byte[] rawName) {
    return PathHash.of(rootName, rawBelowOf(rawName));
  }

  /** Key of the row of a file that stands here; a root is none, and no row has its key. */
  String fileHash() {
    return parent == null ? hash : PathHash.within(parent.hash, hash);
  }

  /** Whether this folder is its own ancestor, as a bind mount can make it. */
  boolean isLoop() {
    for (Place above = parent; above != null; above = above.parent) {
      if (isSameFolder(above)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSameFolder(Place other) {
    return other.stat != null && stat != null && stat.isOneWith(other.stat);
  }

  /** The bytes of the path below the root of an entry with this name. */
  byte[] rawBelowOf(byte[] rawName) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(rawBelow);
    if (rawBelow.length > 0) {
      bytes.write('/');
    }
    bytes.writeBytes(rawName);
    return bytes.toByteArray();
  }
}
