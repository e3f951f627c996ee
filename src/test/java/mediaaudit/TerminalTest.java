package mediaaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who runs the program in a terminal. */
@Tag("distribution")
class TerminalTest {
  private static final int MANY = 60;

  @TempDir Path directory;

  @Test
  void progressIsDrawnOnOneLineAndLeavesNothing() throws Exception {
    Library.requireFfprobe();
    library(MANY);
    try (Terminal terminal = Terminal.open(directory, 100)) {
      terminal.run(scan("--probe ffprobe --workers 1 --fail-on never"));
      terminal.await(
          "probe  [▏▎▍▌▋▊▉█ ]{20}  [ \\d]{3}%  [\\d]+/60 videos  \\d+ s left  \\d+ videos/s"
              + "  0 cache hits");
      terminal.resize(40);
      String narrow = terminal.await("probe  .*%  .*\\d+/60 videos.{0,12}");
      assertTrue(narrow.length() < 40, narrow);
      assertEquals(1, terminal.screen().size(), terminal.screen()::toString);
      terminal.resize(80);
      assertEquals(
          """
          Cache: 0 hits, 60 misses (0.0% hit rate)

          Scan summary
          ---  ---
          Movies  60
          TV series  0
          Episodes  0
          Videos  60
          Total issues  60
          Errors  0
          Warnings  60
          Duration  # s

          warning  Film 0 (2000): Missing trailer
          warning  Film 1 (2000): Missing trailer
          warning  Film 10 (2000): Missing trailer
          warning  Film 11 (2000): Missing trailer
          warning  Film 12 (2000): Missing trailer
          warning  Film 13 (2000): Missing trailer
          warning  Film 14 (2000): Missing trailer
          warning  Film 15 (2000): Missing trailer
          warning  Film 16 (2000): Missing trailer
          warning  Film 17 (2000): Missing trailer
          ... and 50 more issues; see them with --verbose or in a report
          exit 0""",
          String.join("\n", terminal.finished()));
    }
  }

  /** As where the terminal shrank since it was asked for its width. */
  @Test
  void lineThatIsTooWideIsCutAndLeavesNothing() throws Exception {
    Library.requireFfprobe();
    library(MANY);
    try (Terminal terminal = Terminal.open(directory, 40)) {
      terminal.run("stty columns 100\n" + scan("--probe ffprobe --workers 1"));
      terminal.await("probe  .*");
      Thread.sleep(500);
      List<String> screen = terminal.screen();
      assertEquals(1, screen.size(), screen::toString);
      assertTrue(screen.get(0).matches("(walk |probe|check)  .{33}"), screen::toString);
      terminal.press("C-c");
      assertTrue(terminal.finished().get(0).startsWith("Cache: "));
    }
  }

  @Test
  void interruptedScanTellsWhatItHas() throws Exception {
    Library.requireFfprobe();
    library(MANY);
    try (Terminal terminal = Terminal.open(directory, 100)) {
      terminal.run(scan("--probe ffprobe --workers 1"));
      terminal.await("probe .* [1-9]\\d*/60 videos .*");
      terminal.press("C-c");
      List<String> lines = terminal.finished();
      assertTrue(
          lines.get(0).matches("Cache: 0 hits, [1-9]\\d* misses \\(0.0% hit rate\\)"),
          lines::toString);
      assertEquals(
          """

          Scan summary
          ---  ---
          Movies  0
          TV series  0
          Episodes  0
          Videos  60
          Total issues  0
          Errors  0
          Warnings  0
          Duration  # s
          Ended  interrupted
          media-audit: interrupted; what was looked at is kept for the next scan
          exit 130""",
          String.join("\n", lines.subList(1, lines.size())));
    }
  }

  @Test
  void pipeGetsNoControlCharacters() throws Exception {
    library(3);
    try (Terminal terminal = Terminal.open(directory, 40)) {
      terminal.run(scan("--verbose --fail-on never") + " >out 2>err");
      assertEquals(List.of("exit 0"), terminal.finished());
    }
    assertEquals(
        """
        media-audit: walk: 4 folders, 9 files, # files/s, # s
        media-audit: probe: 3/3 videos, 0 cache hits, # videos/s, # s
        media-audit: check: 4/4 folders, # folders/s, # s
        """,
        Files.readString(directory.resolve("err"))
            .replaceAll("[\\d,]+( \\w+/s)", "#$1")
            .replaceAll("\\d+\\.\\d s", "# s"));
    String out = Files.readString(directory.resolve("out"));
    assertEquals("", out.replaceAll("[^\\p{Cntrl}]|\n", ""));
    assertTrue(out.startsWith("Cache: 0 hits, 3 misses (0.0% hit rate)\nMisses: 3 new\n"), out);
  }

  @Test
  void dumbTerminalGetsNoControlCharacters() throws Exception {
    Library.requireProgram("script");
    library(3);
    try (Terminal terminal = Terminal.open(directory, 80)) {
      terminal.run("TERM=dumb script -qec \"" + scan("--fail-on never") + "\" typescript");
      terminal.finished();
    }
    String typescript = Files.readString(directory.resolve("typescript"));
    assertEquals("", typescript.replaceAll("[^\\p{Cntrl}]|\r?\n", ""));
  }

  @Test
  void helpHasTheColoursOfAllElse() throws Exception {
    Library.requireProgram("script");
    List<String> ways =
        List.of(
            "TERM=xterm %s scan --help",
            "TERM=xterm %s scan --no-color --help",
            "TERM=xterm %s --color never scan --help",
            "TERM=xterm MEDIA_AUDIT_NO_COLOR=1 %s scan --help",
            "TERM=dumb %s scan --help");
    try (Terminal terminal = Terminal.open(directory, 80)) {
      terminal.run(
          IntStream.range(0, ways.size())
              .mapToObj(i -> "script -qec \"%s\" typescript%d".formatted(ways.get(i), i))
              .collect(Collectors.joining("\n"))
              .replace("%s", Terminal.LAUNCHER));
      terminal.finished();
    }
    assertTrue(typescript(0).contains("\033["), typescript(0));
    for (int way = 1; way < ways.size(); way++) {
      String shown = typescript(way);
      assertTrue(shown.contains("--trust-folder-mtime"), shown);
      assertEquals("", shown.replaceAll("[^\\p{Cntrl}]|\r?\n", ""), ways.get(way));
    }
  }

  private String typescript(int number) throws IOException {
    return Files.readString(directory.resolve("typescript" + number));
  }

  private void library(int movies) {
    Library.in(
        directory,
        IntStream.range(0, movies)
            .mapToObj(
                i ->
                    """
                    Film %1$d (2000)/Film %1$d (2000).mkv  hevc
                    Film %1$d (2000)/poster.jpg
                    Film %1$d (2000)/fanart.jpg
                    """
                        .formatted(i))
            .collect(Collectors.joining()));
  }

  private static String scan(String options) {
    return "'%s' --index index scan %s media".formatted(Terminal.LAUNCHER, options);
  }
}
