package mediaaudit.scan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mediaaudit.name.ArtworkPatterns;
import mediaaudit.probe.ProberChain;
import mediaaudit.rule.RuleSettings;

/** The options of a plain scan, which looks into no video unless told to, and trusts all times. */
public final class PlainScan {
  private PlainScan() {}

  public static ScanOptions options() {
    return options(ProberChain.of(ProberChain.Mode.NONE, Optional.empty()), Duration.ofSeconds(60));
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
        false,
        chain,
        new LibraryTypes(Map.of()),
        ArtworkPatterns.of(List.of()),
        new RuleSettings(Set.of("hevc"), Map.of()));
  }
}
