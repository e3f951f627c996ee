package mediaaudit.probe;

import java.util.List;
import mediaaudit.model.Chapter;
import mediaaudit.model.Probe;

/**
 * What a prober says of a file. Two answers are never compared, so that the array is no trap.
 *
 * @param raw the prober's own output (UTF-8 JSON), kept so that later releases derive more from it;
 *     empty where there are no facts
 */
public record Answer(Probe probe, List<Chapter> chapters, byte[] raw) {
  public Answer {
    chapters = List.copyOf(chapters);
  }

  /** An answer without facts. */
  static Answer withoutFacts(Probe probe) {
    return new Answer(probe, List.of(), new byte[0]);
  }
}
