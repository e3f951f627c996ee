package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** How a command of the program ended. */
record Ended(int exitCode, Told told) {
  /**
   * Fails unless it ended with this code and one sentence that holds these words.
   *
   * @param debugged whether a trace may stand beside it
   */
  void require(int code, String words, boolean debugged) {
    String said = told.all().replaceAll("(?m)^(media-audit: cache |\tat ).*\n", "");
    List<String> sentences =
        told.errors()
            .lines()
            .filter(line -> !debugged || line.startsWith("media-audit: error: "))
            .toList();
    assertEquals(code, exitCode, said);
    assertEquals(1, sentences.size(), said);
    assertTrue(sentences.get(0).startsWith("media-audit: error: "), said);
    assertTrue(sentences.get(0).contains(words), said);
    assertFalse(sentences.get(0).contains("a bug in"), said);
  }
}
