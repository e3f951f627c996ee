package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mediaaudit.index.RootRow;
import mediaaudit.model.RawPath;

/**
 * Links to files that a mount took along: nothing is known of these files, and they are no more
 * gone than the mount.
 */
final class AwayLinks {
  private final RootRow root;
  private final Path top;
  private final RootDisk disk;
  private final Set<String> mounts;

  /**
   * Links in a root.
   *
   * @param top the root with its links resolved
   * @param mounts keys of the folders that mounts are missing on, or others cover
   */
  AwayLinks(RootRow root, Path top, RootDisk disk, Set<String> mounts) {
    this.root = root;
    this.top = top;
    this.disk = disk;
    this.mounts = mounts;
  }

  /**
   * Those in a folder, with the mount that each leads into.
   *
   * @param wasThere whether the file with this key was there until now
   */
  Map<Unknown, String> in(Listing listing, Predicate<String> wasThere) {
    Map<Unknown, String> links = new LinkedHashMap<>();
    for (Path link : listing.astray()) {
      Unknown entry = Unknown.at(link, RawPath.name(link), "what it leads to is away");
      if (wasThere.test(listing.place().hashOf(entry.rawName()))) {
        mountBehind(link).ifPresent(mount -> links.put(entry, mount));
      }
    }
    return links;
  }

  private Optional<String> mountBehind(Path link) {
    try {
      return disk.call(() -> LinkWay.gap(link))
          .filter(gap -> gap.startsWith(top))
          .flatMap(gap -> RootAdoption.place(root, top, gap).oneOf(mounts));
    } catch (IOException barred) {
      return Optional.empty();
    }
  }
}
