package mediaaudit.index;

import mediaaudit.model.Probe;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/** A video of an item, without what it contains. */
public record StoredVideo(
    String itemId,
    String pathHash,
    String path,
    long sizeBytes,
    VideoRole role,
    String label,
    Integer part,
    String trouble) {

  /** The whole video. */
  Video with(Probe probe) {
    return new Video(pathHash, path, sizeBytes, role, label, part, trouble, probe);
  }
}
