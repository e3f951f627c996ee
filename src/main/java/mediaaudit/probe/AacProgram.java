package mediaaudit.probe;

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

  /** The channels as a mask of {@link AudioChannels}; 0 where they are none of the usual sets. */
  static int channels(BitReader reader) throws Malformed {
    int front = reader.skip(10).bits(4);
    int side = reader.bits(4);
    int back = reader.bits(4);
    int lowFrequency = reader.bits(2);
    reader.skip(7);
    skipIfTold(reader, 4);
    skipIfTold(reader, 4);
    skipIfTold(reader, 3);
    int mask = front(reader, front);
    int sides = loudspeakers(reader, side);
    int backs = loudspeakers(reader, back);
    boolean known = mask != 0 && sides % 2 == 0 && sides <= 2 && backs <= 3 && lowFrequency <= 1;
    reader.skip(4L * lowFrequency);
    return known
        ? mask
            | (sides == 2 ? AudioChannels.SIDE : 0)
            | (backs >= 2 ? AudioChannels.BACK : 0)
            | (backs % 2 == 1 ? AudioChannels.BACK_CENTER : 0)
            | (lowFrequency == 1 ? AudioChannels.LOW_FREQUENCY : 0)
        : 0;
  }

  /** One in the middle, a pair, both, or another pair beside the center. */
  private static int front(BitReader reader, int elements) throws Malformed {
    int loudspeakers = loudspeakers(reader, elements);
    return switch (loudspeakers) {
      case 1 -> AudioChannels.MONO;
      case 2 -> AudioChannels.STEREO;
      case 3 -> AudioChannels.SURROUND;
      case 4 -> AudioChannels.FRONT | AudioChannels.OF_CENTER;
      case 5 -> AudioChannels.SURROUND | AudioChannels.OF_CENTER;
      default -> 0;
    };
  }

  private static int loudspeakers(BitReader reader, int elements) throws Malformed {
    int loudspeakers = 0;
    for (int i = 0; i < elements; i++) {
      loudspeakers += reader.flag() ? 2 : 1;
      reader.skip(4);
    }
    return loudspeakers;
  }

  private static void skipIfTold(BitReader reader, int bits) throws Malformed {
    if (reader.flag()) {
      reader.skip(bits);
    }
  }
}
