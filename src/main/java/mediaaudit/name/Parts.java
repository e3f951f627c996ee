package mediaaudit.name;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of some names are parts of one film. */
final class Parts {
  private final Map<String, StackMarker> markers = new HashMap<>();

  /** Compares the names, of files without their extensions. */
  static Parts of(List<String> stems) {
    Map<String, Map<String, StackMarker>> groups = new LinkedHashMap<>();
    for (String stem : stems) {
      StackMarker.of(stem)
          .ifPresent(
              marker ->
                  groups
                      .computeIfAbsent(
                          marker.numbering() + Shown.key(marker.base()),
                          unused -> new LinkedHashMap<>())
                      .put(stem, marker));
    }
    Parts parts = new Parts();
    groups.values().forEach(parts::take);
    return parts;
  }

  private void take(Map<String, StackMarker> group) {
    Set<Integer> numbers = new TreeSet<>();
    group.values().forEach(marker -> numbers.add(marker.part()));
    boolean together = numbers.size() > 1 && numbers.size() == group.size() && numbers.contains(1);
    group.forEach(
        (stem, marker) -> {
          if (together || !marker.doubtful()) {
            markers.put(stem, marker);
          }
        });
  }

  /** The number of the part; null when the name is none. */
  Integer part(String stem) {
    return Optional.ofNullable(markers.get(stem)).map(StackMarker::part).orElse(null);
  }

  /** The name without the mark of its part. */
  String base(String stem) {
    return Optional.ofNullable(markers.get(stem)).map(StackMarker::base).orElse(stem);
  }
}
