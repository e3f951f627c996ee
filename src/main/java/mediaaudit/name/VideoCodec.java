package mediaaudit.name;

/** How pictures are coded. The only list of its names. */
enum VideoCodec {
  H264(
      "H.264",
      "x-264|h-264|avc|avchd|avc hd|mpeg4-avc|mpeg-4 avc|avc1|x-264-10bit|hi10p|hi10|hi422p"
          + "|hi444pp|hi10 p|avc-10bit|h-264-avchd-sc|avchd sc"),
  H265(
      "H.265",
      "x-265|h-265|hevc|hevc10|hevc8|hevc-10bit|x-265-10bit|hevc10bit|ma10p|main10p|main10"),
  H266("H.266", "x-266|h-266|vvc"),
  H263("H.263", "h-263|x-263"),
  XVID("Xvid", "xvid|xvidhd"),
  DIVX("DivX", "divx|divx3|divx4|divx5|divx6|dvdivx"),
  MPEG2("MPEG-2", "mpeg2|mpeg-2|mpg2|h-262|x-262"),
  VC1("VC-1", "vc1|vc-1"),
  VP7("VP7", "vp7"),
  VP8("VP8", "vp8|vp80"),
  VP9("VP9", "vp9"),
  AV1("AV1", "av1|av1-10bit|svt av1|svtav1"),
  REAL_VIDEO("RealVideo", "rv10|rv20|rv30|rv40|realvideo|rmvb|rmhd"),
  PRORES("ProRes", "prores");

  private final String value;
  private final String names;

  /**
   * @param names names that no title holds, as {@link Aliases} reads them
   */
  VideoCodec(String value, String names) {
    this.value = value;
    this.names = names;
  }

  /** The name as a release has it. */
  String value() {
    return value;
  }

  String names() {
    return names;
  }
}
