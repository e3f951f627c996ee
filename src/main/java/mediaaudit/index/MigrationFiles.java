package mediaaudit.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mediaaudit.model.ClassPathFolder;
import mediaaudit.model.PathHash;

/** The migrations that this release brings, found without starting Flyway. */
final class MigrationFiles {
  private static final Pattern VERSIONED = Pattern.compile("V(\\d+)__.*");

  private final List<String> resources;

  private MigrationFiles(List<String> resources) {
    this.resources = resources;
  }

  /** What stands in these folders of the class path, such as {@code db/migration}. */
  static MigrationFiles in(List<String> folders) {
    List<String> found = new ArrayList<>();
    folders.forEach(folder -> found.addAll(ClassPathFolder.list(folder)));
    Collections.sort(found);
    return new MigrationFiles(found);
  }

  /** The version that the last of them leads to. */
  int version() {
    return resources.stream()
        .map(resource -> VERSIONED.matcher(resource.substring(resource.lastIndexOf('/') + 1)))
        .filter(Matcher::matches)
        .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
        .max()
        .orElse(0);
  }

  /** Changes when any of them changes. */
  String fingerprint() {
    PathHash hash = PathHash.start();
    resources.forEach(resource -> hash.add(ClassPathFolder.read(resource)));
    return hash.hex();
  }
}
