package mediaaudit.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/** Keeps the rows of roots that are away, such as an unmounted drive, from being pruned. */
final class RootGuard {
  private final Index index;
  private final Prune prune;

  RootGuard(Index index, Prune prune) {
    this.index = index;
    this.prune = prune;
  }

  /**
   * The roots to prune: the named ones, else all.
   *
   * @throws UserError when the index does not know a named one, or one that is not named is away
   */
  List<RootRow> chosen() {
    List<RootRow> known = index.roots().all();
    if (!prune.roots().isEmpty()) {
      return prune.roots().stream().map(path -> named(known, path)).toList();
    }
    known.forEach(
        root ->
            refusal(root)
                .ifPresent(
                    why -> {
                      throw new UserError(
                          ExitCode.REFUSED,
                          why + "; nothing was pruned; name it with --root if it shall be");
                    }));
    return known;
  }

  /** The roots that no guard protects. */
  List<RootRow> unprotected() {
    return index.roots().all().stream().filter(root -> refusal(root).isEmpty()).toList();
  }

  private Optional<String> refusal(RootRow root) {
    Optional<String> away = away(root);
    if (away.isPresent() || prune.missingOnly() || !prune.isByAge() || prune.keepsFiles()) {
      return away;
    }
    long seen = index.prune().lastCompleteScan(root.id()).orElse(0L);
    return seen <= prune.beforeNanos()
        ? Optional.of(
            "the root "
                + root.path()
                + " was not scanned for that long, so all of its rows would go; scan it first, or"
                + " add --missing")
        : Optional.empty();
  }

  private Optional<String> away(RootRow root) {
    Path path = Path.of(root.path());
    if (!Files.isDirectory(path)) {
      return Optional.of("the root " + path + " is not there (is it mounted?)");
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      return !entries.iterator().hasNext() && index.prune().knowsFiles(root.id())
          ? Optional.of(
              "the root "
                  + path
                  + " is empty, although the index knows files in it (is it mounted?)")
          : Optional.empty();
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      return Optional.of("the root " + path + " cannot be listed (" + e.getMessage() + ")");
    }
  }

  private static RootRow named(List<RootRow> known, String path) {
    return known.stream()
        .filter(root -> root.path().equals(path))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    ExitCode.USAGE,
                    "the index knows no root "
                        + path
                        + "; it knows "
                        + String.join(", ", known.stream().map(RootRow::path).toList())));
  }
}
