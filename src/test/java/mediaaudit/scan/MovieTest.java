package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A complete movie has no issue; each thing it lacks is one message, until it is back. */
class MovieTest {
  private static final String HEAT =
      """
      Heat (1995)/Heat (1995).mkv          hevc
      Heat (1995)/Heat (1995)-trailer.mp4  av1
      Heat (1995)/poster.jpg
      Heat (1995)/fanart.jpg
      """;

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scanCompleteMovie() {
    library = Library.in(directory, HEAT);
    library.run("scan").expect(0);
    assertEquals(List.of(), library.issues());
  }

  /** Each row: files of a movie that is packed, and the one that is to be unpacked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          heat.rar, heat.r00, heat.r01       | heat.rar
          heat.part01.rar, heat.part02.rar   | heat.part01.rar
          Subs/heat.zip, heat.R00            | heat.R00
          heat.7z                            | heat.7z
          cd1/heat-a.rar                     | heat-a.rar
          """)
  void archiveIsNamedWhereThereIsNoVideo(String files, String archive) {
    library.remove("Heat (1995)/Heat (1995).mkv");
    for (String file : files.split(", ")) {
      library.add("Heat (1995)/" + file + "  packed");
    }
    library.run("scan").expect(1);
    String message = "No video file found; unpack " + archive;
    assertEquals(List.of(message), library.issues());
    String kind =
        "select distinct regexp_replace(path, '.*/', '') from assets where kind = 'archive'";
    assertEquals(archive, library.query(kind));
    library.add("Heat (1995)/Heat (1995).mkv  hevc");
    library.run("scan").expect(0);
    assertEquals("", library.query(kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Heat (1995)/poster.jpg              |      | 1 | Missing poster image
          Heat (1995)/fanart.jpg              |      | 1 | Missing background/fanart image
          Heat (1995)/Heat (1995)-trailer.mp4 | av1  | 1 | Missing trailer
          Heat (1995)/Heat (1995).mkv         | hevc | 1 | No video file found
          """)
  void whatIsRemovedIsMissingUntilItIsBack(
      String file, String content, int exitCode, String message) {
    library.remove(file);
    library.run("scan").expect(exitCode).prints("Heat (1995): " + message);
    assertEquals(List.of(message), library.issues());
    library.add(file + (content == null ? "" : "  " + content));
    library.run("scan").expect(0);
    assertEquals(List.of(), library.issues());
  }

  @ParameterizedTest
  @CsvSource({
    "00:00:03.043, 00:00:08.040,",
    "00:00:03.043, 00:00:08.050, 'Audio ends early: it lasts 0:00:03, the picture 0:00:08'",
    "01:57:40.000, 02:00:00.000,",
    "01:57:30.000, 02:00:00.000, 'Audio ends early: it lasts 1:57:30, the picture 2:00:00'",
    "02:00:00.000, 01:00:00.000,",
  })
  void soundThatEndsEarlyIsReported(String sound, String picture, String message)
      throws IOException {
    Path video = library.root().resolve("Heat (1995)/Heat (1995).mkv");
    String content = Files.readString(video, StandardCharsets.ISO_8859_1);
    String[] parts = content.split("00:00:03\\.043");
    assertEquals(3, parts.length);
    String changed = parts[0] + picture + parts[1] + sound + parts[2];
    Files.writeString(video, changed, StandardCharsets.ISO_8859_1);
    library.run("scan").expect(message == null ? 0 : 1);
    assertEquals(message == null ? List.of() : List.of(message), library.issues());
  }

  @Test
  void emptyImageIsNoPoster() {
    library.add("Heat (1995)/poster.jpg  empty");
    library.run("scan").expect(1);
    assertEquals(List.of("Missing poster image"), library.issues());
  }

  @ParameterizedTest
  @CsvSource({"vp9, webm, vp9", "mpeg4, avi, mpeg4"})
  void otherCodecIsNotPreferred(String content, String extension, String codec) {
    library.remove("Heat (1995)/Heat (1995).mkv");
    library.add("Heat (1995)/Heat (1995)." + extension + "  " + content);
    library.run("scan").expect(1);
    assertEquals(List.of("Video uses non-preferred codec: " + codec), library.issues());
  }

  @Test
  void h264IsToBeReencodedUnlessItIsAllowed() {
    library.add("Heat (1995)/Heat (1995).mkv  h264");
    library.run("scan").expect(1);
    assertEquals(
        List.of(
            "Consider re-encoding from H.264 to HEVC/AV1 for better compression",
            "Video uses non-preferred codec: h264"),
        library.issues());
    library.run("scan", "--allow-codecs", "hevc,H264", "--").expect(0);
    assertEquals(List.of(), library.issues());
  }

  @Test
  void brokenVideoIsAnErrorWithItsReason() {
    library.add("Heat (1995)/Heat (1995).mkv  broken");
    library.run("scan", "--fail-on", "error").expect(1);
    assertEquals(
        List.of("Failed to probe video file: moov box missing, brand isom"), library.issues());
  }

  @Test
  void videoThatIsCutOffIsAnError() throws IOException {
    Path video = library.root().resolve("Heat (1995)/Heat (1995).mkv");
    byte[] whole = Files.readAllBytes(video);
    Files.write(video, Arrays.copyOf(whole, whole.length / 2));
    library.run("scan", "--fail-on", "error").expect(1);
    assertEquals(
        List.of(
            "Video file is cut off: it ends at byte %d where its segment goes to %d"
                .formatted(whole.length / 2, whole.length)),
        library.issues());
  }

  @Test
  void videoUnderAnotherContainersNameIsAWarning() throws IOException {
    Path movie = library.root().resolve("Heat (1995)");
    Files.move(movie.resolve("Heat (1995).mkv"), movie.resolve("Heat (1995).mp4"));
    library.run("scan").expect(1);
    assertEquals(List.of("Video file is named .mp4 but is matroska,webm"), library.issues());
  }

  @Test
  void stubOfADiscIsTheFilmThoughItIsEmpty() {
    library.remove("Heat (1995)/Heat (1995).mkv");
    library.add("Heat (1995)/Heat (1995).bluray.disc  empty");
    library.run("scan").expect(0);
    assertEquals(List.of(), library.issues());
  }

  @Test
  void emptyVideoIsAnErrorEvenWhereNobodyCanProbe() {
    library.add("Heat (1995)/Heat (1995).mkv  empty");
    library.withoutFfprobe().run("scan", "--fail-on", "error").expect(1);
    assertEquals(List.of("Video file is empty (0 bytes)"), library.issues());
  }
}
