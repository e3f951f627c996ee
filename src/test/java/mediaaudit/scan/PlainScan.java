package mediaaudit.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.name.ArtworkPatterns;
import mediaaudit.probe.ProberChain;
import mediaaudit.rule.RuleSettings;

/** The options of a plain scan, which looks into no video unless told to, and trusts all times. */
public final class PlainScan {
  /** Longer than that of any system which stamps files. */
  private static final int CLOCK_TICK_MILLIS = 20;

  private PlainScan() {}

  public static ScanOptions options() {
    return options(ProberChain.of(ProberChain.Mode.NONE, Optional.empty()), Duration.ofSeconds(60));
  }

  /**
   * A scan of all known roots, with the built-in prober, that is interrupted: it stops when it asks
   * for the time after so many. What is edited before and after has times of its own.
   */
  public static void interrupted(Path index, int asked) throws InterruptedException {
    ProberChain chain = ProberChain.of(ProberChain.Mode.BUILTIN, Optional.empty());
    Thread.sleep(CLOCK_TICK_MILLIS);
    try (Index opened = Index.write(IndexFile.in(index), "test", Duration.ZERO, notice -> {})) {
      new Scan(opened, options(chain, Duration.ofSeconds(60)), new UntilAsked(asked))
          .run(List.of());
    }
    Thread.sleep(CLOCK_TICK_MILLIS);
  }

  /** Stops when it was asked so often. */
  private static final class UntilAsked implements ScanListener {
    private final AtomicInteger left;

    UntilAsked(int most) {
      left = new AtomicInteger(most);
    }

    @Override
    public boolean stopped() {
      return left.getAndDecrement() <= 0;
    }
  }

  /** Those of a scan with these probers and this patience with a disk. */
  public static ScanOptions options(ProberChain chain, Duration patience) {
    return new ScanOptions(
        "test",
        List.of(),
        List.of(),
        new WalkOptions(1, false, Duration.ZERO),
        1,
        new Checks(true, false, Duration.ZERO),
        Duration.ZERO,
        Duration.ZERO,
        SelfAudit.Mode.NEVER,
        false,
        false,
        patience,
        Optional.empty(),
        chain,
        new LibraryTypes(Map.of()),
        ArtworkPatterns.of(List.of()),
        new RuleSettings(Set.of("hevc"), Map.of()));
  }
}
