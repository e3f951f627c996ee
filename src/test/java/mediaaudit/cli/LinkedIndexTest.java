package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An index to which a link leads stays where it is; a link that leads nowhere is left alone. */
@DisabledOnOs(OS.WINDOWS)
class LinkedIndexTest {
  @TempDir Path directory;
  private Library library;
  private Path backup;
  private Path link;
  private Path target;

  @BeforeEach
  void link() throws IOException {
    library =
        Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc\nDune (1984)/Dune (1984).mkv  av1")
            .withoutFfprobe();
    library.run("scan").expect(1);
    backup = directory.resolve("index.backup");
    library.run("backup", backup.toString()).expect(0);
    library.remove("Heat (1995)");
    library.run("scan").expect(1);
    link = library.index().resolve("index.mv.db");
    target = Files.createDirectory(directory.resolve("elsewhere")).resolve("index.mv.db");
    Files.move(link, target);
    Files.createSymbolicLink(link, target);
  }

  @Test
  void whatReplacesTheIndexGoesWhereTheLinkLeads() throws IOException {
    for (List<String> command :
        List.of(
            List.of("prune", "--missing"),
            List.of("doctor", "--repair", "--force"),
            List.of("restore", backup.toString()))) {
      byte[] before = Files.readAllBytes(target);
      library.run(command.toArray(String[]::new)).expect(0);
      assertEquals(target, Files.readSymbolicLink(link));
      assertTrue(!Arrays.equals(before, Files.readAllBytes(target)), command.toString());
    }
    assertEquals("2", library.query("select count(*) from files"));
  }

  @Test
  void linkThatLeadsNowhereIsLeftAlone() throws IOException {
    Files.delete(target);
    String error =
        "the index "
            + link
            + " leads to "
            + target
            + ", which is not there (is it mounted?); remove the link to begin a new index";
    for (List<String> command :
        List.of(
            List.of("scan"),
            List.of("query", "select 1"),
            List.of("stats"),
            List.of("report"),
            List.of("prune", "--missing"),
            List.of("clear", "--force"),
            List.of("backup", backup + "2"),
            List.of("restore", backup.toString()),
            List.of("roots"),
            List.of("doctor", "--repair"))) {
      Library.Run run = library.run(command.toArray(String[]::new)).expect(5);
      assertEquals("media-audit: error: " + error + "\n", run.err(), command.toString());
      assertEquals(target, Files.readSymbolicLink(link));
    }
    library.run("doctor").expect(5).prints(error);
  }

  @Test
  void linkToAFileOfAnotherNameIsRefused() throws IOException {
    Path other = target.resolveSibling("mine.mv.db");
    Files.move(target, other);
    Files.delete(link);
    Files.createSymbolicLink(link, other);
    library
        .run("scan")
        .expect(5)
        .tells(
            "the index %s leads to %s; name that file index.mv.db and its folder with --index"
                .formatted(link, other));
  }

  @Test
  void folderMayBeALink() throws IOException {
    Path folder = Files.createSymbolicLink(directory.resolve("linked"), target.getParent());
    library.execute("--index", folder.toString(), "prune", "--missing").expect(0);
    assertEquals(target.getParent(), Files.readSymbolicLink(folder));
    assertEquals("1", library.query("select count(*) from files"));
  }
}
