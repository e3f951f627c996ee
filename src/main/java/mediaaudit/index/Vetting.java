package mediaaudit.index;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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
    List<Definition> definitions;
    try {
      file.requireContent();
      definitions = DefinitionMap.read(file);
    } catch (RuntimeException whateverReadingJunkEndsIn) {
      throw BackupHead.damaged(backup, "it holds no database");
    }
    if (definitions.isEmpty()) {
      throw BackupHead.damaged(backup, "it holds no database");
    }
    unknown(definitions)
        .ifPresent(
            definition -> {
              throw BackupHead.damaged(
                  backup, "it holds a definition that no index has: " + definition.start());
            });
  }

  /**
   * Checks an index that is about to be opened, and that nothing in this program has open: looking
   * into it would end the locks of that. One that is no store is left to H2, which fails.
   *
   * @return false when another process writes it, and it is not to be opened
   * @throws UserError when it holds what no index holds
   */
  static boolean refuseHarmful(IndexFile file) {
    try {
      refuseHarmful(file, file);
      return true;
    } catch (DefinitionMap.Unopened e) {
      return !e.isInUse();
    }
  }

  /**
   * Checks a copy that is about to be opened.
   *
   * @throws DefinitionMap.Unopened when it is no store
   * @throws UserError when it holds what no index holds
   */
  static void refuseHarmful(IndexFile file, IndexFile original) {
    List<Definition> definitions;
    try {
      definitions = DefinitionMap.read(file);
    } catch (DefinitionMap.Unopened e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw SealCheck.damaged(original, "what it defines cannot be read, so it was not opened", e);
    }
    unknown(definitions)
        .ifPresent(
            definition -> {
              throw SealCheck.damaged(
                  original,
                  "it holds a definition that no index has, so it was not opened: "
                      + definition.start());
            });
  }

  /** Leaves in a copy of a damaged index no definitions but those of tables that can be opened. */
  static void keepTables(IndexFile copy) {
    try {
      DefinitionMap.retain(copy, TableDefinitions::among);
    } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
      // What is harmful and still there is refused.
    }
  }

  private static Optional<Definition> unknown(List<Definition> definitions) {
    return definitions.stream().filter(definition -> !definition.isKnown()).findFirst();
  }
}
