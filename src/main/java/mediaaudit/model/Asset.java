package mediaaudit.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A file that belongs to an item and is no video.
 *
 * @param pathHash key of the file's row
 * @param path below the root, with {@code /}
 * @param meantAs of an unused image what its name says it is for; null where it says nothing, and
 *     for all other kinds
 * @param ranks the media servers that use it under this name, in alphabetical order, each with its
 *     place in the server's order of preference: what has 1 is shown; empty for kinds that profiles
 *     do not list
 */
public record Asset(
    String pathHash,
    String path,
    long sizeBytes,
    AssetKind kind,
    AssetKind meantAs,
    Map<String, Integer> ranks) {

  public Asset {
    ranks = Collections.unmodifiableMap(new TreeMap<>(ranks));
  }

  /** An asset that is the first choice of these servers. */
  public Asset(String pathHash, String path, long sizeBytes, AssetKind kind, Set<String> servers) {
    this(
        pathHash,
        path,
        sizeBytes,
        kind,
        null,
        servers.stream().collect(Collectors.toMap(server -> server, server -> 1)));
  }

  /** The media servers that use it under this name, in alphabetical order. */
  public Set<String> servers() {
    return ranks.keySet();
  }

  /** The media servers of which it is the first choice, in alphabetical order. */
  public Set<String> shownBy() {
    return ranks.entrySet().stream()
        .filter(server -> server.getValue() == 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }
}
