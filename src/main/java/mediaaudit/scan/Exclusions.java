package mediaaudit.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mediaaudit.model.FileKind;

/** What a walk leaves out: system folders, marked folders, downloads, the user's patterns. */
final class Exclusions {
  /** Names of folders and files that systems and applications leave behind, in lower case. */
  private static final Set<String> SYSTEM =
      Set.of(
          "__pycache__",
          "node_modules",
          "@eadir",
          "#recycle",
          "@recycle",
          "@recently-snapshot",
          "#snapshot",
          "$recycle.bin",
          "recycler",
          "recycled",
          "system volume information",
          "lost+found",
          "thumbs.db",
          "desktop.ini",
          "network trash folder",
          "temporary items",
          "lost.dir");

  /** Endings of files that a downloader or converter has not finished, in lower case. */
  private static final Set<String> UNFINISHED =
      Set.of(
          "part",
          "partial",
          "partial~",
          "filepart",
          "dtapart",
          "crdownload",
          "opdownload",
          "download",
          "downloading",
          "unmanic",
          "aria2",
          "!qb",
          "!ut",
          "!sync",
          "bc!",
          "jc!",
          "tmp",
          "temp");

  /** A file of this name makes a folder invisible, whatever it holds. */
  private static final Set<String> MARKERS = Set.of(".nomedia", ".tmmignore");

  /**
   * As {@link #MARKERS} when empty; else each line is a pattern of what to leave out below, or a
   * comment.
   */
  private static final Set<String> PATTERN_MARKERS =
      Set.of(".ignore", ".plexignore", ".media-audit-ignore");

  /**
   * Each line is a pattern of what to leave out below; an empty one leaves out nothing (Emby help,
   * "Excluding Files &amp; Folders").
   */
  private static final Set<String> PURE_PATTERNS = Set.of(".embyignore");

  private static final int LONGEST_MARKER_BYTES = 1024 * 1024;

  /** No pattern at all. */
  static final Exclusions NONE = new Exclusions(Map.of(), List.of(), List.of());

  private final List<Glob> included;
  private final List<Glob> excluded;
  private final List<String> silly;

  /**
   * What the user's patterns say of a root.
   *
   * @param ways paths that lead to it or below it, and to where there; all with {@code /}
   */
  Exclusions(Map<String, String> ways, List<String> include, List<String> exclude) {
    this.included = include.stream().map(glob -> Glob.below(ways, glob)).toList();
    this.excluded =
        exclude.stream()
            .filter(glob -> !Glob.isRoot(ways, glob))
            .map(glob -> Glob.below(ways, glob))
            .toList();
    this.silly =
        exclude.stream()
            .filter(glob -> Glob.isRoot(ways, glob))
            .map(
                glob ->
                    "the pattern %s is a library root and leaves out nothing of it; leave out all"
                            .formatted(glob)
                        + " in it with %s/**".formatted(glob.replaceFirst("/+$", "")))
            .toList();
  }

  /** Sentences about patterns that leave out nothing. */
  List<String> silly() {
    return silly;
  }

  /** Whether an entry is left out for its name alone. */
  static boolean isSystem(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SYSTEM.contains(lower)
        || lower.startsWith(".") && FileKind.of(name) != FileKind.PLEXMATCH
        || UNFINISHED.contains(FileKind.extension(lower));
  }

  /** Whether the user's patterns leave out this folder with all below it. */
  boolean excludesFolder(String below) {
    return excluded.stream().anyMatch(glob -> glob.covers(below));
  }

  /** Whether the user's patterns leave out this file. */
  boolean excludesFile(String below) {
    return excludesFolder(below)
        || !included.isEmpty() && included.stream().noneMatch(glob -> glob.covers(below));
  }

  /** As {@link #excludesFile(String)}, of the file with this name in a folder. */
  boolean excludesFile(Place folder, String name) {
    boolean none = excluded.isEmpty() && included.isEmpty();
    return !none && excludesFile(folder.belowOf(name));
  }

  /** Which of the user's patterns leaves out this path; empty when none does. */
  Optional<String> pattern(String below, boolean folder) {
    Optional<String> excluding =
        excluded.stream().filter(glob -> glob.covers(below)).map(Glob::toString).findFirst();
    return excluding.isPresent() || folder || !excludesFile(below)
        ? excluding.map(glob -> "the pattern " + glob)
        : Optional.of("the patterns of what is included: " + included);
  }

  /** Whether a name is one of those that can make a folder invisible. */
  static boolean isMarkersName(String name) {
    if (!name.startsWith(".")) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return MARKERS.contains(lower)
        || PATTERN_MARKERS.contains(lower)
        || PURE_PATTERNS.contains(lower);
  }

  /**
   * Whether a scan heeds this file as a marker: a folder or link of such a name, and what may not
   * be read, are none.
   *
   * @param name that of the file
   */
  static boolean isMarker(Path file, String name) {
    return isMarkersName(name)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.isReadable(file);
  }

  /**
   * What the markers found in a folder say.
   *
   * @throws IOException when one cannot be read, or is too large to be one: nobody knows then what
   *     it leaves out
   */
  static Marked read(String below, List<Path> markers) throws IOException {
    List<Glob> globs = new ArrayList<>();
    List<String> silly = new ArrayList<>();
    for (Path marker : markers) {
      List<String> lines = lines(marker);
      if (lines.isEmpty() && !PURE_PATTERNS.contains(lowerName(marker))) {
        return new Marked(true, List.of(), List.of());
      }
      lines.stream()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> read(below, line, globs, why -> silly.add(marker + ": " + why)));
    }
    return new Marked(false, globs, silly);
  }

  private static void read(String below, String line, List<Glob> globs, Consumer<String> oddities) {
    boolean empty = Glob.mayBeEmpty(line);
    if (!empty) {
      globs.add(new Glob(below, line));
    }
    String meaning = "; it stands for " + (empty ? "nothing" : "itself");
    Glob.fault(line).map(fault -> fault + meaning).or(() -> Glob.oddity(line)).ifPresent(oddities);
  }

  /** These exclusions and those that a folder's markers add for all below it. */
  Exclusions and(Marked marked) {
    return marked.globs().isEmpty() ? this : new Exclusions(this, marked.globs());
  }

  /**
   * What markers say of a folder.
   *
   * @param all the whole folder is left out
   * @param globs what is left out below it
   * @param silly sentences about patterns that are none
   */
  record Marked(boolean all, List<Glob> globs, List<String> silly) {}

  private Exclusions(Exclusions base, List<Glob> more) {
    this.silly = base.silly;
    this.included = base.included;
    this.excluded = Stream.concat(base.excluded.stream(), more.stream()).toList();
  }

  private static String lowerName(Path marker) {
    return marker.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  private static List<String> lines(Path marker) throws IOException {
    if (MARKERS.contains(lowerName(marker))) {
      return List.of();
    }
    if (Files.size(marker) > LONGEST_MARKER_BYTES) {
      throw new IOException(marker.getFileName() + " in it is larger than 1 MiB");
    }
    return new String(Files.readAllBytes(marker), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
