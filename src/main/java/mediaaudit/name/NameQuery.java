package mediaaudit.name;

import java.util.List;

/**
 * A path to read, and what is known of where it stands.
 *
 * @param path with {@code /}, from anywhere above the name to the name itself
 * @param mixed whether the library holds movies and series, so that a bare number or {@code
 *     Specials} makes no season
 * @param libraryRoot the library's own folder, whose name counts for nothing; null when not known
 * @param video name of the video that a subtitle stands beside; null when not known
 */
public record NameQuery(String path, boolean mixed, String libraryRoot, String video) {

  /** A path of which nothing else is known. */
  public static NameQuery of(String path) {
    return new NameQuery(path, false, null, null);
  }

  /** The elements of the path below the library root; at least one. */
  List<String> elements() {
    List<String> below = split(belowRoot());
    if (!below.isEmpty()) {
      return below;
    }
    List<String> all = split(path);
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

  private static List<String> split(String path) {
    return List.of(path.split("/")).stream().filter(element -> !element.isEmpty()).toList();
  }

  /** The last element: the name itself. */
  String name() {
    return elements().get(elements().size() - 1);
  }

  /** The element above the name; empty when the path has one element. */
  String parent() {
    return elements().size() < 2 ? "" : elements().get(elements().size() - 2);
  }
}
