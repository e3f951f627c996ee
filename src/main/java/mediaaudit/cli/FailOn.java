package mediaaudit.cli;

import java.util.Optional;
import mediaaudit.model.Severity;

/** From which severity on a command ends with exit code 1. */
enum FailOn {
  ERROR,
  WARNING,
  NEVER;

  /** Whether it ends so where this is the worst; empty for nothing. */
  boolean fails(Optional<Severity> worst) {
    return switch (this) {
      case NEVER -> false;
      case ERROR -> worst.filter(Severity.ERROR::equals).isPresent();
      case WARNING -> worst.filter(severity -> severity != Severity.INFO).isPresent();
    };
  }
}
