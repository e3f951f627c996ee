package mediaaudit.faults;

import static mediaaudit.probe.Bytes.element;
import static mediaaudit.probe.Bytes.join;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in a video's tags is stored within limits, and shown as text wherever it is shown.
 */
@Tag(Faults.TAG)
@Timeout(120)
class HostileTagsTest {
  private static final List<String> TITLES =
      List.of(
          "\u001b]0;t\u0007\u009b31m",
          "</script><script>alert(1)</script>",
          "=cmd|'/c calc'!A1",
          "two\nlines\r\ttab\u2028",
          "nul\u0000nul",
          "right\u202egnp",
          "'; drop table video; --",
          "${jndi:ldap:x}%n%s",
          "x".repeat(1 << 20));

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void makeVideos() throws IOException {
    library = Library.in(directory, "");
    for (int i = 0; i < TITLES.size(); i++) {
      Files.write(library.root().resolve("t" + i + ".mkv"), video(TITLES.get(i)));
    }
    Files.write(library.root().resolve("many.mkv"), manyTags());
  }

  @Test
  void tagsAreShortAndHarmless() {
    Library.Run scan = library.run("scan", "-v", "--probe", "builtin").expect(1);
    Raw.requireNone("scan", scan.out() + scan.err());
    assertEquals("10", library.query("select count(*) from videos where status = 'ok'"));
    assertTrue(
        Integer.parseInt(library.query("select max(octet_length(title)) from audio_streams"))
            <= 4096);
    assertEquals(
        "1",
        library.query("select count(*) from audio_streams where title = '=cmd|''/c calc''!A1'"));
    for (String format : List.of("table", "csv", "json", "ndjson", "markdown", "vertical")) {
      String sql = "select * from audio_streams where octet_length(title) < 100";
      String out = library.run("query", "--format", format, sql).expect(0).out();
      Raw.requireNone(format, out);
    }
    String html = library.run("report", "--format", "html").expect(0).out();
    Raw.requireNone("html", html);
    assertEquals(-1, html.indexOf("<script>alert"));
  }

  @Test
  void whatIsToldOfOneVideoIsHarmlessToo() {
    library.run("scan", "--probe", "builtin").expect(1);
    for (int i = 0; i < TITLES.size(); i++) {
      String path = library.root() + "/t" + i + ".mkv";
      Raw.requireNone("probe", library.run("probe", path).expect(0).out());
      Raw.requireNone("explain", library.run("explain", path).expect(0).out());
      Raw.requireNone("explain", library.run("explain", "--format", "json", path).expect(0).out());
    }
  }

  private static byte[] video(String title) {
    byte[] info =
        element(
            "1549A966",
            element("2AD7B1", 1_000_000L),
            element("4489", 1_000.0),
            element("7BA9", title),
            element("4D80", title),
            element("5741", title));
    byte[] sound =
        element(
            "AE",
            element("D7", 2L),
            element("83", 2L),
            element("86", "A_MPEG/L3"),
            element("536E", title),
            element("22B59C", title),
            element("E1", element("B5", 48_000.0), element("9F", 2L)));
    return file(info, sound, tag("TITLE", title), tag(title, "x"), tag("__proto__", title));
  }

  private static byte[] manyTags() {
    List<byte[]> tags = new ArrayList<>();
    for (int i = 0; i < Faults.rounds(100_000, 1_000_000); i++) {
      tags.add(tag("k" + i, "v"));
    }
    byte[] info = element("1549A966", element("2AD7B1", 1_000_000L), element("4489", 1_000.0));
    return file(info, new byte[0], tags.toArray(byte[][]::new));
  }

  private static byte[] file(byte[] info, byte[] sound, byte[]... tags) {
    byte[] picture =
        element(
            "AE",
            element("D7", 1L),
            element("83", 1L),
            element("86", "V_VP8"),
            element("E0", element("B0", 64L), element("BA", 48L)));
    byte[] tag = element("7373", join(element("63C0"), join(tags)));
    return join(
        element("1A45DFA3", element("4282", "matroska")),
        element("18538067", info, element("1654AE6B", picture, sound), element("1254C367", tag)));
  }

  private static byte[] tag(String name, String text) {
    return element("67C8", element("45A3", name), element("4487", text));
  }
}
