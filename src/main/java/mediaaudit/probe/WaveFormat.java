package mediaaudit.probe;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Microsoft's description of sound (WAVEFORMATEX and WAVEFORMATEXTENSIBLE, RFC 2361),
 * little-endian:
 *
 * <pre>
 *  0 tag 2 | channels 2 | samples a second 4 | bytes a second 4 | block align 2 | bits a sample 2
 * 16 size of what follows 2 | the codec's own ...
 * 18 tag FFFE: valid bits 2 | channel mask 4 | tag 4 and the rest of a GUID 12 | the codec's own ...
 * </pre>
 *
 * @param codec ffprobe's name; empty when unknown
 * @param tag of the format, out of its GUID where that holds it
 * @param bits a sample
 * @param config the codec's own bytes
 */
record WaveFormat(
    Optional<String> codec,
    int tag,
    int channels,
    long sampleRate,
    long bytesPerSecond,
    int bits,
    byte[] config) {
  private static final int SHORTEST = 14;
  private static final int WITH_BITS = 16;
  private static final int WITH_CONFIG = 18;
  private static final int EXTENDED = 40;
  private static final int TAG_IN_GUID = 24;
  private static final int EXTENSIBLE = 0xFFFE;

  /**
   * Reads one.
   *
   * @throws Malformed when it is too short
   */
  static WaveFormat read(byte[] bytes) throws Malformed {
    if (bytes.length < SHORTEST) {
      throw new Malformed("WAVEFORMATEX has %d bytes, needs %d".formatted(bytes.length, SHORTEST));
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int tag = buffer.getShort(0) & 0xffff;
    int bits = bytes.length < WITH_BITS ? Byte.SIZE : buffer.getShort(SHORTEST) & 0xffff;
    int configStart = Math.min(bytes.length, WITH_CONFIG);
    if (tag == EXTENSIBLE && bytes.length >= EXTENDED) {
      tag = buffer.getInt(TAG_IN_GUID);
      configStart = EXTENDED;
    }
    return new WaveFormat(
        RiffCodecs.sound(tag, bits),
        tag,
        buffer.getShort(2) & 0xffff,
        buffer.getInt(4) & 0xffffffffL,
        buffer.getInt(8) & 0xffffffffL,
        bits,
        Arrays.copyOfRange(bytes, configStart, bytes.length));
  }

  /** Sets what is known. */
  void describe(StreamFacts stream) {
    stream.set("codec_type", "audio").set("codec_name", codec.orElse(null));
    if (sampleRate > 0) {
      stream.setAsText("sample_rate", sampleRate);
    }
    if (channels > 0) {
      stream.set("channels", channels);
    }
    codec.ifPresent(name -> describe(name, stream));
  }

  private void describe(String name, StreamFacts stream) {
    if (Pcm.is(name)) {
      Pcm.describe(name, sampleRate, channels, stream);
    } else if (bytesPerSecond > 0) {
      stream.setAsText("bit_rate", bytesPerSecond * Byte.SIZE);
    }
    CodecConfig.describe(name, config, stream);
  }
}
