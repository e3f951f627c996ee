package mediaaudit.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mediaaudit.model.SlashedPath;

/** A path to read, and what is known of where it stands. For one thread. */
public final class NameQuery {
  private static final int LONGEST = 512;
  private static final int LONGEST_EXTENSION = 8;
  private static final int MOST_ELEMENTS = 32;

  private final String path;
  private final boolean mixed;
  private final String libraryRoot;
  private final String video;
  private final List<String> elements;
  private final String stem;
  private final Map<String, NameReading> readings = new HashMap<>();
  private List<String> titles;

  /**
   * A path.
   *
   * @param path with {@code /}, from anywhere above the name to the name itself
   * @param mixed whether the library holds movies and series, so that a bare number or {@code
   *     Specials} makes no season
   * @param libraryRoot the library's own folder, whose name counts for nothing; null when not known
   * @param video name of the video that a subtitle stands beside; null when not known
   */
  public NameQuery(String path, boolean mixed, String libraryRoot, String video) {
    this.path = path;
    this.mixed = mixed;
    this.libraryRoot = libraryRoot;
    this.video = video == null ? null : bounded(SlashedPath.name(video));
    this.elements = below(read());
    this.stem = Stem.of(name().strip());
  }

  /** A path of which nothing else is known. */
  public static NameQuery of(String path) {
    return new NameQuery(path, false, null, null);
  }

  /** The path as it was given. */
  public String path() {
    return path;
  }

  /** Whether the library holds movies and series. */
  public boolean mixed() {
    return mixed;
  }

  /** The library's own folder; null when not known. */
  public String libraryRoot() {
    return libraryRoot;
  }

  /** The video that a subtitle stands beside; null when not known. */
  public String video() {
    return video;
  }

  /** The elements of the path below the library root; at least one. */
  List<String> elements() {
    return elements;
  }

  private List<String> read() {
    List<String> below = PathElements.of(belowRoot());
    if (!below.isEmpty()) {
      return below;
    }
    List<String> all = PathElements.of(path);
    return List.of(all.isEmpty() ? path : all.get(all.size() - 1));
  }

  private String belowRoot() {
    if (libraryRoot == null) {
      return path;
    }
    int end = libraryRoot.length();
    while (end > 0 && libraryRoot.charAt(end - 1) == '/') {
      end--;
    }
    boolean whole = path.length() == end || path.startsWith("/", end);
    return whole && path.startsWith(libraryRoot.substring(0, end)) ? path.substring(end) : path;
  }

  /**
   * The nearest elements, none longer than two names of any file system; more than those no path
   * has, and reading them would only cost time.
   */
  private static List<String> below(List<String> all) {
    return all.stream()
        .skip(Math.max(0, all.size() - MOST_ELEMENTS))
        .map(NameQuery::bounded)
        .toList();
  }

  /** The beginning of a name, with its extension. */
  static String bounded(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    return name.substring(0, LONGEST) + extension;
  }

  /** The name itself, stripped, without its extension. */
  String stem() {
    return stem;
  }

  /** What this name, one of the path, says of numbers. */
  NameReading reading(String name) {
    return readings.computeIfAbsent(name, it -> new NameReading(it, this::titles));
  }

  /** The titles that the folders above the name have as those of series. */
  private List<String> titles() {
    if (titles == null) {
      titles =
          elements.subList(0, elements.size() - 1).stream()
              .map(folder -> SeriesName.of(folder).title())
              .toList();
    }
    return titles;
  }

  /** The last element: the name itself. */
  String name() {
    return elements.get(elements.size() - 1);
  }

  /** The element above the name; empty when the path has one element. */
  String parent() {
    return elements.size() < 2 ? "" : elements.get(elements.size() - 2);
  }
}
