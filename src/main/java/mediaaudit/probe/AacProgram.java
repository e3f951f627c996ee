package mediaaudit.probe;

import java.util.ArrayList;
import java.util.List;

/**
 * The program_config_element of AAC (ISO/IEC 14496-3, 4.4.1.1), which tells loudspeakers:
 *
 * <pre>
 * element_instance_tag 4 | object_type 2 | sampling_frequency_index 4
 * front 4 | side 4 | back 4 | lfe 2 | data 3 | coupling 4
 * mono mixdown 1 { 4 } | stereo mixdown 1 { 4 } | matrix mixdown 1 { 3 }
 * front, side, back: { is_cpe 1 | tag 4 } | lfe: { tag 4 } | ...
 * </pre>
 */
final class AacProgram {
  private AacProgram() {}

  /** Sets channels, and their layout where they stand in the usual order. */
  static void describe(BitReader reader, CodecFacts facts) throws Malformed {
    int front = reader.skip(10).bits(4);
    int side = reader.bits(4);
    int back = reader.bits(4);
    int lowFrequency = reader.bits(2);
    reader.skip(7);
    skipIfTold(reader, 4);
    skipIfTold(reader, 4);
    skipIfTold(reader, 3);
    List<Integer> fronts = loudspeakers(reader, front);
    List<Integer> sides = loudspeakers(reader, side);
    List<Integer> backs = loudspeakers(reader, back);
    int mask =
        front(fronts)
            | (sides.equals(List.of(2)) ? AudioChannels.SIDE : 0)
            | (backs.contains(2) ? AudioChannels.BACK : 0)
            | (sum(backs) % 2 == 1 ? AudioChannels.BACK_CENTER : 0)
            | (lowFrequency == 1 ? AudioChannels.LOW_FREQUENCY : 0);
    int channels = sum(fronts) + sum(sides) + sum(backs) + lowFrequency;
    if (Integer.bitCount(mask) == channels) {
      facts.channels(mask);
    } else {
      facts.channelCount(channels);
    }
  }

  /** The center comes first; 0 where it does not. */
  private static int front(List<Integer> loudspeakers) {
    boolean hasCenter = loudspeakers.indexOf(1) == 0;
    boolean isUsual = loudspeakers.lastIndexOf(1) <= 0;
    int pairs = sum(loudspeakers) / 2;
    return isUsual
        ? (hasCenter ? AudioChannels.FRONT_CENTER : 0)
            | (pairs > 0 ? AudioChannels.FRONT : 0)
            | (pairs > 1 ? AudioChannels.OF_CENTER : 0)
        : 0;
  }

  private static List<Integer> loudspeakers(BitReader reader, int elements) throws Malformed {
    List<Integer> loudspeakers = new ArrayList<>();
    for (int i = 0; i < elements; i++) {
      loudspeakers.add(reader.flag() ? 2 : 1);
      reader.skip(4);
    }
    return loudspeakers;
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  private static void skipIfTold(BitReader reader, int bits) throws Malformed {
    if (reader.flag()) {
      reader.skip(bits);
    }
  }
}
