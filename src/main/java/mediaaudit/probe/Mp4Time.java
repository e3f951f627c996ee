package mediaaudit.probe;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Reckons with times that are counted in units of 1/timescale second. */
final class Mp4Time {
  private static final int DECIMALS = 6;
  private static final long BITS = 8;

  private Mp4Time() {}

  /** Seconds with six decimals, as ffprobe writes them. */
  static String seconds(long time, long timescale) {
    return BigDecimal.valueOf(time)
        .divide(BigDecimal.valueOf(timescale), DECIMALS, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** {@code value * to / from}, rounded to the nearest; the largest number where it overflows. */
  static long rescale(long value, long from, long to) {
    BigDecimal exact = BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(to));
    BigInteger rescaled =
        exact.divide(BigDecimal.valueOf(from), 0, RoundingMode.HALF_UP).toBigInteger();
    return rescaled.bitLength() < Long.SIZE
        ? rescaled.longValue()
        : rescaled.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** Bits a second; the largest number where it overflows. */
  static long bitRate(long bytes, long time, long timescale, RoundingMode rounding) {
    BigDecimal bits = BigDecimal.valueOf(bytes).multiply(BigDecimal.valueOf(BITS * timescale));
    BigInteger rate = bits.divide(BigDecimal.valueOf(time), 0, rounding).toBigInteger();
    return rate.bitLength() < Long.SIZE ? rate.longValue() : Long.MAX_VALUE;
  }

  /** {@code count} samples in {@code time}, as a fraction in lowest terms. */
  static String rate(long count, long time, long timescale) {
    BigInteger above = BigInteger.valueOf(count).multiply(BigInteger.valueOf(timescale));
    BigInteger below = BigInteger.valueOf(time);
    BigInteger divisor = above.gcd(below);
    return above.divide(divisor) + "/" + below.divide(divisor);
  }
}
