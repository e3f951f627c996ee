package mediaaudit.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mediaaudit.model.Entries;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Mounts;
import mediaaudit.model.Nanos;
import mediaaudit.model.ScanSummary;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;

/** Keeps the rows of roots that are away, such as an unmounted drive, from being pruned. */
final class RootGuard {
  /** How far the clock may be set back without a word. */
  private static final long CLOCK_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Index index;
  private final Prune prune;
  private final Watchdog watchdog;

  RootGuard(Index index, Prune prune) {
    this.index = index;
    this.prune = prune;
    this.watchdog = new Watchdog(prune.patience());
  }

  /**
   * The roots to prune: the named ones, else all.
   *
   * @throws UserError when the index does not know a named one, or one that is not named is away,
   *     or an age is asked for and the clock is wrong
   */
  List<RootRow> chosen() {
    requireClock();
    List<RootRow> known = index.roots().all();
    if (!prune.roots().isEmpty()) {
      return prune.roots().stream().map(root -> RootRow.find(known, root)).distinct().toList();
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

  /** The last scan by its number is the last in time, unless the clock was wrong then or is now. */
  private void requireClock() {
    long now = Nanos.now();
    Optional<Long> last = index.scans().newest().map(ScanSummary::startedAtNanos);
    if (prune.isByAge() && last.filter(began -> began > now + CLOCK_NANOS).isPresent()) {
      throw new UserError(
          ExitCode.REFUSED,
          "the last scan began at "
              + moment(last.get())
              + ", and now it is "
              + moment(now)
              + ": ages cannot be told; set the clock right or, if it is, scan once more; nothing"
              + " was pruned");
    }
  }

  private static Instant moment(long nanos) {
    return Instant.ofEpochSecond(TimeUnit.NANOSECONDS.toSeconds(nanos));
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
    long seen = index.scans().lastCovering(root.id()).orElse(0L);
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
    Found found;
    try {
      found = watchdog.call(() -> Found.at(path));
    } catch (NoSuchFileException e) {
      return Optional.of("the root " + path + " is not there (is it mounted?)");
    } catch (IOException e) {
      return Optional.of("the root " + path + " cannot be listed (" + e.getMessage() + ")");
    }
    if (found.empty() && index.prune().knowsFiles(root.id())) {
      return Optional.of(
          "the root " + path + " is empty, although the index knows files in it (is it mounted?)");
    }
    boolean elsewhere =
        index.mounts().of(root.id()).stream()
            .filter(MountRow::isRoot)
            .anyMatch(
                mount ->
                    found.fileSystem().filter(is -> !is.equals(mount.fileSystem())).isPresent());
    return elsewhere
        ? Optional.of(
            "the root "
                + path
                + " does not stand on the file system that it stood on at its last good scan (is it"
                + " mounted? a scan tells)")
        : Optional.empty();
  }

  /** What is found where a root should be. */
  private record Found(boolean empty, Optional<String> fileSystem) {
    static Found at(Path root) throws IOException {
      if (!Files.isDirectory(root)) {
        throw new NoSuchFileException(root.toString());
      }
      return new Found(!Entries.any(root), Mounts.now().around(root.toRealPath()));
    }
  }
}
