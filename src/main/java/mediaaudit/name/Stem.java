package mediaaudit.name;

import java.util.Set;
import mediaaudit.model.FileKind;

/** A name without its extension, which may be a folder's or a release's that has none. */
final class Stem {
  private static final Set<String> OTHERS =
      Set.of("iso", "img", "nrg", "strm", "disc", "sfv", "nzb", "torrent", "par2", "rar", "zip");

  private Stem() {}

  /** The name without a known extension: {@code Heat.1995.1080p} has none. */
  static String of(String name) {
    boolean known =
        FileKind.of(name) != FileKind.OTHER || OTHERS.contains(FileKind.extension(name));
    return known ? FileKind.stem(name) : name;
  }
}
