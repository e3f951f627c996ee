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
      definitions = DefinitionMap.run(file);
    } catch (RuntimeException whateverReadingJunkEndsIn) {
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
   * Checks an index. One that cannot be read runs nothing: whoever opens it fails.
   *
   * @throws UserError when it holds what no index holds
   */
  static void refuseHarmful(IndexFile file) {
    List<Definition> definitions;
    try {
      definitions = DefinitionMap.run(file);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError unreadable) {
      return;
    }
    unknown(definitions)
        .ifPresent(
            definition -> {
              throw SealCheck.damaged(
                  file,
                  "it holds a definition that no index has, so it was not opened: "
                      + definition.start());
            });
  }

  /**
   * Leaves in a copy of a damaged index no definitions but those of tables that can be opened.
   *
   * @throws UserError when what no index holds cannot be removed
   */
  static void keepTables(IndexFile copy) {
    try {
      DefinitionMap.retain(copy, TableDefinitions::of);
    } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
      // What is harmful and still there is refused.
    }
    refuseHarmful(copy);
  }

  private static Optional<Definition> unknown(List<Definition> definitions) {
    return definitions.stream().filter(definition -> !definition.isKnown()).findFirst();
  }
}
