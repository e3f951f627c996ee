package mediaaudit.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.Main;

/**
 * The program under test as its users have it: jars, and, as soon as there is one, an archive of
 * their classes, so that each of the many processes starts sooner. Made once for all tests of a
 * build, in however many Java machines they run; nobody waits for the archive.
 */
final class Program {
  private static final Path FOLDER = Path.of("target", "program").toAbsolutePath();
  private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");

  /** Tells one build from the next; none where no build runs the tests. */
  private static final String BUILD = System.getProperty("build", "");

  private static final List<String> LEAN = lean();
  private static final String CLASS_PATH =
      FOLDER.resolve("program.jar") + File.pathSeparator + dependencies();

  static {
    makeOnce();
  }

  private Program() {}

  /** The words that start it, without its arguments. */
  static List<String> words() {
    List<String> words = new ArrayList<>(List.of(java()));
    words.addAll(LEAN);
    if (Files.exists(ARCHIVE)) {
      words.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
      words.add("-XX:SharedArchiveFile=" + ARCHIVE);
    }
    words.addAll(List.of("-cp", CLASS_PATH, Main.class.getName()));
    return words;
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

  /** Makes the jar and begins the archive, or waits until another machine of this build has. */
  private static void makeOnce() {
    try {
      Files.createDirectories(FOLDER);
      Path made = FOLDER.resolve("made-by");
      try (FileChannel channel =
          FileChannel.open(
              FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        if (BUILD.isEmpty() || !Files.exists(made) || !Files.readString(made).equals(BUILD)) {
          Files.deleteIfExists(made);
          Files.deleteIfExists(ARCHIVE);
          makeJar();
          Files.writeString(made, BUILD);
          Thread dumping = new Thread(Program::dump, "class archive");
          dumping.setDaemon(true);
          dumping.start();
        }
      }
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
  private static void dump() {
    Path list = FOLDER.resolve("classes.list");
    Path unfinished = FOLDER.resolve("unfinished.jsa");
    run("-XX:DumpLoadedClassList=" + list, "-cp", CLASS_PATH, "mediaaudit.Rehearsal");
    run(
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + list,
        "-XX:SharedArchiveFile=" + unfinished,
        "-cp",
        CLASS_PATH);
    try {
      Files.move(unfinished, ARCHIVE, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
