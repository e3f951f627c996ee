package mediaaudit.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mediaaudit.index.RootRow;

/**
 * The folders of the first of the roots that are named, listed while the index is opened, which
 * takes a small library longer than the listing. What they are compared with is guessed, and they
 * are listed anew where the index says otherwise.
 */
public final class EarlyListings implements AutoCloseable {
  /** None. */
  static final EarlyListings NONE = new EarlyListings(Optional.empty());

  private final Optional<Listings> listings;

  private EarlyListings(Optional<Listings> listings) {
    this.listings = listings;
  }

  /** Those of one of these roots; none where folders may be passed over, which the index knows. */
  public static EarlyListings of(
      List<RootChoice> named, ScanOptions options, ScanListener listener) {
    return options.walk().trustFolders()
        ? NONE
        : new EarlyListings(
            RootChoice.outermostFirst(named)
                .findFirst()
                .map(root -> listings(root, options, listener)));
  }

  private static Listings listings(RootChoice root, ScanOptions options, ScanListener listener) {
    return new Listings(
        root.wantedName(),
        Path.of(root.path()),
        options,
        options.validity(root.path(), "").comparison(),
        Optional.empty(),
        listener);
  }

  /** Begins; not before nobody else can write the index. */
  public void start() {
    listings.ifPresent(Listings::start);
  }

  /** Those of this root. */
  Optional<Listings> of(RootRow root, Comparison comparison) {
    return listings.filter(early -> early.areOf(root, comparison));
  }

  @Override
  public void close() {
    listings.ifPresent(Listings::abandon);
  }
}
