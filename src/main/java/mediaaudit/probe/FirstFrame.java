package mediaaudit.probe;

import java.util.Map;

/** Facts that only a stream's first frame tells. */
final class FirstFrame {
  private static final Map<String, CodecFrame> FRAMES =
      Map.ofEntries(
          Map.entry("h264", H264Frame::describe),
          Map.entry("hevc", HevcUnits::describe),
          Map.entry("av1", alone(Av1Units::describe)),
          Map.entry("vp9", alone(Vp9Frame::describe)),
          Map.entry("vp8", alone(Vp8Frame::describe)),
          Map.entry("mpeg4", alone(Mpeg4Config::describe)),
          Map.entry("mpeg2video", behindConfig(MpegVideoConfig::describe)),
          Map.entry("mpeg1video", behindConfig(MpegVideoConfig::describe)),
          Map.entry("theora", alone(TheoraConfig::describe)),
          Map.entry("ffv1", alone(Ffv1Config::describeFrame)),
          Map.entry("prores", ProResFrame::describe),
          Map.entry("mjpeg", alone(JpegFrame::describe)),
          Map.entry("png", alone(PngFrame::describe)),
          Map.entry("aac", alone(AdtsFrame::describe)),
          Map.entry("ac3", alone(Ac3Frame::describe)),
          Map.entry("eac3", alone(Eac3Frame::describe)),
          Map.entry("mp3", alone(MpegAudioFrame::describe)),
          Map.entry("mp2", alone(MpegAudioFrame::describe)),
          Map.entry("truehd", alone(TrueHdFrame::describe)),
          Map.entry("mlp", alone(TrueHdFrame::describe)),
          Map.entry("dts", alone(DtsFrame::describe)));

  private FirstFrame() {}

  /** Whether a frame of this codec can tell anything. */
  static boolean knows(String codec) {
    return FRAMES.containsKey(codec);
  }

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
    CodecFrame reader = FRAMES.get(codec);
    if (reader != null) {
      CodecRecord.describe((bytes, facts) -> reader.describe(config, bytes, facts), frame, stream);
    }
  }

  /** Sets what a message of ITU-T T.35 tells that a container keeps beside the frame. */
  static void message(byte[] message, StreamFacts stream) {
    CodecRecord.describe(
        (bytes, facts) -> HdrMetadata.registered(new BitReader(bytes), facts.stream()),
        message,
        stream);
  }

  /** Reads a codec's first frame. */
  @FunctionalInterface
  private interface CodecFrame {
    void describe(byte[] config, byte[] frame, CodecFacts facts) throws Malformed;
  }

  private static CodecFrame alone(CodecRecord reader) {
    return (config, frame, facts) -> reader.describe(frame, facts);
  }

  /** The frame goes on where the record ends. */
  private static CodecFrame behindConfig(CodecRecord reader) {
    return (config, frame, facts) -> reader.describe(StartCodes.joined(config, frame), facts);
  }
}
