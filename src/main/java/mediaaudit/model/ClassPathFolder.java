package mediaaudit.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The files that the program brings in and below one folder, whether in a jar or on the disk. */
public final class ClassPathFolder {
  private static final ClassLoader LOADER = ClassPathFolder.class.getClassLoader();

  private ClassPathFolder() {}

  /** The resources below a folder such as {@code db/migration}, in the order of their names. */
  public static List<String> list(String folder) {
    URL url = LOADER.getResource(folder);
    if (url == null) {
      throw new IllegalStateException("nothing at " + folder + " on the class path");
    }
    try {
      List<String> found =
          url.openConnection() instanceof JarURLConnection jar
              ? listJar(jar.getJarFile(), folder)
              : listDirectory(url.toURI(), folder);
      return found.stream().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the resource holds. */
  public static byte[] read(String resource) {
    try (InputStream in = LOADER.getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    Path top = Path.of(directory);
    try (Stream<Path> files = Files.walk(top)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder + "/" + top.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }
}
