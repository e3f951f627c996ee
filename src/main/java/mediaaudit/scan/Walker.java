package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mediaaudit.model.Entries;
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
  private final int threads;
  private Exclusions own;

  private record Visit(Place place, Exclusions exclusions) {}

  /** An entry of a folder, with its name as text, which is dear to make. */
  private record Entry(Path path, String name) {}

  /** A folder's entries, sorted out. */
  private static final class Sorted {
    final List<SeenFile> files = new ArrayList<>();
    final List<Place> folders = new ArrayList<>();
    final List<Place> hiddenFolders = new ArrayList<>();
    final Set<String> hidden = new HashSet<>();
    final List<Path> astray = new ArrayList<>();
    final List<Unknown> unknown = new ArrayList<>();

    /** Entries that a look at failed, and how. */
    final Map<Entry, IOException> failed = new LinkedHashMap<>();

    /** Whether a look at any entry did not fail. */
    boolean looked;

    /** Folders that cannot even be looked at, and why. */
    final Map<Place, String> unreadable = new LinkedHashMap<>();

    /** Raw names of all subfolders that are looked into. */
    List<byte[]> folderNames = List.of();

    void order() {
      files.sort(BY_NAME);
      unknown.sort(Unknown.BY_NAME);
      folderNames =
          Stream.concat(folders.stream(), unreadable.keySet().stream())
              .map(Place::rawName)
              .sorted(Arrays::compareUnsigned)
              .toList();
    }

    /** Whether the file system listed a name more than once, as that of a cloud may. */
    boolean repeats() {
      return repeats(files, SeenFile::rawName)
          || repeats(unknown, Unknown::rawName)
          || repeats(folderNames, Function.identity());
    }

    private static <T> boolean repeats(List<T> inOrder, Function<T, byte[]> name) {
      for (int i = 1; i < inOrder.size(); i++) {
        if (Arrays.equals(name.apply(inOrder.get(i - 1)), name.apply(inOrder.get(i)))) {
          return true;
        }
      }
      return false;
    }

    Listing listing(Place place, long now) {
      return new Listing(place, files, folderNames, hidden, astray, unknown, null, now);
    }
  }

  /**
   * A walk of one root by the calling thread.
   *
   * @param root with all links resolved
   */
  Walker(Path root, WalkObserver observer) {
    this(root, observer, 1);
  }

  /**
   * A walk of one root.
   *
   * @param root with all links resolved
   * @param observer told by all threads
   * @param threads that list folders at a time
   */
  Walker(Path root, WalkObserver observer, int threads) {
    this.root = root;
    this.observer = observer;
    this.threads = threads;
  }

  /** Lists all folders from this one down, parents before what stands in them. */
  void walk(Place top, Exclusions exclusions) {
    own = exclusions;
    new Visits<>(this::visit).run(new Visit(top, exclusions), threads);
  }

  /** Lists a folder, and says what is to be visited next. */
  private List<Visit> visit(Visit visit) {
    if (observer.stopped()) {
      return List.of();
    }
    Place place = visit.place();
    boolean underPatterns = visit.exclusions() != own;
    Optional<List<Place>> known = underPatterns ? Optional.empty() : observer.subfolders(place);
    if (known.isPresent()) {
      return visits(known.get(), visit.exclusions());
    }
    long now = Nanos.now();
    try {
      List<Entry> entries = entries(place.path());
      Exclusions.Marked marked = Exclusions.read(place.below(), markers(entries));
      marked.silly().forEach(observer::warn);
      if (marked.all()) {
        observer.note("skipped " + place.path() + ": it holds an ignore marker");
        observer.marked(place);
        return List.of();
      }
      Exclusions exclusions = visit.exclusions().and(marked);
      Sorted sorted = sort(entries, place, exclusions);
      if (sorted.repeats()) {
        observer.warn(place.path() + " lists a name more than once, which is taken once");
        sorted = sort(once(entries), place, exclusions);
      }
      observer.found(sorted.listing(place, now));
      sorted.hiddenFolders.forEach(observer::hidden);
      sorted.unreadable.forEach(
          (folder, trouble) -> observer.found(Listing.unreadable(folder, trouble, now)));
      return visits(sorted.folders, exclusions);
    } catch (IOException e) {
      observer.found(Listing.unreadable(place, Reason.of(e, place.path()), now));
      return List.of();
    }
  }

  private static List<Visit> visits(List<Place> folders, Exclusions exclusions) {
    return folders.stream().map(folder -> new Visit(folder, exclusions)).toList();
  }

  private List<Entry> entries(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    observer.step();
    Entries.each(
        folder,
        entry -> {
          entries.add(new Entry(entry, RawPath.name(entry)));
          observer.step();
        });
    return entries;
  }

  private static List<Entry> once(List<Entry> entries) {
    Set<Path> seen = new HashSet<>();
    return entries.stream().filter(entry -> seen.add(entry.path())).toList();
  }

  private static List<Path> markers(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> Exclusions.isMarker(entry.path(), entry.name()))
        .map(Entry::path)
        .toList();
  }

  private Sorted sort(List<Entry> entries, Place place, Exclusions exclusions) throws IOException {
    Sorted sorted = new Sorted();
    for (Entry entry : entries) {
      if (Exclusions.isSystem(entry.name())) {
        sorted.hidden.add(entry.name());
      } else {
        look(entry, place, exclusions, sorted);
      }
    }
    requireLooked(sorted);
    sorted.failed.forEach((entry, e) -> fail(entry, place, e, sorted));
    sorted.order();
    return sorted;
  }

  /**
   * Where a folder may be listed and nothing in it looked at, or its disk fails, the folder says so
   * and not each file.
   */
  private static void requireLooked(Sorted sorted) throws IOException {
    for (Map.Entry<Entry, IOException> failed : sorted.failed.entrySet()) {
      boolean locked = failed.getValue() instanceof AccessDeniedException;
      if (!sorted.looked && (locked || isFile(failed.getKey()))) {
        throw failed.getValue();
      }
    }
  }

  private static boolean isFile(Entry entry) {
    return FileKind.of(entry.name()) != FileKind.OTHER;
  }

  private void look(Entry entry, Place place, Exclusions exclusions, Sorted sorted) {
    Stat stat;
    observer.step();
    try {
      stat = Stat.of(entry.path());
      sorted.looked = true;
    } catch (NoSuchFileException vanished) {
      return;
    } catch (IOException e) {
      leaveOutOrFail(entry, place, exclusions, e, sorted);
      return;
    }
    boolean excluded =
        stat.kind() != Stat.Kind.DIRECTORY && exclusions.excludesFile(place, entry.name());
    if (excluded) {
      sorted.hidden.add(entry.name());
    } else {
      add(entry, stat, place, exclusions, sorted);
    }
  }

  private void add(Entry entry, Stat stat, Place place, Exclusions exclusions, Sorted sorted) {
    switch (stat.kind()) {
      case FILE -> addFile(entry, stat, sorted);
      case DIRECTORY -> addFolder(place.child(entry.path(), stat), exclusions, sorted);
      case LINK -> follow(entry, sorted);
      default -> skip(entry, "neither a file nor a folder");
    }
  }

  /** A file that stood there is gone. */
  private void skip(Entry entry, String what) {
    observer.note("skipped " + entry.path() + ": " + what);
  }

  /** By its name alone it is a file or a folder, and left out or not. */
  private static void leaveOutOrFail(
      Entry entry, Place place, Exclusions exclusions, IOException e, Sorted sorted) {
    if (isFile(entry) && exclusions.excludesFile(place, entry.name())) {
      sorted.hidden.add(entry.name());
    } else if (exclusions.excludesFolder(place.belowOf(entry.name()))) {
      sorted.hidden.add(entry.name());
      sorted.hiddenFolders.add(place.child(entry.path(), null));
    } else {
      sorted.failed.put(entry, e);
    }
  }

  /**
   * A mount that died, or that another user may see alone, leaves the folder around it readable.
   */
  private void fail(Entry entry, Place place, IOException e, Sorted sorted) {
    if (isFile(entry)) {
      addUnknown(entry, e, sorted);
    } else {
      sorted.unreadable.put(place.child(entry.path(), null), Reason.of(e, entry.path()));
    }
  }

  private static void addFile(Entry entry, Stat stat, Sorted sorted) {
    String name = entry.name();
    sorted.files.add(SeenFile.at(entry.path(), name, FileKind.of(name), stat));
  }

  private void addFolder(Place folder, Exclusions exclusions, Sorted sorted) {
    if (folder.isLoop()) {
      observer.warn(
          "skipped " + folder.path() + ": it is a folder above itself, mounted once more");
    } else if (exclusions.excludesFolder(folder.below())) {
      sorted.hiddenFolders.add(folder);
    } else {
      sorted.folders.add(folder);
    }
  }

  /** A link to a file in this root is that file; what another led to may come back. */
  private void follow(Entry link, Sorted sorted) {
    try {
      Stat target = Stat.following(link.path());
      if (target.kind() == Stat.Kind.FILE && link.path().toRealPath().startsWith(root)) {
        addFile(link, target, sorted);
      } else {
        skip(link, "a link that leads to a folder, or out of the root");
      }
    } catch (IOException e) {
      boolean gone = e instanceof NoSuchFileException;
      if (!gone && LinkWay.barrier(link.path()).filter(at -> at.startsWith(root)).isPresent()) {
        addUnknown(link, e, sorted);
      } else {
        sorted.astray.add(link.path());
        skip(link, "a link that leads nowhere, or out of the root");
      }
    }
  }

  private void addUnknown(Entry entry, IOException e, Sorted sorted) {
    String name = entry.name();
    String reason = Reason.of(e, entry.path());
    sorted.unknown.add(Unknown.at(entry.path(), name, reason));
    observer.note("cannot look at " + entry.path() + ": " + reason);
  }
}
