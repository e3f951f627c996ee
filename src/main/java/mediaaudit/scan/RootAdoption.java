package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mediaaudit.index.Adoption;
import mediaaudit.index.Index;
import mediaaudit.index.RootRow;
import mediaaudit.model.RawPath;
import mediaaudit.model.Watchdog;

/** Has a new root take over the rows of a known one that lies in it; nothing is probed again. */
final class RootAdoption {
  private final Index index;
  private final Watchdog watchdog;

  RootAdoption(Index index, Watchdog watchdog) {
    this.index = index;
    this.watchdog = watchdog;
  }

  /**
   * Adopts a root.
   *
   * @param outerFolder the outer root with its links resolved
   * @param innerFolder where the inner one stands in it, as its folders list it
   * @return how many files it is about
   * @throws Adoption.NameUntold when the inner one is away and a row of it would be lost by that
   */
  long run(RootRow inner, RootRow outer, Path outerFolder, Path innerFolder) {
    Place place = place(outer, outerFolder, innerFolder);
    Map<String, byte[]> raw =
        Adoption.needsRawPaths(index, inner) ? rawPaths(inner, innerFolder) : Map.of();
    return new Adoption(index, inner, outer, place.below(), place.rawBelow(), raw).run();
  }

  /** Where a folder stands in the outer root. */
  static Place place(RootRow outer, Path outerFolder, Path folder) {
    Place place = Place.root(outer.name(), outerFolder, null);
    for (Path name : outerFolder.relativize(folder)) {
      place = place.child(place.path().resolve(name), null);
    }
    return place;
  }

  /** The bytes of paths that the locale cannot decode, by their keys; of those that are there. */
  private Map<String, byte[]> rawPaths(RootRow inner, Path folder) {
    Map<String, byte[]> raw = new HashMap<>();
    Handover<Map<String, byte[]>> handover = new Handover<>(watchdog.patience(), () -> false);
    try {
      handover.run(
          () ->
              new Walker(folder.toRealPath(), new Collecting(handover))
                  .walk(Place.root(inner.name(), folder, Stat.following(folder)), Exclusions.NONE),
          raw);
    } catch (IOException ignored) {
      // What cannot be listed keeps the root from being adopted, where rows would be lost by that.
    }
    return raw;
  }

  private static final class Collecting extends HandingOver<Map<String, byte[]>> {
    Collecting(Handover<Map<String, byte[]>> handover) {
      super(handover);
    }

    @Override
    public void found(Listing listing) {
      handover.give(listing.size(), raw -> collect(listing, raw));
    }

    private static void collect(Listing listing, Map<String, byte[]> raw) {
      Place place = listing.place();
      if (RawPath.undecoded(place.below()) > 0) {
        raw.put(place.hash(), place.rawBelow());
      }
      for (SeenFile file : listing.files()) {
        if (RawPath.undecoded(place.belowOf(file.name())) > 0) {
          raw.put(place.hashOf(file.rawName()), place.rawBelowOf(file.rawName()));
        }
      }
    }
  }
}
