package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mediaaudit.index.Adoption;
import mediaaudit.index.Index;
import mediaaudit.index.RootRow;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;

/** Finds the rows of the roots that the user names, and makes those that are missing. */
final class Roots {
  /** What the column of the names holds. */
  private static final int LONGEST_NAME = 255;

  private final Index index;
  private final ScanListener listener;
  private final Watchdog watchdog;
  private final RootPaths paths;
  private final List<RootRow> known;
  private final Map<Integer, Map<Path, Path>> ways = new HashMap<>();
  private final List<String> refusals = new ArrayList<>();

  Roots(Index index, ScanListener listener, Watchdog watchdog) {
    this.index = index;
    this.listener = listener;
    this.watchdog = watchdog;
    this.paths = new RootPaths(watchdog);
    this.known = new ArrayList<>(index.roots().all());
  }

  /**
   * The rows of these roots, each once; all known roots when none is named. A root inside a known
   * one is scanned as a part of it; one that contains known ones takes over their rows.
   *
   * @throws UserError when there is none
   */
  List<RootRow> choose(List<RootChoice> named) {
    if (named.isEmpty() && known.isEmpty()) {
      throw new UserError(
          ExitCode.USAGE,
          "no library to scan; name one: media-audit scan FOLDER, or set scan.root_paths in the"
              + " configuration");
    }
    if (named.isEmpty()) {
      return List.copyOf(known);
    }
    Map<String, RootRow> chosen = new LinkedHashMap<>();
    RootChoice.outermostFirst(named)
        .forEach(
            choice ->
                find(choice).or(() -> add(choice)).ifPresent(row -> chosen.put(row.path(), row)));
    // One that was chosen first, through a link, may have become a part of another since.
    return known(chosen.values());
  }

  /** Those of these roots that have not become a part of another. */
  List<RootRow> known(Collection<RootRow> roots) {
    Set<Integer> ids = known.stream().map(RootRow::id).collect(Collectors.toSet());
    return roots.stream().filter(row -> ids.contains(row.id())).toList();
  }

  /**
   * Makes a known root that has come to lie in another a part of that.
   *
   * @return why it cannot be; empty when it is
   */
  Optional<String> merge(RootRow inner, RootRow outer) {
    if (knowsPlaceOf(inner, outer)) {
      return Optional.of(
          String.format(
              "cannot scan %1$s: it lies in the root %2$s, and files would have two rows. Forget"
                  + " one: media-audit roots forget '%1$s'",
              inner.path(), outer.path()));
    }
    try {
      index.transact(
          () -> adopt(inner, outer).ifPresent(files -> tellAdopted(inner, outer.path(), files)));
    } catch (NotAdopted e) {
      return Optional.of(e.getMessage());
    }
    known.remove(inner);
    return Optional.empty();
  }

  /** Whether there are rows of what the inner root would bring. */
  private boolean knowsPlaceOf(RootRow inner, RootRow outer) {
    Path top = paths.real(outer.path());
    Path folder = asListed(top, top.relativize(paths.real(inner.path())));
    String key = RootAdoption.place(outer, top, folder).hash();
    return index.folders().below(outer.id()).stream().anyMatch(row -> row.pathHash().equals(key));
  }

  /** By which other paths the user named the root or what is in it, and where below it that is. */
  Map<Path, Path> ways(RootRow root) {
    return ways.getOrDefault(root.id(), Map.of());
  }

  /** Why some of the named roots were not taken. */
  List<String> refusals() {
    return refusals;
  }

