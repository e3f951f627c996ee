package mediaaudit.index;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mediaaudit.model.ClassPathFolder;
import mediaaudit.model.PathHash;

/** The migrations that this release brings, found without starting Flyway. */
final class MigrationFiles {
  private static final Pattern VERSIONED = Pattern.compile("V(\\d+)__.*");

  private final List<String> folders;

  /** What stands in these folders of the class path, such as {@code db/migration}. */
  MigrationFiles(List<String> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The version that the last of them leads to. */
  int version() {
    return resources()
        .map(resource -> VERSIONED.matcher(resource.substring(resource.lastIndexOf('/') + 1)))
        .filter(Matcher::matches)
        .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
        .max()
        .orElse(0);
  }

  /** Changes when any of them changes. */
  String fingerprint() {
    PathHash hash = PathHash.start();
    resources().forEach(resource -> hash.add(ClassPathFolder.read(resource)));
    return hash.hex();
  }

  private Stream<String> resources() {
    return folders.stream().flatMap(folder -> ClassPathFolder.list(folder).stream()).sorted();
  }
}
