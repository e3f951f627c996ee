package mediaaudit.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
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
    folders.forEach(folder -> found.addAll(list(folder)));
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
    resources.forEach(resource -> hash.add(read(resource)));
    return hash.hex();
  }

  private static List<String> list(String folder) {
    URL url = MigrationFiles.class.getClassLoader().getResource(folder);
    if (url == null) {
      throw new IllegalStateException("no migrations at " + folder + " on the class path");
    }
    try {
      return url.openConnection() instanceof JarURLConnection jar
          ? listJar(jar.getJarFile(), folder)
          : listDirectory(url.toURI(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> listJar(JarFile jar, String folder) {
    return jar.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(folder + "/"))
        .toList();
  }

  private static List<String> listDirectory(URI directory, String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(directory))) {
      return files.map(file -> folder + "/" + file.getFileName()).toList();
    }
  }

  private static byte[] read(String resource) {
    try (InputStream in = MigrationFiles.class.getClassLoader().getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
