package mediaaudit.index;

import java.util.List;
import mediaaudit.model.Chapter;
import mediaaudit.model.Probe;

/**
 * A file and what was found in it.
 *
 * @param raw the prober's own answer; empty where there is none
 */
public record ProbedFile(String pathHash, Probe probe, List<Chapter> chapters, byte[] raw) {
  public ProbedFile {
    chapters = List.copyOf(chapters);
  }
}
