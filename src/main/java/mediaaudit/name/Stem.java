package mediaaudit.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import mediaaudit.model.FileKind;

/** A name without its extension, which may be a folder's or a release's that has none. */
final class Stem {
  private static final Set<String> OTHERS =
      Set.of("disc", "sfv", "nzb", "torrent", "par2", "rar", "zip", "bdmv", "ifo", "otrkey");

  private static final List<String> BACKWARD = List.of("p0612", "p0801", "i0801", "p027", "p084");

  private Stem() {}

  /** A name written backwards is turned round; such names show by a size of pictures. */
  private static String forward(String stem) {
    String lower = stem.toLowerCase(Locale.ROOT);
    boolean backward = BACKWARD.stream().anyMatch(lower::contains);
    String turned = backward ? new StringBuilder(stem).reverse().toString() : stem;
    return backward && isRelease(turned) && !isRelease(stem) ? turned : stem;
  }

  private static boolean isRelease(String stem) {
    return ReleaseReader.facts(stem).release().screenSize() != null;
  }

  /** The name without a known extension: {@code Heat.1995.1080p} has none. */
  static String of(String name) {
    boolean known =
        FileKind.of(name) != FileKind.OTHER || OTHERS.contains(FileKind.extension(name));
    return forward(known ? FileKind.stem(name) : name);
  }
}
