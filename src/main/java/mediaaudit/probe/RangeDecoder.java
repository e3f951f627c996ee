package mediaaudit.probe;

import java.util.Arrays;

/**
 * The range coder of FFV1 (RFC 9043, 3.8.1): a binary arithmetic coder whose states are chances, in
 * 256ths, that the next bit is 1. A state moves up after a 1 and down after a 0.
 *
 * <pre>
 * range = FF00, low = first 2 bytes; each bit takes its share of range; below 100 a byte is added
 * </pre>
 */
final class RangeDecoder {
  private static final int WHOLE = 0xFF00;
  private static final int LEAST_RANGE = 0x100;
  private static final int EVEN = 128;
  private static final int STATES = 256;
  private static final int HIGHEST = 248;
  private static final long ONE = 1L << 32;
  private static final long STEP = (long) (0.05 * ONE);

  /** States of one number: whether it is 0, its length, its sign, its bits. */
  private static final int CONTEXT = 32;

  private static final int LENGTH = 1;
  private static final int SIGN = 11;
  private static final int BITS = 22;
  private static final int MOST_BITS = 31;
  private static final int[] UP = up();

  private final byte[] bytes;
  private final int[] context = new int[CONTEXT];
  private int at = 2;
  private int range = WHOLE;
  private int low;

  /** Begins with the first byte. */
  RangeDecoder(byte[] bytes) throws Malformed {
    this.bytes = bytes;
    this.low = new BitReader(bytes).bits(16);
    Arrays.fill(context, EVEN);
  }

  /** A bit of its own, whose chance is even. */
  boolean evenBit() throws Malformed {
    return bit(new int[] {EVEN}, 0);
  }

  /** A bit of the header's numbers. */
  boolean bit() throws Malformed {
    return bit(context, 0);
  }

  /** A number from 0 (RFC 9043, 3.8.1.2). */
  int unsigned() throws Malformed {
    return number(false);
  }

  /** A number with a sign. */
  int signed() throws Malformed {
    return number(true);
  }

  private int number(boolean hasSign) throws Malformed {
    if (bit(context, 0)) {
      return 0;
    }
    int length = 0;
    while (bit(context, LENGTH + Math.min(length, 9))) {
      if (++length >= MOST_BITS) {
        throw new Malformed("a number of more than %d bits", MOST_BITS);
      }
    }
    int number = 1;
    for (int i = length - 1; i >= 0; i--) {
      number = number << 1 | (bit(context, BITS + Math.min(i, 9)) ? 1 : 0);
    }
    return hasSign && bit(context, SIGN + Math.min(length, 10)) ? -number : number;
  }

  private boolean bit(int[] states, int index) throws Malformed {
    int share = range * states[index] >> 8;
    range -= share;
    boolean isSet = low >= range;
    if (isSet) {
      low -= range;
      range = share;
      states[index] = UP[states[index]];
    } else {
      states[index] = STATES - UP[STATES - states[index]];
    }
    refill();
    return isSet;
  }

  private void refill() throws Malformed {
    if (range < LEAST_RANGE) {
      if (at >= bytes.length) {
        throw new Malformed("range coded data end at byte %d", at);
      }
      range <<= 8;
      low = low << 8 | bytes[at++] & 0xFF;
    }
  }

  /** The default table of transitions (RFC 9043, 3.8.1.3), as FFmpeg's ff_build_rac_states does. */
  private static int[] up() {
    int[] up = new int[STATES];
    long chance = ONE / 2;
    for (int i = 0, last = 0; i < STATES / 2; i++) {
      int next = Math.max(last + 1, scaled(chance));
      if (last > 0 && last < STATES && next <= HIGHEST) {
        up[last] = next;
      }
      chance = closer(chance);
      last = next;
    }
    for (int i = STATES - HIGHEST; i <= HIGHEST; i++) {
      if (up[i] == 0) {
        long next = closer(i * ONE + STATES / 2 >> 8);
        up[i] = Math.min(HIGHEST, Math.max(i + 1, scaled(next)));
      }
    }
    return up;
  }

  private static int scaled(long chance) {
    return (int) (STATES * chance + ONE / 2 >> 32);
  }

  private static long closer(long chance) {
    return chance + ((ONE - chance) * STEP + ONE / 2 >> 32);
  }
}
