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
          Map.entry("mlp", TrueHdFrame::describe));

  private FirstFrame() {}

  /**
   * Sets what the frame tells. It never throws: of a damaged frame it leaves facts out.
   *
   * @param codec ffprobe's name of the codec
   * @param frame the first bytes of it, 4 KiB are enough
   */
  static void describe(String codec, byte[] frame, StreamFacts stream) {
    CodecRecord record = FRAMES.get(codec);
    if (record != null) {
      CodecRecord.describe(record, frame, stream);
    }
  }
}
