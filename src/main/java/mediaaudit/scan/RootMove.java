package mediaaudit.scan;

import java.nio.file.Path;
import java.util.List;
import mediaaudit.index.Index;
import mediaaudit.index.RootRow;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/** Tells the index that a library root stands in another place; its rows stay as they are. */
public final class RootMove {
  private final Index index;
  private final List<RootRow> known;

  public RootMove(Index index) {
    this.index = index;
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
          // What is wrong with an item names files by their whole paths.
          index.folders().unaudit(root.id());
        });
  }

  private static void requireOther(RootRow root, String to) {
    if (root.path().equals(to)) {
      throw new UserError(ExitCode.USAGE, "the root " + root.name() + " is at " + to + " already");
    }
  }

  private static void requireReadable(String to) {
    RootState state = RootState.of(Path.of(to));
    if (state == RootState.MISSING || state == RootState.UNREADABLE) {
      throw new UserError(
          ExitCode.REFUSED,
          "cannot move the root to "
              + to
              + ": "
              + (state == RootState.MISSING ? "it does not exist" : "it is no readable folder")
              + " (is it mounted?)");
    }
  }

  private static void requireApart(RootRow other, String to) {
    Path path = Roots.real(to);
    Path known = Roots.real(other.path());
    if (path.equals(known)) {
      throw new UserError(
          ExitCode.REFUSED, to + " is the root " + other.path() + ", which the index knows");
    }
    if (path.startsWith(known) || known.startsWith(path)) {
      throw new UserError(
          ExitCode.REFUSED,
          String.format(
              "%s %s the root %s; files would have two rows. Forget that root first:"
                  + " media-audit roots forget '%s'",
              to, path.startsWith(known) ? "lies in" : "contains", other.path(), other.path()));
    }
  }
}
