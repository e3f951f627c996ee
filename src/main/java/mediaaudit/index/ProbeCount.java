package mediaaudit.index;

/**
 * Probes that one prober made, with one outcome.
 *
 * @param status ok, empty, corrupt or unsupported
 */
public record ProbeCount(String prober, int revision, String status, long probes) {

  /** Whether the prober could make nothing of the file. */
  public boolean failed() {
    return !status.equals("ok");
  }
}
