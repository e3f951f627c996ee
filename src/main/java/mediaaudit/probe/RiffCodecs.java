package mediaaudit.probe;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * ffprobe's codec names of the codes that Microsoft's formats use: FourCCs of BITMAPINFOHEADER, and
 * format tags of WAVEFORMATEX (RFC 2361).
 */
final class RiffCodecs {
  private static final int PCM = 0x0001;
  private static final int FLOAT = 0x0003;

  /** Codec, then its FourCCs; compared as they stand first, then without regard to case. */
  static final Map<String, String> PICTURES =
      byCode(
          "h264 H264 h264 X264 x264 avc1 DAVC SMV2 VSSH Q264 V264 GAVC UMSV tshd INMC",
          "hevc HEVC H265 hev1 hvc1 x265",
          "av1 AV01",
          "vvc VVC1",
          "h263 H263 X263 T263 L263 VX1K ZyGo M263 lsvm U263 VSM4",
          "h263i I263",
          "h261 H261",
          "mpeg4 FMP4 DIVX DX50 XVID MP4S M4S2 ZMP4 DIV1 BLZ0 mp4v UMP4 WV1F SEDG RMP4 3IV2 WAWV"
              + " FFDS FVFW DCOD MVXM PM4V SMP4 DXGM VIDM M4T3 GEOX HDX4 DM4V DMK2 DYM4 DIGI EPHV"
              + " EM4A M4CC SN40 VSPX ULDX GEOV SIPP SM4V XVIX DreX QMP4 PLV1 GLV4 GMP4 MNM4 GTM4",
          "msmpeg4v3 MP43 DIV3 MPG3 DIV5 DIV6 DIV4 DVX3 AP41 COL1 COL0",
          "msmpeg4v2 MP42 DIV2",
          "msmpeg4v1 MPG4 MP41",
          "wmv1 WMV1",
          "wmv2 WMV2 GXVE",
          "wmv3 WMV3",
          "wmv3image WMVP",
          "vc1 WVC1 WMVA",
          "vc1image WVP2",
          "dvvideo dvsd dvhd dvh1 dvsl dv25 dv50 cdvc CDVH CDV5 dvc dvcs dvis pdvc SL25 SLDV AVd1",
          "mpeg1video mpg1 PIM1 BW10 XMPG",
          "mpeg2video mpg2 MPEG PIM2 DVR MMES LMP2 slif EM2V M701 M702 M703 M704 M705 mpgv",
          "mjpeg MJPG MSC2 LJPG dmb1 mjpa JR24 JPGL MJLS jpeg IJPG ACDV QIVG SLMJ CJPG IJLV MVJP"
              + " AVI1 AVI2 MTSJ ZJPG MMJP",
          "huffyuv HFYU",
          "ffvhuff FFVH",
          "rawvideo I420 YUY2 Y422 V422 YUNV UYNV UYNY uyv1 2Vu1 2vuy yuvs yuv2 P422 YV12 YV16 YV24"
              + " UYVY VYUY IYUV Y800 HDYC YVU9 NV12 NV21",
          "v210 v210",
          "indeo3 IV31 IV32",
          "indeo4 IV41",
          "indeo5 IV50",
          "vp3 VP31 VP30",
          "vp5 VP50",
          "vp6 VP60 VP61 VP62",
          "vp6f VP6F FLV4",
          "vp7 VP70 VP71",
          "vp8 VP80",
          "vp9 VP90",
          "asv1 ASV1",
          "asv2 ASV2",
          "ffv1 FFV1",
          "msvideo1 MSVC msvc CRAM cram WHAM wham",
          "cinepak cvid",
          "zlib ZLIB",
          "snow SNOW",
          "flv1 FLV1 S263",
          "flashsv FSV1",
          "svq1 svq1",
          "svq3 SVQ3",
          "tscc tscc",
          "fraps FPS1",
          "theora theo",
          "cscd CSCD",
          "zmbv ZMBV",
          "cavs CAVS",
          "jpeg2000 mjp2 MJ2C LJ2C LJ2K IPJ2 AVj2",
          "png MPNG PNG1",
          "dirac drac",
          "lagarith LAGS",
          "utvideo ULRA ULRG ULY0 ULY2 ULY4 ULH0 ULH2 ULH4 UQY0 UQY2 UQRA UQRG UMY2 UMH2 UMRA UMRG",
          "cfhd CFHD",
          "prores apch apcn apcs apco ap4h ap4x",
          "dnxhd AVdn",
          "magicyuv M8RG MAGY");

