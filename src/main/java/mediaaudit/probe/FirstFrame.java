package mediaaudit.probe;

import java.util.Map;

/** Facts that only a stream's first frame tells. */
final class FirstFrame {
  private static final Map<String, CodecRecord> FRAMES = Map.of();

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
