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
  private static final int PREFIX_BYTES = 4;
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
    if (beginsWithBlock(config)) {
      describeBlocks(new BitReader(config), facts);
    } else if (Magic.indexOf(MAGIC, config, 0) == 0 || beginsWithVersion(config)) {
      describeBlocks(new BitReader(config, PREFIX_BYTES, config.length), facts);
    } else {
      describeLayout("", describeStream(new BitReader(config), facts), facts);
    }
  }

  private static boolean beginsWithBlock(byte[] config) throws Malformed {
    return (new BitReader(config).bits(Integer.SIZE) & Integer.MAX_VALUE) == STREAM_INFO_BYTES;
  }

  private static boolean beginsWithVersion(byte[] config) throws Malformed {
    return new BitReader(config).bits(Integer.SIZE) == 0;
  }

  private static void describeBlocks(BitReader reader, CodecFacts facts) throws Malformed {
    int channels = 0;
    String comments = "";
    boolean last = false;
    while (!last) {
      last = reader.flag();
      int type = reader.bits(7);
      byte[] content = reader.bytes(reader.bits(24));
      if (type == STREAM_INFO) {
        channels = describeStream(new BitReader(content), facts);
      } else if (type == COMMENTS) {
        comments = new String(content, StandardCharsets.ISO_8859_1);
      }
    }
    describeLayout(comments, channels, facts);
  }

  /** Tells how many channels there are. */
  private static int describeStream(BitReader info, CodecFacts facts) throws Malformed {
    int rate = info.skip(80).bits(20);
    int channels = 1 + info.bits(3);
    int bits = 1 + info.bits(5);
    facts
        .sampleRate(rate)
        .channelCount(channels)
        .replace("sample_fmt", bits <= SHALLOW ? "s16" : "s32")
        .replace("bits_per_raw_sample", Integer.toString(bits));
    return channels;
  }

  /** A mask is believed where it has as many channels as the stream. */
  private static void describeLayout(String comments, int channels, CodecFacts facts) {
    Matcher matcher = MASK.matcher(comments);
    int mask = matcher.find() ? Integer.parseInt(matcher.group(1), 16) : 0;
    if (Integer.bitCount(mask) == channels) {
      facts.channels(mask);
    } else {
      XiphChannels.describeFlac(channels, facts);
    }
  }
}
