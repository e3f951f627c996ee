package mediaaudit.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;

/**
 * The files of a folder and of the folders in it that may be artwork or theme music, found by their
 * name.
 */
final class ImageShelf {
  private static final Comparator<Entry> BY_NUMBER =
      Comparator.<Entry>comparingInt(file -> file.name().length()).thenComparing(Entry::name);

  private final NavigableMap<String, List<Entry>> exact = new TreeMap<>();
  private final Map<String, List<Entry>> numbered = new HashMap<>();
  private final Map<String, List<Entry>> lettered = new HashMap<>();
  private final Map<String, List<Entry>> folders = new HashMap<>();

  /** The files of this folder. */
  static ImageShelf of(Folder folder) {
    return of(folder, true);
  }

  /** The files of this folder; those of the folders in it only when {@code below}. */
  static ImageShelf of(Folder folder, boolean below) {
    ImageShelf shelf = new ImageShelf();
    shelf.add(folder.files(), "");
    if (below) {
      folder.folders().forEach(sub -> shelf.add(sub.files(), key(sub.name()) + "/"));
    }
    return shelf;
  }

  /** These files. */
  static ImageShelf of(List<Entry> files) {
    ImageShelf shelf = new ImageShelf();
    shelf.add(files, "");
    return shelf;
  }

  /** One file in a folder of this name; the name is empty for the item's own folder. */
  static ImageShelf of(Entry file, String folder) {
    ImageShelf shelf = new ImageShelf();
    shelf.add(List.of(file), folder.isEmpty() ? "" : key(folder) + "/");
    return shelf;
  }

  private void add(List<Entry> files, String prefix) {
    for (Entry file : files) {
      if (file.kind() == FileKind.IMAGE || file.kind() == FileKind.OTHER) {
        String name = prefix + key(FileKind.stem(file.name()));
        put(exact, name, file);
        put(folders, prefix, file);
        index(name, file);
      }
    }
  }

  private void index(String name, Entry file) {
    int last = name.length() - 1;
    String head = withoutNumber(name);
    if (head.length() < name.length()) {
      put(numbered, head, file);
    } else if (last > 0
        && isLetter(name.charAt(last))
        && Characters.isDigit(name.charAt(last - 1))) {
      put(lettered, name.substring(0, last), file);
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /**
   * The files with this name.
   *
   * @param name below the folder, without an extension, in lower case; {@code #} at its end stands
   *     for a number, {@code @} for a letter behind a digit, {@code *} for anything
   */
  List<Entry> find(String name) {
    String head = name.isEmpty() ? "" : name.substring(0, name.length() - 1);
    if (name.endsWith("#")) {
      return numbered.getOrDefault(head, List.of()).stream().sorted(BY_NUMBER).toList();
    }
    if (name.endsWith("@")) {
      return lettered.getOrDefault(head, List.of());
    }
    return name.endsWith("/*")
        ? folders.getOrDefault(head, List.of())
        : exact.getOrDefault(name, List.of());
  }

  /** Whether the name of any file begins so. */
  boolean begins(String head) {
    String next = exact.ceilingKey(head);
    return next != null && next.startsWith(head);
  }

  /** Whether there is no image at all. */
  boolean isEmpty() {
    return exact.isEmpty();
  }

  private static void put(Map<String, List<Entry>> map, String key, Entry file) {
    map.computeIfAbsent(key, unused -> new ArrayList<>()).add(file);
  }

  private static String withoutNumber(String name) {
    int end = name.length();
    while (end > 0 && Characters.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
