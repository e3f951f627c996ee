package mediaaudit.probe;

import java.util.List;

/**
 * The sequence header of VC-1 (SMPTE 421M, 6.1 and J):
 *
 * <pre>
 * simple, main:            profile 4 | ...
 * advanced: 00 00 01 0F 32 | profile 2 (3) | level 3 | chroma 2 | ... 8 | postproc 1
 *                            max_coded_width 12 | max_coded_height 12 | ...
 * </pre>
 */
final class Vc1Config {
  private static final List<String> PROFILES = List.of("Simple", "Main", "Complex", "Advanced");
  private static final int SEQUENCE = 0x0F;
  private static final int ADVANCED = 3;

  private Vc1Config() {}

  /** Sets what the header of VC-1 tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    BitReader reader =
        StartCodes.behind(SEQUENCE, SEQUENCE, config)
            .orElseThrow(() -> new Malformed("no sequence header of VC-1"));
    if (reader.bits(2) != ADVANCED) {
      throw new Malformed("VC-1 of another than the advanced profile");
    }
    facts.replace("profile", PROFILES.get(ADVANCED)).replace("level", reader.bits(3));
    facts.add("width", 2 * (1 + reader.skip(11).bits(12))).add("height", 2 * (1 + reader.bits(12)));
  }

  /** Sets what the header of Windows Media Video 9 tells. */
  static void describeMain(byte[] config, CodecFacts facts) throws Malformed {
    int profile = new BitReader(config).bits(2);
    if (profile == ADVANCED) {
      describe(config, facts);
    } else {
      facts.replace("profile", PROFILES.get(profile));
    }
  }
}
