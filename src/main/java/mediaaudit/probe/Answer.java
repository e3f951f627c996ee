package mediaaudit.probe;

import mediaaudit.model.Probe;

/**
 * What a prober says of a file. Two answers are never compared, so that the array is no trap.
 *
 * @param raw the prober's own output (UTF-8 JSON), kept so that later releases derive more from it;
 *     empty where there are no facts
 */
public record Answer(Probe probe, byte[] raw) {
  /** An answer without facts. */
  static Answer withoutFacts(Probe probe) {
    return new Answer(probe, new byte[0]);
  }
}
