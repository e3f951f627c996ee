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
 */
public record RuleSettings(Set<String> allowedCodecs, Map<String, Optional<Severity>> grades) {
  public RuleSettings {
    allowedCodecs = Set.copyOf(allowedCodecs);
    grades = Map.copyOf(grades);
  }

  /** Changes when any setting changes. */
  public String fingerprint() {
    return new TreeSet<>(allowedCodecs) + " " + new TreeMap<>(grades);
  }
}
