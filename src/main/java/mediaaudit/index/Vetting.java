package mediaaudit.index;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import mediaaudit.model.UserError;
import org.h2.api.ErrorCode;

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
   * Checks an index that is about to be opened; one that is no store is left to H2, which fails.
   *
   * @throws SQLException of H2's number when another process writes it
   * @throws UserError when it holds what no index holds
   */
  static void refuseHarmful(IndexFile file) throws SQLException {
    try {
      refuseHarmful(file, file);
    } catch (DefinitionMap.Unopened e) {
      if (e.isInUse()) {
        int code = ErrorCode.DATABASE_ALREADY_OPEN_1;
        throw new SQLException("the file is in use", String.valueOf(code), code, e);
      }
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
