package mediaaudit.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mediaaudit.model.Severity;

/**
 * What the user decided about the rules.
 *
 * @param allowedCodecs ffprobe's codec names
 * @param grades severity by rule id where it is not the rule's own; empty turns the rule off
 * @param artwork which images would do
 */
public record RuleSettings(
    Set<String> allowedCodecs, Map<String, Optional<Severity>> grades, ArtworkNames artwork) {
  public RuleSettings {
    allowedCodecs = Set.copyOf(allowedCodecs);
    grades = Map.copyOf(grades);
  }

  /** Settings where no image is missed. */
  public RuleSettings(Set<String> allowedCodecs, Map<String, Optional<Severity>> grades) {
    this(allowedCodecs, grades, (item, kind) -> Optional.empty());
  }

  /** These settings where these images would do. */
  public RuleSettings with(ArtworkNames names) {
    return new RuleSettings(allowedCodecs, grades, names);
  }

  /** Changes when any setting changes but the names of images. */
  public String fingerprint() {
    return new TreeSet<>(allowedCodecs) + " " + new TreeMap<>(grades);
  }
}
