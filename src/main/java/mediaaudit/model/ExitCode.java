package mediaaudit.model;

/** How the program ends. The only list of exit codes. */
public enum ExitCode {
  OK(0, "nothing to report"),
  ISSUES(1, "issues found, at or above --fail-on"),
  USAGE(2, "wrong usage, or SQL that is refused or wrong"),
  CONFIGURATION(3, "wrong configuration"),
  REFUSED(4, "not permitted, a root is unreachable, or a guard refused"),
  RESOURCE(
      5,
      "disk full, no index, index in use, damaged or made by a newer release, a row that was"
          + " wrong, out of memory, time limit"),
  BUG(70, "a bug in media-audit"),
  INTERRUPTED(130, "interrupted");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number that the shell sees. */
  public int code() {
    return code;
  }

  /** When the program ends so, for people. */
  public String meaning() {
    return meaning;
  }
}
