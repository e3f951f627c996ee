package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers, names and tables are shown. */
class TerminalTextTest {
  @ParameterizedTest
  @CsvSource({
    "30d, P30D",
    "2w, P14D",
    "12h, PT12H",
    "45m, PT45M",
    "90s, PT90S",
    "500ms, PT0.5S",
    "1d12h, PT36H",
    "1H30M, PT90M",
    "0, PT0S",
    "P3D, PT72H",
    "1W, P7D",
    "36500d, P36500D"
  })
  void durationsAreReadAsPeopleWriteThem(String text, Duration duration) {
    assertEquals(duration, Words.duration(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "30", "d", "soon", "-1d", "1.5h", "30 d", "1y", "6M", "36501d", "P99999999D"})
  void whatIsNoDurationIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Words.duration(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "1400000000, 1.4 GB",
    "25000000000, 25 GB",
    "9223372036854775807, 9.2 EB"
  })
  void sizesHaveADecimalUnit(long bytes, String text) {
    assertEquals(text, Words.bytes(bytes));
  }

  @Test
  void controlsAndTurnsOfDirectionAreShown() {
    assertEquals(
        "a\\nb\\tc\\x1b[31m\\x9b\\u202e\\u2028é映🎬",
        Visible.line("a\nb\tc\u001b[31m\u009b\u202e\u2028é映🎬"));
  }

  @Test
  void whatHidesIsShownAndWhatJoinsIsNot() throws IOException {
    String hidden = "a\u00adb\u2060c\ufff9d" + Character.toString(0xe0041);
    String shown = "a\\u00adb\\u2060c\\ufff9d\\udb40\\udc41";
    assertEquals(shown, Visible.line(hidden));
    StringWriter written = new StringWriter();
    try (VisibleWriter out = new VisibleWriter(written)) {
      out.write(hidden + "👨\u200d👩\r\n");
    }
    assertEquals(shown + "👨\u200d👩\r\n", written.toString());
    assertEquals("👨\u200d👩", Visible.line("👨\u200d👩"));
  }

  @Test
  void wideAndCombiningCharactersAreCounted() {
    assertEquals(
        List.of(3, 4, 1, 2),
        List.of(Width.of("abc"), Width.of("映画"), Width.of("e\u0301"), Width.of("🎬")));
    assertEquals("映…", Width.fit("映画館", 4));
  }

  @Test
  void tableFitsTheTerminal() {
    Table table = new Table(List.of("title", "year", "path"));
    table.add(List.of("映画", 1995, "/media/Movies/Heat (1995)"));
    table.add(Arrays.asList("Alien", 1979, null));
    assertEquals(
        List.of(
            "title  year  path",
            "-----  ----  ------------",
            "映画   1995  /media/Movi…",
            "Alien  1979  NULL"),
        table.lines(25));
  }

  @Test
  void barsGoByEighthsAndSomethingIsNeverNothing() {
    assertEquals(
        List.of("", "▏", "████▌", "██████████"),
        List.of(
            Blocks.UNICODE.bar(0, 10),
            Blocks.UNICODE.bar(0.0001, 10),
            Blocks.UNICODE.bar(0.45, 10),
            Blocks.UNICODE.bar(1, 10)));
    assertEquals("#####", Blocks.ASCII.bar(0.45, 10));
    assertEquals("▁·█", Blocks.UNICODE.spark(List.of(0.0, -1.0, 1.0)));
  }

  @ParameterizedTest
  @CsvSource({
    "TERM, xterm, UNICODE",
    "TERM, linux, ASCII",
    "TERM, dumb, ASCII",
    "OS, Windows_NT, ASCII",
    "MEDIA_AUDIT_ASCII, 1, ASCII"
  })
  void barsAreOfWhatTheTerminalCanShow(String variable, String value, Blocks blocks) {
    assertEquals(blocks, Blocks.of(java.util.Map.of(variable, value)));
  }

  @Test
  void labelsOfMetricsAreEscaped() {
    assertEquals("word=\"a\\\\b\\\"c\\nd\"", new Exposition.Label("word", "a\\b\"c\nd").toString());
  }
}
