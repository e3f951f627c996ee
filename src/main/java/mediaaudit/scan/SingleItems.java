package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.index.FolderRow;
import mediaaudit.index.Index;
import mediaaudit.index.RootRow;
import mediaaudit.model.Asset;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.FolderRole;
import mediaaudit.model.Item;
import mediaaudit.model.Video;

/** Looks up single items, which hold while nothing in the folder they were read from changes. */
public final class SingleItems {
  private final Index index;
  private final Trust trust;

  public SingleItems(Index index, Trust trust) {
    this.index = index;
    this.trust = trust;
  }

  /** An item that the index knows, and the folder that it was read from. */
  public static final class Stored {
    private final AuditedItem item;
    private final RootRow root;
    private final FolderRow unit;
    private final Place top;

    private Stored(AuditedItem item, RootRow root, FolderRow unit, Place top) {
      this.item = item;
      this.root = root;
      this.unit = unit;
      this.top = top;
    }

    /**
     * What stands in that folder now. Asks the disk and not the index, so that one that hangs holds
     * up nobody else.
     *
     * @throws IOException when it cannot be listed
     */
    public Seen look() throws IOException {
      Collecting collecting = new Collecting(new ArrayList<>(), isLoose());
      try {
        new Walker(Path.of(root.path()).toRealPath(), collecting).walk(top, Exclusions.NONE);
      } catch (NoSuchFileException gone) {
        return new Seen(this, List.of());
      }
      return new Seen(this, collecting.listings);
    }

    /** Of a folder that holds loose movies, only what stands in itself counts. */
    private boolean isLoose() {
      return FolderRole.CONTAINER.word().equals(unit.role());
    }
  }

  /** A stored item beside what was seen of its folder. */
  public static final class Seen {
    private final Stored stored;
    private final List<Listing> listings;

    private Seen(Stored stored, List<Listing> listings) {
      this.stored = stored;
      this.listings = listings;
    }
  }

  /**
   * The item that a folder is or a file belongs to, the innermost of several, with its issues;
   * empty when the index knows none.
   */
  public Optional<Stored> find(Path path) {
    Optional<Location> location = Location.find(index, path);
    Optional<FolderRow> unit = location.flatMap(this::unit);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    Place place = location.get().place();
    RootRow root = location.get().root();
    return innermost(index.itemsOf(unit.get().pathHash()), place)
        .map(item -> new Stored(item, root, unit.get(), top(place, unit.get())));
  }

  /** The item, unless anything in its folder has changed since it was stored. */
  public Optional<AuditedItem> valid(Seen seen) {
    RootRow root = seen.stored.root;
    Validity validity = trust.validity(root.path(), index.roots().distrusted(root.id()));
    boolean holds =
        seen.stored.unit.audited() != null
            && !seen.listings.isEmpty()
            && seen.listings.stream().allMatch(listing -> holds(validity, listing));
    return holds ? Optional.of(seen.stored.item) : Optional.empty();
  }

  private boolean holds(Validity validity, Listing listing) {
    return index
        .folders()
        .find(listing.place().hash())
        .filter(row -> validity.holds(row, listing))
        .isPresent();
  }

  private Optional<FolderRow> unit(Location location) {
    Place place = location.place();
    return index
        .files()
        .find(place.fileHash())
        .map(file -> file.file().folderHash())
        .or(() -> Optional.of(place.hash()))
        .flatMap(index.folders()::find)
        .map(folder -> Location.unit(index, folder));
  }

  /** Keeps what is found, or the first listing alone. */
  private record Collecting(List<Listing> listings, boolean one) implements WalkObserver {
    @Override
    public void found(Listing listing) {
      if (!stopped()) {
        listings.add(listing);
      }
    }

    @Override
    public boolean stopped() {
      return one && !listings.isEmpty();
    }
  }

  /** Seasons stand behind their series, episodes behind their season. */
  private static Optional<AuditedItem> innermost(List<AuditedItem> items, Place place) {
    return items.stream()
        .filter(audited -> isOf(audited.item(), place))
        .reduce((outer, inner) -> inner);
  }

  private static boolean isOf(Item item, Place place) {
    Stream<String> files =
        Stream.concat(
            item.videos().stream().map(Video::pathHash),
            item.assets().stream().map(Asset::pathHash));
    return item.path().equals(place.below()) || files.anyMatch(place.fileHash()::equals);
  }

  private static Place top(Place place, FolderRow unit) {
    Place top = place;
    while (!top.hash().equals(unit.pathHash()) && top.parent() != null) {
      top = top.parent();
    }
    return top;
  }
}
