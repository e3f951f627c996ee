package mediaaudit.api;

import java.nio.file.Path;
import java.util.Optional;
import mediaaudit.model.MissReason;
import mediaaudit.model.Probe;

/**
 * What the index says of a video.
 *
 * @param path as it was asked for
 * @param probe empty on a miss, and on a hit when no prober at hand knows such files
 * @param miss why nothing that is stored can be used; empty on a hit
 */
public record Lookup(Path path, Optional<Probe> probe, Optional<MissReason> miss) {
  /** Whether what is stored is what a look would find now. */
  public boolean isHit() {
    return miss.isEmpty();
  }
}
