package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The way of a link that the system could not follow, gone step by step: the system's words for why
 * are not the same everywhere.
 */
final class LinkWay {
  /** As many as Linux follows (path_resolution(7)). */
  private static final int MOST_LINKS = 40;

  private final Deque<Path> names = new ArrayDeque<>();
  private Path at;
  private int links;

  private LinkWay(Path link) {
    at = link.getRoot();
    link.forEach(names::add);
  }

  /**
   * Whether a link leads in a ring, or to what is not there; not so where something on its way
   * cannot be looked at.
   */
  static boolean leadsNowhere(Path link) {
    try {
      return new LinkWay(link.toAbsolutePath()).endsNowhere();
    } catch (NoSuchFileException gone) {
      return true;
    } catch (IOException unknown) {
      return false;
    }
  }

  private boolean endsNowhere() throws IOException {
    while (!names.isEmpty() && links <= MOST_LINKS) {
      Path next = at.resolve(names.pop());
      Stat stat = Stat.of(next);
      if (stat.kind() == Stat.Kind.LINK) {
        follow(Files.readSymbolicLink(next));
      } else if (stat.kind() != Stat.Kind.DIRECTORY && !names.isEmpty()) {
        return true;
      } else {
        go(next);
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
  private void go(Path next) {
    if (!next.endsWith("..")) {
      at = next.endsWith(".") ? at : next;
    } else if (at.getParent() != null) {
      at = at.getParent();
    }
  }
}
