package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far a scan is, in words. */
class ProgressLineTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  @Test
  void narrowTerminalsGetWhatMattersMost() {
    ProgressLine line =
        line(Progress.probed(12_000, 0, 20_000), Progress.probed(12_345, 1_655, 20_000));
    assertEquals(
        List.of(
            "probe  ████▉     70%",
            "probe   70%  14,000/20,000 videos",
            "probe   70%  14,000/20,000 videos  30 s left",
            "probe  ███████      70%  14,000/20,000 videos  30 s left",
            "probe  ██████████████         70%  14,000/20,000 videos  30 s left  200 videos/s"
                + "  12,345 cache hits"),
        shown(line, 20, 40, 44, 56, 200));
  }

  @Test
  void walkWithoutAnEarlierOneHasNoShare() {
    ProgressLine line = line(Progress.walked(0, 0, 0), Progress.walked(1_234, 0, 56_789));
    assertEquals(
        List.of(
            "walk   1,234 folders, 56,789 files",
            "walk   1,234 folders, 56,789 files  5,679 files/s"),
        shown(line, 40, 80));
  }

  @Test
  void laterWalkKnowsHowMuchThereIs() {
    assertEquals(
        List.of("walk   █████                  25%  1 folder, 1 file  30 s left  0 files/s"),
        shown(line(Progress.walked(0, 4, 0), Progress.walked(1, 4, 1)), 80));
    assertEquals(
        List.of("walk   5 folders, 9 files  1 files/s"),
        shown(line(Progress.walked(0, 4, 0), Progress.walked(5, 4, 9)), 80));
  }

  @Test
  void sentencesTellTheSame() {
    ProgressLine line = line(Progress.checked(0, 500), Progress.checked(250, 500));
    assertEquals(
        List.of(
            "check: 50%, 250/500 folders, 10 s left, 25 folders/s",
            "check: 250/500 folders, 25 folders/s, 10.0 s"),
        Stream.of(line.sentence(10 * SECOND), line.end(10 * SECOND)).toList());
  }

  @Test
  void nothingIsDividedByNothing() {
    ProgressLine line = ProgressLine.begin(0, Progress.probed(0, 0, 0));
    assertEquals("probe  0/0 videos  0 videos/s  0 cache hits", line.text(0, 80, Blocks.ASCII));
  }

  private static ProgressLine line(Progress first, Progress now) {
    return ProgressLine.begin(0, first).at(now);
  }

  /** After ten seconds, in these widths. */
  private static List<String> shown(ProgressLine line, int... columns) {
    return IntStream.of(columns)
        .mapToObj(width -> line.text(10 * SECOND, width, Blocks.UNICODE))
        .toList();
  }
}
