package mediaaudit.rule;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names that people give to video codecs, and ffprobe's name for each. */
public final class VideoCodecs {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("h265", "hevc"),
          Map.entry("x265", "hevc"),
          Map.entry("avc", "h264"),
          Map.entry("x264", "h264"),
          Map.entry("h266", "vvc"),
          Map.entry("xvid", "mpeg4"),
          Map.entry("divx", "mpeg4"),
          Map.entry("mpeg2", "mpeg2video"),
          Map.entry("mpeg1", "mpeg1video"),
          Map.entry("wmv", "wmv3"));

  /** Those that films and episodes usually have. */
  private static final Set<String> USUAL =
      Set.of(
          "hevc",
          "av1",
          "h264",
          "vp9",
          "vp8",
          "vvc",
          "mpeg4",
          "mpeg2video",
          "mpeg1video",
          "vc1",
          "wmv3",
          "wmv2",
          "wmv1",
          "theora",
          "prores",
          "dnxhd",
          "mjpeg",
          "msmpeg4v3",
          "flv1",
          "h263",
          "rv40",
          "rv30");

  /**
   * All others that {@code ffprobe -codecs} of ffmpeg 8 and those before it lists as video, and
   * what stands for one that it has no name for.
   */
  private static final Set<String> OTHERS =
      Set.of(
          """
          012v 4xm 8bps a64_multi a64_multi5 aasc agm aic alias_pix amv anm ansi apng apv arbc
          argo asv1 asv2 aura aura2 avrn avrp avs avs2 avs3 avui ayuv bethsoftvid bfi binkvideo
          bintext bitpacked bmp bmv_video brender_pix c93 cavs cdgraphics cdtoons cdxl cfhd
          cinepak clearvideo cljr cllc cmv cpia cri cscd cyuv daala dds dfa dirac dnxuc dpx
          dsicinvideo dvvideo dxa dxtory dxv escape124 escape130 evc exr ffv1 ffvhuff fic fits
          flashsv flashsv2 flic fmvc fraps frwu g2m gdv gem gif h261 h263i h263p hap hdr hnm4video
          hq_hqa hqx huffyuv hymt idcin idf iff_ilbm imm4 imm5 indeo2 indeo3 indeo4 indeo5
          interplayvideo ipu jpeg2000 jpegls jpegxl jpegxl_anim jpegxs jv kgv1 kmvc lagarith lead
          ljpeg loco lscr m101 mad magicyuv mdec media100 mimic mjpegb mmvideo mobiclip
          motionpixels msa1 mscc msmpeg4v1 msmpeg4v2 msp2 msrle mss1 mss2 msvideo1 mszh mts2 mv30
          mvc1 mvc2 mvdv mvha mwsc mxpeg notchlc nuv paf_video pam pbm pcx pdv pfm pgm pgmyuv pgx
          phm photocd pictor pixlet png ppm prores_raw prosumer psd ptx qdraw qoi qpeg qtrle r10k
          r210 rasc rawvideo rl2 roq rpza rscc rtv1 rv10 rv20 rv60 sanm scpr screenpresso sga sgi
          sgirle sheervideo simbiosis_imx smackvideo smc smvjpeg snow sp5x speedhq srgc sunrast
          svg svq1 svq3 targa targa_y216 tdsc tgq tgv thp tiertexseqvideo tiff tmv tqi truemotion1
          truemotion2 truemotion2rt tscc tscc2 txd ulti unknown utvideo v210 v210x v308 v408 v410 vb vble
          vbn vc1image vcr1 vixl vmdvideo vmix vmnc vnull vp3 vp4 vp5 vp6 vp6a vp6f vp7 vqc wbmp
          wcmv webp webp_anim wmv3image wnv1 wrapped_avframe ws_vqa xan_wc3 xan_wc4 xbin xbm xface
          xpm xwd y41p ylc yop yuv4 zerocodec zlib zmbv
          """
              .strip()
              .split("\\s+"));

  private VideoCodecs() {}

  /** ffprobe's name of a codec; letter case does not matter. Empty when no such codec is known. */
  public static Optional<String> find(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Optional.of(ALIASES.getOrDefault(lower, lower))
        .filter(codec -> USUAL.contains(codec) || OTHERS.contains(codec));
  }

  /** The usual ones among the names that {@link #find} knows, in alphabetical order. */
  public static Set<String> usual() {
    Set<String> usual = new TreeSet<>(USUAL);
    usual.addAll(ALIASES.keySet());
    return usual;
  }

  /** Every name that {@link #find} knows, the usual ones first. */
  public static Set<String> known() {
    Set<String> known = new LinkedHashSet<>(usual());
    known.addAll(OTHERS);
    return known;
  }
}
