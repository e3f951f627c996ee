package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.index.Index;
import mediaaudit.index.RootRow;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/** Finds the rows of the roots that the user names, and makes those that are missing. */
final class Roots {
  private final Index index;
  private final ScanListener listener;
  private final List<RootRow> known;
  private final List<String> refusals = new ArrayList<>();

  Roots(Index index, ScanListener listener) {
    this.index = index;
    this.listener = listener;
    this.known = new ArrayList<>(index.roots().all());
  }

  /**
   * The rows of these roots, each once; all known roots when none is named. A root inside a known
   * one is scanned as a part of it.
   *
   * @throws UserError when there is none, or one contains a known root
   */
  List<RootRow> choose(List<RootChoice> named) {
    if (named.isEmpty() && known.isEmpty()) {
      throw new UserError(
          ExitCode.USAGE,
          "no library to scan; name one: media-audit scan FOLDER, or set scan.root_paths in the"
              + " configuration");
    }
    if (named.isEmpty()) {
      return known;
    }
    Map<String, RootRow> chosen = new LinkedHashMap<>();
    outermostFirst(named)
        .forEach(
            choice ->
                find(choice).or(() -> add(choice)).ifPresent(row -> chosen.put(row.path(), row)));
    return List.copyOf(chosen.values());
  }

  /** Why some of the named roots were not taken. */
  List<String> refusals() {
    return refusals;
  }

  private static List<RootChoice> outermostFirst(List<RootChoice> named) {
    return named.stream()
        .sorted((a, b) -> Integer.compare(a.path().length(), b.path().length()))
        .toList();
  }

  /** The known root that this is or lies in, by whatever links. */
  private Optional<RootRow> find(RootChoice choice) {
    Optional<RootRow> same =
        known.stream().filter(row -> row.path().equals(choice.path())).findFirst();
    if (same.isPresent() || !Files.isDirectory(Path.of(choice.path()))) {
      return same;
    }
    Path path = real(choice.path());
    Optional<RootRow> around =
        known.stream().filter(row -> path.startsWith(real(row.path()))).findFirst();
    around.ifPresent(
        row ->
            listener.warn(
                choice.path()
                    + (path.equals(real(row.path()))
                        ? " is the root "
                        : " is scanned as a part of ")
                    + row.path()));
    return around;
  }

  /** The path with its links resolved, as far as it is there. */
  static Path real(String path) {
    try {
      return Path.of(path).toRealPath();
    } catch (IOException unreachable) {
      return Path.of(path);
    }
  }

  private Optional<RootRow> add(RootChoice choice) {
    Path path = Path.of(choice.path());
    if (!Files.isDirectory(path)) {
      String reason = Files.exists(path) ? "it is not a folder" : "it does not exist";
      refusals.add("cannot scan " + choice.path() + ": " + reason);
      return Optional.empty();
    }
    known.stream()
        .filter(row -> real(row.path()).startsWith(real(choice.path())))
        .findFirst()
        .ifPresent(
            inner -> {
              throw new UserError(
                  ExitCode.REFUSED,
                  String.format(
                      "%s contains %s, which the index knows as a root of its own; scan that one,"
                          + " or forget it first: media-audit clear '%s'",
                      choice.path(), inner.path(), inner.path()));
            });
    String name = uniqueName(choice);
    int id = index.roots().insert(name, choice.path());
    RootRow row = new RootRow(id, name, choice.path(), null);
    known.add(row);
    return Optional.of(row);
  }

  private String uniqueName(RootChoice choice) {
    Path last = Path.of(choice.path()).getFileName();
    String wanted = choice.name() != null ? choice.name() : last == null ? "root" : last.toString();
    String name = wanted;
    for (int number = 2; isTaken(name); number++) {
      name = wanted + "-" + number;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return known.stream().anyMatch(row -> row.name().equals(name));
  }
}
