package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The way of a link that the system could not follow, gone step by step: the system's words for why
 * are not the same everywhere.
 */
final class LinkWay {
  /** As many as Linux follows (path_resolution(7)). */
  private static final int MOST_LINKS = 40;

  private final Deque<Path> names = new ArrayDeque<>();
  private Path at;
  private Path next;
  private int links;

  private LinkWay(Path link) {
    at = link.getRoot();
    next = link;
    link.forEach(names::add);
  }

  /**
   * Where something on a link's way cannot be looked at, its path without links; empty where the
   * link leads in a ring, or to what is not there.
   */
  static Optional<Path> barrier(Path link) {
    LinkWay way = new LinkWay(link.toAbsolutePath());
    try {
      return way.endsNowhere() ? Optional.empty() : Optional.of(way.next);
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException barred) {
      return Optional.of(way.next);
    }
  }

  /**
   * Where a link's way ends at what is not there, its path without links; empty where it goes on.
   */
  static Optional<Path> gap(Path link) throws IOException {
    LinkWay way = new LinkWay(link.toAbsolutePath());
    try {
      return way.endsNowhere() ? Optional.of(way.next) : Optional.empty();
    } catch (NoSuchFileException gone) {
      return Optional.of(way.next);
    }
  }

  private boolean endsNowhere() throws IOException {
    while (!names.isEmpty() && links <= MOST_LINKS) {
      next = at.resolve(names.pop());
      Stat stat = Stat.of(next);
      if (stat.kind() == Stat.Kind.LINK) {
        follow(Files.readSymbolicLink(next));
      } else if (stat.kind() != Stat.Kind.DIRECTORY && !names.isEmpty()) {
        return true;
      } else {
        go();
      }
    }
    return links > MOST_LINKS;
  }

  private void follow(Path target) {
    links++;
    at = target.isAbsolute() ? target.getRoot() : at;
    for (int i = target.getNameCount() - 1; i >= 0; i--) {
      names.push(target.getName(i));
    }
  }

  /** All links above are followed, so that {@code ..} is the folder above. */
  private void go() {
    if (!next.endsWith("..")) {
      at = next.endsWith(".") ? at : next;
    } else if (at.getParent() != null) {
      at = at.getParent();
    }
  }
}
