package mediaaudit.faults;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How much of the faults suite runs: a short form in every build, the long one in the Maven profile
 * {@code faults}. Every test of the suite carries the tag {@link #TAG}.
 */
public final class Faults {
  /** Tag of all tests that injure the program or its surroundings. */
  public static final String TAG = "faults";

  private static final boolean LONG = "long".equals(System.getProperty("faults"));

  private Faults() {}

  /** Whether this is the long form. */
  public static boolean isLong() {
    return LONG;
  }

  /** How often to do it; {@code -Drounds=} makes the long form shorter. */
  public static int rounds(int shortForm, int longForm) {
    return LONG ? Math.min(longForm, Integer.getInteger("rounds", longForm)) : shortForm;
  }

  /**
   * Where chance starts from; printed, so that a failure can be had again with {@code -Dseed=}.
   *
   * @param of the test
   */
  public static long seed(String of) {
    long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
    System.out.println(of + ": seed " + seed);
    return seed;
  }
}
