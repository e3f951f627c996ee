package mediaaudit.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes a thumbnail of a picture. A huge one is never held whole: its size is read first, and most
 * of its points are passed over.
 */
public final class SmallPicture {
  private static final int WIDTH = 80;
  private static final int HEIGHT = 120;
  private static final int MOST_SIDE = 30_000;
  private static final long MOST_POINTS = 50_000_000;

  /**
   * Scans of a progressive JPEG (ITU-T T.81, G.1) that are shown, each over the one before. Ten are
   * usual; a file of 100 kB may hold thousands, and each takes as long as a whole picture.
   */
  private static final int MOST_PASSES = 20;

  /** What posters are; readers of other formats are less tried. */
  private static final List<String> FORMATS = List.of("jpeg", "png", "gif");

  private static final float QUALITY = 0.6f;

  private SmallPicture() {}

  /** As JPEG of at most 80 x 120 points; empty when these bytes are no picture that is read. */
  public static Optional<byte[]> of(byte[] picture) {
    System.setProperty("java.awt.headless", "true");
    ImageIO.setUseCache(false);
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (isTrusted(reader)) {
          return scaled(reader, in);
        }
        reader.dispose();
      }
      return Optional.empty();
    } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError broken) {
      // Readers throw whatever a damaged picture makes them stumble over.
      return Optional.empty();
    }
  }

  private static boolean isTrusted(ImageReader reader) throws IOException {
    return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
  }

  private static Optional<byte[]> scaled(ImageReader reader, ImageInputStream in)
      throws IOException {
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_POINTS) {
        return Optional.empty();
      }
      ImageReadParam param = reader.getDefaultReadParam();
      // Twice as many points as are wanted are left, for the scaling to smooth.
      int step = Math.max(1, Math.min(width / (2 * WIDTH), height / (2 * HEIGHT)));
      param.setSourceSubsampling(step, step, 0, 0);
      param.setSourceProgressivePasses(0, MOST_PASSES);
      return Optional.of(jpeg(scaled(reader.read(0, param))));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage scaled(BufferedImage image) {
    double factor =
        Math.min(
            1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer =
        ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      JPEGImageWriteParam param = new JPEGImageWriteParam(null);
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      param.setOptimizeHuffmanTables(true);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
