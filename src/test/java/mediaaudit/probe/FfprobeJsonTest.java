package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import mediaaudit.model.Chapter;
import mediaaudit.model.Disposition;
import mediaaudit.model.Picture;
import mediaaudit.model.Sound;
import mediaaudit.model.Stream;
import mediaaudit.model.StreamKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FfprobeJsonTest {
  private static final Disposition DEFAULT = new Disposition(true, false, false, false, false);

  @Test
  void wholeAnswerIsRead() throws IOException {
    String json =
        """
        {
          "streams": [
            {
              "index": 0, "codec_name": "hevc", "profile": "Main 10", "codec_type": "video",
              "width": 3840, "height": 2160, "pix_fmt": "yuv420p10le", "level": 153,
              "color_range": "tv", "color_space": "bt2020nc", "color_transfer": "smpte2084",
              "color_primaries": "bt2020", "r_frame_rate": "24000/1001",
              "avg_frame_rate": "24000/1001", "disposition": {"default": 1, "forced": 0},
              "tags": {"BPS": "58000000"},
              "side_data_list": [
                {"side_data_type": "Mastering display metadata", "red_x": "34000/50000"},
                {"side_data_type": "Content light level metadata", "max_content": 1000}
              ]
            },
            {
              "index": 1, "codec_name": "truehd", "codec_type": "audio", "sample_rate": "48000",
              "channels": 8, "channel_layout": "7.1", "avg_frame_rate": "0/0",
              "bit_rate": "4000000", "disposition": {"default": 1},
              "tags": {"language": "eng", "title": "TrueHD Atmos 7.1"}
            },
            {
              "index": 2, "codec_name": "ac3", "codec_type": "audio", "sample_rate": "48000",
              "channels": 2, "channel_layout": "stereo", "disposition": {"comment": 1},
              "tags": {"LANGUAGE": "eng"}
            },
            {
              "index": 3, "codec_name": "hdmv_pgs_subtitle", "codec_type": "subtitle",
              "width": 1920, "height": 1080,
              "disposition": {"forced": 1, "hearing_impaired": 1}, "tags": {"language": "ger"}
            },
            {"index": 4, "codec_type": "attachment", "tags": {"filename": "../../x.ttf"}}
          ],
          "chapters": [{"id": 1, "start_time": "0.000000", "end_time": "1.5", "tags": {"TITLE": " One "}},
                       {"id": 2, "start_time": "-1", "end_time": "N/A"}],
          "format": {
            "filename": "file:/films/x.mkv", "format_name": "matroska,webm",
            "duration": "7384.123456", "bit_rate": "62000000", "tags": {"title": "X"}
          }
        }
        """;

    assertEquals(
        new FfprobeJson(
            "matroska,webm",
            7_384_123_456_000L,
            62_000_000L,
            List.of(new Chapter(1, 0L, 1_500_000_000L, "One"), new Chapter(2, null, null, null)),
            null,
            List.of(
                new Stream(
                    0,
                    StreamKind.VIDEO,
                    "hevc",
                    "Main 10",
                    153,
                    58_000_000L,
                    null,
                    null,
                    null,
                    new Picture(
                        3840,
                        2160,
                        24000 / 1001.0,
                        "yuv420p10le",
                        10,
                        "smpte2084",
                        "bt2020",
                        "bt2020nc",
                        "HDR10"),
                    Sound.NONE,
                    DEFAULT),
                new Stream(
                    1,
                    StreamKind.AUDIO,
                    "truehd",
                    null,
                    null,
                    4_000_000L,
                    null,
                    "eng",
                    "TrueHD Atmos 7.1",
                    Picture.NONE,
                    new Sound(8, "7.1", 48000),
                    DEFAULT),
                new Stream(
                    2,
                    StreamKind.AUDIO,
                    "ac3",
                    null,
                    null,
                    null,
                    null,
                    "eng",
                    null,
                    Picture.NONE,
                    new Sound(2, "stereo", 48000),
                    new Disposition(false, false, false, true, false)),
                new Stream(
                    3,
                    StreamKind.SUBTITLE,
                    "hdmv_pgs_subtitle",
                    null,
                    null,
                    null,
                    null,
                    "ger",
                    null,
                    Picture.NONE,
                    Sound.NONE,
                    new Disposition(false, true, true, false, false)),
                new Stream(
                    4,
                    StreamKind.ATTACHMENT,
                    "unknown",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Picture.NONE,
                    Sound.NONE,
                    Disposition.NONE))),
        read(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "smpte2084    | Mastering display metadata                    | HDR10",
        "smpte2084    | Content light level metadata                  | HDR10",
        "smpte2084    | Display Matrix                                | PQ10",
        "arib-std-b67 | Display Matrix                                | HLG",
        "smpte2084    | HDR Dynamic Metadata SMPTE2094-40 (HDR10+)    | HDR10+",
        "smpte2084    | HDR10+ Dynamic Metadata (SMPTE 2094-40)       | HDR10+",
        "smpte2084    | DOVI configuration record                     | Dolby Vision",
        "unknown      | DOVI configuration record                     | Dolby Vision",
        "bt709        | Mastering display metadata                    | -",
        "bt709        | Display Matrix                                | -",
      })
  void hdrFormatFollowsTransferAndSideData(String transfer, String sideData, String expected)
      throws IOException {
    String json =
        """
        {"codec_type": "video", "color_transfer": "%s",
         "side_data_list": [{"side_data_type": "CPB properties"}, {"side_data_type": "%s"}]}
        """;
    assertEquals(expected, stream(json.formatted(transfer, sideData)).picture().hdrFormat());
  }

  @Test
  void attachedPictureIsNoMovingPicture() throws IOException {
    Stream cover =
        stream(
            """
            {"codec_name": "mjpeg", "codec_type": "video", "width": 600, "height": 900,
             "avg_frame_rate": "0/0", "r_frame_rate": "90000/1",
             "disposition": {"attached_pic": 1}}
            """);
    assertTrue(cover.disposition().attachedPicture());
    assertEquals(false, cover.isMovingPicture());
    assertEquals(null, cover.picture().frameRate());
  }

  @Test
  void titleMakesCommentary() throws IOException {
    Stream commentary =
        stream(
            """
            {"codec_type": "audio", "tags": {"Title": "Director's COMMENTARY", "language": "UND"}}
            """);
    assertTrue(commentary.disposition().commentary());
    assertEquals(null, commentary.language());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "\"BPS\": \"128000\"                                     | 128000",
        "\"BPS-eng\": \"128000\"                                 | 128000",
        "\"BPS\": \"128000\", \"ENCODER\": \"Lavc60.3 libopus\"   | -",
        "\"BPS\": \"many\"                                       | -"
      })
  void bitRateOfMkvmergeIsUsedUntilEncodedAnew(String tags, Long expected) throws IOException {
    assertEquals(expected, stream("{\"tags\": {" + tags + "}}").bitRate());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "25/1, 50/1, 25.0",
        "0/0, 25/1, 25.0",
        "0/0, 1000/1, -",
        "0/0, 0/0, -",
        "25, 25/0, -",
        "-25/1, 1e999/1, -",
        "nan/1, N/A, -"
      })
  void frameRateIsAFraction(String average, String lowest, Double expected) throws IOException {
    String json =
        """
        {"codec_type": "video", "avg_frame_rate": "%s", "r_frame_rate": "%s"}
        """;
    assertEquals(expected, stream(json.formatted(average, lowest)).picture().frameRate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"N/A\"",
        "\"nan\"",
        "1e999",
        "\"1e999999999\"",
        "-1",
        "\"\"",
        "null",
        "{}",
        "[1]",
        "true",
        "99999999999999999999999999",
        "\"0.5\""
      })
  void absurdNumbersAreNone(String value) throws IOException {
    String json =
        """
        {"streams": [{"codec_type": "video", "width": %1$s, "height": %1$s, "level": %1$s,
                      "bit_rate": %1$s, "bits_per_raw_sample": %1$s},
                     {"codec_type": "audio", "channels": %1$s, "sample_rate": %1$s}],
         "format": {"bit_rate": %1$s, "duration": %1$s}}
        """;
    // Half a second is a sound duration.
    Long duration = value.equals("\"0.5\"") ? Long.valueOf(500_000_000) : null;
    assertEquals(
        new FfprobeJson(
            null,
            duration,
            null,
            List.of(),
            null,
            List.of(bare(0, StreamKind.VIDEO), bare(1, StreamKind.AUDIO))),
        read(json.formatted(value)));
  }

  @Test
  void unknownWordsAreNone() throws IOException {
    assertEquals(
        bare(0, StreamKind.VIDEO),
        stream(
            """
            {"codec_type": "video", "codec_name": "unknown", "profile": "unknown", "level": -99,
             "pix_fmt": "unknown", "color_transfer": "reserved", "color_primaries": "unknown",
             "color_space": "unspecified", "tags": {"language": " ", "title": ""}}
            """));
  }

  @Test
  void textsAreCutWithoutBreakingCharacters() throws IOException {
    String title = "é".repeat(5000);
    assertEquals("é".repeat(2048), titled(title).title());
    assertEquals("a\uD83D\uDE00b\uFFFD", titled("a\uD83D\uDE00\\u0000b\\ud83d").title());
    assertEquals(4096, titled("x".repeat(1 << 20)).title().length());
  }

  @Test
  void longTagNamesAndManyTagsAreFine() throws IOException {
    String tags =
        "\"" + "k".repeat(1 << 20) + "\": 1, \"__proto__\": 1" + ", \"x\": \"y\"".repeat(100_000);
    assertEquals("deu", stream("{\"tags\": {" + tags + ", \"language\": \"deu\"}}").language());
  }

  @Test
  void firstThousandStreamsAreKept() throws IOException {
    String streams = String.join(",", Collections.nCopies(1500, "{\"codec_type\": \"audio\"}"));
    FfprobeJson answer = read("{\"streams\": [" + streams + "], \"chapters\": [{}, {}, {}]}");
    assertEquals(1000, answer.streams().size());
    assertEquals(bare(999, StreamKind.AUDIO), answer.streams().get(999));
    assertEquals(3, answer.chapters().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"streams\": [], \"format\": {}}",
        "{\"streams\": 5, \"chapters\": {}, \"format\": [[]], \"other\": {\"a\": [1]}}",
        "{\"exit\": 1}"
      })
  void answersWithoutStreamsAreRead(String json) throws IOException {
    assertEquals(FfprobeJson.NOTHING, read(json));
  }

  @Test
  void elementsThatAreNoObjectsAreStreamsOfUnknownKind() throws IOException {
    assertEquals(
        List.of(bare(0, StreamKind.DATA), bare(1, StreamKind.DATA), bare(2, StreamKind.DATA)),
        read("{\"streams\": [1, null, [\"x\"]]}").streams());
  }

  @Test
  void bytesThatAreNoUtf8AreReplaced() throws IOException {
    byte[] json =
        "{\"streams\": [{\"tags\": {\"title\": \"a\u00e9b\"}}]}"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("a\uFFFDb", FfprobeJson.read(json).streams().get(0).title());
  }

  @Test
  void garbageIsNoAnswer() {
    for (String garbage :
        List.of(
            "",
            "garbage",
            "[]",
            "\"x\"",
            "{\"streams\": [{",
            "{\"streams\": [",
            "{",
            "{\"a\"",
            "{]",
            "{\"streams\": " + "[".repeat(10_000))) {
      IOException refusal = assertThrows(IOException.class, () -> read(garbage), garbage);
      assertTrue(refusal.getMessage().matches("ffprobe's answer is not [\\w ]+"));
    }
  }

  private static Stream bare(int position, StreamKind kind) {
    return new Stream(
        position,
        kind,
        "unknown",
        null,
        null,
        null,
        null,
        null,
        null,
        Picture.NONE,
        Sound.NONE,
        Disposition.NONE);
  }

  private static Stream titled(String title) throws IOException {
    return stream("{\"tags\": {\"title\": \"" + title + "\"}}");
  }

  private static Stream stream(String json) throws IOException {
    return read("{\"streams\": [" + json + "]}").streams().get(0);
  }

  private static FfprobeJson read(String json) throws IOException {
    return FfprobeJson.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
