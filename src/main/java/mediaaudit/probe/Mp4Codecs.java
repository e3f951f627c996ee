package mediaaudit.probe;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * ffprobe's names of what sample entries (mp4ra.org, QTFF "Media data atom types") and object types
 * (ISO/IEC 14496-1, table 5) name. Types shorter than four characters end in spaces.
 */
final class Mp4Codecs {
  private static final Map<String, String> SOUND =
      table(
          """
          aac mp4a
          ac3 ac-3 sac3
          ac4 ac-4
          adpcm_ima_qt ima4
          alac alac
          amr_nb samr
          amr_wb sawb
          dts dtsc dtsh dtsl dtse DTS
          eac3 ec-3
          evrc sevc
          flac fLaC
          gsm agsm
          ilbc ilbc
          mace3 MAC3
          mace6 MAC6
          truehd mlpa
          mp1 .mp1
          mp2 .mp2
          mp3 .mp3 mp3
          nellymoser nmos NELL
          opus Opus
          pcm_alaw alaw
          pcm_f32be fl32
          pcm_f64be fl64
          pcm_mulaw ulaw
          pcm_s16be twos lpcm
          pcm_s16le sowt
          pcm_s24be in24
          pcm_s32be in32
          pcm_u8 raw NONE
          qcelp Qclp Qclq sqcp
          qdm2 QDM2
          qdmc QDMC
          smv ssmv
          speex spex SPXN
          wmav2 wma
          """);

  static final Map<String, String> PICTURES =
      table(
          """
          8bps 8BPS
          aic icod
          av1 av01
          avrp AVrp SUDS
          avs2 avs2
          cavs CAVS
          cinepak cvid
          cfhd CFHD
          dirac drac
          dnxhd AVdn AVdh
          dpx dpx
          dvvideo dvcp dvc dvpp dv5p dv5n AVdv AVd1 dvhq dvhp dvh2 dvh3 dvh4 dvh5 dvh6
          exr exr
          ffv1 FFV1
          flv1 FLV1
          gif gif
          h263 h263 s263 H263
          h264 avc1 avc2 avc3 avc4 ai5p ai5q ai52 ai53 ai55 ai56 ai1p ai1q ai12 ai13 ai15 ai16
          h264 AVin aivx rv64 xalg avlg dva1 dvav H264 X264 x264
          hap Hap1 Hap5 HapY HapA HapM
          hevc hev1 hvc1 dvhe HEVC H265
          jpeg2000 mjp2
          magicyuv M8RG M8RA M8G0 M8Y0 M8Y2 M8Y4 M8YA M0RG M0RA M0R0 M0Y2 M2RA M2RG
          mjpeg jpeg mjpa AVDJ dmb1 MJPG
          mjpegb mjpb
          mpeg1video m1v m1v1 mpeg mp1v
          mpeg2video m2v1 mp2v AVmp hdv1 hdv2 hdv3 hdv4 hdv5 hdv6 hdv7 hdv8 hdv9 hdva
          mpeg2video mx5n mx5p mx4n mx4p mx3n mx3p
          mpeg2video xd51 xd54 xd55 xd59 xd5a xd5b xd5c xd5d xd5e xd5f xdhd xdh2
          mpeg2video xdv1 xdv2 xdv3 xdv4 xdv5 xdv6 xdv7 xdv8 xdv9 xdva xdvb xdvc xdvd xdve xdvf
          mpeg4 mp4v DIVX XVID 3IV2 DX50 FMP4
          msmpeg4v3 3IVD DIV3 MP43
          msrle WRLE
          pixlet pxlt
          png png MNG
          prores apch apcn apcs apco ap4h ap4x
          qdraw qdrw
          qtrle rle
          r10k R10k R10g
          r210 r210
          rawvideo raw yuv2 2vuy yuvs L555 L565 B565 24BG BGRA RGBA ABGR b16g b48r b64a
          rpza rpza
          sgi sgi
          smc smc
          svq1 SVQ1 svq1 svqi
          svq3 SVQ3
          targa tga
          tiff tiff
          v210 v210 bxy2
          v308 v308
          v408 v408
          v410 v410
          vc1 vc-1 WVC1
          vp3 VP31
          vp6a VP6A
          vp6f VP6F
          vp8 vp08 VP80
          vp9 vp09 VP90
          vvc vvc1 vvi1
          wmv3 WMV3
          """);

