package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import mediaaudit.model.Disposition;
import mediaaudit.model.Picture;
import mediaaudit.model.Sound;
import mediaaudit.model.Stream;
import mediaaudit.model.StreamKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Answers that ffprobe gave for some hundred public files; skipped where they are not at hand. */
class RecordedAnswersTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("corpus", "../shared")).resolve("media");
  private static final String ENDING = ".ffprobe.json";
  private static final Pattern STREAM = Pattern.compile("^ +\"index\": ", Pattern.MULTILINE);
  private static final String MP4 = "mov,mp4,m4a,3gp,3g2,mj2";
  private static final Disposition DEFAULT = new Disposition(true, false, false, false, false);
  private static final Disposition COVER = new Disposition(false, false, false, false, true);

  @BeforeEach
  void requireAnswers() {
    assumeTrue(Files.isDirectory(FOLDER), "no recorded answers at " + FOLDER);
  }

  @Test
  void allAreRead() throws IOException {
    for (Path file : answers()) {
      String text = Files.readString(file);
      FfprobeJson answer = FfprobeJson.read(Files.readAllBytes(file));
      long streams = STREAM.matcher(text).results().count();
      assertEquals(streams, answer.streams().size(), file.toString());
      assertEquals(text.contains("\"format_name\""), answer.container() != null, file.toString());
    }
  }

  @Test
  void highDynamicRangeInMatroska() throws IOException {
    assertEquals(
        new FfprobeJson(
            "matroska,webm",
            128_000_000L,
            6_235_250L,
            List.of(),
            null,
            List.of(
                new Stream(
                    0,
                    StreamKind.VIDEO,
                    "mpeg4",
                    "Simple Profile",
                    1,
                    null,
                    128_000_000L,
                    null,
                    null,
                    new Picture(
                        3840,
                        2160,
                        24000 / 1001.0,
                        "yuv420p",
                        8,
                        "smpte2084",
                        "bt2020",
                        "bt2020nc",
                        "HDR10"),
                    Sound.NONE,
                    DEFAULT),
                new Stream(
                    1,
                    StreamKind.AUDIO,
                    "vorbis",
                    null,
                    null,
                    null,
                    103_000_000L,
                    null,
                    null,
                    Picture.NONE,
                    new Sound(2, "stereo", 48000),
                    DEFAULT))),
        answer("tests__data__hdr.mkv"));
  }

  @Test
  void hybridLogGammaInMp4() throws IOException {
    assertEquals(
        new FfprobeJson(
            MP4,
            120_000_000L,
            111_066L,
            List.of(),
            null,
            List.of(
                new Stream(
                    0,
                    StreamKind.VIDEO,
                    "h264",
                    "High",
                    10,
                    48_866L,
                    120_000_000L,
                    null,
                    null,
                    new Picture(
                        2, 2, 25.0, "yuv420p", 8, "arib-std-b67", "bt2020", "bt2020nc", "HLG"),
                    Sound.NONE,
                    DEFAULT))),
        answer("mp4parse_capi__tests__video_colr_nclx_hlg.mp4"));
  }

  @Test
  void coverInWebm() throws IOException {
    assertEquals(
        new FfprobeJson(
            "matroska,webm",
            7_143_000_000L,
            606_102L,
            List.of(),
            null,
            List.of(
                new Stream(
                    0,
                    StreamKind.VIDEO,
                    "vp8",
                    "1",
                    null,
                    null,
                    null,
                    "eng",
                    null,
                    new Picture(640, 360, 25.0, "yuv420p", 8, null, null, null, null),
                    Sound.NONE,
                    DEFAULT),
                new Stream(
                    1,
                    StreamKind.AUDIO,
                    "vorbis",
                    null,
                    null,
                    null,
                    null,
                    "eng",
                    null,
                    Picture.NONE,
                    new Sound(1, "mono", 44100),
                    DEFAULT),
                new Stream(
                    2,
                    StreamKind.VIDEO,
                    "mjpeg",
                    "Baseline",
                    null,
                    null,
                    7_143_000_000L,
                    null,
                    "Poster",
                    new Picture(512, 725, null, "yuvj422p", 8, null, null, "bt470bg", null),
                    Sound.NONE,
                    COVER))),
        answer("test__samples__matroska__big-buck-bunny_trailer-short.vp8.webm"));
  }

  @Test
  void subtitlesAndStatisticsInMatroska() throws IOException {
    assertEquals(
        new FfprobeJson(
            "matroska,webm",
            5_024_000_000L,
            46_017L,
            List.of(),
            null,
            List.of(
                new Stream(
                    0,
                    StreamKind.VIDEO,
                    "mpeg4",
                    "Simple Profile",
                    0,
                    35_367L,
                    4_934_000_000L,
                    "eng",
                    null,
                    new Picture(176, 144, 15.0, "yuv420p", 8, "smpte170m", null, "smpte170m", null),
                    Sound.NONE,
                    DEFAULT),
                new Stream(
                    1,
                    StreamKind.SUBTITLE,
                    "subrip",
                    null,
                    null,
                    23L,
                    4_024_000_000L,
                    null,
                    null,
                    Picture.NONE,
                    Sound.NONE,
                    DEFAULT))),
        answer("tests__libse__Files__sample_MKV_SRT.mkv"));
  }

  @Test
  void fileThatIsBrokenHasNoStreams() throws IOException {
    assertEquals(FfprobeJson.NOTHING, answer("test__samples__matroska__corrupt.mkv"));
  }

  private static FfprobeJson answer(String video) throws IOException {
    for (Path file : answers()) {
      if (file.getFileName().toString().equals(video + ENDING)) {
        return FfprobeJson.read(Files.readAllBytes(file));
      }
    }
    throw new TestAbortedException("no recorded answer for " + video);
  }

  private static List<Path> answers() throws IOException {
    try (java.util.stream.Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).toList();
    }
  }
}
