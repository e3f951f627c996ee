package mediaaudit.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.Main;

/**
 * The program under test as its users have it: jars, and an archive of their classes, so that each
 * of the many processes starts sooner. Made once for all tests of a build, in however many Java
 * machines they run.
 */
final class Program {
  private static final Path FOLDER = Path.of("target", "program").toAbsolutePath();
  private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");

  /** Tells one build from the next; none where no build runs the tests. */
  private static final String BUILD = System.getProperty("build", "");

  private static final List<String> LEAN = lean();
  private static final List<String> WORDS = make();

  private Program() {}

  /** The words that start it, without its arguments. */
  static List<String> words() {
    return WORDS;
  }

  /** As the launcher has it. */
  private static List<String> lean() {
    List<String> options = new ArrayList<>();
    if (Runtime.version().feature() <= 25) {
      options.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
      options.addAll(List.of("-XX:-PrintWarnings", "-XX:-FlightRecorder"));
    }
    if (Files.exists(Path.of("/sys/kernel/mm/transparent_hugepage"))) {
      options.add("-XX:+UseTransparentHugePages");
    }
    options.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:NewSize=32m"));
    // Unlike there: with the tests all processors are busy, and what is compiled seldom pays.
    options.add("-XX:CompileThresholdScaling=5");
    return List.copyOf(options);
  }

  private static List<String> make() {
    String classPath = FOLDER.resolve("program.jar") + File.pathSeparator + dependencies();
    List<String> words = new ArrayList<>(List.of(java()));
    words.addAll(LEAN);
    if (makeOnce(classPath)) {
      words.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
      words.add("-XX:SharedArchiveFile=" + ARCHIVE);
    }
    words.addAll(List.of("-cp", classPath, Main.class.getName()));
    return List.copyOf(words);
  }

  /** Makes jar and archive, or waits until another Java machine of this build has. */
  private static boolean makeOnce(String classPath) {
    try {
      Files.createDirectories(FOLDER);
      Path made = FOLDER.resolve("made-by");
      try (FileChannel channel =
          FileChannel.open(
              FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        if (BUILD.isEmpty() || !Files.exists(made) || !Files.readString(made).equals(BUILD)) {
          Files.deleteIfExists(made);
          makeJar();
          dump(classPath);
          Files.writeString(made, BUILD);
        }
      }
      return Files.exists(ARCHIVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void makeJar() {
    String jar = FOLDER.resolve("program.jar").toString();
    int ended =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "-c", "-f", jar, "-C", "target/classes", ".");
    if (ended != 0) {
      throw new AssertionError("jar ended with " + ended);
    }
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

  /** Without an archive all works, and takes longer. */
  private static void dump(String classPath) throws IOException {
    Files.deleteIfExists(ARCHIVE);
    Path list = FOLDER.resolve("classes.list");
    run("-XX:DumpLoadedClassList=" + list, "-cp", classPath, "mediaaudit.Rehearsal");
    run(
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + list,
        "-XX:SharedArchiveFile=" + ARCHIVE,
        "-cp",
        classPath);
  }

  private static void run(String... options) {
    List<String> words = new ArrayList<>(List.of(java()));
    words.addAll(LEAN);
    words.addAll(List.of(options));
    Machine.run(words.toArray(String[]::new));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
