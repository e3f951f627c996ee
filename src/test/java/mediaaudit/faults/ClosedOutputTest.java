package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads no further ends the program quietly; results that are lost are told. */
@Tag(Faults.TAG)
class ClosedOutputTest {
  @TempDir Path directory;

  @Test
  void readerThatHasSeenEnoughEndsTheProgramQuietly() {
    Machine.requirePrograms("sh", "head");
    Victim victim = Victim.of(directory, 100);
    victim.library().run("scan").expect(1);
    String program = Machine.shellProgram() + " --index " + victim.index();
    String said =
        Machine.sh(
                """
                cd %3$s
                { %1$s query --format csv 'select path, file_id from videos' 2> e1; echo $? > c1; } | head -1
                { %1$s report --format html 2> e2; echo $? > c2; } | head -c 5; echo
                { %1$s scan '%2$s' 2> e3; echo $? > c3; } | true
                { %1$s scan --csv - '%2$s' 2> e4; echo $? > c4; } | true
                %1$s query 'select * from movies' > /dev/full; echo full $?
                %1$s report --format json > /dev/full; echo full $?
                %1$s --help > /dev/full; echo full $?
                %1$s scan --help > /dev/full; echo full $?
                %1$s help report > /dev/full; echo full $?
                { %1$s scan --help 2>&1; echo $? >&2; } | true
                cat c1 c2 c3 c4 e1 e2 e3 e4
                """
                    .formatted(program, victim.library().root(), directory))
            .out();
    String full = "media-audit: error: the disk is full; free some space and run the same command";
    assertTrue(said.startsWith("path,file_id\n"), said);
    assertEquals(
        "<!doc\n" + (full + " again\nfull 5\n").repeat(5) + "0\n0\n0\n1\n1\n",
        said.substring(said.indexOf('\n') + 1),
        said);
    victim.requireWhole();
  }

  @Test
  void readerThatHasSeenEnoughEndsNoPruning() throws IOException {
    Machine.requirePrograms("sh", "true");
    Victim victim = Victim.of(directory, 100);
    Library library = victim.library();
    library.run("scan").expect(1);
    for (String end : List.of("| true", "> /dev/full")) {
      Path away = Files.move(library.root(), directory.resolve("away"));
      Files.createDirectory(library.root());
      library.run("scan", "--allow-mass-delete").expect(0);
      String command =
          "{ %s --index '%s' prune --missing; echo $? >&2; } %s"
              .formatted(Machine.shellProgram(), victim.index(), end);
      assertEquals(
          end.startsWith("|")
              ? "0\n"
              : "media-audit: error: the disk is full; free some space and run the same command"
                  + " again\n5\n",
          Machine.sh(command).out());
      assertEquals(1, IndexRows.number(victim.index(), "select count(*) from store.folder"));
      Files.delete(library.root());
      Files.move(away, library.root());
      library.run("scan").expect(1);
    }
  }

  /** Java passes on the system's own words, which are those of the user's language. */
  @Test
  @Tag("distribution")
  void endIsTheSameInEveryLanguage() {
    Machine.requirePrograms("sh", "true");
    Path words = Path.of("/usr/share/locale/de/LC_MESSAGES/libc.mo");
    Assumptions.assumeTrue(Files.exists(words), "skipped: there is no " + words);
    Victim victim = Victim.of(directory, 1);
    victim.library().run("scan").expect(1);
    String program =
        "'%s/bin/media-audit' --index '%s'"
            .formatted(System.getProperty("distribution"), victim.index());
    String said =
        Machine.sh(
                """
                export LANGUAGE=de LC_ALL=C.UTF-8
                { sleep 1; %1$s query 'select * from movies'; echo closed $? >&2; } | true
                %1$s query 'select * from movies' > /dev/full; echo full $?
                unset LC_ALL
                LANG=C.UTF-8 %1$s query 'select * from movies' > /dev/full; echo full $?
                LANG=C %1$s query 'select * from movies' > /dev/full; echo full $?
                """
                    .formatted(program))
            .out();
    String full = "media-audit: error: the disk is full; free some space and run the same command";
    assertEquals("closed 0\n" + (full + " again\nfull 5\n").repeat(3), said);
  }
}
