package mediaaudit.probe;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * FLAC's metadata blocks (RFC 9639, 8), or the first one's content alone:
 *
 * <pre>
 * ["fLaC" 32, or version 32 (0)] | { last 1 | type 7 | length 24 | content }
 * type 0: min and max block 32 | min and max frame 48 | rate 20 | channels - 1 3 | bits - 1 5 | ...
 * type 4: comments, of which WAVEFORMATEXTENSIBLE_CHANNEL_MASK tells the channels (8.6.2)
 * </pre>
 */
final class FlacConfig {
  private static final byte[] MAGIC = {'f', 'L', 'a', 'C'};
  private static final int STREAM_INFO_BYTES = 34;
  private static final int STREAM_INFO = 0;
  private static final int COMMENTS = 4;
  private static final int SHALLOW = 16;
  private static final Pattern MASK =
      Pattern.compile(
          "WAVEFORMATEXTENSIBLE_CHANNEL_MASK=0x0*(\\p{XDigit}{1,7})(?!\\p{XDigit})",
          Pattern.CASE_INSENSITIVE);

  private FlacConfig() {}

  /** Sets what the blocks tell. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    if (config.length == STREAM_INFO_BYTES) {
      describeStream(new BitReader(config), facts);
      return;
    }
    boolean hasMagic = Magic.indexOf(MAGIC, config, 0) == 0;
    BitReader reader =
        hasMagic
            ? new BitReader(config, MAGIC.length, config.length)
            : BitReader.behindVersion(config);
    boolean last = false;
    while (!last) {
      last = reader.flag();
      int type = reader.bits(7);
      int length = reader.bits(24);
      if (type == STREAM_INFO) {
        describeStream(reader.slice(length), facts);
      } else if (type == COMMENTS) {
        describeChannels(reader.bytes(Math.min(length, reader.bytesLeft())), facts);
      } else {
        reader.skip(8L * length);
      }
    }
  }

  private static void describeStream(BitReader info, CodecFacts facts) throws Malformed {
    facts.sampleRate(info.skip(80).bits(20));
    XiphChannels.describeFlac(1 + info.bits(3), facts);
    int bits = 1 + info.bits(5);
    facts
        .replace("sample_fmt", bits <= SHALLOW ? "s16" : "s32")
        .replace("bits_per_raw_sample", Integer.toString(bits));
  }

  /** A mask is believed where it has as many channels as the stream. */
  private static void describeChannels(byte[] comments, CodecFacts facts) {
    Matcher matcher = MASK.matcher(new String(comments, StandardCharsets.ISO_8859_1));
    if (matcher.find()) {
      int mask = Integer.parseInt(matcher.group(1), 16);
      if (Integer.toString(Integer.bitCount(mask)).equals(facts.stream().get("channels"))) {
        facts.replace("channel_layout", AudioChannels.layout(mask));
      }
    }
  }
}
