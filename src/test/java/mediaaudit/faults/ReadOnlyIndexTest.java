package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that cannot be written can be read, and what would write says why it does not. */
@Tag(Faults.TAG)
class ReadOnlyIndexTest {
  private static final Path OLDER = Path.of("src/test/resources/index/schema-8.mv.db");
  private static final String NOBODY = "65534";

  /** Reads, then tries to write. */
  private static final String COMMANDS =
      """
      query --format csv "select count(*) from videos"; echo query $?
      stats --by codec > /dev/null; echo stats $?
      report --format csv > /dev/null; echo report $?
      scan; echo scan $?
      """;

  @TempDir Path directory;
  private Library library;
  private Path file;

  @BeforeEach
  void scan() throws IOException {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc").withoutFfprobe();
    library.run("scan").expect(1);
    file = library.index().resolve("index.mv.db");
  }

  @Test
  void onAReadOnlyFileSystem() throws IOException {
    requireReadable(inReadOnlyMount(commands()), "count(*)\n1\n");
  }

  @Test
  void onAReadOnlyFileSystemAfterAKill() throws IOException {
    Files.delete(library.index().resolve("index.seal"));
    requireReadable(inReadOnlyMount(commands()), "count(*)\n1\n");
  }

  @Test
  void onAReadOnlyFileSystemByAnOlderRelease() throws IOException {
    Files.delete(library.index().resolve("index.seal"));
    Files.copy(OLDER, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    requireReadable(inReadOnlyMount(commands()), "count(*)\n39\n");
  }

  @Test
  void ofAnotherOwner() {
    Machine.requireRoot();
    Machine.requirePrograms("capsh");
    String index = library.index().toString();
    Machine.sh(
            "chmod 755 '%1$s'; chmod 444 '%1$s'/index.*; chown -R %2$s:%2$s '%1$s'"
                .formatted(index, NOBODY))
        .expect(0);
    Machine.Ended ended =
        Machine.run(
            "capsh",
            "--drop=cap_dac_override,cap_dac_read_search,cap_fowner",
            "--",
            "-c",
            commands());
    requireReadable(ended, "count(*)\n1\n");
  }

  @Test
  void lockOfAnotherUserIsTold() {
    String lock = library.index().resolve("index.lock").toString();
    Machine.Ended ended =
        withoutRights("chown %s '%s'".formatted(NOBODY, lock), "scan '" + library.root() + "'");
    assertEquals(
        "media-audit: error: "
            + lock
            + " cannot be written by you; change its permissions or choose another index with"
            + " --index\n",
        ended.expect(4).out());
  }

  /** Another who may write in the folder, such as root, has put the index's last seal there. */
  @Test
  void sealOfAnotherUserIsReplaced() throws IOException {
    String seal = library.index().resolve("index.seal").toString();
    Machine.Ended ended =
        withoutRights("chown %s '%s'".formatted(NOBODY, seal), "scan '" + library.root() + "'");
    assertTrue(ended.expect(1).out().contains("1 hits, 0 misses"), ended.out());
    Machine.sh("test -O '" + seal + "'").expect(0);
    library.run("doctor", "--fail-on", "error").expect(0).prints("bytes as scan 2 left them");
  }

  /** In such a folder only who owns a file may remove it. */
  @Test
  void sealThatMayNotBeRemovedIsTold() {
    String seal = library.index().resolve("index.seal").toString();
    Machine.Ended ended =
        withoutRights(
            "chown %1$s '%2$s' '%3$s'; chmod 1777 '%2$s'".formatted(NOBODY, library.index(), seal),
            "scan '" + library.root() + "'");
    assertEquals(
        "media-audit: error: "
            + seal
            + " cannot be removed by you; change its permissions or choose another index with"
            + " --index\n",
        ended.expect(4).out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clear --force",
        "prune --missing",
        "roots forget x",
        "query 'select 1'",
        "doctor --repair",
      })
  void folderThatMayNotBeEnteredIsTold(String command) {
    String index = library.index().toString();
    Machine.Ended ended =
        withoutRights("chown %1$s '%2$s'; chmod 700 '%2$s'".formatted(NOBODY, index), command);
    assertEquals(
        "media-audit: error: the index folder "
            + index
            + " cannot be entered; check its permissions\n",
        ended.expect(5).out());
  }

  @Test
  void doctorTellsOfAFolderThatMayNotBeEntered() {
    String index = library.index().toString();
    Machine.Ended ended =
        withoutRights("chown %1$s '%2$s'; chmod 700 '%2$s'".formatted(NOBODY, index), "doctor");
    String told = "the index folder " + index + " cannot be entered; check its permissions";
    assertTrue(ended.expect(5).out().contains(told), ended.out());
  }

  /** Runs a command as a user whom permissions bind. */
  private Machine.Ended withoutRights(String before, String command) {
    Machine.requireRoot();
    Machine.requirePrograms("capsh");
    Machine.sh(before).expect(0);
    return Machine.run(
        "capsh",
        "--drop=cap_dac_override,cap_dac_read_search,cap_fowner",
        "--",
        "-c",
        Machine.shellProgram() + " --index '" + library.index() + "' " + command);
  }

  private void requireReadable(Machine.Ended ended, String answer) {
    String said = ended.out();
    for (String line : new String[] {"query 0\n", "stats 0\n", "report 0\n", "scan 4\n", answer}) {
      assertTrue(said.contains(line), said);
    }
    assertTrue(
        said.contains("cannot be written by you; change its permissions or choose another")
            || said.contains("cannot write in the folder of the index " + file),
        said);
    assertTrue(!said.contains("\tat "), said);
  }

  private Machine.Ended inReadOnlyMount(String commands) throws IOException {
    Machine.requireMounts();
    byte[] before = Files.readAllBytes(file);
    String mount = "mount --bind '%1$s' '%1$s' && mount -o remount,bind,ro '%1$s' || exit 99; ";
    Machine.Ended ended = Machine.withMounts(mount.formatted(library.index()) + commands);
    assertArrayEquals(before, Files.readAllBytes(file));
    return ended;
  }

  private String commands() {
    String start = Machine.shellProgram() + " --index '" + library.index() + "' ";
    return COMMANDS
        .replaceAll("(?m)^", java.util.regex.Matcher.quoteReplacement(start))
        .replace(" scan;", " scan '" + library.root() + "';");
  }
}
