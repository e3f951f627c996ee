package mediaaudit.probe;

import java.util.Map;

/** Facts from a codec's configuration record; what a record does not tell is left out. */
final class CodecConfig {
  private static final Map<String, CodecRecord> RECORDS =
      Map.of(
          "h264", H264Config::describe,
          "hevc", HevcConfig::describe,
          "aac", AacConfig::describe);

  private CodecConfig() {}

  /**
   * Sets what the record tells. It never throws: of a damaged record it leaves facts out.
   *
   * @param codec ffprobe's name of the codec
   * @param config may be empty
   */
  static void describe(String codec, byte[] config, StreamFacts stream) {
    CodecRecord record = RECORDS.get(codec);
    if (record != null) {
      CodecRecord.describe(record, config, stream);
    }
  }

  /** Sets what a Dolby Vision decoder configuration record (dvcC, dvvC, dvwC) tells. */
  static void dolbyVision(byte[] record, StreamFacts stream) {
    CodecRecord.describe(DolbyVision::describe, record, stream);
  }
}
