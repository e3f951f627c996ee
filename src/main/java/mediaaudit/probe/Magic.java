package mediaaudit.probe;

import java.util.Arrays;

/** Finds marks in bytes. */
final class Magic {
  private static final int FARTHEST = 4096;

  private Magic() {}

  /**
   * What follows the mark, wherever within the first 4 KiB it stands.
   *
   * @throws Malformed where it does not
   */
  static BitReader behind(byte[] mark, byte[] bytes) throws Malformed {
    int at = indexOf(mark, bytes, 0);
    if (at < 0) {
      throw new Malformed("no mark %s", Arrays.toString(mark));
    }
    return new BitReader(bytes, at + mark.length, bytes.length);
  }

  /** Where the mark stands, from an index on and within the first 4 KiB; -1 where it does not. */
  static int indexOf(byte[] mark, byte[] bytes, int from) {
    int last = Math.min(bytes.length, FARTHEST) - mark.length;
    for (int i = from; i <= last; i++) {
      if (Arrays.equals(mark, 0, mark.length, bytes, i, i + mark.length)) {
        return i;
      }
    }
    return -1;
  }
}
