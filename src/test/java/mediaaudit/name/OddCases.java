package mediaaudit.name;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The cases that contradict each other or follow an origin's odd convention, each with the reason
 * why it is read otherwise, from the table {@code odd-cases.tsv}. They count as wrong all the same.
 */
final class OddCases {
  private static final String TABLE = "odd-cases.tsv";

  private OddCases() {}

  /** One case of a group. */
  record Case(String group, String input, String reason) {}

  static List<Case> all() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(OddCases.class.getResourceAsStream(TABLE), TABLE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(cells -> new Case(cells[0], cells[1], cells[2]))
          .toList();
    }
  }
}
