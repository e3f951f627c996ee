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
 */
public record Issue(
    String rule,
    Severity severity,
    Category category,
    String message,
    Map<String, String> details) {

  public Issue {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
