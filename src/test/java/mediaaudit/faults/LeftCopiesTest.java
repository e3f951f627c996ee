package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mediaaudit.model.TemporaryFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the index goes with the process that made it, whatever numbers processes have. */
@Tag(Faults.TAG)
class LeftCopiesTest {
  @TempDir Path directory;
  private Victim victim;
  private String left;

  @BeforeEach
  void killARestore() throws IOException {
    Machine.requirePrograms("strace");
    victim = Victim.of(directory, 1);
    victim.library().run("scan").expect(1);
    String backup = directory.resolve("index.backup").toString();
    victim.library().run("backup", backup).expect(0);
    List<String> line = new ArrayList<>(List.of("/usr/bin/strace", "-f", "-qq", "-o", "/dev/null"));
    line.addAll(List.of("-e", "trace=link", "-e", "inject=link:signal=SIGKILL"));
    line.addAll(victim.line("restore", backup));
    assertEquals(137, victim.start(Map.of(), line).await());
    List<String> copies = copies();
    assertEquals(1, copies.size(), copies.toString());
    left = copies.get(0);
  }

  @Test
  void goAtTheNextStart() throws IOException {
    victim.library().run("doctor").expect(1).prints(left + " of a command that was killed");
    victim.library().run("query", "select 1").expect(0);
    assertEquals(List.of(), copies());
  }

  /** As in a container, in which the program is the first process each time. */
  @Test
  void goWhereAnotherProcessHasTheNumberOfTheirs() throws IOException {
    rename("copy-" + ProcessHandle.current().pid() + "-1");
    victim.library().run("query", "select 1").expect(0);
    assertEquals(List.of(), copies());
  }

  @Test
  void ofAnotherMachineGoADayLater() throws IOException {
    Path held = victim.index().resolve(left).resolve("held");
    Files.writeString(held, "another");
    victim.library().run("query", "select 1").expect(0);
    assertEquals(List.of(left), copies());
    Files.setLastModifiedTime(held, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    victim.library().run("query", "select 1").expect(0);
    assertEquals(List.of(), copies());
  }

  @Test
  void stayWhileTheyAreUsedWhereTheirProcessIsNotSeen() throws IOException {
    Machine.requireMounts();
    Path used = TemporaryFolder.make(victim.index(), "copy-");
    String query = " --index '" + victim.index() + "' query 'select 1'";
    for (String apart : List.of("", "unshare -rpf --mount-proc ")) {
      Machine.sh(apart + Machine.shellProgram() + query).expect(0);
      assertEquals(List.of(used.getFileName().toString()), copies());
    }
    TemporaryFolder.delete(used);
    assertTrue(Files.notExists(used));
  }

  private void rename(String name) throws IOException {
    Files.move(victim.index().resolve(left), victim.index().resolve(name));
  }

  private List<String> copies() throws IOException {
    try (Stream<Path> files = Files.list(victim.index())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("copy-"))
          .toList();
    }
  }
}
