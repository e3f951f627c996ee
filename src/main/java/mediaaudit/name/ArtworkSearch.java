package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;

/**
 * Looks for an item's artwork. Most of the names that servers look for are ruled out by what no
 * image here begins with.
 */
final class ArtworkSearch {
  private final ArtworkPlace place;
  private final boolean own;
  private final boolean above;
  private final List<String> stems;
  private final List<String> stacks;

  ArtworkSearch(ArtworkPlace place) {
    this.place = place;
    this.own = holdsAny(place.own());
    this.above = holdsAny(place.above());
    this.stems = own ? place.stems().stream().distinct().map(ImageShelf::key).toList() : List.of();
    this.stacks = own ? place.stacks().map(ImageShelf::key).toList() : List.of();
  }

  private static boolean holdsAny(List<ImageShelf> shelves) {
    for (ImageShelf shelf : shelves) {
      if (!shelf.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Where it looks. */
  ArtworkPlace place() {
    return place;
  }

  /** Whether there is no image at all. */
  boolean isEmpty() {
    return !own && !above;
  }

  /** The files of this name. */
  List<Entry> find(ArtworkName name) {
    boolean counts = name.above() ? above : own && place.counts(name);
    List<ImageShelf> shelves = name.above() ? place.above() : place.own();
    return counts && mayHold(shelves, name) ? found(shelves, name) : List.of();
  }

  private boolean mayHold(List<ImageShelf> shelves, ArtworkName name) {
    return switch (name.after()) {
      case VIDEO -> anyBegins(shelves, name.head(), stems);
      case STACK -> anyBegins(shelves, name.head(), stacks);
      case OTHER, NOTHING -> anyBegins(shelves, name.head());
    };
  }

  private static boolean anyBegins(List<ImageShelf> shelves, String head, List<String> stems) {
    for (String stem : stems) {
      if (anyBegins(shelves, head.isEmpty() ? stem : head + stem)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyBegins(List<ImageShelf> shelves, String head) {
    for (ImageShelf shelf : shelves) {
      if (shelf.begins(head)) {
        return true;
      }
    }
    return false;
  }

  private List<Entry> found(List<ImageShelf> shelves, ArtworkName name) {
    List<Entry> found = new ArrayList<>();
    for (String key : keys(name)) {
      for (ImageShelf shelf : shelves) {
        shelf.find(key).stream().filter(file -> counts(file, name)).forEach(found::add);
      }
    }
    return found;
  }

  private List<String> keys(ArtworkName name) {
    return name.after() == ArtworkName.After.NOTHING
        ? List.of(name.key())
        : place.filled(name.key()).map(ImageShelf::key).toList();
  }

  private static boolean counts(Entry file, ArtworkName name) {
    return name.extension() == null || FileKind.extension(file.name()).equals(name.extension());
  }
}
