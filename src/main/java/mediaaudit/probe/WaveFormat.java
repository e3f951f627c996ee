package mediaaudit.probe;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
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
 * @param mask of channels; 0 when not told
 * @param bits a sample
 * @param config the codec's own bytes
 */
record WaveFormat(
    Optional<String> codec,
    int tag,
    int mask,
    int channels,
    long sampleRate,
    long bytesPerSecond,
    int bits,
    byte[] config) {
  private static final int SHORTEST = 14;
  private static final int WITH_BITS = 16;
  private static final int WITH_CONFIG = 18;
  private static final int EXTENDED = 40;
  private static final int MASK = 20;
  private static final int GUID = 24;
  private static final int EXTENSIBLE = 0xFFFE;

  /** Behind the tag, in GUIDs that hold one. */
  private static final byte[] GUID_OF_TAG =
      HexFormat.of().parseHex("000010008000" + "00aa00389b71");

  /** Beginnings of GUIDs that are no tags. */
  private static final Map<Integer, String> CODECS =
      Map.of(0xE06D802C, "ac3", 0xA7FB87AF, "eac3", 0xE06D802B, "mp2");

  /**
   * Reads one.
   *
   * @throws Malformed when it is too short
   */
  static WaveFormat read(byte[] bytes) throws Malformed {
    if (bytes.length < SHORTEST) {
      throw new Malformed("WAVEFORMATEX has %d bytes, needs %d", bytes.length, SHORTEST);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int tag = buffer.getShort(0) & 0xffff;
    int bits = bytes.length < WITH_BITS ? Byte.SIZE : buffer.getShort(SHORTEST) & 0xffff;
    int configStart = Math.min(bytes.length, WITH_CONFIG);
    int mask = 0;
    Optional<String> codec = RiffCodecs.sound(tag, bits);
    if (tag == EXTENSIBLE && bytes.length >= EXTENDED) {
      mask = buffer.getInt(MASK);
      tag = buffer.getInt(GUID);
      boolean holdsTag =
          Arrays.equals(bytes, GUID + 4, EXTENDED, GUID_OF_TAG, 0, GUID_OF_TAG.length);
      codec = holdsTag ? RiffCodecs.sound(tag, bits) : Optional.ofNullable(CODECS.get(tag));
      configStart = EXTENDED;
    }
    return new WaveFormat(
        codec,
        tag,
        mask,
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
      describeLayout(stream);
    }
    codec.ifPresent(name -> describe(name, stream));
  }

  private void describeLayout(StreamFacts stream) {
    stream.set(
        "channel_layout", Integer.bitCount(mask) == channels ? AudioChannels.layout(mask) : null);
  }

  /** FLAC, unlike other codecs, does not tell where its channels are. */
  private void describe(String name, StreamFacts stream) {
    if (Pcm.is(name)) {
      Pcm.describe(name, sampleRate, channels, stream);
    } else if (bytesPerSecond > 0) {
      stream.setAsText("bit_rate", bytesPerSecond * Byte.SIZE);
    }
    CodecConfig.describe(name, config, stream);
    if (name.equals("flac")) {
      describeLayout(stream);
    }
  }
}
