package mediaaudit.probe;

import java.util.Map;
import java.util.Optional;

/**
 * Matroska's codec ids (draft-ietf-cellar-codec) and ffprobe's names for them. An id stands for all
 * that begin with it: {@code A_AAC/MPEG4/LC} is {@code A_AAC}.
 */
final class MatroskaCodecs {
  static final String[][] NAMES = {
    {"A_AAC", "aac"},
    {"A_AC3", "ac3"},
    {"A_ALAC", "alac"},
    {"A_DTS", "dts"},
    {"A_EAC3", "eac3"},
    {"A_FLAC", "flac"},
    {"A_MLP", "mlp"},
    {"A_MPEG/L1", "mp1"},
    {"A_MPEG/L2", "mp2"},
    {"A_MPEG/L3", "mp3"},
    {"A_OPUS", "opus"},
    {"A_PCM/FLOAT/IEEE", "pcm_f32le"},
    {"A_PCM/INT/BIG", "pcm_s16be"},
    {"A_PCM/INT/LIT", "pcm_s16le"},
    {"A_QUICKTIME/QDMC", "qdmc"},
    {"A_QUICKTIME/QDM2", "qdm2"},
    {"A_REAL/14_4", "ra_144"},
    {"A_REAL/28_8", "ra_288"},
    {"A_REAL/ATRC", "atrac3"},
    {"A_REAL/COOK", "cook"},
    {"A_REAL/SIPR", "sipr"},
    {"A_TRUEHD", "truehd"},
    {"A_TTA1", "tta"},
    {"A_VORBIS", "vorbis"},
    {"A_WAVPACK4", "wavpack"},
    {"D_WEBVTT/SUBTITLES", "webvtt"},
    {"D_WEBVTT/CAPTIONS", "webvtt"},
    {"D_WEBVTT/DESCRIPTIONS", "webvtt"},
    {"D_WEBVTT/METADATA", "webvtt"},
    {"S_TEXT/WEBVTT", "webvtt"},
    {"S_TEXT/UTF8", "subrip"},
    {"S_TEXT/ASCII", "text"},
    {"S_TEXT/ASS", "ass"},
    {"S_TEXT/SSA", "ass"},
    {"S_ASS", "ass"},
    {"S_SSA", "ass"},
    {"S_VOBSUB", "dvd_subtitle"},
    {"S_DVBSUB", "dvb_subtitle"},
    {"S_HDMV/PGS", "hdmv_pgs_subtitle"},
    {"S_HDMV/TEXTST", "hdmv_text_subtitle"},
    {"V_AV1", "av1"},
    {"V_AVS2", "avs2"},
    {"V_AVS3", "avs3"},
    {"V_DIRAC", "dirac"},
    {"V_FFV1", "ffv1"},
    {"V_MJPEG", "mjpeg"},
    {"V_MPEG1", "mpeg1video"},
    {"V_MPEG2", "mpeg2video"},
    {"V_MPEG4/ISO/ASP", "mpeg4"},
    {"V_MPEG4/ISO/AP", "mpeg4"},
    {"V_MPEG4/ISO/SP", "mpeg4"},
    {"V_MPEG4/ISO/AVC", "h264"},
    {"V_MPEGH/ISO/HEVC", "hevc"},
    {"V_MPEGI/ISO/VVC", "vvc"},
    {"V_MPEG4/MS/V3", "msmpeg4v3"},
    {"V_PRORES", "prores"},
    {"V_REAL/RV10", "rv10"},
    {"V_REAL/RV20", "rv20"},
    {"V_REAL/RV30", "rv30"},
    {"V_REAL/RV40", "rv40"},
    {"V_SNOW", "snow"},
    {"V_THEORA", "theora"},
    {"V_UNCOMPRESSED", "rawvideo"},
    {"V_VP8", "vp8"},
    {"V_VP9", "vp9"},
  };

  /** Uncompressed sound by its samples' size, where that is not the usual one. */
  private static final Map<String, Map<Integer, String>> BY_BITS =
      Map.of(
          "pcm_s16le", Map.of(8, "pcm_u8", 24, "pcm_s24le", 32, "pcm_s32le"),
          "pcm_s16be", Map.of(8, "pcm_u8", 24, "pcm_s24be", 32, "pcm_s32be"),
          "pcm_f32le", Map.of(64, "pcm_f64le"));

  private MatroskaCodecs() {}

  /**
   * ffprobe's name.
   *
   * @param bits a sample, 0 when not known
   */
  static Optional<String> name(String codecId, int bits) {
    for (String[] entry : NAMES) {
      if (codecId.startsWith(entry[0])) {
        return Optional.of(BY_BITS.getOrDefault(entry[1], Map.of()).getOrDefault(bits, entry[1]));
      }
    }
    return Optional.empty();
  }
}
