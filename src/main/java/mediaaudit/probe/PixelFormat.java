package mediaaudit.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What FFmpeg's names of pixel formats tell (libavutil/pixdesc.c). */
final class PixelFormat {
  /** yuv420p10le, gbrap12be, gray10le, ya16le, xyz12le, x2rgb10le; p010le, p416le; y210le. */
  private static final Pattern DEEP =
      Pattern.compile("(?:.*(?:p|gray|ya|xyz|rgb|bgr)|p[024]|y2)(9|10|12|14|16)[lb]e");

  private static final Pattern TEN = Pattern.compile("nv20[lb]e");
  private static final Pattern SIXTEEN = Pattern.compile("(?:rgb|bgr)(?:48|a64)[lb]e");
  private static final Pattern EIGHT =
      Pattern.compile(
          "yuv[aj]?4\\d\\dp|nv(?:12|16|21|24|42)|(?:yuyv|uyvy|yvyu)422|uyyvyy411"
              + "|(?:rgb|bgr)24|[rgba0]{4}|gbra?p|gray|ya8|pal8");

  private PixelFormat() {}

  /**
   * Bits a sample.
   *
   * @param name may be null
   * @return null for formats whose samples differ or are no integers
   */
  static Integer bitDepth(String name) {
    if (name == null) {
      return null;
    }
    Matcher deep = DEEP.matcher(name);
    if (deep.matches()) {
      return Integer.valueOf(deep.group(1));
    }
    if (SIXTEEN.matcher(name).matches()) {
      return 16;
    }
    if (TEN.matcher(name).matches()) {
      return 10;
    }
    return EIGHT.matcher(name).matches() ? 8 : null;
  }
}
