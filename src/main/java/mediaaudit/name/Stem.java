package mediaaudit.name;

import java.util.Set;
import mediaaudit.model.FileKind;

/** A name without its extension, which may be a folder's or a release's that has none. */
final class Stem {
  private static final Set<String> OTHERS =
      Set.of("disc", "sfv", "nzb", "torrent", "par2", "rar", "zip", "bdmv", "ifo", "otrkey");

  /** What the name of a stub tells of the disc on the shelf, behind a last dot. */
  private static final Set<String> SHELVES =
      Set.of(
          "dvd", "hddvd", "bluray", "brrip", "bd", "bd25", "bd50", "vhs", "tv", "hdtv", "pdtv",
          "dsr", "hd");

  private Stem() {}

  /**
   * The name of a video without its extension; that of a stub without the disc's kind, too: {@code
   * Heat.dvd.disc}.
   */
  static String ofVideo(String fileName) {
    String stem = FileKind.stem(fileName);
    boolean stub = FileKind.of(fileName) == FileKind.STUB;
    return stub && SHELVES.contains(FileKind.extension(stem)) ? FileKind.stem(stem) : stem;
  }

  /**
   * The name without a known extension ({@code Heat.1995.1080p} has none), turned round where it
   * was written backwards.
   */
  static String of(String name) {
    boolean known =
        FileKind.of(name) != FileKind.OTHER || OTHERS.contains(FileKind.extension(name));
    return ReversedName.of(known ? FileKind.stem(name) : name);
  }
}
