package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelFormatTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "yuv420p, 8",
        "yuvj422p, 8",
        "yuva420p, 8",
        "yuv410p, 8",
        "nv12, 8",
        "nv16, 8",
        "gbrp, 8",
        "gbrap, 8",
        "gray, 8",
        "ya8, 8",
        "pal8, 8",
        "rgb24, 8",
        "bgra, 8",
        "0rgb, 8",
        "uyvy422, 8",
        "yuv420p10le, 10",
        "yuv420p10be, 10",
        "yuva444p12le, 12",
        "yuv444p16le, 16",
        "yuv420p9le, 9",
        "gbrp14le, 14",
        "gbrap12be, 12",
        "gray10le, 10",
        "ya16be, 16",
        "p010le, 10",
        "p016le, 16",
        "p210le, 10",
        "p416be, 16",
        "y210le, 10",
        "y212le, 12",
        "nv20le, 10",
        "x2rgb10le, 10",
        "xyz12le, 12",
        "rgb48le, 16",
        "bgra64be, 16",
        "rgb565le, -",
        "monow, -",
        "gbrpf32le, -",
        "grayf32le, -",
        "bayer_bggr8, -",
        "something16, -",
        "-, -"
      })
  void bitDepthFollowsFromTheName(String name, Integer bits) {
    assertEquals(bits, PixelFormat.bitDepth(name));
  }
}
