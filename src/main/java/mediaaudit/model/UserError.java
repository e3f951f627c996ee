package mediaaudit.model;

/** Something the user can fix: one sentence that names the thing, the value and the way out. */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;

  /** An error that ends the program with {@code exitCode}. */
  public UserError(ExitCode exitCode, String message) {
    this(exitCode, message, null);
  }

  /**
   * An error that ends the program with {@code exitCode}.
   *
   * @param cause shown under --debug only; may be null
   */
  public UserError(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** How the program ends. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
