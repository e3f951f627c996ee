package mediaaudit.model;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file that belongs to an item and is no video.
 *
 * @param pathHash key of the file's row
 * @param path below the root, with {@code /}
 * @param servers the media servers that use it under this name, in alphabetical order; empty for
 *     kinds that profiles do not list
 */
public record Asset(
    String pathHash, String path, long sizeBytes, AssetKind kind, Set<String> servers) {

  public Asset {
    servers = Collections.unmodifiableSet(new TreeSet<>(servers));
  }
}
