package mediaaudit.model;

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
    String hdrFormat) {
  public static final Picture NONE =
      new Picture(null, null, null, null, null, null, null, null, null);
}
