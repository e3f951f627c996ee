package mediaaudit.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uncompressed sound: ffprobe's codec names tell how large a sample is. */
final class Pcm {
  private static final Pattern NAME = Pattern.compile("pcm_[suf](8|16|24|32|64)(?:le|be)?");
  private static final Pattern LAW = Pattern.compile("pcm_[am]u?law");
  private static final int DEEPEST_EXACT = 16;

  private Pcm() {}

  /** Whether a codec is uncompressed, or compressed to a fixed 8 bits. */
  static boolean is(String codec) {
    return NAME.matcher(codec).matches() || LAW.matcher(codec).matches();
  }

  /** Sets sample size and bit rate. */
  static void describe(String codec, long sampleRate, long channels, StreamFacts stream) {
    Matcher name = NAME.matcher(codec);
    int bits = name.matches() ? Integer.parseInt(name.group(1)) : Byte.SIZE;
    stream.set("bits_per_sample", bits);
    if (bits > DEEPEST_EXACT && codec.startsWith("pcm_s")) {
      stream.setAsText("bits_per_raw_sample", bits);
    }
    if (sampleRate > 0 && channels > 0) {
      stream.setAsText("bit_rate", sampleRate * channels * bits);
    }
  }
}
