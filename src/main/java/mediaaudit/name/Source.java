package mediaaudit.name;

/** Where the pictures come from. The only list of its names. */
enum Source {
  ULTRA_HD_BLU_RAY(
      "Ultra HD Blu-ray",
      "uhd-blu-ray|uhd-bd|uhd-bd-rip|uhd2bd|ultra-hd-blu-ray|4k-blu-ray|uhd-bd-remux|uhd-remux"
          + "|muhd|uhd-br-rip|blu-ray ultra-hd|uhd-blurayrip|4k-bd-rip",
      ""),
  BLU_RAY(
      "Blu-ray",
      "blu-ray|bd-rip|br-rip|bd-remux|bdmux|bdmv|bdr|bd25|bd50|bd66|bd100|bd 25|bd 50|brdisk"
          + "|blu-ray-rip|bdrmx|mblu-ray|microblu-ray|bdiso|bd-iso|brmux|bdripmux|brripmux|bdfull"
          + "|bd-full|brremux|bd5|bd9|bdlight|bd-light|bdscr|bd-scr|br-scr|br-screener|bd-screener"
          + "|bdrip hd|blurayhd|bdhd|hdbluray|bluraydisc|blu-ray disc",
      "bd|br",
      "remux|bdr-mux"),
  HD_DVD("HD-DVD", "hd-dvd|hd-dvd-rip", ""),
  DVD(
      "DVD",
      "dvd-rip|sd-dvd|sd-dvd-rip|dvd-5|dvd-9|dvd-r|dvd-scr|dvd-screener|dvdivx|dvdmux|xvid-dvd"
          + "|dvd-remux|video-ts|dvdr-ip|dvdfull|dvd-full|2xdvd9|2xdvd5|dvdnine|xvidvd|ntsc dvd|pal dvd"
          + "|dvdrmx|dvd-mux|dvdiso|dvd-iso",
      "dvd|dvds",
      "screener|scr|r5|region 5|dvdextras|ntsc|pal"),
  WEB(
      "Web",
      "web-rip|web-dl|web-dl-rip|web-cap|web-cap-rip|web-hd|webmux|web-mux|web-uhd|webuhdrip"
          + "|netflix-rip|dl-rip|dlmux|dl-mux|webscreener|web-scr|web-hd-rip|webdlmux|web-dl-mux"
          + "|web-remux|dsnyrip|webdl1080p",
      "web",
      ""),
  VIDEO_ON_DEMAND("Video on Demand", "vod-rip|vodhd", "vod"),
  ULTRA_HDTV("Ultra HDTV", "uhd-tv|uhd-tv-rip|uhd-rip|ultra-hd-tv|ultra-hd-rip", ""),
  ANALOG_HDTV("Analog HDTV", "ahdtv|a hdtv|ahdtv-rip|analog hdtv", ""),
  HDTV("HDTV", "hd-tv|hd-tv-rip|hdtvmux|hdtv-mux|tv-rip hd|raw-hd|hr-hdtv|hdtv-remux|htdv", ""),
  DIGITAL_TV(
      "Digital TV",
      "pdtv|pd-tv|pdtv-rip|dtv|dtv-rip|dvb|dvb-rip|dvb-s|dvb-s2|dvb-c|dvb-t|dvb-t2|dvbs2|dttv|digitalrip"
          + "|digital-rip|hdpdtv|dvbtrip",
      "dtt|dttrip"),
  SATELLITE("Satellite", "dsr|ds-rip|sat-rip|dth-rip|dsr-rip|hdsat|hd-sat-rip|rip sat", "sat|dth"),
  TV(
      "TV",
      "sd-tv|sd-tv-rip|tv-rip|rip-tv|rip-sd-tv|iptv|iptv-rip|analogrip|tvdvd|tv-dub|tvrmx"
          + "|tvhd|tv-remux",
      "tvr"),
  PAY_PER_VIEW("Pay-per-view", "ppv-rip|ppvhd", "ppv"),
  VHS("VHS", "vhs-rip|laserdisc|laser-disc|ld-rip|svhs|vhsscr", "vhs|rip vhs"),
  WORKPRINT("Workprint", "", "workprint|wp"),
  HD_TELESYNC("HD Telesync", "hd-ts|hd-ts-rip|hd-telesync|hd-telesync-rip|hqts", ""),
  TELESYNC("Telesync", "telesync|telesync-rip|ts-rip|pdvd|pdvd-rip|predvd|predvd-rip|dvd-ts", "ts"),
  HD_TELECINE("HD Telecine", "hd-tc|hd-tc-rip|hd-telecine|hd-telecine-rip", ""),
  TELECINE("Telecine", "telecine|telecine-rip|tc-rip", "tc"),
  HD_CAMERA("HD Camera", "hd-cam|hd-cam-rip|hqcam|hq-cam|hqcam-rip|newhdcam", ""),
  CAMERA("Camera", "cam-rip|newcam|camera-rip|dvdcam|vhscam", "cam"),
  DIGITAL_MASTER("Digital Master", "dm-rip", "dm");

  private final String value;
  private final String sure;
  private final String doubtful;
  private final String hints;

  Source(String value, String sure, String doubtful) {
    this(value, sure, doubtful, "");
  }

  /**
   * Lists are as {@link Aliases} reads them.
   *
   * @param sure names that no title holds
   * @param doubtful names that count only where the title is over
   * @param hints words that make this source likely where none is named
   */
  Source(String value, String sure, String doubtful, String hints) {
    this.value = value;
    this.sure = sure;
    this.doubtful = doubtful;
    this.hints = hints;
  }

  /** The name as a release has it. */
  String value() {
    return value;
  }

  String sure() {
    return sure;
  }

  String doubtful() {
    return doubtful;
  }

  String hints() {
    return hints;
  }
}
