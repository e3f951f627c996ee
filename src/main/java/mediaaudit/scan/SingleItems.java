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
  private static final Exclusions NONE = new Exclusions(List.of(), List.of());

  private final Index index;
  private final Trust trust;

  public SingleItems(Index index, Trust trust) {
    this.index = index;
    this.trust = trust;
  }

  /**
   * The item that a folder is or a file belongs to, the innermost of several, with its issues;
   * empty when the index knows none, or anything in its folder has changed since.
   *
   * @throws IOException when its folder cannot be listed
   */
  public Optional<AuditedItem> find(Path path) throws IOException {
    Optional<Location> location = Location.find(index, path);
    Optional<FolderRow> unit = location.flatMap(this::unit);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    Place place = location.get().place();
    Optional<AuditedItem> item = innermost(index.itemsOf(unit.get().pathHash()), place);
    RootRow root = location.get().root();
    Validity validity = trust.validity(root.path(), index.roots().distrusted(root.id()));
    return item.isPresent() && holds(validity, unit.get(), top(place, unit.get()))
        ? item
        : Optional.empty();
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

  /** Of a folder that holds loose movies, only what stands in itself counts. */
  private boolean holds(Validity validity, FolderRow unit, Place top) throws IOException {
    boolean loose = FolderRole.CONTAINER.word().equals(unit.role());
    List<Listing> listings = new ArrayList<>();
    try {
      new Walker(top.path().toRealPath(), new Collecting(listings, loose)).walk(top, NONE);
    } catch (NoSuchFileException gone) {
      return false;
    }
    return unit.audited() != null
        && listings.stream()
            .allMatch(
                listing ->
                    index
                        .folders()
                        .find(listing.place().hash())
                        .filter(row -> validity.holds(row, listing))
                        .isPresent());
  }

  /** Keeps what is found; of a folder of loose movies, the first listing. */
  private record Collecting(List<Listing> listings, boolean one) implements WalkObserver {
    @Override
    public void found(Listing listing) {
      listings.add(listing);
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