  private static final Map<String, String> ANY_CASE = anyCase(PICTURES);

  private static final Map<Integer, String> SOUNDS =
      Map.ofEntries(
          Map.entry(0x0002, "adpcm_ms"),
          Map.entry(0x0006, "pcm_alaw"),
          Map.entry(0x0007, "pcm_mulaw"),
          Map.entry(0x000A, "wmavoice"),
          Map.entry(0x0011, "adpcm_ima_wav"),
          Map.entry(0x0020, "adpcm_yamaha"),
          Map.entry(0x0022, "truespeech"),
          Map.entry(0x0031, "gsm_ms"),
          Map.entry(0x0042, "g723_1"),
          Map.entry(0x0045, "adpcm_g726"),
          Map.entry(0x0050, "mp2"),
          Map.entry(0x0055, "mp3"),
          Map.entry(0x0057, "amr_nb"),
          Map.entry(0x0058, "amr_wb"),
          Map.entry(0x0069, "adpcm_ima_wav"),
          Map.entry(0x00ff, "aac"),
          Map.entry(0x0160, "wmav1"),
          Map.entry(0x0161, "wmav2"),
          Map.entry(0x0162, "wmapro"),
          Map.entry(0x0163, "wmalossless"),
          Map.entry(0x0270, "atrac3"),
          Map.entry(0x0401, "imc"),
          Map.entry(0x0402, "iac"),
          Map.entry(0x1600, "aac"),
          Map.entry(0x1602, "aac_latm"),
          Map.entry(0x2000, "ac3"),
          Map.entry(0x2001, "dts"),
          Map.entry(0x566f, "vorbis"),
          Map.entry(0x674f, "vorbis"),
          Map.entry(0x706d, "aac"),
          Map.entry(0x4143, "aac"),
          Map.entry(0xA106, "aac"),
          Map.entry(0xA109, "speex"),
          Map.entry(0xF1AC, "flac"));

  private RiffCodecs() {}

  /** The codec of a FourCC such as {@code XVID}. */
  static Optional<String> picture(String fourcc) {
    String code = fourcc.strip();
    return Optional.ofNullable(
        PICTURES.getOrDefault(code, ANY_CASE.get(code.toUpperCase(Locale.ROOT))));
  }

  /** The codec of a format tag; that of uncompressed sound depends on the bits a sample. */
  static Optional<String> sound(int tag, int bits) {
    return switch (tag) {
      case PCM -> integers(bits);
      case FLOAT -> Optional.of("pcm_f" + bits + "le").filter(codec -> bits == 32 || bits == 64);
      default -> Optional.ofNullable(SOUNDS.get(tag));
    };
  }

  private static Optional<String> integers(int bits) {
    return switch ((bits + 7) / Byte.SIZE) {
      case 1 -> Optional.of("pcm_u8");
      case 2 -> Optional.of("pcm_s16le");
      case 3 -> Optional.of("pcm_s24le");
      case 4 -> Optional.of("pcm_s32le");
      case 8 -> Optional.of("pcm_s64le");
      default -> Optional.empty();
    };
  }

  private static Map<String, String> byCode(String... lines) {
    Map<String, String> codecs = new HashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        codecs.put(words[i], words[0]);
      }
    }
    return Map.copyOf(codecs);
  }

  /** The same codecs by their codes in capitals. */
  static Map<String, String> anyCase(Map<String, String> codecs) {
    Map<String, String> folded = new HashMap<>();
    codecs.forEach((code, codec) -> folded.put(code.toUpperCase(Locale.ROOT), codec));
    return Map.copyOf(folded);
  }
}
