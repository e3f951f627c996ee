package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the environment tells of the terminal. */
class ConsoleTest {

  @ParameterizedTest
  @CsvSource({"132, 132", "7, 20", "0, 80", "0000, 80", "'', 80", "wide, 80", "-5, 80", ", 80"})
  void unknownWidthIsTheUsualOne(String columns, int width) {
    assertEquals(width, Console.width(columns));
  }
}
