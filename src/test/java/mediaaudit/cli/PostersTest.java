package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import mediaaudit.Library;
import mediaaudit.index.AnotherWriter;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small pictures of posters in the HTML report. */
class PostersTest {
  @TempDir Path directory;
  private Library library;
  private Path poster;

  @BeforeEach
  void makeLibrary() {
    library =
        Library.in(
            directory,
            """
            Heat (1995)/Heat (1995).mkv  hevc
            Heat (1995)/poster.jpg
            Ran (1985)/Ran (1985).mkv  hevc
            Ran (1985)/folder.jpg
            Up (2009)/Up (2009).mkv  hevc
            """);
    poster = library.root().resolve("Heat (1995)/poster.jpg");
    library.run("scan");
  }

  @Test
  void posterIsShownSmall() throws IOException {
    String report = report();
    List<String> thumbnails = thumbnails(report);
    assertEquals(1, thumbnails.size(), "both are the same picture");
    assertEquals("[0,0,-1]", head(report).at("/columns/thumbnail").toString());
    BufferedImage picture =
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(thumbnails.get(0))));
    assertEquals("80 x 120", picture.getWidth() + " x " + picture.getHeight());
  }

  @Test
  void pictureIsMadeOnceAndFoundByTheFilesRow() throws IOException {
    List<String> first = thumbnails(report());
    FileTime time = Files.getLastModifiedTime(poster);
    Files.write(poster, new byte[(int) Files.size(poster)]);
    Files.setLastModifiedTime(poster, time);
    assertEquals(first, thumbnails(report()), "not read again");
  }

  /** Another file that takes its name brings its own size and time, which may be the same. */
  @Test
  void otherPictureOfTheSameSizeAndTimeIsMadeAnew() throws IOException {
    String first = thumbnails(report()).get(0);
    Path other = library.directory().resolve("other.jpg");
    byte[] picture = png(new BufferedImage(30, 30, BufferedImage.TYPE_INT_ARGB));
    Files.write(other, Arrays.copyOf(picture, (int) Files.size(poster)));
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(poster));
    Files.move(other, poster, StandardCopyOption.REPLACE_EXISTING);
    library.run("scan");
    assertNotEquals(first, thumbnails(report()).get(0));
  }

  @Test
  void changedPosterIsMadeAnew() throws IOException {
    List<String> first = thumbnails(report());
    Files.write(poster, png(new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB)));
    library.run("scan");
    List<String> second = thumbnails(report());
    assertEquals(2, second.size());
    assertNotEquals(first.get(0), second.get(0));
    assertEquals(first.get(0), second.get(1));
  }

  @Test
  void whatIsNoPictureIsLeftOutAndCounted() throws IOException {
    Files.writeString(poster, "no picture at all");
    Files.write(library.root().resolve("Ran (1985)/folder.jpg"), pngOf(1 << 30, 1 << 30));
    byte[] wide = pngOf(100_000, 1);
    Files.write(library.root().resolve("Up (2009)/poster.png"), wide);
    library.run("scan");
    for (int i = 0; i < 2; i++) {
      String report = report();
      assertEquals(List.of(), thumbnails(report));
      assertEquals("{\"unreadable\":3,\"leftOut\":0}", head(report).get("thumbnails").toString());
    }
    assertArrayEquals(wide, Files.readAllBytes(library.root().resolve("Up (2009)/poster.png")));
  }

  @Test
  void pictureOfAThousandScansTakesNoLonger() throws IOException {
    BufferedImage image = new BufferedImage(3_000, 4_000, BufferedImage.TYPE_INT_RGB);
    Files.write(poster, scans(progressive(image), 1_000));
    library.run("scan");
    assertTimeout(Duration.ofSeconds(10), () -> assertEquals(2, thumbnails(report()).size()));
  }

  @Test
  void linkThatLeadsOutOfTheRootIsNotFollowed() throws IOException {
    Path outside = Files.move(poster, directory.resolve("outside.jpg"));
    Path inside = library.root().resolve("Ran (1985)/folder.jpg");
    Files.createSymbolicLink(poster, outside);
    String report = report();
    assertEquals("[-1,0,-1]", head(report).at("/columns/thumbnail").toString());
    assertEquals("{\"unreadable\":1,\"leftOut\":0}", head(report).get("thumbnails").toString());
    Files.delete(poster);
    Files.createSymbolicLink(poster, inside);
    assertEquals("[0,0,-1]", head(report()).at("/columns/thumbnail").toString());
  }

  @Test
  void noMorePicturesAreMadeThanADocumentShows() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      BufferedImage noise = new BufferedImage(80, 120, BufferedImage.TYPE_INT_RGB);
      noise.setRGB(0, 0, 80, 120, random.ints(80 * 120).toArray(), 0, 80);
      Path folder = library.root().resolve("Noise %03d (1999)".formatted(i));
      Files.createDirectory(folder);
      Files.copy(library.root().resolve("Up (2009)/Up (2009).mkv"), folder.resolve("Noise.mkv"));
      Files.write(folder.resolve("poster.png"), png(noise));
    }
    library.run("scan");
    Path config =
        Files.writeString(directory.resolve("c.yaml"), "report: {thumbnail_megabytes: 1}");
    for (int i = 0; i < 2; i++) {
      String report = report("--config", config.toString());
      int shown = thumbnails(report).size();
      assertEquals(
          "{\"unreadable\":0,\"leftOut\":%d}".formatted(202 - shown),
          head(report).get("thumbnails").toString());
      assertTrue(shown > 50 && shown < 200, shown + " are shown");
      assertEquals(
          shown,
          IndexRows.number(library.index(), "select count(*) from store.thumbnail"),
          "none is made that is not shown");
    }
  }

  @Test
  void onlyCommonFormatsAreRead() throws IOException {
    BufferedImage image = new BufferedImage(300, 450, BufferedImage.TYPE_INT_RGB);
    for (String format : List.of("tiff", "bmp")) {
      Files.write(poster, encoded(image, format));
      Files.write(library.root().resolve("Ran (1985)/folder.jpg"), pngOf(10_000, 5_001));
      library.run("scan");
      assertEquals("{\"unreadable\":2,\"leftOut\":0}", head(report()).get("thumbnails").toString());
    }
    Files.write(poster, encoded(image, "gif"));
    library.run("scan");
    assertEquals(1, thumbnails(report()).size());
  }

  @Test
  void everyDocumentHasThemAndTheyAreKept() throws IOException {
    Path first = directory.resolve("a.html");
    Path second = directory.resolve("b.html");
    Files.write(
        library.root().resolve("Ran (1985)/folder.jpg"),
        png(new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB)));
    Files.writeString(library.root().resolve("Up (2009)/poster.jpg"), "no picture at all");
    library.run("scan");
    library.run("report", "-o", first.toString(), "-o", second.toString()).expect(0);
    Files.delete(poster);
    for (String report : List.of(Files.readString(first), Files.readString(second), report())) {
      assertEquals(2, thumbnails(report).size());
      assertEquals("{\"unreadable\":1,\"leftOut\":0}", head(report).get("thumbnails").toString());
    }
  }

  @Test
  void noneAreShownWhereTheyAreNotWanted() throws IOException {
    assertEquals(List.of(), thumbnails(report("--no-thumbnails")));
    Path config =
        Files.writeString(directory.resolve("c.yaml"), "report: {show_thumbnails: false}");
    assertEquals(List.of(), thumbnails(report("--config", config.toString())));
    Files.writeString(config, "report: {thumbnail_megabytes: 0}");
    assertEquals(List.of(), thumbnails(report("--config", config.toString())));
    Files.writeString(config, "report: {thumbnail_megabytes: -1}");
    library
        .run("report", "--config", config.toString())
        .expect(3)
        .tells("must be from 0 to 1000; not -1");
  }

  @Test
  void picturesAreShownThoughTheIndexIsInUse() throws IOException, InterruptedException {
    Process writer = AnotherWriter.on(library.index());
    try {
      assertEquals(1, thumbnails(report()).size());
    } finally {
      writer.destroyForcibly().waitFor();
    }
    Files.delete(poster);
    assertEquals(1, thumbnails(report()).size(), "the other is read now");
  }

  private String report(String... options) {
    List<String> words = new java.util.ArrayList<>(List.of("report"));
    words.addAll(List.of(options));
    return library.run(words.toArray(String[]::new)).expect(0).out();
  }

  private static List<String> thumbnails(String report) {
    return island(report, "thumbnails").lines().toList();
  }

  private static JsonNode head(String report) throws IOException {
    byte[] packed = Base64.getDecoder().decode(island(report, "head"));
    try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new ObjectMapper().readTree(text);
    }
  }

  private static String island(String report, String name) {
    String start = "id=\"data-" + name + "\">";
    int from = report.indexOf(start) + start.length();
    return report.substring(from, report.indexOf("</script>", from));
  }

  private static byte[] progressive(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A JPEG file (ITU-T T.81, B.2) whose last scan is there so many times. */
  private static byte[] scans(byte[] jpeg, int times) {
    int end = jpeg.length - 2;
    int scan = end;
    while ((jpeg[scan] & 0xff) != 0xff || (jpeg[scan + 1] & 0xff) != 0xda) {
      scan--;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, scan);
    for (int i = 0; i < times; i++) {
      bytes.write(jpeg, scan, end - scan);
    }
    bytes.write(jpeg, end, 2);
    return bytes.toByteArray();
  }

  private static byte[] png(BufferedImage image) {
    return encoded(image, "png");
  }

  private static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A small picture that says it is of another size. */
  private static byte[] pngOf(int width, int height) {
    byte[] png = png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    header.putInt(29, (int) sum.getValue());
    return png;
  }
}
