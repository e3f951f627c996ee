package mediaaudit.probe;

import java.util.ArrayList;
import java.util.List;

/**
 * The first access unit of an H.264 stream: its sets and messages, and whether its first picture is
 * a field. The head of a slice (ISO/IEC 14496-10, 7.3.3):
 *
 * <pre>
 * first_mb_in_slice ue | slice_type ue | pic_parameter_set_id ue | [colour_plane_id 2]
 * frame_num v | frame_mbs_only_flag 0: field_pic_flag 1 { bottom_field_flag 1 }
 * type 5: idr_pic_id ue
 * pic_order_cnt_type 0: pic_order_cnt_lsb v | [delta_pic_order_cnt_bottom se]
 * </pre>
 */
final class H264Frame {
  private static final int SLICE = 1;
  private static final int IDR_SLICE = 5;
  private static final int SEQUENCE_SET = 7;
  private static final int PICTURE_SET = 8;

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
    describeFields(units, facts);
  }

  /** The sets that stand last before the first slice hold. */
  private static void describeFields(List<NalUnits.Unit> units, CodecFacts facts) throws Malformed {
    H264Sps sps = null;
    boolean tellsBottom = false;
    for (NalUnits.Unit unit : units) {
      int type = unit.header() & 0x1F;
      if (type == SEQUENCE_SET) {
        sps = H264Sps.read(unit.payload(1));
      } else if (type == PICTURE_SET) {
        tellsBottom = tellsBottom(unit.payload(1));
      } else if ((type == SLICE || type == IDR_SLICE) && sps != null) {
        facts.add("field_order", fieldOrder(unit.payload(1), type, sps, tellsBottom));
        return;
      }
    }
  }

  /** {@code bottom_field_pic_order_in_frame_present_flag} (7.3.2.2). */
  private static boolean tellsBottom(BitReader set) throws Malformed {
    set.unsignedGolomb();
    set.unsignedGolomb();
    return set.skip(1).flag();
  }

  /** Null where the order of pictures is told in another way. */
  private static String fieldOrder(BitReader slice, int type, H264Sps sps, boolean tellsBottom)
      throws Malformed {
    if (sps.framesOnly()) {
      return "progressive";
    }
    slice.unsignedGolomb();
    slice.unsignedGolomb();
    slice.unsignedGolomb();
    slice.skip(sps.separatePlanes() ? 2 : 0).skip(sps.frameNumBits());
    if (slice.flag()) {
      return slice.flag() ? "bb" : "tt";
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
