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
   * Name of the file or folder that it is about, without the path, which changes when a root moves;
   * empty where the item or root itself is meant. With the item and the rule it tells one issue
   * from another, whatever the message says.
   */
  public String subject() {
    String path = details.getOrDefault("file", details.getOrDefault("folder", ""));
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
