package mediaaudit.name;

/** Words of release names that only show where the title is over. The only list of them. */
enum ReleaseRemark {
  VIDEO(
      "x264|x265|x 264|x 265|h264|h265|h 264|h 265|h262|h 262|x262|xvid|divx|hevc|avc|vc1|vc 1|av1"
          + "|vp9|mpeg2|mpeg 2|10bit|8bit|10 bit|8 bit|10bits|12bit|hi10p|hi10|hi444pp|hdr10|hdr10p"
          + "|hdr10plus|dolby vision|divx5|xvidhd|h264hd|mpeg4|wmv9|hqdvd",
      "hdr|dv|dovi|sdr|hlg|remux|hybrid|3d|sbs|hsbs|hou|half sbs|h sbs|ws|fs|hdrip|hd|fhd|qhd|uhd"
          + "|hq|mvc|bits|ntsc|pal|rm4k|ds4k|widescreen|hdlight|4klight|mhd|microhd|mini|minihd"
          + "|dvdivx|hdp|mkv|mp4|avi"),
  AUDIO(
      "aac|aac2|aac5|ac3|ac3d|eac3|e ac 3|ac 3|dts|dtshd|dts hd|dts x|dd5|dd2|dd1|ddp5|ddp2|ddp7"
          + "|ddp|ddpa5|dd+|dd+5|dd+2|truehd|true hd|flac|flac2|flac1|opus|atmos|lpcm|mp3|dolby atmos"
          + "|dts es|dolby digital|ma5|hdma|aac2 0|lc aac|he aac|ddpa|eac3d|dtsd|dtshdma|5 1|7 1|ac3ld",
      "dd|pcm|ma|hra|hr|2ch|6ch|8ch|dual audio|dual|multi|multi audio|line|ld|md|mic dubbed|opus2"),
  SERVICE(
      "amzn|hmax|dsnp|atvp|pmtp|pcok|stan|itunes web|nf web|netflix web",
      "nf|hulu|hbo|max|atv|ip|red|ccgc|cr|yhoo|crkl|amazon|netflix|itunes|vudu|it|mubi|play"),
  LANGUAGE(
      "vostfr|truefrench|multisubs|vostfr|subfrench|nlsubs|swesub|vosta|vose|korsub|engsub",
      "german|french|english|italian|spanish|castellano|latino|dutch|nordic|danish|swedish"
          + "|norwegian|finnish|polish|russian|japanese|korean|chinese|hindi|turkish|portuguese"
          + "|hungarian|czech|greek|ita|eng|ger|fre|fra|esp|rus|jpn|pldub|plsub|vff|vfq|vf|vo|vf2"
          + "|dl|ml|flemish|brazilian|dublado|legendado|nl|pl|subs|subbed|dubbed|hardsub|softsub"
          + "|nordicsubs|hebsub|deutsch|vostf|subita|dubbing"),
  REMARK(
      "proper|repack|rerip|readnfo|read nfo|internal repack|hardcoded|proof fix|prooffix|nfofix",
      "internal|real|complete|dirfix|retail|custom|hc|oar|extras|convert|doku|dubbed|line dubbed"
          + "|dubbing|subbed|final|v2|bonus|festival|unrated|season pack|batch|rip|sample|pack"
          + "|ppf|reencode|encode|docu|documentary|ac3 dubbed|synced|fixed|rerecorded|nfo");

  private final String sure;
  private final String doubtful;

  /**
   * @param sure words that no title holds, parted by bars
   * @param doubtful words that count only where the title is over
   */
  ReleaseRemark(String sure, String doubtful) {
    this.sure = sure;
    this.doubtful = doubtful;
  }

  String sure() {
    return sure;
  }

  String doubtful() {
    return doubtful;
  }
}
