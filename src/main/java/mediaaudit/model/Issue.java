package mediaaudit.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that does not hold.
 *
 * @param rule id of the rule, such as {@code missing-poster}
 * @param message one line for people
 * @param details facts by name, in reading order: {@code file}, {@code codec}, {@code expected} ...
 * @param firstScan number of the scan that found it first; null where that is not known
 */
public record Issue(
    String rule,
    Severity severity,
    Category category,
    String message,
    Map<String, String> details,
    Long firstScan) {

  public Issue {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** An issue of which nobody knows since when it is there. */
  public Issue(
      String rule,
      Severity severity,
      Category category,
      String message,
      Map<String, String> details) {
    this(rule, severity, category, message, details, null);
  }

  /**
   * What tells issues of one rule and one item apart, whatever they say: the name of the file,
   * without its path, which changes when a root moves; of an issue of no item its folder; else
   * empty.
   */
  public String subject() {
    String file = details.getOrDefault("file", "");
    return file.isEmpty() ? details.getOrDefault("folder", "") : SlashedPath.name(file);
  }
}
