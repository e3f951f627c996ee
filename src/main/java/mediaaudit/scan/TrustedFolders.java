package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mediaaudit.index.FolderRow;
import mediaaudit.index.FolderTime;
import mediaaudit.index.FolderTimeDao;
import mediaaudit.index.RootRow;
import mediaaudit.model.RawPath;
import mediaaudit.model.SlashedPath;

/**
 * Folders of a root that need not be listed, since they and their own times are those of their last
 * listing: nothing was added to them, removed or renamed. What is overwritten in place does not
 * show there, so each folder is listed nevertheless by the first scan after a moment of its own,
 * which comes once in each period; the key of its row says when.
 */
final class TrustedFolders {
  private final RootRow root;
  private final Validity validity;
  private final String rules;
  private final Period period;
  private final Map<String, FolderTime> known;
  private final Map<String, FolderTime> found = new HashMap<>();
  private final Set<String> underPatterns = new HashSet<>();
  private RootRows rows;
  private Map<String, List<FolderRow>> children = Map.of();
  private int passed;

  /**
   * Between which moments each folder's own one is looked for.
   *
   * @param since when times were stored last: up to then each folder was listed when its moment
   *     came; nanoseconds since 1970
   */
  private record Period(long since, long now, long length) {
    boolean isDue(String pathHash) {
      long moment = Math.floorMod(Long.parseUnsignedLong(pathHash.substring(16), 16), length);
      return since > now
          || Math.floorDiv(now - moment, length) != Math.floorDiv(since - moment, length);
    }
  }

  private TrustedFolders(
      RootRow root, Validity validity, String rules, Period period, Map<String, FolderTime> known) {
    this.root = root;
    this.validity = validity;
    this.rules = rules;
    this.period = period;
    this.known = known;
  }

  /**
   * Those of a root. There are none where its folders' times were taken under other rules.
   *
   * @param rules change when other folders are looked at, or at other times
   * @param every how often each folder is listed at least
   */
  static TrustedFolders of(
      FolderTimeDao times,
      RootRow root,
      Validity validity,
      String rules,
      Duration every,
      long now) {
    Optional<Long> since = times.since(root.id());
    boolean usable = since.isPresent() && times.rules(root.id()).equals(rules);
    Map<String, FolderTime> known =
        times.of(root.id()).stream()
            .collect(Collectors.toMap(FolderTime::pathHash, Function.identity()));
    Period period = new Period(usable ? since.get() : Long.MAX_VALUE, now, every.toNanos());
    return new TrustedFolders(root, validity, rules, period, known);
  }

  /** Takes the rows of the root's folders, before the walk. */
  void take(RootRows folders) {
    rows = folders;
    children =
        folders.all().stream()
            .filter(row -> row.parentHash() != null && row.missingSince() == null)
            .collect(Collectors.groupingBy(FolderRow::parentHash));
  }

  /**
   * What stands in a folder that need not be listed; empty when it must be. Threads may call.
   *
   * @param step is told each time the disk is about to be asked
   */
  Optional<List<Place>> subfolders(Place place, Runnable step) {
    FolderRow row = rows.get(place.hash());
    if (!isUntouched(place)
        || !validity.mayHold(row)
        || row.signature() == null
        || row.undecoded() > 0
        || period.isDue(place.hash())) {
      return Optional.empty();
    }
    List<Place> folders = new ArrayList<>();
    for (FolderRow child : children.getOrDefault(place.hash(), List.of())) {
      step.run();
      Optional<Place> folder = subfolder(place, child);
      if (folder.isEmpty()) {
        return Optional.empty();
      }
      folders.add(folder.get());
    }
    return Optional.of(folders);
  }

  /** A folder with another number is another, whatever its times: names were swapped. */
  private boolean isUntouched(Place place) {
    FolderTime time = known.get(place.hash());
    Stat stat = place.stat();
    return time != null
        && stat != null
        && Objects.equals(time.inode(), stat.inode())
        && time.mtimeNanos() == stat.mtimeNanos()
        && (!validity.comparison().ctime() || Objects.equals(time.ctimeNanos(), stat.ctimeNanos()));
  }

  /** A folder that is not where its row has it has the one around it listed. */
  private static Optional<Place> subfolder(Place place, FolderRow row) {
    if (RawPath.undecoded(row.path()) > 0) {
      return Optional.empty();
    }
    try {
      String name = SlashedPath.name(row.path());
      Path path = RawPath.resolve(place.path(), name);
      Stat stat = Stat.of(path);
      Place child = place.child(path, stat);
      return stat.kind() == Stat.Kind.DIRECTORY && !child.isLoop()
          ? Optional.of(child)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      // It is gone, or this locale does not know its name.
      return Optional.empty();
    }
  }

  /** A folder was not listed. */
  void passed(Place place) {
    passed++;
    found.put(place.hash(), known.get(place.hash()));
  }

  /**
   * A folder was listed, after the one around it. Markers change what is looked at below them
   * without moving times.
   */
  void listed(Listing listing) {
    Place place = listing.place();
    String hash = place.hash();
    Stat stat = place.stat();
    if (listing.hidden().stream().anyMatch(Exclusions::isMarkersName)
        || underPatterns.contains(place.parentHash())) {
      underPatterns.add(hash);
    } else if (stat != null
        && listing.trouble() == null
        && listing.unknown().isEmpty()
        && !validity.isRacy(stat, listing.listedAtNanos())) {
      found.put(
          hash,
          new FolderTime(hash, root.id(), stat.mtimeNanos(), stat.ctimeNanos(), stat.inode()));
    }
  }

  /**
   * A folder was left out for a marker in it. Only what lists the folder around it sees when the
   * marker goes.
   */
  void marked(Place place) {
    found.remove(place.parentHash());
  }

  /** Has these folders listed by the next scan. */
  void forget(Predicate<String> pathHash) {
    found.keySet().removeIf(pathHash);
  }

  /** How many folders were not listed. */
  int passed() {
    return passed;
  }

  /** Stores the times that are others than they were; once what was listed is stored. */
  void store(FolderTimeDao times) {
    List<FolderTime> news =
        found.values().stream().filter(time -> !time.equals(known.get(time.pathHash()))).toList();
    Set<String> old = new HashSet<>(known.keySet());
    old.removeIf(hash -> known.get(hash).equals(found.get(hash)));
    times.delete(old);
    times.insert(news);
    times.taken(root.id(), rules, period.now());
  }
}