  private static final Map<String, String> ANY_CASE = RiffCodecs.anyCase(PICTURES);

  private static final Map<String, String> TEXT =
      table(
          """
          eia_608 c608
          mov_text tx3g text
          ttml stpp dfxp
          webvtt wvtt
          """);

  private static final Map<String, String> DATA = Map.of("gpmd", "bin_data");

  private static final Map<Integer, String> OBJECTS =
      Map.ofEntries(
          Map.entry(0x08, "mov_text"),
          Map.entry(0x20, "mpeg4"),
          Map.entry(0x21, "h264"),
          Map.entry(0x23, "hevc"),
          Map.entry(0x40, "aac"),
          Map.entry(0x60, "mpeg2video"),
          Map.entry(0x61, "mpeg2video"),
          Map.entry(0x62, "mpeg2video"),
          Map.entry(0x63, "mpeg2video"),
          Map.entry(0x64, "mpeg2video"),
          Map.entry(0x65, "mpeg2video"),
          Map.entry(0x66, "aac"),
          Map.entry(0x67, "aac"),
          Map.entry(0x68, "aac"),
          Map.entry(0x69, "mp3"),
          Map.entry(0x6A, "mpeg1video"),
          Map.entry(0x6B, "mp3"),
          Map.entry(0x6C, "mjpeg"),
          Map.entry(0x6D, "png"),
          Map.entry(0x6E, "jpeg2000"),
          Map.entry(0xA3, "vc1"),
          Map.entry(0xA4, "dirac"),
          Map.entry(0xA5, "ac3"),
          Map.entry(0xA6, "eac3"),
          Map.entry(0xA9, "dts"),
          Map.entry(0xAD, "opus"),
          Map.entry(0xB1, "vp9"),
          Map.entry(0xC1, "flac"),
          Map.entry(0xD1, "evrc"),
          Map.entry(0xDD, "vorbis"),
          Map.entry(0xE0, "dvd_subtitle"),
          Map.entry(0xE1, "qcelp"));

  /** Microsoft's format tags, which QuickTime carries as {@code ms} and two bytes. */
  private static final Map<Integer, String> MICROSOFT =
      Map.of(
          0x02, "adpcm_ms",
          0x11, "adpcm_ima_wav",
          0x50, "mp2",
          0x55, "mp3",
          0x2000, "ac3",
          0x566f, "vorbis");

  private Mp4Codecs() {}

  /** Codec of a sound sample entry; null when it is none. */
  static String sound(String type) {
    return type.startsWith("ms")
        ? MICROSOFT.get(type.charAt(2) << 8 | type.charAt(3))
        : SOUND.get(type);
  }

  /** Codec of a visual sample entry; null when it is none. */
  static String picture(String type) {
    return PICTURES.get(type);
  }

  /**
   * Codec of a sample entry of a track of pictures; null when it is unknown. As in FFmpeg, case
   * does not count where it finds none, and then Microsoft's codes do.
   */
  static String anyPicture(String type) {
    String codec = PICTURES.getOrDefault(type, ANY_CASE.get(type.toUpperCase(Locale.ROOT)));
    boolean isGeneral = type.equals("mp4s");
    return codec == null && !isGeneral ? RiffCodecs.picture(type).orElse(null) : codec;
  }

  /** Codec of a subtitle or text sample entry; null when it is none. */
  static String text(String type) {
    return TEXT.get(type);
  }

  /** Codec of another sample entry; null when it is none. */
  static String data(String type) {
    return DATA.get(type);
  }

  /** Codec of an objectTypeIndication; null when it is unknown. */
  static String object(int type) {
    return OBJECTS.get(type);
  }

  private static Map<String, String> table(String lines) {
    Map<String, String> table = new HashMap<>();
    for (String line : lines.lines().toList()) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        table.put((words[i] + "   ").substring(0, 4), words[0]);
      }
    }
    return Map.copyOf(table);
  }
}
