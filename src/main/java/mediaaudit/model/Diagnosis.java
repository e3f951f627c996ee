package mediaaudit.model;

import java.util.Locale;

/**
 * One thing that was examined, and how it was found.
 *
 * @param check what was examined, in a word or two
 * @param sentence what was found and, unless all is well, the way out
 * @param exitCode how a program ends that tells no worse
 */
public record Diagnosis(String check, Health health, String sentence, ExitCode exitCode) {
  /** How well a thing is. */
  public enum Health {
    OK,
    WARNING,
    ERROR;

    /** The word for people. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All is well. */
  public static Diagnosis ok(String check, String sentence) {
    return new Diagnosis(check, Health.OK, sentence, ExitCode.OK);
  }

  /** Something works less well than it could. */
  public static Diagnosis warning(String check, String sentence) {
    return new Diagnosis(check, Health.WARNING, sentence, ExitCode.ISSUES);
  }

  /** Something does not work. */
  public static Diagnosis error(ExitCode exitCode, String check, String sentence) {
    return new Diagnosis(check, Health.ERROR, sentence, exitCode);
  }

  /** The index has lost rows, or holds wrong ones. */
  public static Diagnosis damage(String check, String sentence) {
    return error(
        ExitCode.RESOURCE,
        check,
        sentence + "; media-audit doctor --repair saves what can be read");
  }
}
