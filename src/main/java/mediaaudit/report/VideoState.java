package mediaaudit.report;

import java.util.List;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.Stream;
import mediaaudit.model.Video;

/**
 * What is known of a video.
 *
 * @param word {@code ok}, {@code empty}, {@code corrupt}, {@code unreadable} (last time) or {@code
 *     unprobed}
 * @param reason one line; null when there is nothing to say
 */
record VideoState(String word, String reason) {
  private static final String UNPROBED = "unprobed";

  static VideoState of(Video video) {
    if (video.trouble() != null) {
      return new VideoState("unreadable", video.trouble());
    }
    return video.probe() == null
        ? new VideoState(UNPROBED, null)
        : new VideoState(video.probe().status().word(), video.probe().reason());
  }

  boolean isOk() {
    return word.equals(ProbeStatus.OK.word());
  }

  /** Whether somebody has looked into the video and could not read it. */
  boolean isTrouble() {
    return !isOk() && !word.equals(UNPROBED);
  }

  static List<Stream> streams(Video video) {
    return video.probe() == null ? List.of() : video.probe().streams();
  }
}
