package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What one look at a directory entry tells.
 *
 * @param mtimeNanos nanoseconds since 1970
 * @param ctimeNanos nanoseconds since 1970; null where the system has none
 * @param inode null where the system has none
 * @param device null where the system has none
 */
record Stat(Kind kind, long sizeBytes, long mtimeNanos, Long ctimeNanos, Long inode, Long device) {
  enum Kind {
    FILE,
    DIRECTORY,
    LINK,
    /** A pipe, a socket, a device: never opened. */
    OTHER
  }

  private static final boolean UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
  private static final String ATTRIBUTES = "unix:mode,size,lastModifiedTime,ctime,ino,dev";
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int TYPE_MASK = 0170000;
  private static final int TYPE_FILE = 0100000;
  private static final int TYPE_DIRECTORY = 0040000;
  private static final int TYPE_LINK = 0120000;

  /** Looks at the entry itself, not at what a link points to. */
  static Stat of(Path path) throws IOException {
    return of(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Looks at what a link points to. */
  static Stat following(Path path) throws IOException {
    return of(path, new LinkOption[0]);
  }

  /** Whether the system numbers it; some file systems number nothing, or give all the same 0. */
  boolean hasInode() {
    return inode != null && inode != 0;
  }

  /** Whether it is one file or folder with another, as far as the system tells. */
  boolean isOneWith(Stat other) {
    return hasInode() && inode.equals(other.inode) && device.equals(other.device);
  }

  /** Whether its times tell no part of a second, as where the file system has none. */
  boolean isOfWholeSeconds() {
    return mtimeNanos % SECOND == 0 && (ctimeNanos == null || ctimeNanos % SECOND == 0);
  }

  private static Stat of(Path path, LinkOption... options) throws IOException {
    return UNIX
        ? unix(Files.readAttributes(path, ATTRIBUTES, options))
        : basic(Files.readAttributes(path, BasicFileAttributes.class, options));
  }

  private static Stat unix(Map<String, Object> attributes) {
    return new Stat(
        kind((int) attributes.get("mode")),
        (long) attributes.get("size"),
        nanos((FileTime) attributes.get("lastModifiedTime")),
        nanos((FileTime) attributes.get("ctime")),
        (long) attributes.get("ino"),
        (long) attributes.get("dev"));
  }

  private static Stat basic(BasicFileAttributes attributes) {
    Kind kind =
        attributes.isRegularFile()
            ? Kind.FILE
            : attributes.isDirectory()
                ? Kind.DIRECTORY
                : attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
    return new Stat(
        kind, attributes.size(), nanos(attributes.lastModifiedTime()), null, null, null);
  }

  private static Kind kind(int mode) {
    return switch (mode & TYPE_MASK) {
      case TYPE_FILE -> Kind.FILE;
      case TYPE_DIRECTORY -> Kind.DIRECTORY;
      case TYPE_LINK -> Kind.LINK;
      default -> Kind.OTHER;
    };
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }
}
