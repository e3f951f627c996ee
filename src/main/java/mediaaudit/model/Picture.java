package mediaaudit.model;

import java.util.stream.Stream;

/**
 * What a video stream's pictures are like. Every component is null where the file does not say.
 *
 * @param width pixels as stored
 * @param height pixels as stored
 * @param frameRate frames a second
 * @param pixelFormat ffprobe's name, such as {@code yuv420p10le}
 * @param bitDepth bits a sample
 * @param colorTransfer ffprobe's name, such as {@code smpte2084}
 * @param colorPrimaries ffprobe's name, such as {@code bt2020}
 * @param colorMatrix ffprobe's {@code color_space}, such as {@code bt2020nc}
 * @param hdrFormat {@code HDR10}, {@code HDR10+}, {@code HLG}, {@code PQ10} or {@code Dolby
 *     Vision}; null for standard range
 * @param dolbyVision never null
 */
public record Picture(
    Integer width,
    Integer height,
    Double frameRate,
    String pixelFormat,
    Integer bitDepth,
    String colorTransfer,
    String colorPrimaries,
    String colorMatrix,
    String hdrFormat,
    DolbyVision dolbyVision) {
  public static final Picture NONE =
      new Picture(null, null, null, null, null, null, null, null, null);

  /** A picture without Dolby Vision. */
  public Picture(
      Integer width,
      Integer height,
      Double frameRate,
      String pixelFormat,
      Integer bitDepth,
      String colorTransfer,
      String colorPrimaries,
      String colorMatrix,
      String hdrFormat) {
    this(
        width,
        height,
        frameRate,
        pixelFormat,
        bitDepth,
        colorTransfer,
        colorPrimaries,
        colorMatrix,
        hdrFormat,
        DolbyVision.NONE);
  }

  /** Least width or height that makes a resolution class; letterboxed films have the width only. */
  private enum Class {
    P4320(7000, 4000),
    P2160(3200, 1800),
    P1440(2300, 1300),
    P1080(1800, 1000),
    P720(1200, 700),
    P576(960, 560),
    P480(600, 400);

    private final int width;
    private final int height;

    Class(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /**
   * The class that people name a picture size by: {@code 2160p}, {@code 1080p} ... {@code 480p},
   * {@code below 480p}; null where the size is not known.
   */
  public String resolution() {
    if (width == null || height == null) {
      return null;
    }
    return Stream.of(Class.values())
        .filter(each -> width >= each.width || height >= each.height)
        .findFirst()
        .map(each -> each.name().substring(1) + "p")
        .orElse("below 480p");
  }
}
