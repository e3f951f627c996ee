package mediaaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks run; on a library as small as this their figures say nothing. */
@Tag("distribution")
class BenchTest {
  @TempDir Path directory;

  @Test
  void speedBenchPrintsItsTables() throws Exception {
    Process bench =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "mediaaudit.bench.SpeedBench",
                Path.of(System.getProperty("distribution"), "bin/media-audit").toString(),
                "src/samples/library",
                directory.toString(),
                "1",
                "60",
                "2")
            .redirectErrorStream(true)
            .start();
    String out = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, bench.waitFor(), out);
    for (String row :
        List.of(
            "| `media-audit scan --probe builtin` | 17 |",
            "| a copy of the index |",
            "| `media-audit stats` |",
            "| slowest of 2 queries with a name, index of 60 files |",
            "| `media-audit scan -q`, one file changed |",
            "| `media-audit scan -q --trust-folder-mtime` |")) {
      assertTrue(out.contains(row), out);
    }
  }
}
