package mediaaudit.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import mediaaudit.model.Item;
import mediaaudit.model.Video;

/**
 * One place where a rule does not hold.
 *
 * @param details facts by name, in reading order
 */
record Finding(String message, Map<String, String> details) {
  Finding {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** A finding about an item without one of its files. */
  static Finding expecting(String message, String expected) {
    return new Finding(message, Map.of("expected", expected));
  }

  /** A finding about a file. */
  static Finding about(Item item, Video video, String message) {
    return new Finding(message, Map.of("file", Item.absolute(item.root(), video.path())));
  }

  /** This finding with one more fact before the others. */
  Finding with(String name, String fact) {
    Map<String, String> more = new LinkedHashMap<>();
    more.put(name, fact);
    more.putAll(details);
    return new Finding(message, more);
  }
}
