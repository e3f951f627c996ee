package mediaaudit.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first access unit of an H.264 stream: its sets and messages, and whether its first picture is
 * a field. The head of a slice (ISO/IEC 14496-10, 7.3.3):
 *
 * <pre>
 * first_mb_in_slice ue | slice_type ue | pic_parameter_set_id ue
 * frame_num v | frame_mbs_only_flag 0: field_pic_flag 1 { bottom_field_flag 1 }
 * type 5: idr_pic_id ue
 * pic_order_cnt_type 0: pic_order_cnt_lsb v | [delta_pic_order_cnt_bottom se]
 * </pre>
 *
 * As FFmpeg does, a message about the picture's timing is believed before the order of its fields.
 */
final class H264Frame {
  private static final int SLICE = 1;
  private static final int IDR_SLICE = 5;
  private static final int SEQUENCE_SET = 7;
  private static final int PICTURE_SET = 8;
  private static final int SUPPLEMENTAL = 6;
  private static final int TIMING = 1;

  /** Of {@code pic_struct} (table D-1): top and bottom, bottom and top, each with one repeated. */
  private static final Map<Integer, String> STRUCTURES = Map.of(3, "tt", 4, "bb", 5, "tt", 6, "bb");

  private static final int UNKNOWN = -1;

  private H264Sps sps;
  private boolean tellsBottom;
  private int structure = UNKNOWN;

  private H264Frame() {}

  /**
   * Sets what the frame tells.
   *
   * @param config the stream's record; empty where it is not known
   */
  static void describe(byte[] config, byte[] frame, CodecFacts facts) throws Malformed {
    List<NalUnits.Unit> inFrame = NalUnits.of(frame, H264Config.lengthBytes(config));
    H264Units.describe(inFrame, facts);
    List<NalUnits.Unit> units = new ArrayList<>(H264Config.unitsOf(config));
    units.addAll(inFrame);
    new H264Frame().describeFields(units, facts);
  }

  /** The sets that stand last before the first slice hold. */
  private void describeFields(List<NalUnits.Unit> units, CodecFacts facts) throws Malformed {
    for (NalUnits.Unit unit : units) {
      int type = unit.header() & 0x1F;
      BitReader payload = unit.payload(1);
      if (type == SEQUENCE_SET) {
        sps = H264Sps.read(payload);
      } else if (type == PICTURE_SET) {
        tellsBottom = tellsBottom(payload);
      } else if (type == SUPPLEMENTAL && sps != null && sps.tellsStructure()) {
        readStructure(payload);
      } else if ((type == SLICE || type == IDR_SLICE) && sps != null) {
        facts.add("field_order", fieldOrder(payload, type));
        return;
      }
    }
  }

  /** {@code pic_timing} (D.1.3). */
  private void readStructure(BitReader messages) throws Malformed {
    Optional<BitReader> timing = SupplementalMessages.find(TIMING, messages);
    if (timing.isPresent()) {
      structure = timing.get().skip(sps.delayBits()).bits(4);
    }
  }

  /** {@code bottom_field_pic_order_in_frame_present_flag} (7.3.2.2). */
  private static boolean tellsBottom(BitReader set) throws Malformed {
    set.unsignedGolomb();
    set.unsignedGolomb();
    return set.skip(1).flag();
  }

  /** Null where the order of pictures is told in another way. */
  private String fieldOrder(BitReader slice, int type) throws Malformed {
    slice.unsignedGolomb();
    slice.unsignedGolomb();
    slice.unsignedGolomb();
    slice.skip(sps.frameNumBits());
    if (!sps.framesOnly() && slice.flag()) {
      return slice.flag() ? "bb" : "tt";
    }
    if (structure != UNKNOWN) {
      return STRUCTURES.getOrDefault(structure, "progressive");
    }
    if (sps.framesOnly()) {
      return "progressive";
    }
    if (type == IDR_SLICE) {
      slice.unsignedGolomb();
    }
    if (sps.orderCountBits() == 0) {
      return null;
    }
    int bottomAfterTop = tellsBottom ? slice.skip(sps.orderCountBits()).signedGolomb() : 0;
    return bottomAfterTop == 0 ? "progressive" : bottomAfterTop > 0 ? "tt" : "bb";
  }
}
