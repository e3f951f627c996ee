package mediaaudit.index;

import mediaaudit.model.PathHash;

/**
 * A file system that was mounted in a library root at its last good scan.
 *
 * @param pathHash key of the folder on which it was mounted; of the root for the one around it
 * @param path of that folder below the root, with {@code /}; empty for the root
 * @param fileSystem type and folder of the file system, as {@link mediaaudit.model.Mounts} tells
 *     them; of the one around the root also how many levels above it that is mounted
 */
public record MountRow(String pathHash, int rootId, String path, String fileSystem) {
  /** The one on which a root itself stands. */
  public static MountRow around(RootRow root, String fileSystem) {
    return new MountRow(PathHash.of(root.name(), new byte[0]), root.id(), "", fileSystem);
  }

  /** Whether it is the one on which the root itself stands. */
  public boolean isRoot() {
    return path.isEmpty();
  }
}
