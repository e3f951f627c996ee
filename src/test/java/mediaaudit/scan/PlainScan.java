package mediaaudit.scan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mediaaudit.name.ArtworkPatterns;
import mediaaudit.probe.ProberChain;
import mediaaudit.rule.RuleSettings;

/** The options of a scan that looks into no video. */
public final class PlainScan {
  private PlainScan() {}

  public static ScanOptions options() {
    return new ScanOptions(
        "test",
        List.of(),
        List.of(),
        1,
        new Checks(true, false, Duration.ZERO),
        Duration.ofSeconds(2),
        Duration.ZERO,
        SelfAudit.Mode.NEVER,
        false,
        false,
        false,
        ProberChain.of(ProberChain.Mode.NONE, Optional.empty()),
        new LibraryTypes(Map.of()),
        ArtworkPatterns.of(List.of()),
        new RuleSettings(Set.of("hevc"), Map.of()));
  }
}
