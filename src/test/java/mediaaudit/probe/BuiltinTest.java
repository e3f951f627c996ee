package mediaaudit.probe;

import static mediaaudit.probe.Bytes.element;
import static mediaaudit.probe.Bytes.join;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.probe.ContainerReader.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltinTest {
  private static final Path SAMPLE =
      Path.of("src/samples/library/Movies/Big Buck Bunny (2008)/Big Buck Bunny (2008).mkv");

  /** How an MPEG transport stream begins: 0x47 every 188 bytes. */
  private static final byte[] TRANSPORT_STREAM = transportStream();

  @TempDir private Path dir;

  @Test
  void factsAndRawAnswerOfFile() throws Exception {
    Answer answer = new Builtin().probe(SAMPLE);
    Probe probe = answer.probe();
    assertEquals(ProbeStatus.OK, probe.status());
    assertEquals("builtin", probe.prober());
    assertEquals(Builtin.REVISION, probe.revision());
    assertEquals("matroska,webm", probe.container());
    assertEquals(
        probe,
        FfprobeJson.read(answer.raw().bytes())
            .probe("builtin", Builtin.REVISION, probe.probedAtNanos()));
  }

  @ParameterizedTest
  @CsvSource({
    "Movies/Big Buck Bunny (2008)/Big Buck Bunny (2008).mkv, 70",
    "Movies/Big Buck Bunny (2008)/Big Buck Bunny (2008).mkv, 1500",
    "Movies/Spring (2019)/Spring (2019).mp4, 60",
    "Movies/Spring (2019)/Spring (2019).mp4, 100000"
  })
  void answerIsTheSameInAnyLanguage(String sample, int bytes) throws Exception {
    byte[] whole = Files.readAllBytes(Path.of("src/samples/library", sample));
    Path cut =
        Files.write(dir.resolve("cut"), Arrays.copyOf(whole, Math.min(bytes, whole.length - 1)));
    Locale locale = Locale.getDefault();
    String answer = answer(cut);
    try {
      Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));
      assertEquals(answer, answer(cut));
    } finally {
      Locale.setDefault(locale);
    }
  }

  private static String answer(Path file) throws Exception {
    Answer answer = new Builtin().probe(file);
    return answer.probe().reason()
        + answer.probe().integrity()
        + new String(answer.raw().bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "'#EXTM3U\nhttp://example.com/a.ts\n', not a video but plain text",
    "'Déjà vu', not a video but plain text",
    "'%PDF-1.7\u0000', not a video but a PDF document",
    "'PK\u0003\u0004', not a video but a ZIP archive"
  })
  void otherFilesAreNamed(String content, String reason) throws Exception {
    assertEquals(reason, reason(content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void zerosAreNamed() throws Exception {
    assertEquals("holds nothing but zeros", reason(new byte[100_000]));
  }

  @Test
  void zerosWithContentBehindAreNotJudged() {
    byte[] content = new byte[100_000];
    content[99_999] = 1;
    assertThrows(Declined.class, () -> probe(content));
  }

  @Test
  void fileOfAnotherContainerIsDeclined() {
    assertThrows(Declined.class, () -> probe(TRANSPORT_STREAM));
  }

  /** Of so many attachments not all are looked at. */
  @Test
  void largeHeadersAreNoDamage() throws Exception {
    byte[] track = element("AE", element("D7", 1L), element("83", 1L), element("86", "V_VP8"));
    byte[] font =
        element(
            "61A7",
            element("466E", "x.ttf"),
            element("4660", "font/ttf"),
            element("465C", new byte[16 << 10]));
    byte[] fonts = join(Collections.nCopies(200, font).toArray(byte[][]::new));
    byte[] content =
        join(
            element("1A45DFA3", element("4282", "matroska")),
            element(
                "18538067",
                element("1549A966", element("4489", 5000.0)),
                element("1654AE6B", track),
                element("1941A469", fonts),
                element("1F43B675", element("E7", 0L))));
    Probe probe = probe(content).probe();
    assertEquals(
        "OK vp8 5000000000 null",
        "%s %s %d %s"
            .formatted(
                probe.status(),
                probe.mainVideo().orElseThrow().codec(),
                probe.durationNanos(),
                probe.integrity()));
  }

  @Test
  void largeTracksAreNoDamage() throws Exception {
    byte[] turn = Mp4Bytes.matrix(0x10000, 0, 0, 0x10000);
    byte[] picture = Mp4Bytes.stsd(Mp4Bytes.picture("mp4v"));
    byte[] sizes = Mp4Bytes.box("stsz", Mp4Bytes.ints(0, 0, 12_500), new byte[50_000]);
    byte[] text =
        Mp4Bytes.box("trak", Mp4Bytes.tkhd(2, turn), Mp4Bytes.mdia("text", 1000, 10_000, sizes));
    byte[] content =
        Mp4Bytes.concat(
            Mp4Bytes.ftyp("isom"),
            Mp4Bytes.box(
                "moov",
                Mp4Bytes.mvhd(10_000),
                Mp4Bytes.box(
                    "trak",
                    Mp4Bytes.tkhd(1, turn),
                    Mp4Bytes.mdia("vide", 1000, 10_000, picture, Mp4Bytes.tables(100))),
                join(Collections.nCopies(25, text).toArray(byte[][]::new))));
    Probe probe = probe(content).probe();
    assertEquals(
        "OK 26 10000000000",
        "%s %d %d".formatted(probe.status(), probe.streams().size(), probe.durationNanos()));
  }

  @Test
  void headersThatAreTooLargeAreDeclined() {
    byte[] frames = Mp4Bytes.box("free");
    byte[] content =
        Mp4Bytes.concat(
            Mp4Bytes.ftyp("isom"),
            Mp4Bytes.box("moov", join(Collections.nCopies(20_000, frames).toArray(byte[][]::new))));
    assertThrows(Declined.class, () -> probe(content));
  }

  @Test
  void tracksBehindMoreThanMayBeReadAreDeclined() {
    byte[] tag =
        element("7373", element("67C8", element("45A3", "X"), element("4485", new byte[16 << 10])));
    byte[] tags = element("1254C367", join(Collections.nCopies(200, tag).toArray(byte[][]::new)));
    byte[] track = element("AE", element("D7", 1L), element("83", 1L), element("86", "V_VP8"));
    byte[] cluster = element("1F43B675", element("E7", 0L));
    int start = seek("1254C367", 0).length + seek("1654AE6B", 0).length + cluster.length;
    byte[] segment =
        join(
            seek("1254C367", start),
            seek("1654AE6B", start + tags.length),
            cluster,
            tags,
            element("1654AE6B", track));
    byte[] content =
        join(element("1A45DFA3", element("4282", "matroska")), element("18538067", segment));
    assertThrows(Declined.class, () -> probe(content));
  }

  @Test
  void bytesBeyondTheBudgetAreNeverMadeUp() throws Exception {
    byte[] content = new byte[2 * ByteSource.BUDGET_BYTES];
    Arrays.fill(content, (byte) 1);
    try (ByteSource source = ByteSource.open(Files.write(dir.resolve("x"), content))) {
      for (int at = 0; at < ByteSource.BUDGET_BYTES; at += 8 << 10) {
        source.read(at, 1);
      }
      for (int again = 0; again < 2; again++) {
        assertThrows(Malformed.class, () -> source.read(content.length - 9_000, 1));
      }
      assertEquals(1, source.read(ByteSource.BUDGET_BYTES - 1, 1).get());
    }
  }

  @Test
  void withoutFfprobeFileOfAnotherContainerStaysWithoutFacts() throws Exception {
    ProberChain chain = ProberChain.of(ProberChain.Mode.AUTO, Optional.empty());
    Path file = Files.write(dir.resolve("x.ts"), TRANSPORT_STREAM);
    assertEquals(Optional.empty(), chain.probe(file));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ffprobeIsAskedOnlyAboutOtherContainers() throws Exception {
    Path asked = dir.resolve("asked");
    Ffprobe ffprobe = Programs.ffprobe(dir, "touch '" + asked + "'; echo '{\"streams\": [{}]}'");
    ProberChain chain = ProberChain.of(ProberChain.Mode.AUTO, Optional.of(ffprobe));
    assertEquals("builtin", chain.probe(SAMPLE).orElseThrow().probe().prober());
    assertEquals(false, Files.exists(asked));
    Path other = Files.write(dir.resolve("x.ts"), TRANSPORT_STREAM);
    assertEquals("ffprobe", chain.probe(other).orElseThrow().probe().prober());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ffprobeMayKnowTheCodecOfPictures() throws Exception {
    byte[] track = element("AE", element("83", 1L), element("86", "V_OTHER"));
    byte[] info = element("1549A966", element("4489", 5000.0));
    byte[] header = element("1A45DFA3", element("4282", "matroska"));
    Path file =
        Files.write(
            dir.resolve("x.mkv"),
            join(header, element("18538067", info, element("1654AE6B", track))));
    String answer =
        "echo '{\"streams\": [{\"codec_type\": \"video\"%s}], \"format\": {\"duration\": \"5\"}}'";
    Ffprobe knows = Programs.ffprobe(dir, answer.formatted(", \"codec_name\": \"other\""));
    assertEquals("ffprobe other", proberAndCodec(Optional.of(knows), file));
    Ffprobe asIgnorant = Programs.ffprobe(dir, answer.formatted(""));
    assertEquals("builtin unknown", proberAndCodec(Optional.of(asIgnorant), file));
    assertEquals("builtin unknown", proberAndCodec(Optional.empty(), file));
  }

  private static String proberAndCodec(Optional<Ffprobe> ffprobe, Path file) throws Exception {
    ProberChain chain = ProberChain.of(ProberChain.Mode.AUTO, ffprobe);
    Probe probe = chain.probe(file).orElseThrow().probe();
    return probe.prober() + " " + probe.streams().get(0).codec();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ffprobeMayKnowBetterOfCorruptFile() throws Exception {
    Path text = Files.writeString(dir.resolve("x.mkv"), "content");
    Ffprobe sees = Programs.ffprobe(dir, "echo '{\"streams\": [{}]}'");
    assertEquals(
        ProbeStatus.OK,
        ProberChain.of(ProberChain.Mode.AUTO, Optional.of(sees))
            .probe(text)
            .orElseThrow()
            .probe()
            .status());
    Ffprobe refuses = Programs.ffprobe(dir, "echo '{}'; echo 'no idea' >&2; exit 1");
    Probe probe =
        ProberChain.of(ProberChain.Mode.AUTO, Optional.of(refuses))
            .probe(text)
            .orElseThrow()
            .probe();
    assertEquals("builtin: not a video but plain text", probe.prober() + ": " + probe.reason());
  }

  private static byte[] seek(String id, long position) {
    return element(
        "114D9B74", element("4DBB", element("53AB", Bytes.hex(id)), element("53AC", position)));
  }

  private String reason(byte[] content) throws IOException, Declined {
    Probe probe = probe(content).probe();
    assertEquals(ProbeStatus.CORRUPT, probe.status());
    return probe.reason();
  }

  private Answer probe(byte[] content) throws IOException, Declined {
    return new Builtin().probe(Files.write(dir.resolve("x.mkv"), content));
  }

  private static byte[] transportStream() {
    byte[] packets = new byte[188 * 20];
    for (int i = 0; i < packets.length; i++) {
      packets[i] = (byte) (i % 188 == 0 ? 0x47 : 0xff);
    }
    return packets;
  }
}
