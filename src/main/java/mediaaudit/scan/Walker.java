package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mediaaudit.model.FileKind;
import mediaaudit.model.Nanos;
import mediaaudit.model.RawPath;

/**
 * Lists a library root folder by folder with one look at each entry. A link to a folder is not
 * followed: inside the root its target is walked anyway, outside it is none of our business. A link
 * to a file is followed when the file lies in the root.
 */
final class Walker {
  private static final Comparator<SeenFile> BY_NAME =
      Comparator.comparing(SeenFile::rawName, Arrays::compareUnsigned);

  private final Path root;
  private final WalkObserver observer;

  private record Visit(Place place, Exclusions exclusions) {}

  /** A folder's entries, sorted out. */
  private static final class Sorted {
    final List<SeenFile> files = new ArrayList<>();
    final List<Place> folders = new ArrayList<>();
    final List<Place> hiddenFolders = new ArrayList<>();
    final Set<String> hidden = new HashSet<>();

    /** Folders that cannot even be looked at, and why. */
    final Map<Place, String> unreadable = new LinkedHashMap<>();
  }

  /**
   * A walk of one root.
   *
   * @param root with all links resolved
   */
  Walker(Path root, WalkObserver observer) {
    this.root = root;
    this.observer = observer;
  }

  /** Lists all folders from this one down, parents first. */
  void walk(Place top, Exclusions exclusions) {
    Deque<Visit> pending = new ArrayDeque<>();
    pending.push(new Visit(top, exclusions));
    while (!pending.isEmpty() && !observer.stopped()) {
      visit(pending.pop(), pending);
    }
  }

  private void visit(Visit visit, Deque<Visit> pending) {
    Place place = visit.place();
    long now = Nanos.now();
    try {
      List<Path> entries = entries(place.path());
      Exclusions.Marked marked = Exclusions.read(place.below(), markers(entries));
      marked.silly().forEach(observer::warn);
      if (marked.all()) {
        observer.note("skipped " + place.path() + ": it holds an ignore marker");
        observer.hidden(place);
        return;
      }
      Exclusions exclusions = visit.exclusions().and(marked);
      Sorted sorted = sort(entries, place, exclusions);
      observer.found(listing(place, sorted, now));
      sorted.hiddenFolders.forEach(observer::hidden);
      sorted.unreadable.forEach(
          (folder, trouble) -> observer.found(Listing.unreadable(folder, trouble, now)));
      for (int i = sorted.folders.size() - 1; i >= 0; i--) {
        pending.push(new Visit(sorted.folders.get(i), exclusions));
      }
    } catch (IOException e) {
      observer.found(Listing.unreadable(place, Reason.of(e, place.path()), now));
    }
  }

  private static Listing listing(Place place, Sorted sorted, long now) {
    sorted.files.sort(BY_NAME);
    List<byte[]> folders =
        Stream.concat(sorted.folders.stream(), sorted.unreadable.keySet().stream())
            .map(folder -> RawPath.ofName(folder.path()))
            .sorted(Arrays::compareUnsigned)
            .toList();
    return new Listing(place, sorted.files, folders, sorted.hidden, null, now);
  }

  private List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    observer.step();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        entries.add(entry);
        observer.step();
      }
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
    observer.step();
    try {
      stat = resolve(entry, Stat.of(entry));
    } catch (NoSuchFileException vanished) {
      return;
    } catch (AccessDeniedException locked) {
      throw locked;
    } catch (IOException e) {
      unreadable(entry, name, place, e, sorted);
      return;
    }
    switch (stat.kind()) {
      case FILE -> addFile(entry, name, stat, exclusions.excludesFile(place.belowOf(name)), sorted);
      case DIRECTORY -> addFolder(place.child(entry, stat), exclusions, sorted);
      default -> {
        sorted.hidden.add(name);
        observer.note("skipped " + entry + ": " + describe(stat.kind()));
      }
    }
  }

  /** A mount that died makes its folder unreadable, and not the one around it. */
  private static void unreadable(Path entry, String name, Place place, IOException e, Sorted sorted)
      throws IOException {
    if (FileKind.of(name) != FileKind.OTHER) {
      throw e;
    }
    sorted.unreadable.put(place.child(entry, null), Reason.of(e, entry));
  }

  private static void addFile(Path entry, String name, Stat stat, boolean excluded, Sorted sorted) {
    if (excluded) {
      sorted.hidden.add(name);
    } else {
      sorted.files.add(
          new SeenFile(entry, name, RawPath.ofName(entry), FileKind.of(name), stat, null));
    }
  }

  private void addFolder(Place folder, Exclusions exclusions, Sorted sorted) {
    if (folder.isLoop()) {
      observer.warn(
          "skipped " + folder.path() + ": it is a folder above itself, mounted once more");
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
