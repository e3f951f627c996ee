package mediaaudit.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The AudioSpecificConfig of AAC (ISO/IEC 14496-3, 1.6.2.1):
 *
 * <pre>
 * audioObjectType 5 { 31: 32 + 6 } | samplingFrequencyIndex 4 { 15: frequency 24 }
 * channelConfiguration 4
 * types 5 (SBR) and 29 (PS): extensionSamplingFrequencyIndex 4 { 15: 24 } | audioObjectType 5
 * GASpecificConfig (4.4.1): frameLengthFlag 1 | dependsOnCoreCoder 1 { delay 14 }
 *   extensionFlag 1 { channelConfiguration 0: program_config_element }
 * syncExtensionType 11 (2B7): type 5 { 5: sbrPresentFlag 1 { index 4 } }
 *   syncExtensionType 11 (548): psPresentFlag 1
 * </pre>
 */
final class AacConfig {
  private static final int ESCAPE = 31;
  private static final int SBR = 5;
  private static final int PS = 29;
  private static final int USAC = 42;
  private static final int SBR_SYNC = 0x2B7;
  private static final int PS_SYNC = 0x548;
  private static final int LC = 2;

  /** What names an object type in an id, at its number. */
  private static final List<String> ID_TYPES = List.of("/none", "/MAIN", "/LC", "/SSR", "/LTP");

  private static final int HIGHEST_RATE_OF_HALVED = 24_000;
  private static final Set<Integer> GENERAL_AUDIO = Set.of(1, LC, 3, 4);

  private static final List<Integer> RATES =
      List.of(
          96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350);

  /**
   * Of a channelConfiguration (table 1.19). 7 has two loudspeakers beside the center there, but
   * encoders mean the back, and FFmpeg knows.
   */
  private static final Map<Integer, Integer> CHANNELS =
      Map.of(
          1, AudioChannels.MONO,
          2, AudioChannels.STEREO,
          3, AudioChannels.SURROUND,
          4, AudioChannels.FOUR,
          5, AudioChannels.FIVE_BACK,
          6, AudioChannels.FIVE_ONE_BACK,
          7, AudioChannels.SEVEN_ONE,
          11, AudioChannels.SIX_ONE_BACK,
          12, AudioChannels.SEVEN_ONE);

  private static final Map<Integer, String> PROFILES =
      Map.of(
          1,
          "Main",
          2,
          "LC",
          3,
          "SSR",
          4,
          "LTP",
          SBR,
          "HE-AAC",
          23,
          "LD",
          PS,
          "HE-AACv2",
          USAC,
          "xHE-AAC");

  private final BitReader reader;
  private final CodecFacts facts;
  private int type;
  private int rate;
  private int channels;
  private boolean spectralBand;
  private boolean parametricStereo;
  private boolean isExplicit;
  private boolean isExplicitStereo;

  private AacConfig(BitReader reader, CodecFacts facts) {
    this.reader = reader;
    this.facts = facts;
  }

  /**
   * The record of a stream that has none, but an id of Matroska such as {@code A_AAC/MPEG2/LC/SBR},
   * as FFmpeg makes it; empty where that tells too little.
   *
   * @param outputRate 0 where it is the rate
   */
  static byte[] ofId(String id, double rate, double outputRate, long channels) {
    int type =
        IntStream.range(1, ID_TYPES.size())
            .filter(number -> id.contains(ID_TYPES.get(number)))
            .findFirst()
            .orElse(0);
    int index = RATES.indexOf((int) rate);
    int outputIndex = outputRate > 0 ? RATES.indexOf((int) outputRate) : index;
    if (type == 0 || index < 0 || outputIndex < 0 || channels < 1 || channels > 7) {
      return new byte[0];
    }
    int head = type << 11 | index << 7 | (int) channels << 3;
    byte[] record = {
      (byte) (head >> 8),
      (byte) head,
      (byte) (SBR_SYNC >> 3),
      (byte) (SBR_SYNC << 5 | SBR),
      (byte) (0x80 | outputIndex << 3)
    };
    return Arrays.copyOf(record, id.contains("SBR") ? record.length : 2);
  }

  /** Sets what the record tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    AacConfig aac = new AacConfig(new BitReader(config), facts);
    aac.read();
    aac.describe();
  }

  /**
   * FFmpeg takes the record's word before the container's. SBR may hide in frames at half its rate,
   * and PS in those of one channel, where a record without an extension leaves open what they are.
   */
  private void describe() {
    boolean mayHideBand = type == LC && !isExplicit && rate <= HIGHEST_RATE_OF_HALVED;
    boolean isMono = channels == AudioChannels.MONO;
    boolean mayHideStereo = isMono && (mayHideBand || spectralBand && !isExplicitStereo);
    if (!mayHideBand) {
      facts.sampleRate(rate);
    }
    if (!mayHideBand && !mayHideStereo) {
      int profile = parametricStereo ? PS : spectralBand ? SBR : type;
      facts.replace("profile", PROFILES.get(profile));
    }
    if (channels != 0 && !mayHideStereo) {
      facts.channels(parametricStereo && isMono ? AudioChannels.STEREO : channels);
    }
  }

  private void read() throws Malformed {
    type = objectType();
    rate = rate();
    int channelConfiguration = reader.bits(4);
    channels = CHANNELS.getOrDefault(channelConfiguration, 0);
    if (type == SBR || type == PS) {
      parametricStereo = type == PS;
      isExplicitStereo = parametricStereo;
      spectralBand = true;
      isExplicit = true;
      rate = rate();
      type = objectType();
    }
    try {
      readSpecific(channelConfiguration);
      if (!isExplicit) {
        readExtension();
      }
    } catch (Malformed ignored) {
      // Ends without an extension.
    }
  }

  /** {@code GASpecificConfig}. */
  private void readSpecific(int channelConfiguration) throws Malformed {
    if (!GENERAL_AUDIO.contains(type)) {
      throw new Malformed("object type %d is not read", type);
    }
    if (reader.skip(1).flag()) {
      reader.skip(14);
    }
    reader.skip(1);
    if (channelConfiguration == 0) {
      AacProgram.describe(reader, facts);
    }
  }

  /** It may follow anywhere behind, though it should at once. */
  private void readExtension() throws Malformed {
    int sync = reader.bits(11);
    while (sync != SBR_SYNC) {
      sync = sync << 1 & 0x7FF | reader.bits(1);
    }
    if (objectType() != SBR) {
      return;
    }
    boolean hasBand = reader.flag();
    if (hasBand) {
      rate = rate();
    }
    spectralBand = hasBand;
    isExplicit = true;
    if (hasBand && reader.bits(11) == PS_SYNC) {
      parametricStereo = reader.flag();
      isExplicitStereo = true;
    }
  }

  private int objectType() throws Malformed {
    int short5 = reader.bits(5);
    return short5 == ESCAPE ? 32 + reader.bits(6) : short5;
  }

  private int rate() throws Malformed {
    int index = reader.bits(4);
    if (index == 15) {
      return reader.bits(24);
    }
    if (index >= RATES.size()) {
      throw new Malformed("samplingFrequencyIndex is %d", index);
    }
    return RATES.get(index);
  }
}
