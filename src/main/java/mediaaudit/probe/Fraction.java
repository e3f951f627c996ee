package mediaaudit.probe;

/** A fraction in lowest terms. */
record Fraction(long above, long below) {
  private static final long LARGEST = Integer.MAX_VALUE;

  /**
   * The fraction nearest to {@code above / below} whose parts are not larger than {@code largest}:
   * the last convergent, or semiconvergent, of its continued fraction that fits.
   *
   * @param above 0 or more
   * @param below 1 or more
   */
  static Fraction nearest(long above, long below, long largest) {
    long gcd = gcd(above, below);
    long dividend = above / gcd;
    long divisor = below / gcd;
    Fraction before = new Fraction(0, 1);
    Fraction last = new Fraction(1, 0);
    while (divisor != 0) {
      long times = dividend / divisor;
      long fits =
          Math.min(
              times,
              Math.min(
                  last.above == 0 ? times : (largest - before.above) / last.above,
                  last.below == 0 ? times : (largest - before.below) / last.below));
      Fraction next =
          new Fraction(fits * last.above + before.above, fits * last.below + before.below);
      if (fits < times) {
        return semiconvergentIsNearer(fits, before, last, dividend, divisor) ? next : last;
      }
      before = last;
      last = next;
      long rest = dividend - times * divisor;
      dividend = divisor;
      divisor = rest;
    }
    return last;
  }

  /** The fraction itself, as far as its parts fit 31 bits. */
  static Fraction of(long above, long below) {
    return nearest(above, below, LARGEST);
  }

  /** As ffprobe writes it: {@code 24000/1001}. */
  String text() {
    return above + "/" + below;
  }

  private static boolean semiconvergentIsNearer(
      long fits, Fraction before, Fraction last, long dividend, long divisor) {
    return divisor * (2.0 * fits * last.below + before.below) > (double) dividend * last.below;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? Math.max(1, a) : gcd(b, a % b);
  }
}
