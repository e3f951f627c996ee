package mediaaudit.scan;

import java.nio.file.Path;
import java.util.List;
import mediaaudit.index.Index;
import mediaaudit.index.RootRow;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;

/** Tells the index that a library root stands in another place; its rows stay as they are. */
public final class RootMove {
  private final Index index;
  private final Watchdog watchdog;
  private final RootPaths paths;
  private final List<RootRow> known;

  /** One that waits for no disk that hangs. */
  public RootMove(Index index, Watchdog watchdog) {
    this.index = index;
    this.watchdog = watchdog;
    this.paths = new RootPaths(watchdog);
    this.known = index.roots().all();
  }

  /**
   * Moves a known root.
   *
   * @param to absolute path of the folder that holds what the root held
   * @throws UserError when it is no readable folder, or shares files with another root
   */
  public void run(RootRow root, String to) {
    requireOther(root, to);
    requireReadable(to);
    known.stream()
        .filter(other -> other.id() != root.id())
        .forEach(other -> requireApart(other, to));
    index.transact(
        () -> {
          index.roots().move(root.id(), to);
          index.mounts().deleteAround(root.id());
          // What is wrong with an item names files by their whole paths.
          index.folders().unaudit(root.id());
        });
  }

  private static void requireOther(RootRow root, String to) {
    if (root.path().equals(to)) {
      throw new UserError(ExitCode.USAGE, "the root " + root.name() + " is at " + to + " already");
    }
  }

  private void requireReadable(String to) {
    RootState state = RootState.of(Path.of(to), watchdog);
    if (state != RootState.ONLINE && state != RootState.EMPTY) {
      throw new UserError(
          ExitCode.REFUSED,
          "cannot move the root to " + to + ": " + state.sentence() + " (is it mounted?)");
    }
  }

  private void requireApart(RootRow other, String to) {
    Path path = paths.real(to);
    Path known = paths.real(other.path());
    boolean inside = paths.within(path, known).isPresent();
    boolean around = paths.within(known, path).isPresent();
    if (inside && around) {
      throw new UserError(
          ExitCode.REFUSED, to + " is the root " + other.path() + ", which the index knows");
    }
    if (inside || around) {
      throw new UserError(
          ExitCode.REFUSED,
          String.format(
              "%s %s the root %s; files would have two rows. Forget that root first:"
                  + " media-audit roots forget '%s'",
              to, inside ? "lies in" : "contains", other.path(), other.path()));
    }
  }
}
