package mediaaudit.probe;

import java.util.Map;

/** Facts that only a stream's first frame tells. */
final class FirstFrame {
  private static final Map<String, CodecRecord> FRAMES =
      Map.ofEntries(
          Map.entry("av1", Av1Units::describe),
          Map.entry("vp9", Vp9Frame::describe),
          Map.entry("vp8", Vp8Frame::describe),
          Map.entry("ac3", Ac3Frame::describe),
          Map.entry("eac3", Eac3Frame::describe),
          Map.entry("mp3", MpegAudioFrame::describe),
          Map.entry("mp2", MpegAudioFrame::describe),
          Map.entry("truehd", TrueHdFrame::describe),
          Map.entry("mlp", TrueHdFrame::describe),
          Map.entry("dts", DtsFrame::describe));

  private FirstFrame() {}

  /** As {@link #describe(String, byte[], byte[], StreamFacts)} where no record is known. */
  static void describe(String codec, byte[] frame, StreamFacts stream) {
    describe(codec, new byte[0], frame, stream);
  }

  /**
   * Sets what the frame tells. It never throws: of a damaged frame it leaves facts out.
   *
   * @param codec ffprobe's name of the codec
   * @param config the codec's configuration record, which tells how H.264 and H.265 are packed; may
   *     be empty
   * @param frame the first bytes of it, 4 KiB are enough
   */
  static void describe(String codec, byte[] config, byte[] frame, StreamFacts stream) {
    if (codec.equals("h264")) {
      CodecRecord.describe(
          (bytes, facts) -> H264Frame.describe(config, bytes, facts), frame, stream);
    } else if (codec.equals("hevc")) {
      CodecRecord.describe(
          (bytes, facts) -> HevcUnits.describe(config, bytes, facts), frame, stream);
    } else if (FRAMES.containsKey(codec)) {
      CodecRecord.describe(FRAMES.get(codec), frame, stream);
    }
  }
}
