package mediaaudit.name;

/** How wide the range between dark and bright is coded. The only list of its names. */
enum DynamicRange {
  DOLBY_VISION("Dolby Vision", "dolby-vision|dovi|dvp5|dvp7|dvp8", "dv"),
  HDR10_PLUS("HDR10+", "hdr10p|hdr10plus|hdr10 plus|hdrplus", ""),
  HDR10("HDR10", "hdr10", ""),
  HLG("HLG", "", "hlg"),
  PQ("PQ10", "pq10", ""),
  HDR("HDR", "hdr|hdrvivid|hdr vivid", ""),
  SDR("SDR", "", "sdr");

  private final String value;
  private final String sure;
  private final String doubtful;

  /**
   * @param sure names that no title holds, as {@link Aliases} reads them
   * @param doubtful names that count only where the title is over
   */
  DynamicRange(String value, String sure, String doubtful) {
    this.value = value;
    this.sure = sure;
    this.doubtful = doubtful;
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
}
