package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the disk is full, backup and restore leave what there was, nothing half, and say so. */
class FullDiskUpkeepTest {
  @TempDir Path directory;
  private Library library;
  private Path disk;

  @BeforeEach
  void scan() throws IOException, InterruptedException {
    Machine.requireMounts();
    disk = directory.resolve("disk");
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc").withoutFfprobe();
    library.run("scan").expect(1);
  }

  @Test
  void backupThatFindsNoRoomLeavesTheOldOne() throws IOException, InterruptedException {
    String said =
        SmallDisk.run(
            disk,
            "12k",
            """
            echo old > %%disk/a.backup
            %s --index '%s' backup --force %%disk/a.backup; echo backup $?
            cat %%disk/a.backup; ls -A %%disk"""
                .formatted(Machine.shellProgram(), library.index()));
    assertTrue(
        said.matches(
            "(?s)media-audit: error: [^\n]*(disk is full|No space left)[^\n]*\n"
                + "backup 5\nold\na\\.backup\nexit 0\n"),
        said);
    library.run("doctor", "--fail-on", "error").expect(0);
  }

  @Test
  void restoreThatFindsNoRoomLeavesTheIndex() throws IOException, InterruptedException {
    Path backup = directory.resolve("a.backup");
    library.run("backup", backup.toString()).expect(0);
    byte[] index = Files.readAllBytes(library.index().resolve("index.mv.db"));
    String said =
        SmallDisk.run(
            disk,
            index.length / 1024 + 200 + "k",
            """
            cp '%2$s'/* %%disk
            %1$s --index %%disk restore '%3$s'; echo restore $?
            %1$s --index %%disk query --format csv 'select count(*) from movies'
            ls -A %%disk; cp %%disk/index.mv.db '%4$s'"""
                .formatted(
                    Machine.shellProgram(), library.index(), backup, directory.resolve("after")));
    assertTrue(
        said.matches(
            "(?s)media-audit: error: not enough free disk: restoring [^\n]* nothing was changed\n"
                + "restore 5\ncount\\(\\*\\)\n1\n"
                + "index\\.lock\nindex\\.mv\\.db\nindex\\.seal\nexit 0\n"),
        said);
    assertArrayEquals(index, Files.readAllBytes(directory.resolve("after")));
  }

  @Test
  void doctorWarnsOfTooLittleRoom() throws IOException, InterruptedException {
    long kilobytes = Files.size(library.index().resolve("index.mv.db")) / 1024;
    String said =
        SmallDisk.run(
            disk,
            kilobytes + 100 + "k",
            "cp '%s'/* %%disk; %s --index %%disk doctor --fail-on error"
                .formatted(library.index(), Machine.shellProgram()));
    assertTrue(said.contains("; free some, or move the index with scan.cache_dir"), said);
    assertEquals("exit 0", said.lines().reduce("", (a, b) -> b), said);
  }
}
