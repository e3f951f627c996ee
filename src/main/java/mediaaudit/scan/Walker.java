package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import mediaaudit.model.FileKind;
import mediaaudit.model.Nanos;

/**
 * Lists a library root folder by folder with one look at each entry. A link to a folder is not
 * followed: inside the root its target is walked anyway, outside it is none of our business. A link
 * to a file is followed when the file lies in the root.
 */
final class Walker {
  private static final Comparator<SeenFile> BY_NAME =
      Comparator.comparing(SeenFile::rawName, Arrays::compareUnsigned);

  private final Path root;
  private final BooleanSupplier stopped;
  private final Consumer<String> notes;

  private record Visit(Place place, Exclusions exclusions) {}

  /** A folder's entries, sorted out. */
  private static final class Sorted {
    final List<SeenFile> files = new ArrayList<>();
    final List<Place> folders = new ArrayList<>();
    final List<Place> hiddenFolders = new ArrayList<>();
    final Set<String> hidden = new HashSet<>();
  }

  /**
   * A walk of one root.
   *
   * @param root with all links resolved
   * @param stopped asked before each folder
   * @param notes what was passed over and why
   */
  Walker(Path root, BooleanSupplier stopped, Consumer<String> notes) {
    this.root = root;
    this.stopped = stopped;
    this.notes = notes;
  }

  /** Lists all folders from this one down, parents first. */
  void walk(Place top, Exclusions exclusions, Consumer<Listing> found, Consumer<Place> hidden) {
    Deque<Visit> pending = new ArrayDeque<>();
    pending.push(new Visit(top, exclusions));
    while (!pending.isEmpty() && !stopped.getAsBoolean()) {
      visit(pending.pop(), pending, found, hidden);
    }
  }

  private void visit(
      Visit visit, Deque<Visit> pending, Consumer<Listing> found, Consumer<Place> hidden) {
    Place place = visit.place();
    long now = Nanos.now();
    try {
      List<Path> entries = entries(place.path());
      Exclusions.Marked marked = Exclusions.read(place.below(), markers(entries));
      if (marked.all()) {
        notes.accept("skipped " + place.path() + ": it holds an ignore marker");
        hidden.accept(place);
        return;
      }
      Exclusions exclusions = visit.exclusions().and(marked);
      Sorted sorted = sort(entries, place, exclusions);
      found.accept(listing(place, sorted, now));
      sorted.hiddenFolders.forEach(hidden);
      for (int i = sorted.folders.size() - 1; i >= 0; i--) {
        pending.push(new Visit(sorted.folders.get(i), exclusions));
      }
    } catch (IOException e) {
      found.accept(
          new Listing(place, List.of(), List.of(), Set.of(), Reason.of(e, place.path()), now));
    }
  }

  private static Listing listing(Place place, Sorted sorted, long now) {
    sorted.files.sort(BY_NAME);
    List<byte[]> folders =
        sorted.folders.stream()
            .map(folder -> RawName.of(folder.path()))
            .sorted(Arrays::compareUnsigned)
            .toList();
    return new Listing(place, sorted.files, folders, sorted.hidden, null, now);
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return entries;
  }

  private static List<Path> markers(List<Path> entries) {
    return entries.stream()
        .filter(entry -> Exclusions.isMarker(entry.getFileName().toString()))
        .filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
        .filter(Files::isReadable)
        .toList();
  }

  private Sorted sort(List<Path> entries, Place place, Exclusions exclusions) throws IOException {
    Sorted sorted = new Sorted();
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (Exclusions.isSystem(name)) {
        sorted.hidden.add(name);
      } else {
        look(entry, name, place, exclusions, sorted);
      }
    }
    return sorted;
  }

  private void look(Path entry, String name, Place place, Exclusions exclusions, Sorted sorted)
      throws IOException {
    Stat stat;
    try {
      stat = resolve(entry, Stat.of(entry));
    } catch (NoSuchFileException vanished) {
      return;
    }
    switch (stat.kind()) {
      case FILE -> addFile(entry, name, stat, exclusions.excludesFile(place.belowOf(name)), sorted);
      case DIRECTORY -> addFolder(place.child(entry, stat), exclusions, sorted);
      default -> {
        sorted.hidden.add(name);
        notes.accept("skipped " + entry + ": " + describe(stat.kind()));
      }
    }
  }

  private static void addFile(Path entry, String name, Stat stat, boolean excluded, Sorted sorted) {
    if (excluded) {
      sorted.hidden.add(name);
    } else {
      sorted.files.add(new SeenFile(entry, name, RawName.of(entry), FileKind.of(name), stat, null));
    }
  }

  private void addFolder(Place folder, Exclusions exclusions, Sorted sorted) {
    if (folder.isLoop()) {
      notes.accept("skipped " + folder.path() + ": it is a folder above itself");
      sorted.hiddenFolders.add(folder);
    } else if (exclusions.excludesFolder(folder.below())) {
      sorted.hiddenFolders.add(folder);
    } else {
      sorted.folders.add(folder);
    }
  }

  /** What a link to a file in this root points to; any other entry as it is. */
  private Stat resolve(Path entry, Stat stat) {
    if (stat.kind() != Stat.Kind.LINK) {
      return stat;
    }
    try {
      Stat target = Stat.following(entry);
      boolean inside = entry.toRealPath().startsWith(root);
      return target.kind() == Stat.Kind.FILE && inside ? target : stat;
    } catch (IOException broken) {
      return stat;
    }
  }

  private static String describe(Stat.Kind kind) {
    return kind == Stat.Kind.LINK
        ? "a link that is broken, leads to a folder, or leads out of the root"
        : "neither a file nor a folder";
  }
}
