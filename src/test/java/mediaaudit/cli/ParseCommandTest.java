package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Names are told as lines of JSON, whatever they are and however they come. */
class ParseCommandTest {
  private final StringWriter errors = new StringWriter();

  @Test
  void eachKindTellsItsKeysAndNoOthers() {
    assertEquals(
        """
        {"input":"Heat (1995)/Heat (1995).mkv","kind":"movie","title":"Heat","year":1995}
        {"input":"Dark/Season 1/Dark - S01E02 - Lies.mkv","kind":"episode","series_title":"Dark","episode_title":"Lies","season":1,"episodes":[2]}
        {"input":"Dark/Season 1","kind":"season","season":1}
        {"input":"Heat (1995)/Heat (1995)-trailer.mp4","kind":"extra","extra_type":"trailer"}
        """,
        parse(
            "Heat (1995)/Heat (1995).mkv",
            "Dark/Season 1/Dark - S01E02 - Lies.mkv",
            "Dark/Season 1",
            "Heat (1995)/Heat (1995)-trailer.mp4"));
  }

  @Test
  void kindIsTakenAsGiven() {
    assertEquals(
        """
        {"input":"Heat","kind":"season","season":null}
        {"input":"Season 2","kind":"season","season":2}
        """,
        parse("--kind", "season", "Heat", "Season 2"));
    assertEquals(
        "{\"input\":\"Dark (2017)\",\"kind\":\"series\",\"series_title\":\"Dark\",\"year\":2017}\n",
        parse("--kind", "series", "Dark (2017)"));
  }

  @Test
  void bareNumberIsNoSeasonInAMixedLibrary() {
    assertEquals(
        "{\"input\":\"Show/3\",\"kind\":\"season\",\"season\":3}\n",
        parse("--kind", "season", "--library", "tv", "Show/3"));
    assertEquals(
        "{\"input\":\"Show/3\",\"kind\":\"season\",\"season\":null}\n",
        parse("--kind", "season", "--library", "mixed", "Show/3"));
  }

  @Test
  void foldersAboveTheLibraryRootCountForNothing() {
    for (String root : new String[] {"/data/Trailers", "/data/Trailers/"}) {
      assertEquals(
          """
          {"input":"/data/Trailers/Heat (1995).mkv","kind":"movie","title":"Heat","year":1995}
          """,
          parse("--library-root", root, "/data/Trailers/Heat (1995).mkv"));
    }
  }

  @Test
  void folderThatBeginsLikeTheRootIsNotBelowIt() {
    assertEquals(
        """
        {"input":"/data/Movies2/Trailers/Heat.mkv","kind":"extra","extra_type":"trailer"}
        """,
        parse("--library-root", "/data/Movies", "/data/Movies2/Trailers/Heat.mkv"));
  }

  @Test
  void rootItselfIsReadByItsName() {
    assertTrue(parse("--library-root", "/tv/Dark (2017)", "/tv/Dark (2017)/").contains("Dark"));
  }

  @Test
  void subtitleIsMatchedOnlyWhenThereIsAVideo() {
    assertTrue(!parse("Heat.en.srt").contains("\"matched\""));
    assertTrue(parse("--video", "Heat.mkv", "Heat.en.srt").contains("\"matched\""));
  }

  @Test
  void linesComeBackInTheirOrder() {
    StringBuilder names = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int i = 1000; i < 9000; i++) {
      names.append("Show/Show S01E").append(i).append(".mkv\n");
      expected.append(i).append('\n');
    }
    String answers = parse(names.toString(), "-");
    assertEquals(
        expected.toString(), answers.replaceAll("(?m)^.*\"episodes\":\\[(\\d+)\\].*$", "$1"));
  }

  @Test
  void lineIsWhatStandsBetweenLineEnds() {
    assertEquals(
        """
        {"input":"Heat.mkv","kind":"movie","title":"Heat"}
        {"input":"","kind":"unknown"}
        {"input":" Heat .mkv","kind":"movie","title":"Heat"}
        {"input":"Last","kind":"movie","title":"Last"}
        """,
        parse("\uFEFFHeat.mkv\r\n\n Heat .mkv\nLast", "-"));
    assertEquals("", parse("", "-"));
  }

  @Test
  void bytesThatAreNoTextAreReplaced() {
    byte[] line = {'a', (byte) 0xff, 'b', 0, 'c', '\n'};
    assertTrue(
        run(new ByteArrayInputStream(line), "-").startsWith("{\"input\":\"a\uFFFDb\\u0000c\""));
  }

  @Test
  void veryLongLineIsRead() {
    String name = "Heat ".repeat(100_000);
    assertTrue(parse(name + "\nHeat.mkv\n", "-").endsWith("\"title\":\"Heat\"}\n"));
  }

  @Test
  void argumentsAndInputMix() {
    assertEquals(
        """
        {"input":"First","kind":"movie","title":"First"}
        {"input":"Second","kind":"movie","title":"Second"}
        {"input":"Third","kind":"movie","title":"Third"}
        """,
        parse("Second\n", "First", "-", "Third"));
  }

  @Test
  void eachAnswerComesBeforeTheNextLineIsAwaited() throws Exception {
    PipedOutputStream questions = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(questions);
    BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    Writer out =
        new StringWriter() {
          @Override
          public void flush() {
            answers.add(toString());
          }
        };
    new Thread(() -> run(in, out, "-")).start();
    for (String name : new String[] {"Heat", "Alien"}) {
      questions.write((name + "\nbegun").getBytes(StandardCharsets.UTF_8));
      questions.flush();
      String told = "";
      while (!told.contains(name)) {
        told = answers.poll(20, TimeUnit.SECONDS);
        assertNotNull(told, "no answer came");
      }
    }
    questions.close();
  }

  @Test
  void readerThatHasSeenEnoughEndsItQuietly() {
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void close() {}
        };
    InputStream in = new ByteArrayInputStream("Heat\nAlien\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(0, run(in, closed, "-"));
    assertEquals("", errors.toString());
  }

  @Test
  void unknownKindIsToldWithTheKnownOnes() {
    StringWriter out = new StringWriter();
    assertEquals(2, run(InputStream.nullInputStream(), out, "--kind", "film", "Heat"));
    assertEquals("", out.toString());
    assertTrue(errors.toString().contains("one of auto, movie, episode, season, series, extra,"));
  }

  @Test
  void exampleOfTheReadmeIsTrue() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("$ media-audit parse ");
    String[] lines = readme.substring(start, readme.indexOf("```", start)).split("\n", 2);
    String[] paths = lines[0].replaceAll("^[^']*'|'$", "").split("' '");
    assertEquals(lines[1], parse(paths));
  }

  private String parse(String... args) {
    boolean input = args.length > 1 && java.util.List.of(args).contains("-");
    InputStream in =
        input
            ? new ByteArrayInputStream(args[0].getBytes(StandardCharsets.UTF_8))
            : InputStream.nullInputStream();
    String[] rest = java.util.Arrays.copyOfRange(args, input ? 1 : 0, args.length);
    return run(in, rest);
  }

  private String run(InputStream in, String... args) {
    StringWriter out = new StringWriter();
    assertEquals(0, run(in, out, args), errors.toString());
    return out.toString();
  }

  private int run(InputStream in, Writer out, String... args) {
    Console console = new Console(in, out, new PrintWriter(errors, true), false, false, false, 80);
    String[] line = new String[args.length + 1];
    line[0] = "parse";
    System.arraycopy(args, 0, line, 1, args.length);
    return MediaAudit.run(line, console, Map.of());
  }
}