  /** The known root that this is or lies in, however it is reached. */
  private Optional<RootRow> find(RootChoice choice) {
    Optional<RootRow> same =
        known.stream().filter(row -> row.path().equals(choice.path())).findFirst();
    same.ifPresent(row -> tellKeptName(row, choice));
    if (same.isPresent() || !isThere(choice)) {
      return same;
    }
    Path path = paths.real(choice.path());
    for (RootRow row : known) {
      Optional<Path> below = paths.within(path, paths.real(row.path()));
      if (below.isPresent()) {
        ways.computeIfAbsent(row.id(), id -> new LinkedHashMap<>())
            .put(Path.of(choice.path()), below.get());
        boolean itself = below.get().toString().isEmpty();
        listener.warn(
            choice.path() + (itself ? " is the root " : " is scanned as a part of ") + row.path());
        if (itself) {
          tellKeptName(row, choice);
        }
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private void tellKeptName(RootRow row, RootChoice choice) {
    if (choice.name() != null && !row.name().equals(shortened(choice.name(), ""))) {
      listener.warn(
          String.format(
              "%1$s keeps its name %2$s, which the keys of its rows are made of, and is not named"
                  + " %3$s; name it %2$s in the configuration, or forget its rows: media-audit"
                  + " roots forget '%2$s'",
              row.path(), row.name(), choice.name()));
    }
  }

  private boolean isThere(RootChoice choice) {
    return RootState.of(Path.of(choice.path()), watchdog).isListable();
  }

  private Optional<RootRow> add(RootChoice choice) {
    RootState state = RootState.of(Path.of(choice.path()), watchdog);
    if (!state.isListable()) {
      refusals.add("cannot scan " + choice.path() + ": " + state.sentence(choice.path()));
      return Optional.empty();
    }
    Optional<RootRow> away = awayWithTheName(choice);
    if (away.isPresent()) {
      refusals.add(mayHaveMoved(choice, away.get()));
      return Optional.empty();
    }
    List<RootRow> added = new ArrayList<>();
    Map<RootRow, Long> adopted = new LinkedHashMap<>();
    try {
      index.transact(() -> added.add(insert(choice, adopted)));
    } catch (NotAdopted e) {
      refusals.add(e.getMessage());
      return Optional.empty();
    }
    adopted.forEach((inner, files) -> tellAdopted(inner, choice.path(), files));
    known.removeAll(adopted.keySet());
    known.addAll(added);
    return added.stream().findFirst();
  }

  /** The root that has the name which the user gives this one, and stands nowhere any more. */
  private Optional<RootRow> awayWithTheName(RootChoice choice) {
    return known.stream()
        .filter(row -> row.name().equals(choice.name()))
        .filter(row -> RootState.of(Path.of(row.path()), watchdog) != RootState.ONLINE)
        .findFirst();
  }

  private static String mayHaveMoved(RootChoice choice, RootRow away) {
    return "cannot scan "
        + choice.path()
        + ": its name "
        + away.name()
        + " is that of the root "
        + away.path()
        + ", which is not there; if it moved, media-audit roots move "
        + away.name()
        + " "
        + choice.path()
        + " keeps its rows; else give it another name";
  }

  private RootRow insert(RootChoice choice, Map<RootRow, Long> adopted) {
    String name = uniqueName(choice);
    int id = index.roots().insert(name, choice.path());
    RootRow row = new RootRow(id, name, choice.path(), null);
    known.forEach(inner -> adopt(inner, row).ifPresent(files -> adopted.put(inner, files)));
    return row;
  }

  /** Rows of a root would be lost if another took them over. */
  private static final class NotAdopted extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAdopted(RootRow inner, RootRow outer, Adoption.NameUntold untold) {
      super(
          "cannot scan "
              + outer.path()
              + ": its part "
              + inner.path()
              + " is known, and the row of "
              + untold.getMessage()
              + " in it could not be kept, since the bytes of that name cannot be told while it is"
              + " not there; mount it, or scan "
              + inner.path()
              + " first",
          untold);
    }
  }

  /**
   * How many files of a known root are those of one around it now; empty where it lies elsewhere.
   */
  private Optional<Long> adopt(RootRow inner, RootRow outer) {
    Path outerFolder = paths.real(outer.path());
    Optional<Path> below = paths.within(paths.real(inner.path()), outerFolder);
    try {
      return below.map(
          path ->
              new RootAdoption(index, watchdog)
                  .run(inner, outer, outerFolder, asListed(outerFolder, path)));
    } catch (Adoption.NameUntold e) {
      throw new NotAdopted(inner, outer, e);
    }
  }

  private void tellAdopted(RootRow inner, String outer, long files) {
    listener.warn(
        inner.path()
            + " is a part of the root "
            + outer
            + " from now on; "
            + (files == 1 ? "the row of its file is" : "the rows of its " + files + " files are")
            + " kept");
  }

  private Path asListed(Path outer, Path below) {
    try {
      return paths.asListed(outer, below);
    } catch (IOException unreachable) {
      return outer.resolve(below);
    }
  }

  private String uniqueName(RootChoice choice) {
    String name = shortened(choice.wantedName(), "");
    for (int number = 2; isTaken(name); number++) {
      name = shortened(choice.wantedName(), "-" + number);
    }
    return name;
  }

  private static String shortened(String name, String end) {
    int most = Math.min(name.length(), LONGEST_NAME - end.length());
    boolean split = most < name.length() && Character.isLowSurrogate(name.charAt(most));
    return name.substring(0, split ? most - 1 : most) + end;
  }

  private boolean isTaken(String name) {
    return known.stream().anyMatch(row -> row.name().equals(name));
  }
}
