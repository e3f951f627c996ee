package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mediaaudit.Library;
import mediaaudit.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Few open files and few threads make a scan slower and break nothing. */
@Tag(Faults.TAG)
class LimitsTest {
  private static final int FILMS = 60;
  private static final String OPTIONS = " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp ";

  @TempDir Path directory;

  private Library films() {
    String films =
        IntStream.range(0, FILMS)
            .mapToObj(i -> "Film %1$d (2000)/Film %1$d (2000).mkv  hevc".formatted(i))
            .collect(Collectors.joining("\n"));
    return Library.in(directory, films).withoutFfprobe();
  }

  @Test
  void fewOpenFilesAreEnough() {
    Library library = films();
    String out = Machine.sh("ulimit -n 64 && " + Machine.shellProgram() + arguments(library)).out();
    assertTrue(out.contains("0 hits, " + FILMS + " misses"), out);
    assertEquals("ok", library.query("select distinct status from videos"));
  }

  /** The system counts the threads of a user; root may have any number. */
  @Test
  void fewThreadsAreEnoughOrAreTold() throws Exception {
    Machine.requireRoot();
    Machine.requirePrograms("prlimit", "setpriv");
    Library library = films();
    String classes = readable();
    Machine.run("chmod", "-R", "a+rwX", directory.toString()).expect(0);
    List<String> outcomes = new ArrayList<>();
    for (int threads : limits()) {
      Machine.run("rm", "-rf", library.index().toString()).expect(0);
      String out =
          Machine.sh(
                  "prlimit --nproc=%d setpriv --reuid=%d --clear-groups sh -c \"exec %s\""
                      .formatted(threads, 54_000 + threads, command(classes, library)))
              .out();
      boolean begun = !out.contains("Error: A JNI error has occurred");
      assertFalse(begun && out.contains("\tat "), out);
      assertFalse(out.contains("a bug in media-audit"), threads + ": " + out);
      boolean done = out.contains("0 hits, " + FILMS + " misses");
      boolean told =
          out.contains("error: the system allows no further thread")
              // What Java itself says before the program begins.
              || out.contains("There is insufficient memory for the Java Runtime")
              || out.contains("Error occurred during initialization of VM")
              || out.contains("unable to create native thread");
      assertTrue(done || told, threads + ": " + out);
      outcomes.add(done && out.contains("threads to look into videos") ? "fewer" : "" + done);
    }
    System.out.println("LimitsTest: " + outcomes);
    assertTrue(outcomes.contains("fewer") && outcomes.contains("true"), outcomes.toString());
  }

  private static int[] limits() {
    return Faults.rounds(0, 1) == 0
        ? new int[] {60, 18, 14}
        : IntStream.rangeClosed(8, 40).toArray();
  }

  /** The class path as a user can read it to whom this one's folders are closed. */
  private String readable() throws IOException {
    Path copies = Files.createDirectory(directory.resolve("classes"));
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Files.exists(Path.of(entry))
          && !entry.matches(".*(selenium|junit|test-classes|ffmpeg).*")) {
        Path copy = copies.resolve(entries.size() + "-" + Path.of(entry).getFileName());
        Machine.run("cp", "-r", entry, copy.toString()).expect(0);
        entries.add(copy.toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static String command(String classes, Library library) {
    return Path.of(System.getProperty("java.home"), "bin", "java")
        + OPTIONS
        + "'"
        + classes
        + "' "
        + Main.class.getName()
        + arguments(library);
  }

  private static String arguments(Library library) {
    return " --index '%s' scan -w 8 '%s'".formatted(library.index(), library.root());
  }
}
