package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.index.RootRow;
import mediaaudit.model.Mounts;

/** What stands in the folders of a root, listed by threads of their own. */
final class Listings {
  private final String name;
  private final Path path;
  private final Map<Path, Path> ways;
  private final ScanOptions options;
  private final Comparison comparison;
  private final Optional<TrustedFolders> trusted;
  private final ScanListener listener;
  private final Handover<Hearer> handover;
  private volatile Path top;
  private volatile Mounts mounts;

  /** Hears of the folders, on one thread. */
  interface Hearer {
    /** A folder was listed, or could not be. */
    void listed(Listing listing, String signature);

    /** A folder that need not be listed was passed over. */
    void passed(Place folder);

    /** A folder is there and left out on purpose. */
    void left(Place folder);
  }

  /**
   * Nothing was listed yet.
   *
   * @param name what the keys of the root's rows are made of
   * @param ways other paths that lead to the root or below it, and to where there
   * @param trusted which folders need not be listed
   */
  Listings(
      String name,
      Path path,
      Map<Path, Path> ways,
      ScanOptions options,
      Comparison comparison,
      Optional<TrustedFolders> trusted,
      ScanListener listener) {
    this.name = name;
    this.path = path;
    this.ways = ways;
    this.options = options;
    this.comparison = comparison;
    this.trusted = trusted;
    this.listener = listener;
    this.handover = new Handover<>(options.stallTimeout(), listener::stopped);
  }

  /** Whether these are the folders of this root, as they would be listed now. */
  boolean areOf(RootRow root, Comparison now) {
    return root.name().equals(name) && Path.of(root.path()).equals(path) && now.isLike(comparison);
  }

  /** Begins before anybody hears, where the system allows the threads. */
  void start() {
    handover.start(this::walk);
  }

  /** Lets them go. */
  void abandon() {
    handover.abandon();
  }

  /**
   * Has all of them told, and lists what nobody listed so far.
   *
   * @param first what the calling thread does before it hears of any
   * @throws IOException when the root itself cannot be looked at, or its disk answers no more
   */
  void tell(Hearer hearer, Runnable first) throws IOException {
    handover.run(this::walk, hearer, first);
  }

  /** The root with its links resolved, once all was told. */
  Path top() {
    return top;
  }

  /** What was mounted before the first folder was listed, once all was told. */
  Mounts mounts() {
    return mounts;
  }

  private void walk() throws IOException {
    mounts = Mounts.now();
    top = path.toRealPath();
    Observer observer = new Observer();
    Exclusions exclusions = options.exclusions(path, top, ways);
    exclusions.silly().forEach(observer::warn);
    new Walker(top, observer, options.walk().threads())
        .walk(Place.root(name, path, Stat.following(path)), exclusions);
  }

  /** Hands over what the walk finds. */
  private final class Observer extends HandingOver<Hearer> {
    Observer() {
      super(Listings.this.handover);
    }

    @Override
    public void found(Listing listing) {
      String signature = Signature.of(listing, comparison);
      handover.give(listing.size(), hearer -> hearer.listed(listing, signature));
    }

    @Override
    public Optional<List<Place>> subfolders(Place folder) {
      Optional<List<Place>> known =
          trusted.flatMap(folders -> folders.subfolders(folder, handover::step));
      if (known.isPresent()) {
        handover.give(1, hearer -> hearer.passed(folder));
      }
      return known;
    }

    @Override
    public void hidden(Place folder) {
      handover.give(1, hearer -> hearer.left(folder));
    }

    @Override
    public void marked(Place folder) {
      hidden(folder);
      trusted.ifPresent(folders -> handover.give(1, hearer -> folders.marked(folder)));
    }

    @Override
    public void note(String sentence) {
      handover.give(1, hearer -> listener.note(sentence));
    }

    @Override
    public void warn(String sentence) {
      handover.give(1, hearer -> listener.warn(sentence));
    }
  }
}
