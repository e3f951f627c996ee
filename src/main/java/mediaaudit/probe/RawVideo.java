package mediaaudit.probe;

import java.util.Map;
import java.util.Optional;

/** Pixel formats of uncompressed pictures, by FourCC, or of RGB (BI_RGB, 0) by bits a pixel. */
final class RawVideo {
  private static final String RGB = "\0\0\0\0";

  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("I420", "yuv420p"),
          Map.entry("IYUV", "yuv420p"),
          Map.entry("YV12", "yuv420p"),
          Map.entry("YV16", "yuv422p"),
          Map.entry("YV24", "yuv444p"),
          Map.entry("YVU9", "yuv410p"),
          Map.entry("YUY2", "yuyv422"),
          Map.entry("UYVY", "uyvy422"),
          Map.entry("2vuy", "uyvy422"),
          Map.entry("HDYC", "uyvy422"),
          Map.entry("NV12", "nv12"),
          Map.entry("NV21", "nv21"),
          Map.entry("Y800", "gray"));

  private static final Map<Integer, String> DEPTHS =
      Map.of(8, "pal8", 16, "rgb555le", 24, "bgr24", 32, "bgra");

  private RawVideo() {}

  /** ffprobe's name; empty where the code or the number is another. */
  static Optional<String> pixelFormat(String fourcc, int bits) {
    return Optional.ofNullable(fourcc.equals(RGB) ? DEPTHS.get(bits) : FORMATS.get(fourcc));
  }
}
