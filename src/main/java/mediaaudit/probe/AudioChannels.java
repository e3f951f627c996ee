package mediaaudit.probe;

import java.util.Map;

/**
 * Sets of channels as masks, whose bits are those of WAVEFORMATEXTENSIBLE, and FFmpeg's names of
 * the usual sets.
 */
final class AudioChannels {
  static final int FRONT_LEFT = 0x1;
  static final int FRONT_RIGHT = 0x2;
  static final int FRONT_CENTER = 0x4;
  static final int LOW_FREQUENCY = 0x8;
  static final int BACK_LEFT = 0x10;
  static final int BACK_RIGHT = 0x20;
  static final int FRONT_LEFT_OF_CENTER = 0x40;
  static final int FRONT_RIGHT_OF_CENTER = 0x80;
  static final int BACK_CENTER = 0x100;
  static final int SIDE_LEFT = 0x200;
  static final int SIDE_RIGHT = 0x400;

  static final int FRONT = FRONT_LEFT | FRONT_RIGHT;
  static final int BACK = BACK_LEFT | BACK_RIGHT;
  static final int SIDE = SIDE_LEFT | SIDE_RIGHT;
  static final int OF_CENTER = FRONT_LEFT_OF_CENTER | FRONT_RIGHT_OF_CENTER;

  static final int MONO = FRONT_CENTER;
  static final int STEREO = FRONT;
  static final int SURROUND = FRONT | FRONT_CENTER;
  static final int SURROUND_LFE = SURROUND | LOW_FREQUENCY;
  static final int FOUR = SURROUND | BACK_CENTER;
  static final int QUAD = FRONT | BACK;
  static final int FIVE_BACK = SURROUND | BACK;
  static final int FIVE_SIDE = SURROUND | SIDE;
  static final int FIVE_ONE_BACK = SURROUND_LFE | BACK;
  static final int FIVE_ONE_SIDE = SURROUND_LFE | SIDE;
  static final int SIX_ONE = FIVE_ONE_SIDE | BACK_CENTER;
  static final int SIX_ONE_BACK = FIVE_ONE_BACK | BACK_CENTER;
  static final int SEVEN_ONE = FIVE_ONE_SIDE | BACK;
  static final int SEVEN_ONE_WIDE_BACK = FIVE_ONE_BACK | OF_CENTER;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(MONO, "mono"),
          Map.entry(STEREO, "stereo"),
          Map.entry(FRONT | LOW_FREQUENCY, "2.1"),
          Map.entry(SURROUND, "3.0"),
          Map.entry(FRONT | BACK_CENTER, "3.0(back)"),
          Map.entry(FOUR, "4.0"),
          Map.entry(QUAD, "quad"),
          Map.entry(FRONT | SIDE, "quad(side)"),
          Map.entry(SURROUND_LFE, "3.1"),
          Map.entry(FIVE_BACK, "5.0"),
          Map.entry(FIVE_SIDE, "5.0(side)"),
          Map.entry(SURROUND_LFE | BACK_CENTER, "4.1"),
          Map.entry(FIVE_ONE_BACK, "5.1"),
          Map.entry(FIVE_ONE_SIDE, "5.1(side)"),
          Map.entry(FIVE_SIDE | BACK_CENTER, "6.0"),
          Map.entry(FRONT | OF_CENTER | SIDE, "6.0(front)"),
          Map.entry(FIVE_BACK | BACK_CENTER, "hexagonal"),
          Map.entry(SIX_ONE, "6.1"),
          Map.entry(SIX_ONE_BACK, "6.1(back)"),
          Map.entry(FRONT | LOW_FREQUENCY | OF_CENTER | SIDE, "6.1(front)"),
          Map.entry(FIVE_SIDE | BACK, "7.0"),
          Map.entry(FIVE_SIDE | OF_CENTER, "7.0(front)"),
          Map.entry(SEVEN_ONE, "7.1"),
          Map.entry(SEVEN_ONE_WIDE_BACK, "7.1(wide)"),
          Map.entry(FIVE_ONE_SIDE | OF_CENTER, "7.1(wide-side)"),
          Map.entry(FIVE_SIDE | BACK | BACK_CENTER, "octagonal"));

  private AudioChannels() {}

  /** The name of exactly these channels; null where they have none. */
  static String layout(int mask) {
    return NAMES.get(mask);
  }
}
