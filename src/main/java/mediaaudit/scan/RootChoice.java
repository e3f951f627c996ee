package mediaaudit.scan;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A library root that the user names.
 *
 * @param path absolute
 * @param name what its rows' keys are made of; null for the last part of the path
 */
public record RootChoice(String path, String name) {
  /** None before one that it lies in. */
  static Stream<RootChoice> outermostFirst(List<RootChoice> roots) {
    return roots.stream().sorted(Comparator.comparingInt(root -> root.path().length()));
  }

  /** The name, or what stands for it; another root may have it. */
  String wantedName() {
    Path last = Path.of(path).getFileName();
    return name != null ? name : last == null ? "root" : last.toString();
  }
}
