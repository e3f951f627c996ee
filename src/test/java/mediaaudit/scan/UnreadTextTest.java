package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text beside a movie that could not be read is read as soon as it can be. */
class UnreadTextTest {
  @TempDir Path directory;

  @Test
  void isReadByTheNextScanThatCan() throws IOException {
    Library library =
        Library.in(
                directory,
                """
                Heat/Heat.mkv    hevc
                Heat/movie.nfo   <movie><title>Heat</title><year>1995</year></movie>
                """)
            .withoutFfprobe();
    Path text = library.root().resolve("Heat/movie.nfo");
    Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("---------"));
    Machine.Ended ended =
        Machine.unprivileged(
            Machine.shellProgram() + " --index '" + library.index() + "' scan " + library.root());
    assertEquals(1, ended.exitCode(), ended.out());
    String sentence =
        "1 of the .nfo and .plexmatch files in "
            + library.root()
            + " could not be read; names alone count there until a scan can read them";
    assertTrue(ended.out().contains(sentence), ended.out());
    assertEquals("Heat,", library.query("select title, release_year from movies"));
    assertEquals("", library.run("scan").expect(1).err());
    assertEquals("Heat,1995", library.query("select title, release_year from movies"));
  }

  /** Two names that are no UTF-8 are one text. */
  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8"})
  void isReadUnderANameThatIsNoText(String locale) {
    Library library =
        Library.in(
                directory,
                """
                Heat/Heat.mkv   hevc
                Heat/movie.nfo  <movie><title>Heat</title><year>1995</year></movie>
                Old/Heat.mkv    hevc
                Old/Heat.nfo    <movie><title>Heat</title><year>1986</year></movie>
                """)
            .withoutFfprobe();
    Machine.Ended ended =
        Machine.sh(
            """
            cd '%s' && mv Heat "$(printf 'Heat \\351')" && mv Old "$(printf 'Heat \\352')"
            cd "$(printf 'Heat \\352')" && mv Heat.nfo "$(printf 'Heat\\377.nfo')" \
              && mv Heat.mkv "$(printf 'Heat\\377.mkv')"
            LC_ALL=%s %s --index '%s' scan '%s'
            """
                .formatted(
                    library.root(),
                    locale,
                    Machine.shellProgram(),
                    library.index(),
                    library.root()));
    assertEquals(1, ended.exitCode(), ended.out());
    assertFalse(ended.out().contains("could not be read"), ended.out());
    assertEquals(
        "Heat,1986\nHeat,1995",
        library.query("select title, release_year from movies order by release_year"));
  }
}
