package mediaaudit.name;

/** Words of release names that only show where the title is over. The only list of them. */
enum ReleaseRemark {
  VIDEO(
      "x264|x265|x 264|x 265|h264|h265|h 264|h 265|h262|h 262|h266|x262|xvid|divx|hevc|avc|vc1|vc 1"
          + "|av1|vp9|mpeg2|mpeg 2|10bit|8bit|10 bit|8 bit|10bits|12bit|hi10p|hi10|hi444pp|hdr|hdr10"
          + "|hdr10p|hdr10plus|dolby vision|divx5|mpeg4|dovi|hdrip|hdlight|4klight",
      "dv|sdr|hlg|hybrid|3d|sbs|hsbs|hou|half sbs|h sbs|ws|fs|hd|hq|mvc|ntsc|pal|rm4k|ds4k"
          + "|widescreen|mhd|microhd|minihd|mkv|mp4|avi"),
  AUDIO(
      "aac|aac2|aac5|ac3|ac3d|eac3|e ac 3|ac 3|dts|dtshd|dts hd|dts x|dd5|dd2|dd1|ddp5|ddp2|ddp7"
          + "|ddp|ddpa5|dd51|truehd|true hd|flac|flac2|flac1|opus|atmos|lpcm|dolby atmos|dts es"
          + "|dolby digital|ma5|lc aac|he aac|ddpa|eac3d|dtsd|ac3ld|dual audio|multi audio",
      "dd|pcm|ma|hra|hr|2ch|6ch|8ch|dual|multi|ld|md|mic dubbed|mp3"),
  LANGUAGE(
      "vostfr|truefrench|multisubs|subfrench|nlsubs|swesub|vosta|vose|korsub|engsub|pldub|plsub",
      "german|french|english|italian|spanish|castellano|latino|dutch|nordic|danish|swedish"
          + "|norwegian|finnish|polish|russian|japanese|korean|chinese|hindi|turkish|portuguese"
          + "|hungarian|czech|greek|ita|eng|ger|fre|fra|esp|rus|jpn|vff|vfq|vf|vo|vf2|dl|ml|flemish"
          + "|brazilian|dublado|legendado|subs|sub|subbed|dubbed|hardsub|softsub|nordicsubs|hebsub"
          + "|deutsch|subita"),
  REMARK(
      "proper|repack|rerip|readnfo|read nfo|hardcoded|prooffix|nfofix|line dubbed",
      "internal|dirfix|retail|hc|oar|extras|doku|season pack|reencode|docu|synced|ac3 dubbed");

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
