package mediaaudit.model;

import java.util.Optional;

/**
 * A video file of an item.
 *
 * @param pathHash key of the file's row
 * @param path below the root, with {@code /}
 * @param label the version's name ({@code 2160p HDR}) or the extra's kind ({@code featurette});
 *     null where there is none
 * @param part 1-based number in a film of several files; null when it is one file
 * @param trouble why the file could not be read last time, one line; null when it could
 * @param probe what it contained when it was read last; null when that has not been looked at
 */
public record Video(
    String pathHash,
    String path,
    long sizeBytes,
    VideoRole role,
    String label,
    Integer part,
    String trouble,
    Probe probe) {

  /** Label of a video that reads neither as a film or an episode nor as an extra. */
  public static final String UNRECOGNIZED = "unrecognized";

  /** A video of which only name and size are known. */
  public static Video unprobed(Entry file, VideoRole role, String label, Integer part) {
    return new Video(file.pathHash(), file.path(), file.sizeBytes(), role, label, part, null, null);
  }

  /** This video with what is known of its content. */
  public Video with(String otherTrouble, Probe otherProbe) {
    return new Video(pathHash, path, sizeBytes, role, label, part, otherTrouble, otherProbe);
  }

  /** Whether its name tells neither a film or an episode nor an extra. */
  public boolean isUnrecognized() {
    return role == VideoRole.EXTRA && UNRECOGNIZED.equals(label);
  }

  /** The stream that a viewer sees. */
  public Optional<Stream> mainStream() {
    return Optional.ofNullable(probe).flatMap(Probe::mainVideo);
  }
}
