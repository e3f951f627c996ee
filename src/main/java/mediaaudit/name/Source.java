package mediaaudit.name;

/** Where the pictures come from. The only list of its names. */
enum Source {
  ULTRA_HD_BLU_RAY(
      "Ultra HD Blu-ray", "uhd bluray|uhd blu ray|uhdbluray|uhdbd|uhd bd|uhdbdrip|uhd2bd", ""),
  BLU_RAY(
      "Blu-ray",
      "bluray|blu ray|bdrip|bd rip|brrip|br rip|bdremux|bdmux|bdmv|bdr|bd25|bd50|bd5|bd9|bd66"
          + "|bd100|brdisk|blurayrip|blu ray rip|bdrmx|mbluray|microbluray|bdiso|brmux|bdripmux"
          + "|brripmux|bdfull|brremux",
      "bd|blu|br",
      "remux"),
  HD_DVD("HD-DVD", "hddvd|hd dvd|hddvdrip|hd dvdrip", ""),
  DVD(
      "DVD",
      "dvdrip|dvd rip|sd dvd|dvd5|dvd9|dvdr|dvd r|dvdscr|dvd scr|dvdscreener|dvdivx|dvdmux"
          + "|xvidvd|dvdremux",
      "dvd"),
  WEB(
      "Web",
      "webrip|web rip|webdl|web dl|webdlrip|web dlrip|webcap|web cap|webhd|web hd|webmux|web uhd"
          + "|webuhd|netflixrip|ituneshd|amazonhd|amazon hd|dlmux",
      "web|vodrip|vod rip",
      "amzn|hmax|dsnp|dsnyp|atvp|pmtp|pcok|netflixuhd|netflixuhdrip|hbomaxhd|netflixhd"),
  HDTV("HDTV", "hdtv|hd tv|hdtvrip|ahdtv|uhdtv|hdtvmux", ""),
  DIGITAL_TV(
      "Digital TV", "pdtv|pd tv|dtv|dvb|dvbrip|dvb rip|dvbs|dvb s|dvb c|dvb t|dtvrip", "dtt"),
  SATELLITE("Satellite", "dsr|dsrip|ds rip|satrip|sat rip|dthrip|dth rip|dsrrip", "sat|dth"),
  TV("TV", "sdtv|sd tv|tvrip|tv rip|iptvrip|iptv|ldtv|analogrip|tvdvd", "tvr"),
  PAY_PER_VIEW("Pay-per-view", "ppvrip|ppv rip", "ppv"),
  VHS("VHS", "vhsrip|vhs rip|laserdisc|ldrip", "vhs"),
  WORKPRINT("Workprint", "workprint", "wp"),
  TELESYNC("Telesync", "telesync|hdts|hd ts|tsrip|ts rip|hqts|pdvd|predvdrip|predvd", "ts"),
  TELECINE("Telecine", "telecine|hdtc|hd tc|tcrip|tc rip", "tc"),
  CAMERA("Camera", "camrip|cam rip|hdcam|hd cam|hqcam|hdcamrip|newcam", "cam"),
  SCREENER("Screener", "screener|bdscr|webscreener|hdscr", "scr|r5");

  private final String value;
  private final String sure;
  private final String doubtful;
  private final String hints;

  Source(String value, String sure, String doubtful) {
    this(value, sure, doubtful, "");
  }

  /**
   * @param sure names that no title holds, parted by bars
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
