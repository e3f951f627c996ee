package mediaaudit.probe;

import java.util.List;

/**
 * The channels of so many, as Vorbis orders them (Vorbis I, 4.3.9) and Opus with it (RFC 7845,
 * 5.1.1.2), and FLAC (RFC 9639, 9.1.3).
 */
final class XiphChannels {
  private static final List<Integer> VORBIS =
      List.of(
          AudioChannels.MONO,
          AudioChannels.STEREO,
          AudioChannels.SURROUND,
          AudioChannels.QUAD,
          AudioChannels.FIVE_BACK,
          AudioChannels.FIVE_ONE_BACK,
          AudioChannels.SIX_ONE,
          AudioChannels.SEVEN_ONE);
  private static final List<Integer> FLAC =
      List.of(
          AudioChannels.MONO,
          AudioChannels.STEREO,
          AudioChannels.SURROUND,
          AudioChannels.QUAD,
          AudioChannels.FIVE_SIDE,
          AudioChannels.FIVE_ONE_SIDE,
          AudioChannels.SIX_ONE,
          AudioChannels.SEVEN_ONE);

  private XiphChannels() {}

  /** Sets channels and layout; more than 8 have no layout. */
  static void describeVorbis(int channels, CodecFacts facts) {
    describe(channels, VORBIS, facts);
  }

  /** Sets channels and layout, FFmpeg's for FLAC. */
  static void describeFlac(int channels, CodecFacts facts) {
    describe(channels, FLAC, facts);
  }

  private static void describe(int channels, List<Integer> masks, CodecFacts facts) {
    if (channels >= 1 && channels <= masks.size()) {
      facts.channels(masks.get(channels - 1));
    } else {
      facts.channelCount(channels);
    }
  }
}
