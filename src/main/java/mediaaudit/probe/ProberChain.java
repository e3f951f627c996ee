package mediaaudit.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;

/** Asks probers in turn. So far there is one. */
public final class ProberChain {
  /** Stands in rows of files that need no prober: those of 0 bytes. */
  public static final String NO_PROBER = "none";

  private final Optional<Ffprobe> ffprobe;

  private ProberChain(Optional<Ffprobe> ffprobe) {
    this.ffprobe = ffprobe;
  }

  /** Which probers may be asked. */
  public enum Mode {
    /** Whatever is there. */
    AUTO,
    /** Only what is built in: nothing yet. */
    BUILTIN,
    /** Only ffprobe. */
    FFPROBE,
    /** None; names and sizes are all that is known. */
    NONE
  }

  /** The probers that this mode allows, among those that were found. */
  public static ProberChain of(Mode mode, Optional<Ffprobe> ffprobe) {
    boolean allowed = mode == Mode.AUTO || mode == Mode.FFPROBE;
    return new ProberChain(ffprobe.filter(found -> allowed));
  }

  /** Whether any prober can answer. */
  public boolean available() {
    return ffprobe.isPresent();
  }

  /** The probers at hand and their revisions; changes when another may know more. */
  public String fingerprint() {
    return ffprobe.map(found -> Ffprobe.NAME + "=" + Ffprobe.REVISION).orElse("");
  }

  /**
   * The current revision of the prober with this name, whether or not it is at hand; 0 when no
   * prober has it.
   */
  public int leastRevision(String prober) {
    return Ffprobe.NAME.equals(prober) ? Ffprobe.REVISION : 0;
  }

  /**
   * What the first prober that knows says. A file of 0 bytes is {@link ProbeStatus#EMPTY}, by
   * {@link #NO_PROBER}, without asking anyone.
   *
   * @throws IOException when that says nothing about the file, see {@link Prober#probe}; also when
   *     no prober is available
   */
  public Answer probe(Path file) throws IOException, InterruptedException {
    long probedAtNanos = Clock.nanos();
    if (RegularFile.size(file) == 0) {
      return Answer.withoutFacts(
          Probe.failed(ProbeStatus.EMPTY, "the file is empty", NO_PROBER, 0, probedAtNanos));
    }
    return ffprobe.orElseThrow(() -> new IOException("no prober is available")).probe(file);
  }

  /** Ends running children at once, for good: later calls of {@link #probe} fail. */
  public void kill() {
    ffprobe.ifPresent(Ffprobe::close);
  }
}
