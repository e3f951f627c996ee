package mediaaudit.probe;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What FFmpeg's decoder of a codec gives whatever the stream holds. */
final class CodecConstants {
  private static final Set<String> PLANAR_FLOAT =
      Set.of(
          "aac",
          "ac3",
          "eac3",
          "mp3",
          "opus",
          "vorbis",
          "wmav1",
          "wmav2",
          "wmapro",
          "amr_nb",
          "amr_wb",
          "cook",
          "atrac3",
          "nellymoser");
  private static final Set<String> YUV420 =
      Set.of(
          "vp8",
          "mpeg1video",
          "mpeg4",
          "msmpeg4v1",
          "msmpeg4v2",
          "msmpeg4v3",
          "wmv1",
          "wmv2",
          "wmv3",
          "vc1",
          "flv1",
          "h263",
          "h261",
          "rv10",
          "rv20",
          "rv30",
          "rv40",
          "vp6f");
  private static final Map<String, String> CHROMA_LOCATIONS =
      Map.of(
          "mpeg1video", "center",
          "mjpeg", "center",
          "h263", "center",
          "h261", "center",
          "theora", "center",
          "mpeg4", "left",
          "vc1", "left",
          "wmv3", "left");

  /** pcm_s16le, pcm_f32be, pcm_u8, pcm_s24le_planar. */
  private static final Pattern PCM = Pattern.compile("pcm_([sfu])(8|16|24|32|64)(?:[lb]e)?");

  private static final int MOST_CHANNELS = 1024;
  private static final int DEEPER_THAN_SHOWN = 24;

  private CodecConstants() {}

  /** Sets it where nothing else is known. */
  static void describe(String codec, CodecFacts facts) {
    if (PLANAR_FLOAT.contains(codec)) {
      facts.add("sample_fmt", "fltp");
    } else if (codec.equals("mp2")) {
      facts.add("sample_fmt", "s16p");
    } else if (YUV420.contains(codec)) {
      facts.add("pix_fmt", ChromaFormat.YUV420.pixelFormat(8, false));
    }
    facts.add("chroma_location", CHROMA_LOCATIONS.get(codec));
    describePcm(codec, facts);
  }

  private static void describePcm(String codec, CodecFacts facts) {
    Matcher pcm = PCM.matcher(codec);
    if (codec.equals("pcm_alaw") || codec.equals("pcm_mulaw")) {
      facts.add("sample_fmt", "s16").add("bits_per_sample", 8);
      describePcmRate(8, facts);
    } else if (pcm.matches()) {
      int bits = Integer.parseInt(pcm.group(2));
      facts.add("sample_fmt", sampleFormat(pcm.group(1), bits)).add("bits_per_sample", bits);
      describePcmRate(bits, facts);
      if (bits == DEEPER_THAN_SHOWN) {
        facts.addAsText("bits_per_raw_sample", bits);
      }
    }
  }

  /** It follows from what the container tells. */
  private static void describePcmRate(int bits, CodecFacts facts) {
    Integer channels = Field.integer(facts.stream().json(), "channels", 1, MOST_CHANNELS);
    Integer rate = Field.integer(facts.stream().json(), "sample_rate", 1, Integer.MAX_VALUE);
    if (channels != null && rate != null) {
      facts.addAsText("bit_rate", (long) bits * channels * rate);
    }
  }

  /** FFmpeg's format of samples that holds these; 64 bits of integer have another name. */
  private static String sampleFormat(String kind, int bits) {
    if (kind.equals("f")) {
      return bits == 64 ? "dbl" : "flt";
    }
    return bits == 8 ? "u8" : bits == 16 ? "s16" : bits == 64 ? "s64" : "s32";
  }
}
