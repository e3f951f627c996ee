package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import mediaaudit.index.Index;
import mediaaudit.index.MountRow;
import mediaaudit.index.RootRow;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Item;
import mediaaudit.model.Mounts;
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
   * @throws UserError when it is no readable folder, or shares files with another root, or holds
   *     none of the folders that the root held
   */
  public void run(RootRow root, String to) {
    requireOther(root, to);
    RootState state = requireReadable(to);
    known.stream()
        .filter(other -> other.id() != root.id())
        .forEach(other -> requireApart(other, to));
    if (state == RootState.ONLINE) {
      requireContent(root, to);
    }
    index.transact(
        () -> {
          index.roots().move(root.id(), to);
          index.mounts().deleteAround(root.id());
          index.mounts().insert(around(root, to, state));
          // What is wrong with an item names files by their whole paths.
          index.folders().unaudit(root.id());
        });
  }

  /** The file system of the new place, unless the root's own is yet to be mounted there. */
  private List<MountRow> around(RootRow root, String to, RootState state) {
    return Mounts.now()
        .around(paths.real(to))
        .filter(fileSystem -> state == RootState.ONLINE)
        .map(fileSystem -> MountRow.around(root, fileSystem))
        .stream()
        .toList();
  }

  private static void requireOther(RootRow root, String to) {
    if (root.path().equals(to)) {
      throw new UserError(ExitCode.USAGE, "the root " + root.name() + " is at " + to + " already");
    }
  }

  private RootState requireReadable(String to) {
    RootState state = RootState.of(Path.of(to), watchdog);
    if (!state.isListable()) {
      throw new UserError(
          ExitCode.REFUSED,
          "cannot move the root to " + to + ": " + state.sentence(to) + " (is it mounted?)");
    }
    return state;
  }

  /** Where nothing is as it was, the next scan would miss all and know nothing of what is there. */
  private void requireContent(RootRow root, String to) {
    List<String> folders =
        index.folders().below(root.id()).stream()
            .filter(row -> row.missingSince() == null && !row.path().isEmpty())
            .map(row -> Item.absolute(to, row.path()))
            .toList();
    if (!folders.isEmpty() && !mayAnyBeThere(folders)) {
      throw new UserError(
          ExitCode.REFUSED,
          "cannot move the root to "
              + to
              + ": none of its folders is there, such as "
              + folders.get(0)
              + "; name the folder that holds what "
              + root.path()
              + " held");
    }
  }

  private boolean mayAnyBeThere(List<String> folders) {
    try {
      return watchdog.call(() -> folders.stream().anyMatch(RootMove::mayBeFolder));
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it may be there: of a name that this locale cannot write nobody can tell. */
  private static boolean mayBeFolder(String path) {
    try {
      return Files.isDirectory(Path.of(path));
    } catch (InvalidPathException e) {
      return true;
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
