package mediaaudit.probe;

import java.util.List;
import java.util.Set;
import mediaaudit.model.Chapter;
import mediaaudit.model.Probe;
import mediaaudit.model.RawAnswer;
import mediaaudit.model.Stream;

/**
 * What a prober says of a file.
 *
 * @param raw the prober's own output; empty where there are no facts
 * @param digest of the bytes that it rests on, as {@link HeaderDigest} makes it; null where the
 *     size says all
 * @param makeshift a prober that may know better was asked too, and failed
 */
public record Answer(
    Probe probe, List<Chapter> chapters, RawAnswer raw, String digest, boolean makeshift) {
  private static final Set<String> VAGUE = Set.of("PQ10", "HDR10");

  public Answer {
    chapters = List.copyOf(chapters);
  }

  /** An answer that nobody is left to better. */
  static Answer of(Probe probe, List<Chapter> chapters, RawAnswer raw, String digest) {
    return new Answer(probe, chapters, raw, digest, false);
  }

  /** An answer of somebody else, which rests on what {@code digest} tells. */
  public static Answer told(Probe probe, String digest) {
    return of(probe, List.of(), RawAnswer.NONE, digest);
  }

  /** An answer without facts. */
  static Answer withoutFacts(Probe probe) {
    return told(probe, null);
  }

  /**
   * Whether it tells of a picture only that it is brighter than others, or for which screen, and
   * not whether that changes from scene to scene.
   */
  boolean isVague() {
    return probe.streams().stream()
        .map(Stream::picture)
        .anyMatch(
            picture -> picture != null && VAGUE.contains(String.valueOf(picture.hdrFormat())));
  }

  /** Whether a prober may know better, which failed or is not at hand. */
  public boolean isOpen() {
    return makeshift || HeaderDigest.isUnconfirmed(digest);
  }

  /** Whether it names the codec of all moving pictures. */
  boolean knowsCodecs() {
    return probe.streams().stream()
        .filter(Stream::isMovingPicture)
        .noneMatch(stream -> stream.codec().equals(Stream.UNKNOWN_CODEC));
  }

  /** This answer without facts, below every revision, so that each scan asks anew. */
  Answer toBeAskedAgain() {
    return new Answer(
        Probe.failed(probe.status(), probe.reason(), probe.prober(), 0, probe.probedAtNanos()),
        chapters,
        raw,
        digest,
        makeshift);
  }

  /** This answer with a digest of what it rests on. */
  Answer restingOn(String newDigest) {
    return new Answer(probe, chapters, raw, newDigest, makeshift);
  }

  /** This answer of a prober that another, which is not at hand, might better. */
  Answer unconfirmed() {
    return restingOn(HeaderDigest.unconfirmed(digest));
  }

  /** This answer in the place of one that could not be had. */
  Answer asMakeshift() {
    return new Answer(probe, chapters, raw, digest, true);
  }
}
