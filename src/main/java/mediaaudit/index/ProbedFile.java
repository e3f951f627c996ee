package mediaaudit.index;

import java.util.List;
import mediaaudit.model.Chapter;
import mediaaudit.model.Probe;
import mediaaudit.model.RawAnswer;

/**
 * A file and what was found in it.
 *
 * @param raw the prober's own answer; empty where there is none
 * @param headerDigest of the bytes that the answer rests on, with who was asked in vain or was not
 *     at hand; null where the size says all
 */
public record ProbedFile(
    String pathHash, Probe probe, List<Chapter> chapters, RawAnswer raw, String headerDigest) {
  public ProbedFile {
    chapters = List.copyOf(chapters);
  }

  /** The same facts under another key. */
  ProbedFile at(String newPathHash) {
    return new ProbedFile(newPathHash, probe, chapters, raw, headerDigest);
  }
}
