package mediaaudit.index;

/**
 * Probes that one prober made, with one outcome.
 *
 * @param status ok, empty, corrupt or unsupported
 */
public record ProbeCount(String prober, int revision, String status, long probes) {

  /** What they have in common. */
  String what() {
    return prober + " " + revision + " " + status;
  }

  /** These and others that have the same in common. */
  ProbeCount plus(ProbeCount others) {
    return new ProbeCount(prober, revision, status, probes + others.probes);
  }

  /** Whether the prober could make nothing of the file. */
  public boolean failed() {
    return !status.equals("ok");
  }
}
