package mediaaudit.probe;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A transformation of pictures (ISO/IEC 14496-12, 6.2.2): {@code a b u, c d v, x y w}, of which the
 * third column is 2.30 fixed point and the rest 16.16. No place of the array changes.
 */
record Mp4Matrix(int[] values) {
  static final Mp4Matrix IDENTITY =
      new Mp4Matrix(new int[] {1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30});

  private static final int SIZE = 9;
  private static final int[] SHIFTS = {16, 16, 30};

  /** Reads nine numbers. */
  static Mp4Matrix read(ByteBuffer fields, int offset) {
    int[] values = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      values[i] = fields.getInt(offset + i * Integer.BYTES);
    }
    return new Mp4Matrix(values);
  }

  /** This one, and then that. */
  Mp4Matrix then(Mp4Matrix that) {
    int[] product = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int k = 0; k < 3; k++) {
        long factor = values[i / 3 * 3 + k];
        product[i] += (int) (factor * that.values[k * 3 + i % 3] >> SHIFTS[k]);
      }
    }
    return new Mp4Matrix(product);
  }

  /** Whether it changes nothing; where it moves pictures to counts as nothing not. */
  boolean isIdentity() {
    return Arrays.equals(values, IDENTITY.values);
  }

  /** Degrees, counterclockwise; 0 when the matrix turns nothing or makes no sense. */
  private int rotation() {
    double across = Math.hypot(values[0], values[3]);
    double down = Math.hypot(values[1], values[4]);
    return across == 0 || down == 0
        ? 0
        : (int) -Math.toDegrees(Math.atan2(values[1] / down, values[0] / across));
  }

  /** Adds ffprobe's side data. */
  void addTo(StreamFacts stream) {
    StringBuilder rows = new StringBuilder("\n");
    for (int row = 0; row < 3; row++) {
      rows.append(StoredText.of("%08x:", row));
      for (int column = 0; column < 3; column++) {
        rows.append(StoredText.of(" %11d", values[row * 3 + column]));
      }
      rows.append('\n');
    }
    stream
        .sideData("Display Matrix")
        .put("displaymatrix", rows.toString())
        .put("rotation", rotation());
  }
}
