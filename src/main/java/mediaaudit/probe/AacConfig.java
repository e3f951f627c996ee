package mediaaudit.probe;

import java.util.List;
import java.util.Map;

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
  private static final int SBR_SYNC = 0x2B7;
  private static final int PS_SYNC = 0x548;

  private static final List<Integer> RATES =
      List.of(
          96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350);

  /** Channels and layout of a channelConfiguration (table 1.19). */
  private static final Map<Integer, Layout> LAYOUTS =
      Map.ofEntries(
          Map.entry(1, new Layout(1, "mono")),
          Map.entry(2, new Layout(2, "stereo")),
          Map.entry(3, new Layout(3, "3.0")),
          Map.entry(4, new Layout(4, "4.0")),
          Map.entry(5, new Layout(5, "5.0")),
          Map.entry(6, new Layout(6, "5.1")),
          Map.entry(7, new Layout(8, "7.1(wide)")),
          Map.entry(11, new Layout(7, "6.1(back)")),
          Map.entry(12, new Layout(8, "7.1")),
          Map.entry(14, new Layout(8, "5.1.2")));

  private static final Map<Integer, String> PROFILES =
      Map.of(1, "Main", 2, "LC", 3, "SSR", 4, "LTP", SBR, "HE-AAC", 23, "LD", PS, "HE-AACv2");

  private final BitReader reader;
  private int type;
  private int rate;
  private int channelConfiguration;
  private boolean spectralBand;
  private boolean parametricStereo;

  private record Layout(int channels, String name) {}

  private AacConfig(BitReader reader) {
    this.reader = reader;
  }

  /** Sets what the record tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    AacConfig aac = new AacConfig(new BitReader(config));
    aac.read();
    aac.describe(facts);
  }

  /** Sets what holds for this type of object, rate and configuration of channels. */
  private void describe(CodecFacts facts) {
    facts.replace("profile", PROFILES.get(parametricStereo ? PS : spectralBand ? SBR : type));
    facts.replace("sample_rate", Integer.toString(rate)).add("sample_fmt", "fltp");
    Layout layout = LAYOUTS.get(channelConfiguration);
    if (layout != null) {
      boolean becomesStereo = parametricStereo && layout.channels() == 1;
      facts
          .replace("channels", becomesStereo ? 2 : layout.channels())
          .replace("channel_layout", becomesStereo ? "stereo" : layout.name());
    }
  }

  private void read() throws Malformed {
    type = objectType();
    rate = rate();
    channelConfiguration = reader.bits(4);
    if (type == SBR || type == PS) {
      parametricStereo = type == PS;
      spectralBand = true;
      rate = rate();
      type = objectType();
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
      throw new Malformed("samplingFrequencyIndex is %d".formatted(index));
    }
    return RATES.get(index);
  }
}
