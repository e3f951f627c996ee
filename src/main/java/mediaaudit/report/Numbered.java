package mediaaudit.report;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Different values and their numbers from 0 on, in the order in which they came. */
final class Numbered<T> {
  private final Map<T, Integer> numbers = new LinkedHashMap<>();

  /** The number of this value; a new one when it is new. */
  int of(T value) {
    Integer next = numbers.size();
    Integer known = numbers.putIfAbsent(value, next);
    return known == null ? next : known;
  }

  /** All of them, in the order of their numbers. */
  Collection<T> values() {
    return Collections.unmodifiableCollection(numbers.keySet());
  }
}
