package mediaaudit.probe;

import java.util.Map;

/**
 * Facts from a codec's configuration record; what a record does not tell is left out.
 *
 * <p>A fact that the container told holds, except where FFmpeg's decoders overrule it: profile,
 * level, size (but H.264 lets a container crop within the last macroblocks), pixel format, range
 * and colours where the codec signals them, channels with their layout, sample rate and format.
 * Colours that a codec calls unspecified, and brightness metadata, stay the container's.
 */
final class CodecConfig {
  private static final Map<String, CodecRecord> RECORDS =
      Map.ofEntries(
          Map.entry("h264", H264Config::describe),
          Map.entry("hevc", HevcConfig::describe),
          Map.entry("av1", Av1Config::describe),
          Map.entry("vp9", Vp9Config::describe),
          Map.entry("aac", AacConfig::describe),
          Map.entry("flac", FlacConfig::describe),
          Map.entry("opus", OpusConfig::describe),
          Map.entry("vorbis", VorbisConfig::describe),
          Map.entry("alac", AlacConfig::describe),
          Map.entry("ac3", Ac3Frame::describeRecord),
          Map.entry("eac3", Eac3Frame::describeRecord),
          Map.entry("mpeg4", Mpeg4Config::describe),
          Map.entry("mpeg2video", MpegVideoConfig::describe),
          Map.entry("mpeg1video", MpegVideoConfig::describe),
          Map.entry("vc1", Vc1Config::describe),
          Map.entry("wmv3", Vc1Config::describeMain),
          Map.entry("theora", TheoraConfig::describe),
          Map.entry("ffv1", Ffv1Config::describe),
          Map.entry("huffyuv", HuffyuvConfig::describe),
          Map.entry("ffvhuff", HuffyuvConfig::describe),
          Map.entry("prores", ProResFrame::describeCode));

  private CodecConfig() {}

  /**
   * Sets what the record tells, and what the codec's name alone does. It never throws: of a damaged
   * record it leaves facts out. What the container tells is to be set before, since some facts
   * follow from both.
   *
   * @param codec ffprobe's name of the codec
   * @param config may be empty
   * @param stream with what the container tells
   */
  static void describe(String codec, byte[] config, StreamFacts stream) {
    CodecConstants.describe(codec, new CodecFacts(stream));
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
