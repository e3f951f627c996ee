package mediaaudit.probe;

import java.util.List;

/**
 * Synchronization frames of Enhanced AC-3 (ETSI TS 102 366, E.1.2.1 and E.1.2.2), and dec3 (F.6):
 *
 * <pre>
 * frame: 0B77 16 | strmtyp 2 | substreamid 3 | frmsiz 11
 *        fscod 2 { 3: fscod2 2 | else numblkscod 2 } | acmod 3 | lfeon 1 | bsid 5
 *        dialnorm 5 | compre 1 { compr 8 } | ... | addbsi
 * dec3:  data_rate 13 | num_ind_sub 3 { fscod 2 | bsid 5 | reserved 1 | asvc 1 | bsmod 3 | acmod 3
 *        lfeon 1 | reserved 3 | num_dep_sub 4 { chan_loc 9 } or reserved 1 }
 *        reserved 7 | flag_ec3_extension_type_a 1 | complexity_index_type_a 8
 * </pre>
 *
 * Dolby Atmos is told by {@code flag_ec3_extension_type_a} (ETSI TS 103 420, 8.3.1 and C.3.1).
 */
final class Eac3Frame {
  private static final String ATMOS = "Dolby Digital Plus + Dolby Atmos";
  private static final int OLDEST = 11;
  private static final int NEWEST = 16;
  private static final int DEPENDENT = 1;
  private static final int CONVERTED = 2;
  private static final int HALF_RATE = 3;
  private static final int SAMPLES_OF_A_BLOCK = 256;

  /** Lrs and Rrs, in {@code chanmap}. */
  private static final int REAR = 0x0200;

  /** L, C, R, Ls and Rs there, which replace those of the stream depended on. */
  private static final int REPLACED = 0xF800;

  private static final List<Integer> RATES = List.of(48_000, 44_100, 32_000);
  private static final List<Integer> BLOCKS = List.of(1, 2, 3, 6);

  private final BitReader reader;
  private int type;
  private int substream;
  private int bytes;
  private int rate;
  private int blocks;
  private int mode;
  private boolean lowFrequency;
  private int channelMap;
  private boolean atmos;

  private Eac3Frame(BitReader reader) {
    this.reader = reader;
  }

  /** Sets what the first frame and those of streams that depend on it tell. */
  static void describe(byte[] frames, CodecFacts facts) throws Malformed {
    Eac3Frame first = read(new BitReader(frames));
    facts.sampleRate(first.rate);
    if (first.atmos) {
      facts.add("profile", ATMOS);
    }
    if (first.bytes == frames.length) {
      first.describeAlone(facts);
    } else {
      Eac3Frame second = read(new BitReader(frames, first.bytes, frames.length));
      first.describe(second, facts);
    }
  }

  /**
   * Sets what a dec3 tells of the first independent substream. What depends on it adds channels,
   * which frames tell.
   */
  static void describeRecord(byte[] config, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(config);
    int others = reader.skip(13).bits(3);
    int rateCode = reader.bits(2);
    int channels = Ac3Frame.channels(reader.skip(10).bits(3), reader.flag());
    int dependents = reader.skip(3).bits(4);
    reader.skip(dependents > 0 ? 9 : 1);
    if (rateCode < RATES.size()) {
      facts.sampleRate(RATES.get(rateCode));
    }
    if (dependents == 0) {
      facts.channels(channels);
    }
    if (others == 0 && reader.left() >= 16 && reader.skip(7).flag()) {
      facts.add("profile", ATMOS);
    }
  }

  /** A stream that depends on another adds to its channels; what is not 7.1 stays unknown. */
  private void describe(Eac3Frame second, CodecFacts facts) {
    if (second.type != DEPENDENT) {
      describeAlone(facts);
      return;
    }
    if ((second.channelMap & ~REPLACED) == REAR) {
      facts.channels(Ac3Frame.channels(mode, lowFrequency) | AudioChannels.BACK);
    }
    if (second.atmos) {
      facts.add("profile", ATMOS);
    }
  }

  private void describeAlone(CodecFacts facts) {
    facts
        .channels(Ac3Frame.channels(mode, lowFrequency))
        .addAsText("bit_rate", 8L * bytes * rate / (blocks * SAMPLES_OF_A_BLOCK));
  }

  private static Eac3Frame read(BitReader reader) throws Malformed {
    Eac3Frame frame = new Eac3Frame(reader);
    frame.readHead();
    try {
      frame.readInformation();
    } catch (Malformed ignored) {
      // Cut off within; the head holds.
    }
    return frame;
  }

  private void readHead() throws Malformed {
    if (reader.bits(16) != Ac3Frame.SYNC) {
      throw new Malformed("no E-AC-3 frame");
    }
    type = reader.bits(2);
    substream = reader.bits(3);
    bytes = 2 * (1 + reader.bits(11));
    readRate();
    mode = reader.bits(3);
    lowFrequency = reader.flag();
    int version = reader.bits(5);
    if (version < OLDEST || version > NEWEST || substream != 0) {
      throw new Malformed("E-AC-3 of bsid %d, substream %d", version, substream);
    }
  }

  private void readRate() throws Malformed {
    int code = reader.bits(2);
    if (code == HALF_RATE) {
      int half = reader.bits(2);
      if (half == HALF_RATE) {
        throw new Malformed("fscod2 is 3");
      }
      rate = RATES.get(half) / 2;
      blocks = 6;
    } else {
      rate = RATES.get(code);
      blocks = BLOCKS.get(reader.bits(2));
    }
  }

  /** {@code bsi} from {@code dialnorm} on. */
  private void readInformation() throws Malformed {
    int programs = mode == 0 ? 2 : 1;
    for (int i = 0; i < programs; i++) {
      reader.skip(5);
      skipIfTold(8);
    }
    if (type == DEPENDENT && reader.flag()) {
      channelMap = reader.bits(16);
    }
    if (reader.flag()) {
      skipMixing(programs);
    }
    if (reader.flag()) {
      skipInformation(programs);
    }
    if (type == 0 && blocks != 6) {
      reader.skip(1);
    }
    if (type == CONVERTED && (blocks == 6 || reader.flag())) {
      reader.skip(6);
    }
    atmos = reader.flag() && reader.skip(6 + 7).flag();
  }

  private void skipMixing(int programs) throws Malformed {
    if (mode > 2) {
      reader.skip(2 + ((mode & 1) != 0 ? 6 : 0) + ((mode & 4) != 0 ? 6 : 0));
    }
    if (lowFrequency) {
      skipIfTold(5);
    }
    if (type != 0) {
      return;
    }
    for (int i = 0; i <= programs; i++) {
      skipIfTold(6);
    }
    switch (reader.bits(2)) {
      case 1 -> reader.skip(5);
      case 2 -> reader.skip(12);
      case 3 -> reader.skip(8L * (reader.bits(5) + 2));
      default -> {}
    }
    for (int i = 0; mode < 2 && i < programs; i++) {
      skipIfTold(14);
    }
    if (reader.flag()) {
      for (int i = 0; i < blocks; i++) {
        if (blocks == 1 || reader.flag()) {
          reader.skip(5);
        }
      }
    }
  }

  private void skipInformation(int programs) throws Malformed {
    reader.skip(5 + (mode == 2 ? 4 : 0) + (mode >= 6 ? 2 : 0));
    for (int i = 0; i < programs; i++) {
      skipIfTold(8);
    }
    boolean halfRate = !RATES.contains(rate);
    reader.skip(halfRate ? 0 : 1);
  }

  private void skipIfTold(int bits) throws Malformed {
    if (reader.flag()) {
      reader.skip(bits);
    }
  }
}
