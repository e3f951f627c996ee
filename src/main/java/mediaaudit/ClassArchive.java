package mediaaudit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that holds the program's classes as the Java machine wants them in memory, so that later
 * starts take less. The launcher looks for it and, where there is none, asks for one. It is made by
 * a process of its own, which nobody waits for; everything works without it.
 */
final class ClassArchive {
  /**
   * Set by the launcher where there is no archive: its path, without the hyphen and the size in
   * bytes that end its name. A file that was cut short would take the Java machine down.
   */
  private static final String WANTED = "mediaaudit.archive";

  /** Set by the launcher: the options of the Java machine, which an archive must be made with. */
  private static final String OPTIONS = "mediaaudit.options";

  /** How long nobody else tries; what made none stands for a failure as long. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final int FIRST_WITH_AOT_CACHE = 25;

  /**
   * Makes the file $0 and gives it its name; archives of releases that are gone go too. A list of
   * classes comes first: an archive made at the end of a run leaves out those of old class files,
   * as picocli's are.
   */
  private static final String SCRIPT =
      """
      stem=$1
      version=$2
      shift 2
      umask 077
      if [ "$version" -lt %d ]; then
        nice "$@" -XX:DumpLoadedClassList="$0.list" %2$s &&
          nice "$@" -Xshare:dump -XX:SharedClassListFile="$0.list" -XX:SharedArchiveFile="$0"
      else
        nice "$@" -XX:AOTCacheOutput="$0" %2$s
      fi && [ -s "$0" ] && sync && mv "$0" "$stem-$(($(wc -c <"$0")))" || : >"$0"
      rm -f "$0".*
      find "$(dirname "$stem")" -name 'classes-*' -mtime +60 -exec rm -f {} +
      """
          .formatted(FIRST_WITH_AOT_CACHE, Rehearsal.class.getName());

  private ClassArchive() {}

  /** Starts the making of an archive if one is wanted and nobody is at it. */
  static void makeIfWanted() {
    String wanted = System.getProperty(WANTED);
    if (wanted == null) {
      return;
    }
    try {
      Path stem = Path.of(wanted).toAbsolutePath();
      Path unfinished = stem.resolveSibling(stem.getFileName() + ".tmp");
      if (claim(unfinished)) {
        start(stem, unfinished);
      }
    } catch (IOException ignored) {
      // A folder that cannot be written, a system without a shell: it works as well, only later.
    }
  }

  /** Takes the work upon this process; what a killed one left is taken over. */
  private static boolean claim(Path unfinished) throws IOException {
    Files.createDirectories(
        unfinished.getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try {
      Files.createFile(unfinished);
      return true;
    } catch (FileAlreadyExistsException e) {
      Instant begun = Files.getLastModifiedTime(unfinished).toInstant();
      if (begun.isAfter(Instant.now().minus(LONGEST))) {
        return false;
      }
      Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now()));
      return true;
    }
  }

  private static void start(Path stem, Path unfinished) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                SCRIPT,
                unfinished.toString(),
                stem.toString(),
                Integer.toString(Runtime.version().feature()),
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(System.getProperty(OPTIONS).split("\\s+")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    // The caller's folder may be on a disk that is to be taken out.
    new ProcessBuilder(command)
        .directory(stem.getParent().toFile())
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
