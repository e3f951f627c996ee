package mediaaudit.probe;

import static mediaaudit.probe.Mp4Bytes.box;
import static mediaaudit.probe.Mp4Bytes.concat;
import static mediaaudit.probe.Mp4Bytes.ftyp;
import static mediaaudit.probe.Mp4Bytes.hex;
import static mediaaudit.probe.Mp4Bytes.ints;
import static mediaaudit.probe.Mp4Bytes.latin;
import static mediaaudit.probe.Mp4Bytes.matrix;
import static mediaaudit.probe.Mp4Bytes.mdia;
import static mediaaudit.probe.Mp4Bytes.mvhd;
import static mediaaudit.probe.Mp4Bytes.picture;
import static mediaaudit.probe.Mp4Bytes.sound;
import static mediaaudit.probe.Mp4Bytes.stsd;
import static mediaaudit.probe.Mp4Bytes.tables;
import static mediaaudit.probe.Mp4Bytes.tkhd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Mp4ReaderTest {
  private static final byte[] PLAIN = matrix(0x10000, 0, 0, 0x10000);
  private static final byte[] DATA = box("mdat", new byte[1000]);

  @TempDir Path dir;

  @Test
  void tracksAreStreams() throws Exception {
    JsonNode answer =
        read(
            mvhd(2000),
            track(1, mdia("vide", 100, 100, stsd(picture("mp4v")), tables(100))),
            track(2, mdia("soun", 100, 100, stsd(sound("sowt", 16)), tables(100))));
    JsonNode video = answer.at("/streams/0");
    assertEquals("2.000000", answer.at("/format/duration").asText());
    assertEquals("mov,mp4,m4a,3gp,3g2,mj2", answer.at("/format/format_name").asText());
    assertEquals(
        "video mpeg4 320 240", texts(video, "codec_type", "codec_name", "width", "height"));
    assertEquals("10/1 8000 1.000000", texts(video, "avg_frame_rate", "bit_rate", "duration"));
    assertEquals("eng", video.at("/tags/language").asText());
    assertEquals("Handler", video.at("/tags/handler_name").asText());
    assertEquals(1, video.at("/disposition/default").asInt());
    assertEquals(
        "audio pcm_s16le 48000 2",
        texts(answer.at("/streams/1"), "codec_type", "codec_name", "sample_rate", "channels"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 65536, -65536, 0, -90",
    "-65536, 0, 0, -65536, -180",
    "0, -65536, 65536, 0, 90",
    "0, 0, 0, 0, 0"
  })
  void matrixTurnsPictures(int a, int b, int c, int d, int rotation) throws Exception {
    byte[] media = mdia("vide", 100, 100, stsd(picture("mp4v")));
    JsonNode answer = read(mvhd(1000), box("trak", tkhd(1, matrix(a, b, c, d)), media));
    assertEquals(rotation, answer.at("/streams/0/side_data_list/0/rotation").asInt());
  }

  @Test
  void unknownDurationIsTheTracks() throws Exception {
    byte[] media = mdia("vide", 100, 100, stsd(picture("mp4v")), tables(100));
    for (int unknown : new int[] {-1, 0}) {
      assertEquals(
          "1.000000", read(mvhd(unknown), track(1, media)).at("/format/duration").asText());
    }
  }

  @Test
  void editListShortensTrack() throws Exception {
    byte[] edits = box("edts", box("elst", ints(0, 2, 100, -1, 0x10000, 300, 0, 0x10000)));
    byte[] media = mdia("vide", 100, 100, stsd(picture("mp4v")), tables(100));
    JsonNode answer = read(mvhd(1000), box("trak", tkhd(1, PLAIN), edits, media));
    assertEquals("0.400000", answer.at("/streams/0/duration").asText());
    assertEquals("8000", answer.at("/streams/0/bit_rate").asText());
  }

  @Test
  void largeTableIsNotReadWhereTheEntryStatesTheBitRate() throws Exception {
    byte[] sizes = box("stsz", ints(0, 0, 200_000), new byte[800_000]);
    byte[] times = box("stts", ints(0, 1, 200_000, 4));
    byte[] stated = box("btrt", ints(0, 0, 123_456));
    byte[] media = mdia("vide", 100, 800_000, stsd(picture("mp4v", stated)), times, sizes);
    Path file = write(concat(ftyp("isom"), box("moov", mvhd(8_000_000), track(1, media))));
    try (ByteSource source = ByteSource.open(file)) {
      JsonNode video = new Mp4Reader().read(source).at("/streams/0");
      assertEquals("123456 25/1", texts(video, "bit_rate", "avg_frame_rate"));
      assertTrue(source.bytesRead() < 64 << 10, source.bytesRead() + " bytes");
    }
  }

  @Test
  void encryptedEntryIsNamed() throws Exception {
    byte[] protection =
        box("sinf", box("frma", latin("avc1")), box("schm", ints(0), latin("cenc"), ints(0x10000)));
    JsonNode video = readEntry("vide", picture("encv", protection));
    assertEquals("h264 avc1 cenc", texts(video, "codec_name", "codec_tag_string", "encryption"));
  }

  @Test
  void colourAndHighDynamicRangeAreTold() throws Exception {
    byte[] colour = box("colr", latin("nclx"), hex("0009 0010 0009 80"));
    byte[] mastering =
        box("mdcv", hex("33c2 86c4 1d4c 0bb8 84d0 3e80 3d13 4042 00989680 00000032"));
    byte[] light = box("clli", hex("03e8 0190"));
    JsonNode video = readEntry("vide", picture("mp4v", colour, mastering, light));
    assertEquals(
        "bt2020 smpte2084 bt2020nc pc",
        texts(video, "color_primaries", "color_transfer", "color_space", "color_range"));
    JsonNode display = video.at("/side_data_list/0");
    assertEquals(
        "34000/50000 13250/50000 10000000/10000 50/10000",
        texts(display, "red_x", "green_x", "max_luminance", "min_luminance"));
    assertEquals("1000 400", texts(video.at("/side_data_list/1"), "max_content", "max_average"));
  }

  @ParameterizedTest
  @CsvSource({
    "sowt, 16, pcm_s16le", "twos, 16, pcm_s16be", "twos, 8, pcm_s8", "twos, 24, pcm_s24be",
    "in24, 24, pcm_s24be", "in32, 32, pcm_s32be", "fl32, 32, pcm_f32be", "raw , 8, pcm_u8",
    "alaw, 16, pcm_alaw", "ulaw, 16, pcm_mulaw", ".mp3, 16, mp3", "samr, 16, amr_nb"
  })
  void soundEntriesAreCodecs(String type, int bits, String codec) throws Exception {
    String padded = (type + " ").substring(0, 4);
    assertEquals(codec, texts(readEntry("soun", sound(padded, bits)), "codec_name"));
  }

  /** Codes of Microsoft's formats too, and without regard to case. */
  @ParameterizedTest
  @CsvSource({
    "mp4v, mpeg4",
    "xvid, mpeg4",
    "ULY0, utvideo",
    "HFYU, huffyuv",
    "WMV2, wmv2",
    "AVdn, dnxhd",
    "mp4s, ''",
    "zzzz, ''"
  })
  void pictureEntriesAreCodecs(String type, String codec) throws Exception {
    assertEquals(codec, readEntry("vide", picture(type)).path("codec_name").asText());
  }

  @Test
  void littleEndianSoundIsTold() throws Exception {
    byte[] wave = box("wave", box("enda", hex("0001")));
    assertEquals("pcm_s24le", texts(readEntry("soun", sound("in24", 24, wave)), "codec_name"));
    byte[] iso = box("pcmC", ints(0), hex("01 10"));
    assertEquals("pcm_s16le", texts(readEntry("soun", sound("ipcm", 16, iso)), "codec_name"));
  }

  @ParameterizedTest
  @CsvSource({
    "text, tx3g, subtitle, mov_text", "subt, stpp, subtitle, ttml", "text, wvtt, subtitle, webvtt",
    "clcp, c608, subtitle, eia_608", "tmcd, tmcd, data, ''", "hint, 'rtp ', data, ''"
  })
  void textsAreSubtitles(String handler, String type, String kind, String codec) throws Exception {
    JsonNode stream = readEntry(handler, box(type, ints(0, 1), new byte[40]));
    assertEquals((kind + " " + codec).strip(), texts(stream, "codec_type", "codec_name").strip());
  }

  @ParameterizedTest
  @CsvSource({"0x55c4, und", "0x15c7, eng", "0x10b2, der", "0, eng", "2, ger", "29, ", "0x7fff, "})
  void languagesArePackedOrNumbered(String code, String language) {
    assertEquals(language, Mp4Language.of(Integer.decode(code)));
  }

  @Test
  void descriptorIsReadOrNotAtAll() {
    byte[] payload =
        hex(
            "00000000 03808080 25 0001 00 04808080 17 40 15 000000 00000000 0001f400"
                + "05808080 05 1190 56e500 06 01 02");
    Mp4Descriptor descriptor = Mp4Descriptor.read(payload).orElseThrow();
    assertEquals(0x40, descriptor.objectType());
    assertEquals(128_000, descriptor.averageBitRate());
    assertEquals(5, descriptor.config().length);
    for (int i = 0; i < payload.length; i++) {
      Mp4Descriptor.read(Arrays.copyOf(payload, i));
    }
    assertTrue(Mp4Descriptor.read(hex("00000000" + "80".repeat(1000))).isEmpty());
  }

  @Test
  void metadataHasTitleAndCovers() throws Exception {
    byte[] title = box("\u00a9nam", box("data", ints(1, 0), latin("Heat")));
    byte[] covers =
        box(
            "covr",
            box("data", ints(13, 0), hex("ffd8ffe0 00000000")),
            box("data", ints(13, 0), hex("89504e47 0d0a1a0a")),
            box("data", ints(99, 0), hex("00000000 00000000")));
    byte[] list = box("ilst", title, covers);
    byte[] hdlr = box("hdlr", ints(0, 0), latin("mdir"), new byte[13]);
    for (byte[] meta : new byte[][] {box("meta", ints(0), hdlr, list), box("meta", hdlr, list)}) {
      JsonNode answer = read(mvhd(1000), box("udta", meta), videoTrack(1));
      assertEquals("Heat", answer.at("/format/tags/title").asText());
      assertEquals(3, answer.at("/streams").size());
      assertEquals("mjpeg", answer.at("/streams/0/codec_name").asText());
      assertEquals("png", answer.at("/streams/1/codec_name").asText());
      assertEquals(1, answer.at("/streams/1/disposition/attached_pic").asInt());
      assertEquals(2, answer.at("/streams/2/index").asInt());
    }
  }

  @Test
  void trackHasTitleAndKinds() throws Exception {
    byte[] kind = box("kind", ints(0), latin("urn:mpeg:dash:role:2011\0forced-subtitle\0"));
    byte[] tags = box("udta", box("name", latin("Signs")), kind);
    byte[] media = mdia("text", 100, 100, stsd(box("tx3g", ints(0, 1))));
    JsonNode stream = read(mvhd(1), box("trak", tkhd(1, PLAIN), media, tags)).at("/streams/0");
    assertEquals("Signs", stream.at("/tags/title").asText());
    assertEquals(1, stream.at("/disposition/forced").asInt());
  }

  @Test
  void chaptersOfListAndTrackAreOne() throws Exception {
    byte[] list =
        box(
            "udta",
            box(
                "chpl",
                hex("01000000 00000000 02"),
                hex("0000000000000000 01 41"),
                hex("0000000000989680 01 42")));
    byte[] texts =
        mdia(
            "text",
            100,
            100,
            stsd(box("text", ints(0, 1))),
            box("stts", ints(0, 1, 3, 50)),
            box("stsc", ints(0, 1, 1, 3, 1)),
            box("stsz", ints(0, 3, 3)),
            box("stco", ints(0, 1, 32)));
    byte[] film =
        box(
            "trak",
            tkhd(1, PLAIN),
            box("tref", box("chap", ints(2, 99, 1))),
            mdia("vide", 100, 100, stsd(picture("mp4v"))));
    byte[] titles = box("mdat", hex("0001 58 0001 59 0001 5a"));
    byte[] moov = box("moov", mvhd(1000), film, track(2, texts), list);
    JsonNode answer = readFile(concat(ftyp("isom"), titles, moov));
    JsonNode chapters = answer.at("/chapters");
    assertEquals(3, chapters.size());
    assertEquals("1.000000", chapters.at("/2/start_time").asText());
    assertEquals("X", chapters.at("/0/tags/title").asText());
    assertEquals("data bin_data", texts(answer.at("/streams/1"), "codec_type", "codec_name"));
  }

  @Test
  void fragmentsAreSummed() throws Exception {
    JsonNode answer = readFile(fragmented(new byte[0]));
    JsonNode video = answer.at("/streams/0");
    assertEquals("10/1 8000 2.000000", texts(video, "avg_frame_rate", "bit_rate", "duration"));
    assertEquals("2.000000", answer.at("/format/duration").asText());
    assertFalse(answer.at("/format").has("integrity"));
  }

  @Test
  void indexTellsWhereTheTrackEnds() throws Exception {
    byte[] index = box("sidx", ints(0, 1, 1000, 0, 0, 1, 100, 9000, 0));
    assertEquals("9.000000", readFile(fragmented(index)).at("/streams/0/duration").asText());
  }

  /** Of the other track, nobody knows where it ends. */
  @Test
  void fragmentsBehindAnIndexOfAllTracksAreNotRead() throws Exception {
    byte[] extends1 = box("trex", ints(0, 1, 1, 100, 100, 0));
    byte[] extends2 = box("trex", ints(0, 2, 1, 100, 100, 0));
    byte[] run = box("trun", ints(0, 10));
    byte[] fragment =
        box(
            "moof",
            box("traf", box("tfhd", ints(0, 1)), run),
            box("traf", box("tfhd", ints(0, 2)), run));
    byte[] fragments = repeat(concat(fragment, box("mdat", new byte[9000])), 200);
    byte[] index1 = box("sidx", ints(0, 1, 1000, 0, 44, 1, fragments.length, 9000, 0));
    byte[] index2 = box("sidx", ints(0, 2, 1000, 0, 0, 1, fragments.length, 8000, 0));
    byte[] movie =
        box("moov", mvhd(0), initTrack(1), initTrack(2), box("mvex", extends1, extends2));
    assertEquals("9.000000 10/1", indexed(concat(ftyp("isom"), movie, index1, index2, fragments)));
    byte[] one = concat(ftyp("isom"), movie, index1, box("free", new byte[36]), fragments);
    JsonNode answer = readFile(one);
    assertEquals("9.000000", answer.at("/streams/0/duration").asText());
    assertFalse(answer.at("/streams/1").has("duration"));
  }

  private String indexed(byte[] file) throws Exception {
    try (ByteSource source = ByteSource.open(write(file))) {
      JsonNode video = new Mp4Reader().read(source).at("/streams/0");
      assertTrue(source.bytesRead() < 32 << 10, source.bytesRead() + " bytes");
      return texts(video, "duration", "avg_frame_rate");
    }
  }

  @Test
  void initializationWithoutFragmentsHasNoDuration() throws Exception {
    JsonNode answer = read(mvhd(0), box("mvex", box("trex", ints(0, 1, 1, 0, 0, 0))), initTrack(1));
    assertFalse(answer.at("/format").has("duration"));
    assertEquals("mpeg4", answer.at("/streams/0/codec_name").asText());
  }

  @Test
  void whatIsMissingIsSaid() throws Exception {
    byte[] whole = concat(ftyp("isom"), box("moov", mvhd(1000), videoTrack(1)), DATA);
    assertFalse(readFile(whole).at("/format").has("integrity"));
    assertEquals(
        "mdat box ends at byte %d, the file at %d".formatted(whole.length, whole.length - 10),
        integrity(Arrays.copyOf(whole, whole.length - 10)));
    byte[] far = mdia("vide", 100, 100, stsd(picture("mp4v")), tables(50_000));
    assertTrue(
        integrity(concat(ftyp("isom"), box("moov", mvhd(1), track(7, far)), DATA))
            .startsWith("samples of track 7 at byte 50000, the file ends at "));
  }

  @Test
  void whatFragmentsMissIsSaid() throws Exception {
    byte[] whole = fragmented(new byte[0]);
    assertEquals(
        "mdat box ends at byte %d, the file at %d".formatted(whole.length, whole.length - 1),
        integrity(Arrays.copyOf(whole, whole.length - 1)));
    int second = whole.length - DATA.length;
    assertEquals(
        "moof box ends at byte %d, the file at %d".formatted(second, second - 10),
        integrity(Arrays.copyOf(whole, second - 10)));
    byte[] index = box("sidx", ints(0, 1, 1000, 0, 0, 1, 10_000, 9000, 0));
    byte[] indexed = fragmented(index);
    int behindIndex = indexed.length - whole.length + movie().length;
    assertEquals(
        "sidx box tells of fragments up to byte %d, the file ends at %d"
            .formatted(behindIndex + 10_000, indexed.length),
        integrity(indexed));
  }

  @Test
  void samplesOfOtherFilesAreNotMissed() throws Exception {
    byte[] elsewhere = box("dinf", box("dref", ints(0, 1), box("url ", ints(0), latin("x.mov"))));
    byte[] media =
        box(
            "mdia",
            box("mdhd", ints(0, 0, 0, 100, 100), hex("15c7 0000")),
            box("minf", elsewhere, box("stbl", stsd(picture("mp4v")), tables(50_000))));
    JsonNode answer = readFile(concat(ftyp("qt  "), box("moov", mvhd(1), track(1, media)), DATA));
    assertFalse(answer.at("/format").has("integrity"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stsc", "stco", "stsd"})
  void tablesThatContradictThemselvesAreDamage(String type) {
    byte[] bad = box(type, ints(0, 7));
    byte[] good = box("stts", ints(0, 1, 10, 10));
    byte[] more = box("stsc", ints(0, 1, 1, 10, 1));
    byte[] media = mdia("vide", 100, 100, good, bad, more);
    assertThrows(Malformed.class, () -> read(mvhd(1), track(1, media)));
  }

  @Test
  void whatOnlyFfprobeFindsIsLeftToIt() {
    byte[] movie = concat(mvhd(1000), videoTrack(1));
    assertThrows(
        ContainerReader.Declined.class, () -> readFile(concat(ftyp("qt  "), box("free", movie))));
    byte[] compressed = box("moov", box("cmov", box("dcom", latin("bzip"))));
    assertThrows(ContainerReader.Declined.class, () -> readFile(concat(ftyp("qt  "), compressed)));
  }

  @Test
  void compressedMovieIsReadAsIfItWerePlain() throws Exception {
    byte[] movie = box("moov", mvhd(1000), videoTrack(1));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(zip)) {
      deflater.write(movie);
    }
    byte[] data = box("cmvd", ints(movie.length), zip.toByteArray());
    byte[] compressed = box("moov", box("cmov", box("dcom", latin("zlib")), data));
    assertEquals(
        readFile(concat(ftyp("qt  "), movie, DATA)).path("streams"),
        readFile(concat(ftyp("qt  "), compressed, DATA)).path("streams"));
    byte[] garbage = box("cmvd", ints(movie.length), new byte[zip.size()]);
    byte[] large = box("cmvd", ints(-1), zip.toByteArray());
    for (byte[] damaged : List.of(garbage, large, box("free"))) {
      byte[] damagedMovie = box("moov", box("cmov", damaged));
      assertThrows(Malformed.class, () -> readFile(concat(ftyp("qt  "), damagedMovie)));
    }
  }

  @Test
  void manyFragmentsAreSummedOnlyIfAllAre() {
    byte[] extension = box("mvex", box("trex", ints(0, 1, 1, 100, 100, 0)));
    byte[] fragment = box("moof", box("traf", box("tfhd", ints(0, 1)), box("trun", ints(0, 10))));
    byte[] head = concat(ftyp("isom"), box("moov", mvhd(0), initTrack(1), extension));
    assertThrows(
        ContainerReader.Declined.class, () -> readFile(concat(head, repeat(fragment, 3000))));
  }

  /** Each has an index of its own, which tells nothing of the others. */
  @ParameterizedTest
  @CsvSource({"0, 0, 90.000000", "1, 0, 70.000000", "0, 200000, "})
  void segmentsOneBehindTheOtherEndWithTheLast(int extended, int data, String told)
      throws Exception {
    byte[] end = extended == 0 ? new byte[0] : box("mehd", ints(0, 70_000));
    byte[] extension = box("mvex", end, box("trex", ints(0, 1, 1, 100, 100, 0)));
    byte[] head = concat(ftyp("iso5"), box("moov", mvhd(0), initTrack(1), extension));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(head);
    for (int i = 0; i < 90; i++) {
      byte[] time = box("tfdt", ints(0, i * 1000));
      byte[] run = box("trun", ints(0, 10));
      byte[] fragment =
          box(
              "moof",
              box("mfhd", ints(0, i)),
              box("traf", box("tfhd", ints(0, 1)), time, run, new byte[9000]));
      byte[] samples = box("mdat", new byte[i < 89 ? 9000 : 1000 + data]);
      int bytes = fragment.length + samples.length;
      file.writeBytes(box("sidx", ints(0, 1, 1000, i * 1000, 0, 1, bytes, 1000, 0)));
      file.writeBytes(concat(fragment, samples));
    }
    if (told == null) {
      assertThrows(ContainerReader.Declined.class, () -> readFile(file.toByteArray()));
    } else {
      assertEquals(told, readFile(file.toByteArray()).at("/format/duration").asText());
      int cut = file.size() - 100;
      String damage = "mdat box ends at byte %d, the file at %d".formatted(file.size(), cut);
      byte[] left = Arrays.copyOf(file.toByteArray(), cut);
      assertEquals(extended == 0 ? damage : "", integrity(left));
    }
  }

  @Test
  void movieAtTheEndAndLargeSizesAreFound() throws Exception {
    byte[] large = concat(ints(1), latin("mdat"), ints(0, 1016), new byte[1000]);
    byte[] moov = box("moov", mvhd(1000), videoTrack(1));
    assertEquals(1, readFile(concat(ftyp("isom"), large, moov)).at("/streams").size());
    byte[] toTheEnd = concat(ints(0), latin("mdat"), new byte[1000]);
    assertEquals(1, readFile(concat(ftyp("isom"), moov, toTheEnd)).at("/streams").size());
  }

  private static byte[] videoTrack(int id) {
    return track(id, mdia("vide", 100, 100, stsd(picture("mp4v")), tables(100)));
  }

  private static byte[] initTrack(int id) {
    return track(id, mdia("vide", 1000, 0, stsd(picture("mp4v"))));
  }

  private static byte[] track(int id, byte[] media) {
    return box("trak", tkhd(id, PLAIN), media);
  }

  /** Two fragments of ten samples of 100 bytes and 100 ms. */
  private static byte[] fragmented(byte[] index) {
    byte[] first = box("moof", box("traf", box("tfhd", ints(0, 1)), box("trun", ints(0, 10))));
    byte[] run = concat(ints(0x300, 10), repeat(ints(100, 100), 10));
    byte[] second =
        box(
            "moof",
            box("traf", box("tfhd", ints(0, 1)), box("tfdt", ints(0, 1000)), box("trun", run)));
    return concat(movie(), index, first, DATA, second, DATA);
  }

  /** What stands before the first fragment or its index. */
  private static byte[] movie() {
    byte[] extension = box("mvex", box("trex", ints(0, 1, 1, 100, 100, 0)));
    return concat(ftyp("isom"), box("moov", mvhd(0), initTrack(1), extension));
  }

  private static byte[] repeat(byte[] bytes, int times) {
    ByteBuffer all = ByteBuffer.allocate(bytes.length * times);
    while (all.hasRemaining()) {
      all.put(bytes);
    }
    return all.array();
  }

  private JsonNode readEntry(String handler, byte[] entry) throws Exception {
    return read(mvhd(1000), track(1, mdia(handler, 100, 100, stsd(entry)))).at("/streams/0");
  }

  private JsonNode read(byte[]... movie) throws Exception {
    return readFile(concat(ftyp("isom"), box("moov", movie), DATA));
  }

  private String integrity(byte[] bytes) throws Exception {
    return readFile(bytes).at("/format/integrity").asText();
  }

  private JsonNode readFile(byte[] bytes) throws Exception {
    try (ByteSource source = ByteSource.open(write(bytes))) {
      return new Mp4Reader().read(source);
    }
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(dir.resolve("film.mp4"), bytes);
  }

  private static String texts(JsonNode node, String... names) {
    StringBuilder texts = new StringBuilder();
    for (String name : names) {
      texts.append(texts.isEmpty() ? "" : " ").append(node.path(name).asText());
    }
    return texts.toString();
  }
}
