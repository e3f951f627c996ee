package mediaaudit.scan;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import mediaaudit.index.RootRow;

/**
 * The folders of the first root, listed while the index is opened, which takes a small library
 * longer than the listing. What is said of the root before that may be wrong: then its folders are
 * listed anew.
 */
public final class EarlyListings implements AutoCloseable {
  private final List<RootChoice> named;
  private final ScanOptions options;
  private final ScanListener listener;
  private Optional<Listings> listings = Optional.empty();
  private boolean taken;

  /**
   * None so far.
   *
   * @param named by the user; none for all that the index knows
   */
  public EarlyListings(List<RootChoice> named, ScanOptions options, ScanListener listener) {
    this.named = named;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Begins; not before nobody else can write the index. Where folders may be passed over, the index
   * itself is needed.
   *
   * @param known names of the roots that the index is said to know, by their paths
   */
  public void start(SortedMap<String, String> known) {
    if (!options.walk().trustFolders()) {
      listings = first(known).flatMap(this::of);
      listings.ifPresent(Listings::start);
    }
  }

  private Optional<RootChoice> first(Map<String, String> known) {
    Optional<RootChoice> first =
        named.isEmpty()
            ? known.keySet().stream().findFirst().map(path -> new RootChoice(path, null))
            : RootChoice.outermostFirst(named).findFirst();
    return first.map(
        root -> new RootChoice(root.path(), known.getOrDefault(root.path(), root.wantedName())));
  }

  private Optional<Listings> of(RootChoice root) {
    Comparison comparison = options.validity(root.path(), "").comparison();
    try {
      Path path = Path.of(root.path());
      return Optional.of(
          new Listings(
              root.name(), path, Map.of(), options, comparison, Optional.empty(), listener));
    } catch (InvalidPathException otherLocale) {
      return Optional.empty();
    }
  }

  /**
   * Those of this root, once.
   *
   * @param ways other paths that lead to it, which nobody knew at the start
   */
  Optional<Listings> take(RootRow root, Comparison comparison, Map<Path, Path> ways) {
    Optional<Listings> early =
        listings.filter(each -> !taken && ways.isEmpty() && each.areOf(root, comparison));
    taken |= early.isPresent();
    return early;
  }

  @Override
  public void close() {
    listings.ifPresent(Listings::abandon);
  }
}
