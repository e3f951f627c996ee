package mediaaudit.probe;

import static mediaaudit.probe.Bytes.chunk;
import static mediaaudit.probe.Bytes.ints;
import static mediaaudit.probe.Bytes.join;
import static mediaaudit.probe.Bytes.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import mediaaudit.probe.ContainerReader.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AviReaderTest {
  private static final byte[] SOUND =
      list(
          "LIST",
          "strl",
          chunk("strh", four("auds"), ints(0, 0, 0, 0, 1152, 48000, 0, 400, 0, 0, 0, 0, 0)),
          chunk("strf", Bytes.hex("5500 0200 80BB0000 803E0000 8004 0000 0000")));

  @TempDir private Path dir;

  @Test
  void picturesAndVariableSound() throws Exception {
    JsonNode json = read(file(header(pictures("XVID"), SOUND)));
    assertEquals("mpeg4", json.at("/streams/0/codec_name").asText());
    assertEquals(640, json.at("/streams/0/width").asInt());
    assertEquals(480, json.at("/streams/0/height").asInt());
    assertEquals("24000/1001", json.at("/streams/0/avg_frame_rate").asText());
    assertEquals("mp3", json.at("/streams/1/codec_name").asText());
    assertEquals("48000", json.at("/streams/1/sample_rate").asText());
    assertEquals("128000", json.at("/streams/1/bit_rate").asText());
    assertEquals("9.600000", json.at("/streams/1/duration").asText());
    assertEquals("10.010000", json.at("/format/duration").asText());
  }

  @Test
  void titleAndProgram() throws Exception {
    byte[] info = list("LIST", "INFO", chunk("INAM", four("Heat")), chunk("ISFT", four("Lavf")));
    assertEquals(
        "{\"title\":\"Heat\",\"software\":\"Lavf\"}",
        read(file(header(pictures("XVID")), info)).at("/format/tags").toString());
  }

  @Test
  void framesOfAllPartsCount() throws Exception {
    byte[] extension = list("LIST", "odml", chunk("dmlh", ints(24_000)));
    JsonNode json = read(file(header(pictures("XVID"), extension)));
    assertEquals("1001.000000", json.at("/format/duration").asText());
  }

  @ParameterizedTest
  @CsvSource({"xvid, mpeg4", "H264, h264", "DIV3, msmpeg4v3", "MJPG, mjpeg", "DXSB, xsub"})
  void codecsByFourcc(String fourcc, String codec) throws Exception {
    assertEquals(codec, read(file(header(pictures(fourcc)))).at("/streams/0/codec_name").asText());
  }

  @Test
  void fileThatIsCutOffTellsNoDuration() throws Exception {
    byte[] whole = file(header(pictures("XVID")), list("LIST", "movi", new byte[1_000]));
    JsonNode format = read(Arrays.copyOf(whole, whole.length - 500)).path("format");
    assertEquals(
        "ends at byte %d where its AVI list goes to %d".formatted(whole.length - 500, whole.length),
        format.path("integrity").asText());
    assertEquals(false, format.has("duration"));
  }

  @Test
  void fileThatIsCutOffInALaterPartTellsNoDuration() throws Exception {
    byte[] part = list("RIFF", "AVIX", list("LIST", "movi", new byte[1_000]));
    byte[] whole = join(file(header(pictures("XVID")), list("LIST", "movi")), part, part);
    assertEquals("10.010000", read(whole).at("/format/duration").asText());
    JsonNode format = read(Arrays.copyOf(whole, whole.length - 500)).path("format");
    assertEquals(
        "ends at byte %d where its AVIX list goes to %d"
            .formatted(whole.length - 500, whole.length),
        format.path("integrity").asText());
    assertEquals(false, format.has("duration"));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void recordingThatGoesOnIsNotCutOff(int size) throws Exception {
    byte[] file = file(header(pictures("XVID")));
    System.arraycopy(ints(size), 0, file, 4, 4);
    JsonNode json = read(file);
    assertEquals(1, json.path("streams").size());
    assertEquals(false, json.path("format").has("integrity"));
  }

  @Test
  void subtitlesAndUnknownCodecsAreDeclined() {
    byte[] text = list("LIST", "strl", chunk("strh", four("txts"), new byte[52]), chunk("strf"));
    assertThrows(Declined.class, () -> read(file(header(text))));
    assertThrows(Declined.class, () -> read(file(header(pictures("????")))));
  }

  @Test
  void fileWithoutStreamsIsMalformed() {
    assertThrows(Malformed.class, () -> read(file(header())));
  }

  private JsonNode read(byte[] bytes) throws IOException, Malformed, Declined {
    try (ByteSource source = ByteSource.open(Files.write(dir.resolve("x.avi"), bytes))) {
      return new AviReader().read(source);
    }
  }

  private static byte[] file(byte[]... lists) {
    return list("RIFF", "AVI ", lists);
  }

  private static byte[] header(byte[]... streams) {
    return list("LIST", "hdrl", chunk("avih", new byte[56]), join(streams));
  }

  /** 240 frames of 1001 / 24000 seconds. */
  private static byte[] pictures(String fourcc) {
    return list(
        "LIST",
        "strl",
        chunk(
            "strh", four("vids"), four(fourcc), ints(0, 0, 0, 1001, 24000, 0, 240, 0, 0, 0, 0, 0)),
        chunk("strf", ints(40, 640, -480, 24 << 16 | 1), four(fourcc), ints(0, 0, 0, 0, 0)));
  }

  private static byte[] four(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
