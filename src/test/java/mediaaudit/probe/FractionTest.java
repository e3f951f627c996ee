package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {
  @ParameterizedTest
  @CsvSource({
    "1000000000, 41708333, 24000/1001",
    "1000000000, 33366666, 30000/1001",
    "1000000000, 40000000, 25/1",
    "1000000000, 41666666, 24/1",
    "1000000000, 16683333, 19001/317",
    "0, 5, 0/1",
    "9223372036854775807, 1, 30000/1",
    "1, 9223372036854775807, 0/1"
  })
  void nearestOfPartsThatAreNotLarge(long above, long below, String nearest) {
    assertEquals(nearest, Fraction.nearest(above, below, 30_000).text());
  }

  @ParameterizedTest
  @CsvSource({"1920, 1080, 16/9", "0, 1, 0/1", "4294967296, 2, 2147483647/1"})
  void lowestTerms(long above, long below, String lowest) {
    assertEquals(lowest, Fraction.of(above, below).text());
  }
}
