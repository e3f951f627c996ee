package mediaaudit.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;

/**
 * Finds what a file belongs to by its name: {@code Heat.en.forced.srt} and {@code Heat-poster.jpg}
 * belong to what {@code Heat} stands for.
 */
final class StemIndex<T> {
  private static final int LONGEST = 512;
  private final Map<String, T> owners = new HashMap<>();

  void add(List<String> stems, T owner) {
    stems.forEach(stem -> owners.putIfAbsent(ImageShelf.key(stem), owner));
  }

  /** The owner of the longest stem that the file's name begins with. */
  Optional<T> find(Entry file) {
    return find(FileKind.stem(file.name()));
  }

  /** The owner of the longest stem that the name begins with. */
  Optional<T> find(String stem) {
    String name = ImageShelf.key(stem);
    for (int end = Math.min(name.length(), LONGEST); end > 0; end--) {
      boolean whole = end == name.length() || !Characters.isWord(name.charAt(end));
      T owner = whole ? owners.get(name.substring(0, end)) : null;
      if (owner != null) {
        return Optional.of(owner);
      }
    }
    return Optional.empty();
  }
}
