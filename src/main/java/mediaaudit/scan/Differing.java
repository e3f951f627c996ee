package mediaaudit.scan;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.Probe;

/** Tells the first fact in which two records differ. */
final class Differing {
  /** What tells of the look, not of the file. */
  private static final Set<String> LOOK = Set.of("prober", "revision", "probedAtNanos");

  private Differing() {}

  /**
   * How what is known differs from what was found; empty when it does not.
   *
   * @param known null when nothing is
   */
  static Optional<String> between(Probe known, Probe found) {
    return known == null ? Optional.of("nothing is known of it") : between("", known, found);
  }

  private static Optional<String> between(String where, Object known, Object found) {
    if (known instanceof List<?> list && found instanceof List<?> other) {
      return betweenLists(where, list, other);
    }
    if (known instanceof Record && found != null && known.getClass() == found.getClass()) {
      return betweenRecords(where, known, found);
    }
    return Objects.equals(known, found)
        ? Optional.empty()
        : Optional.of(where.strip() + " is " + found + ", not " + known);
  }

  private static Optional<String> betweenLists(String where, List<?> known, List<?> found) {
    if (known.size() != found.size()) {
      return Optional.of("it has " + found.size() + where + ", not " + known.size());
    }
    Optional<String> difference = Optional.empty();
    for (int at = 0; at < known.size() && difference.isEmpty(); at++) {
      difference = between(where + " " + at, known.get(at), found.get(at));
    }
    return difference;
  }

  private static Optional<String> betweenRecords(String where, Object known, Object found) {
    Optional<String> difference = Optional.empty();
    for (RecordComponent component : known.getClass().getRecordComponents()) {
      if (difference.isEmpty() && !LOOK.contains(component.getName())) {
        difference =
            between(
                where + " " + component.getName(),
                value(component, known),
                value(component, found));
      }
    }
    return difference;
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
