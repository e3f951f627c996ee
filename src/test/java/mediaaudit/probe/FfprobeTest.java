package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mediaaudit.model.Disposition;
import mediaaudit.model.FileKind;
import mediaaudit.model.Nanos;
import mediaaudit.model.Picture;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.Sound;
import mediaaudit.model.Stream;
import mediaaudit.model.StreamKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ffprobe of this machine on real files; skipped where there is none. */
@Timeout(300)
class FfprobeTest {
  private static final Disposition DEFAULT = new Disposition(true, false, false, false, false);

  @TempDir private Path dir;

  /** A transport stream holds what the mastering screen could show in its frames alone. */
  @ParameterizedTest
  @CsvSource({
    "HDR10, ':master-display=G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)"
        + "L(10000000,1):max-cll=1000,400'",
    "PQ10, ''"
  })
  void firstFrameTellsHowATransportStreamWasMastered(String format, String mastering)
      throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    String colours = "colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc" + mastering;
    Path video =
        Programs.video(
            dir.resolve("x.ts"),
            ("-pix_fmt yuv420p10le -c:v libx265 -x265-params log-level=none:"
                    + colours
                    + " -c:a ac3")
                .split(" "));
    Answer answer = ffprobe.probe(video);
    assertEquals(format, answer.probe().streams().get(0).picture().hdrFormat());
    assertEquals(
        answer.probe().streams(), FfprobeJson.read(answer.raw().bytes()).streams(), "as stored");
  }

  @Test
  void movieIsReadWhole() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    Path subtitle =
        Files.writeString(dir.resolve("x.srt"), "1\n00:00:00,000 --> 00:00:01,000\nhi\n");
    Path chapters =
        Files.writeString(
            dir.resolve("chapters"), ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/10\nSTART=0\nEND=5\n");
    Path video =
        Programs.video(
            dir.resolve("x.mkv"),
            ("-i %s -f ffmetadata -i %s -map 0 -map 1 -map 2 -map_chapters 3 -c:v mpeg4 -c:a flac"
                    + " -c:s srt -metadata:s:v language=und -metadata:s:a language=eng"
                    + " -metadata:s:s language=ger -metadata:s:a title=Commentary"
                    + " -disposition:v default -disposition:a 0 -disposition:s forced")
                .formatted(subtitle, chapters)
                .split(" "));
    long before = Nanos.now();
    Answer answer = ffprobe.probe(video);
    Probe probe = answer.probe();

    assertTrue(probe.probedAtNanos() >= before && probe.probedAtNanos() <= Nanos.now());
    assertTrue(probe.durationNanos() >= 1_000_000_000 && probe.durationNanos() < 1_200_000_000);
    assertTrue(new String(answer.raw().bytes()).contains("\"format_name\": \"matroska,webm\""));
    assertEquals(
        new Probe(
            ProbeStatus.OK,
            null,
            "ffprobe",
            Ffprobe.REVISION,
            probe.probedAtNanos(),
            "matroska,webm",
            probe.durationNanos(),
            probe.bitRate(),
            1,
            null,
            List.of(
                new Stream(
                    0,
                    StreamKind.VIDEO,
                    "mpeg4",
                    "Simple Profile",
                    1,
                    null,
                    1_000_000_000L,
                    null,
                    null,
                    new Picture(64, 48, 25.0, "yuv420p", 8, null, null, null, null),
                    Sound.NONE,
                    DEFAULT),
                new Stream(
                    1,
                    StreamKind.AUDIO,
                    "flac",
                    null,
                    null,
                    null,
                    1_000_000_000L,
                    "eng",
                    "Commentary",
                    Picture.NONE,
                    new Sound(1, "mono", 44100),
                    new Disposition(false, false, false, true, false)),
                new Stream(
                    2,
                    StreamKind.SUBTITLE,
                    "subrip",
                    null,
                    null,
                    null,
                    1_000_000_000L,
                    "ger",
                    null,
                    Picture.NONE,
                    Sound.NONE,
                    new Disposition(false, true, false, false, false)))),
        probe);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mkv  | matroska,webm           | -c:v mpeg4",
        "mp4  | mov,mp4,m4a,3gp,3g2,mj2 | -c:v mpeg4",
        "m4v  | mov,mp4,m4a,3gp,3g2,mj2 | -c:v mpeg4 -f mp4",
        "mov  | mov,mp4,m4a,3gp,3g2,mj2 | -c:v mjpeg -c:a pcm_s16le",
        "avi  | avi                     | -c:v mpeg4 -c:a mp2",
        "wmv  | asf                     | -c:v wmv2 -c:a wmav2",
        "flv  | flv                     | -c:v flv -c:a adpcm_swf",
        "mpg  | mpeg                    | -c:v mpeg2video -c:a mp2",
        "vob  | mpeg                    | -c:v mpeg2video -c:a ac3",
        "m2v  | mpegvideo               | -c:v mpeg2video -an",
        "ts   | mpegts                  | -c:v mpeg2video -c:a mp2",
        "m2ts | mpegts                  | -c:v mpeg2video -c:a ac3",
        "ogv  | ogg                     | -c:v libtheora -c:a flac -strict -2",
        "webm | matroska,webm           | -c:v libvpx -an",
        "rm   | rm                      | -c:v rv10 -c:a ac3",
        "mpv  | h264                    | -c:v libx264 -an -f h264",
        "ts   | hevc                    | -c:v libx265 -x265-params log-level=none -an -f hevc",
      })
  void formatsOfLibrariesAreRead(String extension, String container, String options)
      throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    Path video = Programs.video(dir.resolve("x." + extension), options.split(" "));
    Probe probe = ffprobe.probe(video).probe();
    assertEquals(ProbeStatus.OK, probe.status(), probe.reason());
    assertEquals(container, probe.container());
    assertEquals(64, probe.mainVideo().orElseThrow().picture().width());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void hostileNamesAreNames() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    Path video = Programs.video(dir.resolve("x.mkv"), "-c:v", "mpeg4");
    for (String name :
        List.of(
            "-dash.mkv",
            "http:x.mkv",
            "concat:a|b.mkv",
            "a%d.mkv",
            "x*[1].mkv",
            "new\nline.mkv",
            "esc\u001b[31m.mkv",
            "quote'\"$(x).mkv")) {
      Path hostile = Files.copy(video, dir.resolve(name));
      assertEquals(ProbeStatus.OK, ffprobe.probe(hostile).probe().status(), name);
      Files.write(hostile, "This is a text, longer than a header.".getBytes());
      Probe broken = ffprobe.probe(hostile).probe();
      assertEquals(ProbeStatus.CORRUPT, broken.status(), name);
      assertEquals("EBML header parsing failed", broken.reason(), name);
    }
  }

  /** As URI, since in some locales no text can name this file. */
  @Test
  void namesBeyondAsciiAreNames() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    Path video = Programs.video(dir.resolve("x.mkv"), "-c:v", "mpeg4");
    Path named = Path.of(URI.create(dir.toUri() + "%E6%98%A0%E7%94%BB%20%F0%9F%8E%AC%C3%A9.mkv"));
    assertEquals(ProbeStatus.OK, ffprobe.probe(Files.copy(video, named)).probe().status());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void undecodableNameIsReadThroughALink() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    Path video = Programs.video(dir.resolve("x.mkv"), "-c:v", "mpeg4");
    Path undecodable = Path.of(URI.create(dir.toUri() + "lat%E9in1.mkv"));
    Files.copy(video, undecodable);
    assumeTrue(undecodable.toString().contains("\uFFFD"), "every byte is a character here");
    assertEquals(ProbeStatus.OK, ffprobe.probe(undecodable).probe().status());
    Path link;
    try (ProbeName name = ProbeName.of(undecodable)) {
      link = Path.of(name.text());
      assertTrue(Files.isSameFile(undecodable, link));
      assertEquals("rwx------", permissions(link.getParent()));
    }
    assertFalse(Files.exists(link.getParent()));
  }

  @Test
  void playlistNamedVideoOpensNothing() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    Path secret = Programs.video(dir.resolve("secret.ts"), "-c:v", "mpeg2video");
    assertCorrupt(
        ffprobe,
        "content is hls, not a video container",
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n" + secret.toUri() + "\n");
    assertCorrupt(
        ffprobe,
        "content is hls, not a video container",
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n");
    assertCorrupt(
        ffprobe,
        "content is concat, not a video container",
        "ffconcat version 1.0\nfile secret.ts\n");
  }

  @Test
  void subtitleNamedVideoIsNone() throws Exception {
    assertCorrupt(
        Programs.ffprobe(),
        "content is srt, not a video container",
        "1\n00:00:01,000 --> 00:00:02,000\nhi\n");
  }

  @Test
  void zerosAndTextAreNoVideoUnderAnyExtension() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    for (String extension : FileKind.VIDEO.extensions()) {
      Path file = dir.resolve("x." + extension);
      Files.write(file, new byte[65_536]);
      assertEquals(ProbeStatus.CORRUPT, ffprobe.probe(file).probe().status(), extension);
      Files.writeString(file, "This is a text.\n");
      assertEquals(ProbeStatus.CORRUPT, ffprobe.probe(file).probe().status(), extension);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1000})
  void truncatedVideoIsCorrupt(int bytes) throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    Path video = Programs.video(dir.resolve("x.mkv"), "-c:v", "mpeg4");
    Files.write(video, Arrays.copyOf(Files.readAllBytes(video), bytes));
    Answer answer = ffprobe.probe(video);
    assertEquals(ProbeStatus.CORRUPT, answer.probe().status());
    assertTrue(answer.probe().reason().startsWith("File ended prematurely"));
    assertEquals(0, answer.raw().bytes().length);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyRegularFilesAreOpened() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    Path fifo = dir.resolve("fifo.mkv");
    Programs.require("mkfifo", fifo.toString());
    for (Path wrong : List.of(fifo, dir, Path.of("/dev/zero"))) {
      assertTrouble("not a regular file", ffprobe, wrong);
    }
    assertTrouble("no such file", ffprobe, dir.resolve("missing.mkv"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void forbiddenFileSaysNothingOfItself() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    Path file = Files.writeString(dir.resolve("x.mkv"), "content");
    Files.setPosixFilePermissions(file, Set.of());
    assumeTrue(!Files.isReadable(file), "this user may read everything");
    assertTrouble("ffprobe: Permission denied", ffprobe, file);
  }

  private void assertCorrupt(Ffprobe ffprobe, String reason, String content) throws Exception {
    Probe probe = ffprobe.probe(Files.writeString(dir.resolve("evil.mkv"), content)).probe();
    assertEquals(
        Probe.failed(
            ProbeStatus.CORRUPT, reason, "ffprobe", Ffprobe.REVISION, probe.probedAtNanos()),
        probe);
  }

  private static void assertTrouble(String message, Ffprobe ffprobe, Path file) {
    IOException trouble = assertThrows(IOException.class, () -> ffprobe.probe(file));
    assertEquals(message, trouble.getMessage());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
