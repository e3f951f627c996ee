package mediaaudit.probe;

import static mediaaudit.probe.Bytes.element;
import static mediaaudit.probe.Bytes.hex;
import static mediaaudit.probe.Bytes.join;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import mediaaudit.probe.ContainerReader.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatroskaReaderTest {
  private static final byte[] HEADER = element("1A45DFA3", element("4282", "matroska"));
  private static final byte[] VIDEO =
      element(
          "AE",
          element("D7", 1L),
          element("73C5", 77L),
          element("83", 1L),
          element("86", "V_MPEG4/ISO/AVC"),
          element("23E383", 41_708_333L),
          element("E0", element("B0", 1920L), element("BA", 1080L)));
  private static final byte[] INFO = element("1549A966", element("4489", 5000.0));

  @TempDir private Path dir;

  @Test
  void smallestFile() throws Exception {
    assertEquals(
        JsonMapper.builder()
            .build()
            .readTree(
                """
                {
                  "streams": [{
                    "index": 0,
                    "codec_name": "h264",
                    "tags": {"language": "eng"},
                    "disposition": {
                      "default": 1, "dub": 0, "original": 0, "comment": 0, "forced": 0,
                      "hearing_impaired": 0, "visual_impaired": 0, "attached_pic": 0,
                      "captions": 0, "descriptions": 0, "metadata": 0
                    },
                    "codec_type": "video",
                    "width": 1920,
                    "height": 1080,
                    "sample_aspect_ratio": "1:1",
                    "display_aspect_ratio": "16:9",
                    "avg_frame_rate": "24000/1001"
                  }],
                  "chapters": [],
                  "format": {
                    "nb_streams": 1,
                    "format_name": "matroska,webm",
                    "format_long_name": "Matroska / WebM",
                    "duration": "5.000000",
                    "size": "126",
                    "bit_rate": "201",
                    "tags": {}
                  }
                }
                """)
            .toString(),
        read(file(INFO, tracks(VIDEO))).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "88, 0, default, 0",
    "55AA, 1, forced, 1",
    "55AB, 1, hearing_impaired, 1",
    "55AC, 1, visual_impaired, 1",
    "55AE, 1, original, 1",
    "55AE, 0, dub, 1",
    "55AF, 1, comment, 1"
  })
  void flagsAreDispositions(String id, long value, String name, int set) throws Exception {
    byte[] track = sound(element(id, value));
    assertEquals(set, stream(track).path("disposition").path(name).asInt());
  }

  @ParameterizedTest
  @CsvSource({
    ", , eng",
    "fre, , fre",
    "und, , ",
    "fre, fr-CA, fre",
    "ger, de, ger",
    "fre, en-US, eng",
    ", zh-Hans, chi",
    "eng, und, ",
    "eng, '', eng"
  })
  void laterKindOfLanguageCounts(String language, String tag, String told) throws Exception {
    byte[] first = language == null ? new byte[0] : element("22B59C", language);
    byte[] second = tag == null ? new byte[0] : element("22B59D", tag);
    JsonNode tags = stream(sound(first, second)).path("tags");
    assertEquals(told, tags.path("language").asText(null));
  }

  /** The last block of a live recording lasts as long as the one before, unless it says so. */
  @ParameterizedTest
  @CsvSource({
    "'', 10.000000",
    "A1 85 81 0020 00 00, 10.064000",
    "A1 85 81 0020 00 00 9B 81 05, 10.037000"
  })
  void durationComesFromTheLastBlocks(String group, String told) throws Exception {
    byte[] first = element("1F43B675", element("E7", 0L), element("A3", hex("81 7000 80 00")));
    byte[] last =
        element(
            "1F43B675",
            element("E7", 10_000L),
            element("A3", hex("81 0000 80 00")),
            element("A0", hex(group)));
    JsonNode json = read(file(tracks(VIDEO), first, last));
    assertEquals(told, json.path("format").path("duration").asText());
  }

  @Test
  void dynamicMetadataBesideTheFirstFrame() throws Exception {
    byte[] message = element("A5", hex("B5 003C 0001 04 01"));
    byte[] additions = element("75A1", element("A6", element("EE", 4L), message));
    byte[] group = element("A0", element("A1", hex("81 0000 00 00")), additions);
    byte[] cluster = element("1F43B675", element("E7", 0L), group);
    assertEquals(
        "[{\"side_data_type\":\"HDR Dynamic Metadata SMPTE2094-40 (HDR10+)\"}]",
        read(file(INFO, tracks(VIDEO), cluster))
            .path("streams")
            .path(0)
            .path("side_data_list")
            .toString());
  }

  /** The record is a sample entry, size and code first; some write the code alone. */
  @ParameterizedTest
  @CsvSource({
    "0000005a 63766964 00000000 00000000, cinepak",
    "53565131 00000000 00000000 00000000, svq1",
    "0000005a 554c5930 00000000 00000000, utvideo",
    "0000005a 7a7a7a7a 00000000 00000000, ",
    "0000005a, "
  })
  void sampleEntryOfQuickTimeNamesTheCodec(String record, String codec) throws Exception {
    byte[] track =
        element(
            "AE",
            element("D7", 1L),
            element("83", 1L),
            element("86", "V_QUICKTIME"),
            element("63A2", hex(record)));
    assertEquals(codec, stream(track).path("codec_name").asText(null));
  }

  /** Old files have no record: the id, the rates and the channels are all that is told. */
  @ParameterizedTest
  @CsvSource({
    "A_AAC/MPEG4/LC, 48000, 0, 6, LC, 48000 5.1",
    "A_AAC/MPEG2/LC, 44100, 0, 2, LC, 44100 stereo",
    "A_AAC/MPEG4/MAIN, 48000, 0, 2, Main, 48000 stereo",
    "A_AAC/MPEG4/LC/SBR, 22050, 44100, 2, HE-AAC, 44100 stereo",
    "A_AAC/MPEG4/LC, 47000, 0, 2, , '47000 '",
    "A_AAC/MPEG4/LC, 48000, 0, 16, , '48000 '",
    "A_AAC, 48000, 0, 2, , '48000 '",
  })
  void idOfOldAdvancedAudioIsItsRecord(
      String id, double rate, double output, long channels, String profile, String sound)
      throws Exception {
    byte[] rates =
        element("E1", element("B5", rate), element("78B5", output), element("9F", channels));
    JsonNode stream =
        stream(element("AE", element("D7", 1L), element("83", 2L), element("86", id), rates));
    assertEquals(profile, stream.path("profile").asText(null));
    assertEquals(
        sound, stream.path("sample_rate").asText() + " " + stream.path("channel_layout").asText());
  }

  @Test
  void dolbyVision() throws Exception {
    byte[] record = new byte[24];
    System.arraycopy(hex("01 00 10 35 10"), 0, record, 0, 5);
    byte[] mapping = element("41E4", element("41E7", 0x64767643L), element("41ED", record));
    byte[] track =
        element(
            "AE", element("D7", 1L), element("83", 1L), element("86", "V_MPEGH/ISO/HEVC"), mapping);
    assertEquals(
        "{\"side_data_type\":\"DOVI configuration record\",\"dv_version_major\":1,"
            + "\"dv_version_minor\":0,\"dv_profile\":8,\"dv_level\":6,\"rpu_present_flag\":1,"
            + "\"el_present_flag\":0,\"bl_present_flag\":1,\"dv_bl_signal_compatibility_id\":1}",
        stream(track).path("side_data_list").get(0).toString());
  }

  @Test
  void whatStandsBehindClustersIsFoundThroughSeekHead() throws Exception {
    byte[] tag =
        element(
            "7373",
            element("67C8", element("45A3", "BPS"), element("4487", "900")),
            element("63C0", element("63C5", 77L)));
    byte[] cluster = element("1F43B675", element("E7", 0L));
    byte[] tracks = tracks(VIDEO);
    byte[] seek = seek("1254C367", seek("1254C367", 0).length + tracks.length + cluster.length);
    JsonNode stream =
        read(file(seek, tracks, cluster, element("1254C367", tag))).path("streams").get(0);
    assertEquals("900", stream.path("tags").path("BPS").asText());
  }

  @Test
  void chaptersInsideChaptersAndEarlierOnesDoNotCount() throws Exception {
    byte[] inner = element("B6", element("73C4", 9L), element("91", 500_000_000L));
    byte[] chapters =
        element(
            "1043A770",
            element(
                "45B9",
                chapter(1, 0, "One", inner),
                chapter(2, 1_500_000_000L, "Two"),
                chapter(3, 1_000_000_000L, "Three")));
    JsonNode list = read(file(tracks(VIDEO), chapters)).path("chapters");
    assertEquals(2, list.size());
    assertEquals("1.500000", list.get(1).path("start_time").asText());
    assertEquals("Two", list.get(1).path("tags").path("title").asText());
  }

  @Test
  void attachedPictureIsVideoAndFontIsNot() throws Exception {
    byte[] attachments =
        element(
            "1941A469",
            attachment("cover.jpg", "image/jpeg"),
            attachment("font.ttf", "application/x-truetype-font"));
    JsonNode streams = read(file(tracks(VIDEO), attachments)).path("streams");
    assertEquals("mjpeg", streams.get(1).path("codec_name").asText());
    assertEquals("video", streams.get(1).path("codec_type").asText());
    assertEquals(1, streams.get(1).path("disposition").path("attached_pic").asInt());
    assertEquals("ttf", streams.get(2).path("codec_name").asText());
    assertEquals("attachment", streams.get(2).path("codec_type").asText());
  }

  /** As many fonts as subtitles of a series may take are no reason to lose what is behind. */
  @Test
  void chaptersAndFramesBehindManyFontsAreFound() throws Exception {
    byte[][] fonts = new byte[150][];
    for (int i = 0; i < fonts.length; i++) {
      fonts[i] =
          element(
              "61A7",
              element("466E", "font.ttf"),
              element("4660", "application/x-truetype-font"),
              element("465C", new byte[20_000]));
    }
    byte[] chapters = element("1043A770", element("45B9", chapter(1, 0, "One")));
    byte[] track = element("AE", element("D7", 1L), element("83", 1L), element("86", "V_VP8"));
    byte[] cluster = element("1F43B675", element("A3", hex("81 0000 80"), vp8()));
    JsonNode json = read(file(INFO, tracks(track), element("1941A469", fonts), chapters, cluster));
    assertEquals("0", json.at("/streams/0/profile").asText());
    assertEquals("One", json.at("/chapters/0/tags/title").asText());
    assertEquals(151, json.path("streams").size());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 8", "2, 12", "3, 7"})
  void firstFrameStandsBehindSizesOfLacedFrames(int lacing, int skipped) throws Exception {
    byte[] sizes =
        switch (lacing) {
          case 1 -> hex("02 FFFFFF05 FF02");
          case 2 -> hex("02");
          case 3 -> hex("02 410A 5FF0");
          default -> new byte[0];
        };
    byte[] block = join(hex("81 0000"), new byte[] {(byte) (lacing << 1)}, sizes, vp8());
    byte[] cluster = element("1F43B675", element("E7", 0L), element("A0", element("A1", block)));
    byte[] track = element("AE", element("D7", 1L), element("83", 1L), element("86", "V_VP8"));
    assertEquals("0", read(file(tracks(track), cluster)).at("/streams/0/profile").asText());
  }

  /** Blocks of other tracks stand before it, each larger than what is read at once. */
  @ParameterizedTest
  @CsvSource({"20, 0", "250, 0", "1000, "})
  void firstFrameOfTrackThatStartsLate(int blocks, String profile) throws Exception {
    byte[] other = element("A3", hex("82 0000 80"), new byte[20_000]);
    byte[] late = element("A3", hex("81 0000 80"), vp8());
    byte[][] all = new byte[blocks + 1][];
    java.util.Arrays.fill(all, other);
    all[blocks] = late;
    byte[] track = element("AE", element("D7", 1L), element("83", 1L), element("86", "V_VP8"));
    byte[] file = file(INFO, tracks(track), element("1F43B675", all));
    try (ByteSource source = ByteSource.open(Files.write(dir.resolve("x.mkv"), file))) {
      JsonNode json = new MatroskaReader().read(source);
      assertEquals(profile, json.at("/streams/0/profile").asText(null));
      assertTrue(source.bytesRead() < 256 << 10, source.bytesRead() + " bytes");
    }
  }

  @Test
  void strippedHeaderIsPutBack() throws Exception {
    byte[] frame = vp8();
    byte[] block = join(hex("81 0000 80"), java.util.Arrays.copyOfRange(frame, 3, frame.length));
    byte[] cluster = element("1F43B675", element("A3", block));
    byte[] compression =
        element("5034", element("4254", 3L), element("4255", java.util.Arrays.copyOf(frame, 3)));
    byte[] track =
        element(
            "AE",
            element("D7", 1L),
            element("83", 1L),
            element("86", "V_VP8"),
            element("6D80", element("6240", compression)));
    assertEquals("0", read(file(tracks(track), cluster)).at("/streams/0/profile").asText());
  }

  @Test
  void nothingIsInflatedWithoutEnd() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(bomb)) {
      deflater.write(new byte[16 << 20]);
    }
    byte[] track =
        element(
            "AE",
            element("83", 1L),
            element("86", "V_MPEG4/ISO/AVC"),
            element("63A2", bomb.toByteArray()),
            element("6D80", element("6240", element("5032", 2L), element("5034"))));
    assertEquals("h264", stream(track).path("codec_name").asText());
  }

  /** ISO/IEC 14496-15, 5.3.3.1: the record tells how many bytes hold the length of a unit. */
  @Test
  void lengthThatLooksLikeAStartCodeIsALength() throws Exception {
    byte[] sequenceSet = hex("67 42C00A DA 3C90 8000");
    byte[] filler = java.util.Arrays.copyOf(hex("00000164 0C"), 4 + 0x164);
    byte[] units = join(filler, hex("000000%02X".formatted(sequenceSet.length)), sequenceSet);
    byte[] record = hex("01 42C00A FF E0 00");
    byte[] track =
        element(
            "AE",
            element("D7", 1L),
            element("83", 1L),
            element("86", "V_MPEG4/ISO/AVC"),
            element("63A2", record));
    byte[] cluster =
        element("1F43B675", element("E7", 0L), element("A3", hex("81 0000 80"), units));
    assertEquals("yuv420p", read(file(tracks(track), cluster)).at("/streams/0/pix_fmt").asText());
  }

  @Test
  void liveStreamIsNotCutOff() throws Exception {
    byte[] file =
        join(
            HEADER,
            hex("18538067 01FFFFFFFFFFFFFF"),
            INFO,
            tracks(VIDEO),
            hex("1F43B675 01FFFFFFFFFFFFFF"),
            element("E7", 0L));
    assertEquals(false, read(file).path("format").has("integrity"));
  }

  @Test
  void fileThatEndsBeforeItsSegmentIsCutOff() throws Exception {
    byte[] whole = file(INFO, tracks(VIDEO), element("1F43B675", new byte[500]));
    JsonNode format = read(java.util.Arrays.copyOf(whole, whole.length - 400)).path("format");
    assertEquals(
        "ends at byte %d where its segment goes to %d".formatted(whole.length - 400, whole.length),
        format.path("integrity").asText());
    assertEquals("5.000000", format.path("duration").asText());
  }

  @Test
  void liveStreamThatEndsBeforeItsIndexIsCutOff() throws Exception {
    byte[] file =
        join(HEADER, hex("18538067 01FFFFFFFFFFFFFF"), seek("1C53BB6B", 5_000), tracks(VIDEO));
    assertEquals(
        "ends at byte %d where its seek head points to %d"
            .formatted(file.length, HEADER.length + 12 + 5_000),
        read(file).path("format").path("integrity").asText());
  }

  @Test
  void junkBetweenElementsIsSkipped() throws Exception {
    byte[] junk = new byte[9_000];
    assertEquals(1, read(file(INFO, junk, tracks(VIDEO))).path("streams").size());
  }

  @Test
  void fileWithoutTracksIsMalformed() {
    assertEquals(
        "no tracks in it", assertThrows(Malformed.class, () -> read(file(INFO))).getMessage());
  }

  @ParameterizedTest
  @CsvSource({"4286 8101 42F7 8102", "42F2 8105", "42F3 8109"})
  void otherKindsOfEbmlAreDeclined(String settings) {
    byte[] header = element("1A45DFA3", element("4282", "matroska"), hex(settings));
    assertThrows(Declined.class, () -> read(join(header, element("18538067", tracks(VIDEO)))));
  }

  @ParameterizedTest
  @CsvSource({"0, 5.000000", "1000000, 5.000000", "-1, "})
  void absurdScalesGiveNoDuration(long scale, String duration) throws Exception {
    byte[] info = element("1549A966", element("2AD7B1", scale), element("4489", 5000.0));
    JsonNode format = read(file(info, tracks(VIDEO))).path("format");
    assertEquals(duration, format.path("duration").asText(null));
  }

  private JsonNode stream(byte[] track) throws IOException, Malformed, Declined {
    return read(file(tracks(track))).path("streams").get(0);
  }

  private JsonNode read(byte[] bytes) throws IOException, Malformed, Declined {
    try (ByteSource source = ByteSource.open(Files.write(dir.resolve("x.mkv"), bytes))) {
      return new MatroskaReader().read(source);
    }
  }

  private static byte[] file(byte[]... elements) {
    return join(HEADER, element("18538067", elements));
  }

  private static byte[] tracks(byte[]... tracks) {
    return element("1654AE6B", tracks);
  }

  private static byte[] sound(byte[]... settings) {
    return element(
        "AE", element("D7", 1L), element("83", 2L), element("86", "A_AC3"), join(settings));
  }

  private static byte[] seek(String id, long position) {
    return element(
        "114D9B74", element("4DBB", element("53AB", hex(id)), element("53AC", position)));
  }

  private static byte[] chapter(long uid, long start, String title, byte[]... inner) {
    return element(
        "B6",
        element("73C4", uid),
        element("91", start),
        element("80", element("85", title)),
        join(inner));
  }

  private static byte[] attachment(String name, String type) {
    return element(
        "61A7", element("466E", name), element("4660", type), element("465C", new byte[9]));
  }

  /** A key frame of VP8, 16 by 16. */
  private static byte[] vp8() {
    return hex("100000 9D012A 1000 1000");
  }
}
