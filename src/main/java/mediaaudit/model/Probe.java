package mediaaudit.model;

import java.util.List;
import java.util.Optional;

/**
 * What a video file contains, or why that cannot be told.
 *
 * @param reason why there are no facts, one line; null when the status is OK
 * @param prober who answered, such as {@code ffprobe}
 * @param revision of the prober's reading; rows below a prober's own revision are read anew
 * @param probedAtNanos nanoseconds since 1970, UTC
 * @param container ffprobe's format name, such as {@code matroska,webm}; null when not OK
 * @param durationNanos null where the file does not say
 * @param bitRate of all streams together, bits a second; null where the file does not say
 * @param chapters number of chapters
 * @param integrity where the file ends before its headers say it should; null when it is whole, or
 *     the prober cannot tell
 */
public record Probe(
    ProbeStatus status,
    String reason,
    String prober,
    int revision,
    long probedAtNanos,
    String container,
    Long durationNanos,
    Long bitRate,
    int chapters,
    String integrity,
    List<Stream> streams) {

  public Probe {
    streams = List.copyOf(streams);
  }

  /** A probe without facts. */
  public static Probe failed(
      ProbeStatus status, String reason, String prober, int revision, long probedAtNanos) {
    return new Probe(
        status, reason, prober, revision, probedAtNanos, null, null, null, 0, null, List.of());
  }

  /** The first stream of moving pictures. */
  public Optional<Stream> mainVideo() {
    return streams.stream().filter(Stream::isMovingPicture).findFirst();
  }
}
