package mediaaudit.index;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mediaaudit.model.UserError;

/**
 * Looks into a database file before H2 opens it. Opening runs the definitions that stand in it as
 * the owner, and a trigger or a function may be any Java program: nothing but what this program
 * defines may stand there.
 */
final class Vetting {
  private Vetting() {}

  /**
   * Checks a file.
   *
   * @param backup from which it comes, for messages
   * @throws UserError when it is no database, or holds what no index holds
   */
  static void require(IndexFile file, String backup) {
    Map<Long, Definition> definitions;
    try {
      file.requireContent();
      definitions = DefinitionMap.of(file);
    } catch (RuntimeException whateverReadingJunkEndsIn) {
      throw BackupHead.damaged(backup, "it holds no database");
    }
    unknown(definitions.values())
        .ifPresent(
            definition -> {
              throw BackupHead.damaged(
                  backup, "it holds a definition that no index has: " + definition.start());
            });
  }

  /**
   * Checks an index.
   *
   * @throws UserError when it holds what no index holds
   */
  static void refuseHarmful(IndexFile file) {
    unknown(readable(file).values())
        .ifPresent(
            definition -> {
              throw SealCheck.damaged(
                  file,
                  "it holds a definition that no index has, so it was not opened: "
                      + definition.start());
            });
  }

  /**
   * Removes from a copy of an index what no index holds and what stands on that: the rest can be
   * opened.
   *
   * @throws UserError when that cannot be removed
   */
  static void removeHarmful(IndexFile copy) {
    Map<Long, Definition> there = readable(copy);
    if (unknown(there.values()).isEmpty()) {
      return;
    }
    Set<Long> gone = new TreeSet<>(there.keySet());
    gone.removeAll(Definition.standing(there).keySet());
    try {
      DefinitionMap.remove(copy, gone);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
      // What is still there is refused.
    }
    refuseHarmful(copy);
  }

  /**
   * Of one that cannot be read there are none, which run nothing either: whoever opens it fails.
   */
  private static Map<Long, Definition> readable(IndexFile file) {
    try {
      return DefinitionMap.of(file);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError unreadable) {
      return Map.of();
    }
  }

  private static Optional<Definition> unknown(Collection<Definition> definitions) {
    return definitions.stream().filter(definition -> !definition.isKnown()).findFirst();
  }
}
