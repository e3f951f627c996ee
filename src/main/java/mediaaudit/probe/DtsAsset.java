package mediaaudit.probe;

import java.util.List;
import java.util.Map;

/**
 * The first asset of a DTS extension substream (ETSI TS 102 114, 7.4.1 and 7.5.2):
 *
 * <pre>
 * 64582025 32 | user 8 | nExtSSIndex 2 | bHeaderSizeType 1 | header - 1 8 or 12 | size - 1 16 or 20
 * bStaticFieldsPresent 1 { clock 2 | duration 3 | time code 1 { 36 } | presentations - 1 3
 *   assets - 1 3 | active masks | mixing 1 { ... } }
 * sizes of the assets | descriptor: size - 1 9 | index 3
 *   static fields: type 1 { 4 } | language 1 { 24 } | text 1 { length - 1 10 | text }
 *     bits - 1 5 | rate 4 | channels - 1 8 | one to one 1 { stereo 1 | six 1 | mask 1 { size 2 } }
 * </pre>
 */
final class DtsAsset {
  private static final List<Integer> RATES =
      List.of(
          8000, 16_000, 32_000, 64_000, 128_000, 22_050, 44_100, 88_200, 176_400, 352_800, 12_000,
          24_000, 48_000, 96_000, 192_000, 384_000);

  /** By FFmpeg's reading of the loudspeakers' mask (table 7-10). */
  private static final Map<Integer, Integer> CHANNELS =
      Map.of(
          0x01, AudioChannels.MONO,
          0x02, AudioChannels.STEREO,
          0x03, AudioChannels.SURROUND,
          0x06, AudioChannels.FRONT | AudioChannels.SIDE,
          0x07, AudioChannels.FIVE_SIDE,
          0x0F, AudioChannels.FIVE_ONE_SIDE,
          0x1F, AudioChannels.SIX_ONE,
          0x4F, AudioChannels.SEVEN_ONE,
          0x80F, AudioChannels.SEVEN_ONE);

  private static final int SHALLOW = 16;

  private final BitReader reader;
  private int bits;
  private int rate;
  private int channels;
  private int loudspeakers;
  private int loudspeakerBits;
  private int substream;
  private int sizeBits;
  private int assets = 1;

  private DtsAsset(BitReader reader) {
    this.reader = reader;
  }

  /** Reads the substream that begins here; its own facts are 0 where it does not tell them. */
  static DtsAsset read(byte[] frame, int at) throws Malformed {
    DtsAsset asset = new DtsAsset(new BitReader(frame, at, frame.length));
    if (asset.readHead()) {
      asset.readDescriptor();
    }
    return asset;
  }

  /** Sets what it tells; samples are integers only where the coding loses nothing. */
  void describe(boolean lossless, CodecFacts facts) {
    if (channels == 0) {
      return;
    }
    facts.sampleRate(rate).channelCount(channels);
    int mask = CHANNELS.getOrDefault(loudspeakers, 0);
    if (Integer.bitCount(mask) == channels) {
      facts.channels(mask);
    }
    if (lossless) {
      facts
          .replace("sample_fmt", bits <= SHALLOW ? "s16p" : "s32p")
          .replace("bits_per_raw_sample", bits <= SHALLOW ? "16" : "24");
    }
  }

  /** False where the fields that stay the same are left out. */
  private boolean readHead() throws Malformed {
    substream = reader.skip(40).bits(2);
    boolean isWide = reader.flag();
    sizeBits = isWide ? 20 : 16;
    reader.skip((isWide ? 12 : 8) + sizeBits);
    if (!reader.flag()) {
      return false;
    }
    reader.skip(5);
    reader.skip(reader.flag() ? 36 : 0);
    int presentations = 1 + reader.bits(3);
    assets = 1 + reader.bits(3);
    int active = 0;
    for (int i = 0; i < presentations; i++) {
      active += Integer.bitCount(reader.bits(substream + 1));
    }
    reader.skip(8L * active);
    if (reader.flag()) {
      loudspeakerBits = 4 * (1 + reader.skip(2).bits(2));
      int mixes = 1 + reader.bits(2);
      reader.skip((long) mixes * loudspeakerBits);
    }
    reader.skip((long) assets * sizeBits);
    return true;
  }

  private void readDescriptor() throws Malformed {
    reader.skip(12);
    reader.skip(reader.flag() ? 4 : 0);
    reader.skip(reader.flag() ? 24 : 0);
    reader.skip(reader.flag() ? 8L * (1 + reader.bits(10)) : 0);
    bits = 1 + reader.bits(5);
    rate = RATES.get(reader.bits(4));
    int total = 1 + reader.bits(8);
    boolean isOneToOne = reader.flag();
    reader.skip(isOneToOne && total > 2 ? 1 : 0);
    reader.skip(isOneToOne && total > 6 ? 1 : 0);
    if (isOneToOne && reader.flag()) {
      loudspeakers = reader.bits(4 * (1 + reader.bits(2)));
    }
    channels = total;
  }
}
