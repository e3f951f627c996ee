package mediaaudit.probe;

import java.util.Map;

/** FFmpeg's names of layouts of channels. */
final class AudioChannels {
  private static final Map<Integer, String> DEFAULTS =
      Map.of(1, "mono", 2, "stereo", 3, "2.1", 4, "4.0", 5, "5.0", 6, "5.1", 7, "6.1", 8, "7.1");

  private AudioChannels() {}

  /** The layout FFmpeg takes for so many channels of which nothing else is known; may be null. */
  static String defaultLayout(int channels) {
    return DEFAULTS.get(channels);
  }
}
