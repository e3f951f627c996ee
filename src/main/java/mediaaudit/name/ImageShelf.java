package mediaaudit.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;

/** The images of a folder and of the folders in it, found by their name. */
final class ImageShelf {
  private final Map<String, List<Entry>> exact = new HashMap<>();
  private final Map<String, List<Entry>> numbered = new HashMap<>();
  private final Map<String, List<Entry>> folders = new HashMap<>();

  /** The images of this folder. */
  static ImageShelf of(Folder folder) {
    return of(folder, true);
  }

  /** The images of this folder; those of the folders in it only when {@code below}. */
  static ImageShelf of(Folder folder, boolean below) {
    ImageShelf shelf = new ImageShelf();
    shelf.add(folder.files(), "");
    if (below) {
      folder.folders().forEach(sub -> shelf.add(sub.files(), key(sub.name()) + "/"));
    }
    return shelf;
  }

  /** The images among these files. */
  static ImageShelf of(List<Entry> files) {
    ImageShelf shelf = new ImageShelf();
    shelf.add(files, "");
    return shelf;
  }

  private void add(List<Entry> files, String prefix) {
    for (Entry file : files) {
      if (file.kind() == FileKind.IMAGE) {
        String name = prefix + key(FileKind.stem(file.name()));
        put(exact, name, file);
        put(folders, prefix, file);
        String head = withoutNumber(name);
        if (head.length() < name.length()) {
          put(numbered, head, file);
        }
      }
    }
  }

  /**
   * The images with this name.
   *
   * @param name below the folder, without an extension, in lower case; {@code #} at its end stands
   *     for a number, {@code *} for anything
   */
  List<Entry> find(String name) {
    if (name.endsWith("#")) {
      return numbered.getOrDefault(name.substring(0, name.length() - 1), List.of());
    }
    return name.endsWith("/*")
        ? folders.getOrDefault(name.substring(0, name.length() - 1), List.of())
        : exact.getOrDefault(name, List.of());
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
