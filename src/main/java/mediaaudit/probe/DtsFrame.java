package mediaaudit.probe;

import java.util.List;
import java.util.Map;

/**
 * A frame of DTS: a core (ETSI TS 102 114, 5.3.1), an extension substream (7.4.1), or both:
 *
 * <pre>
 * 7FFE8001 32 | FTYPE 1 | SHORT 5 | CPF 1 | NBLKS 7 | FSIZE 14 | AMODE 6 | SFREQ 4 | RATE 5
 * fixed 1 | DYNF 1 | TIMEF 1 | AUXF 1 | HDCD 1 | EXT_AUDIO_ID 3 | EXT_AUDIO 1 | ASPF 1 | LFF 2
 * 64582025 32 | ... | a component per mark: 41A29547 lossless, 0A801921 low bit rate, ...
 * </pre>
 */
final class DtsFrame {
  private static final int CORE = 0x7FFE8001;
  private static final byte[] EXTENSION = {0x64, 0x58, 0x20, 0x25};
  private static final byte[] LOSSLESS = {0x41, (byte) 0xA2, (byte) 0x95, 0x47};
  private static final byte[] LOW_BIT_RATE = {0x0A, (byte) 0x80, 0x19, 0x21};

  /** XBR, XXCH and X96. */
  private static final List<byte[]> HIGH_RESOLUTION =
      List.of(
          new byte[] {0x65, 0x5E, 0x31, 0x5E},
          new byte[] {0x47, 0x00, 0x4A, 0x03},
          new byte[] {0x1D, (byte) 0x95, (byte) 0xF2, 0x62});

  private static final int NO_EXTENSION = -1;
  private static final int BACK_CENTER = 0;
  private static final int DOUBLE_RATE = 2;
  private static final int MORE_CHANNELS = 6;
  private static final Map<Integer, String> CORE_PROFILES =
      Map.of(
          NO_EXTENSION, "DTS",
          BACK_CENTER, "DTS-ES",
          DOUBLE_RATE, "DTS 96/24",
          MORE_CHANNELS, "DTS-ES");

  private static final List<Integer> RATES =
      List.of(
          0, 8000, 16_000, 32_000, 0, 0, 11_025, 22_050, 44_100, 0, 0, 12_000, 24_000, 48_000,
          96_000, 192_000);
  private static final List<Integer> BIT_RATES =
      List.of(
          32_000, 56_000, 64_000, 96_000, 112_000, 128_000, 192_000, 224_000, 256_000, 320_000,
          384_000, 448_000, 512_000, 576_000, 640_000, 768_000, 896_000, 1_024_000, 1_152_000,
          1_280_000, 1_344_000, 1_408_000, 1_411_200, 1_472_000, 1_536_000, 1_920_000, 2_048_000,
          3_072_000, 3_840_000);
  private static final List<Integer> CHANNELS =
      List.of(
          AudioChannels.MONO,
          AudioChannels.STEREO,
          AudioChannels.STEREO,
          AudioChannels.STEREO,
          AudioChannels.STEREO,
          AudioChannels.SURROUND,
          AudioChannels.FRONT | AudioChannels.BACK_CENTER,
          AudioChannels.FOUR,
          AudioChannels.FRONT | AudioChannels.SIDE,
          AudioChannels.FIVE_SIDE);
  private static final int NO_LOW_FREQUENCY = 3;

  private final byte[] frame;
  private final CodecFacts facts;

  private DtsFrame(byte[] frame, CodecFacts facts) {
    this.frame = frame;
    this.facts = facts;
  }

  /** Sets what the frame tells. */
  static void describe(byte[] frame, CodecFacts facts) throws Malformed {
    new DtsFrame(frame, facts).describe();
  }

  private void describe() throws Malformed {
    boolean hasCore = new BitReader(frame).bits(32) == CORE;
    int coreBytes = hasCore ? coreBytes() : 0;
    int extensionAt = Magic.indexOf(EXTENSION, frame, coreBytes);
    boolean hasExtension = extensionAt >= 0 && extensionAt < coreBytes + 4;
    if (hasExtension) {
      describeExtension(hasCore, extensionAt);
    } else if (hasCore && coreBytes <= frame.length) {
      describeCore();
    }
  }

  private int coreBytes() throws Malformed {
    return 1 + new BitReader(frame).skip(46).bits(14);
  }

  private void describeCore() throws Malformed {
    BitReader reader = new BitReader(frame).skip(60);
    int mode = reader.bits(6);
    int rate = RATES.get(reader.bits(4));
    int bitRate = reader.bits(5);
    int extensionId = reader.skip(5).bits(3);
    int extension = reader.flag() ? extensionId : NO_EXTENSION;
    int lowFrequency = reader.skip(1).bits(2);
    facts
        .replace("profile", CORE_PROFILES.get(extension))
        .replace("sample_fmt", "fltp")
        .sampleRate(extension == DOUBLE_RATE ? 2 * rate : rate);
    if (mode < CHANNELS.size() && lowFrequency != NO_LOW_FREQUENCY && extension != MORE_CHANNELS) {
      facts.channels(
          CHANNELS.get(mode)
              | (lowFrequency > 0 ? AudioChannels.LOW_FREQUENCY : 0)
              | (extension == BACK_CENTER ? AudioChannels.BACK_CENTER : 0));
    }
    if (bitRate < BIT_RATES.size()) {
      facts.addAsText("bit_rate", BIT_RATES.get(bitRate));
    }
  }

  private void describeExtension(boolean hasCore, int at) throws Malformed {
    if (Magic.indexOf(LOSSLESS, frame, at) >= 0) {
      facts.replace("profile", "DTS-HD MA");
      DtsAsset.read(frame, at).describe(true, facts);
    } else if (!hasCore && Magic.indexOf(LOW_BIT_RATE, frame, at) >= 0) {
      facts.replace("profile", "DTS Express").replace("sample_fmt", "fltp");
      DtsAsset.read(frame, at).describe(false, facts);
    } else if (HIGH_RESOLUTION.stream().anyMatch(mark -> Magic.indexOf(mark, frame, at) >= 0)) {
      facts.replace("profile", "DTS-HD HRA").replace("sample_fmt", "fltp");
      DtsAsset.read(frame, at).describe(false, facts);
    }
  }
}
