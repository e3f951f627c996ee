package mediaaudit.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.Main;

/**
 * The program under test as its users have it: jars, and an archive of their classes, so that each
 * of the many processes starts sooner. Made once for all tests of a Java machine.
 */
final class Program {
  private static final Path FOLDER =
      Path.of("target", "program", System.getProperty("fork", "1")).toAbsolutePath();
  private static final List<String> LEAN = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final List<String> WORDS = make();

  private Program() {}

  /** The words that start it, without its arguments. */
  static List<String> words() {
    return WORDS;
  }

  private static List<String> make() {
    String classPath = jar() + File.pathSeparator + dependencies();
    Path archive = FOLDER.resolve("classes.jsa");
    List<String> words = new ArrayList<>(List.of(java()));
    words.addAll(LEAN);
    if (dump(classPath, archive)) {
      words.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
      words.add("-XX:SharedArchiveFile=" + archive);
    }
    words.addAll(List.of("-cp", classPath, Main.class.getName()));
    return List.copyOf(words);
  }

  private static String jar() {
    try {
      Files.createDirectories(FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String jar = FOLDER.resolve("program.jar").toString();
    int ended =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "-c", "-f", jar, "-C", "target/classes", ".");
    if (ended != 0) {
      throw new AssertionError("jar ended with " + ended);
    }
    return jar;
  }

  private static String dependencies() {
    return entries()
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> !entry.matches(".*(junit|opentest4j|apiguardian|surefire).*"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<String> entries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private static boolean dump(String classPath, Path archive) {
    Path list = FOLDER.resolve("classes.list");
    return runs("-XX:DumpLoadedClassList=" + list, "-cp", classPath, "mediaaudit.Rehearsal")
        && runs(
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + archive,
            "-cp",
            classPath)
        && Files.exists(archive);
  }

  private static boolean runs(String... options) {
    List<String> words = new ArrayList<>(List.of(java()));
    words.addAll(LEAN);
    words.addAll(List.of(options));
    return Machine.run(words.toArray(String[]::new)).exitCode() == 0;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
