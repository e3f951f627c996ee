package mediaaudit.name;

/** How sound is coded. The only list of its names; a number of channels may follow each. */
enum AudioCodec {
  AAC("AAC", "aac|he-aac|lc-aac|aac-lc|aac-he|aache|qaac|xhe aac", ""),
  DOLBY_DIGITAL("Dolby Digital", "ac3|ac-3|ac3d|ac3ld|dolby digital|ac3md", "dd|dolbyd"),
  DOLBY_DIGITAL_PLUS(
      "Dolby Digital Plus",
      "eac3|e-ac3|eac-3|e-ac-3|eac3d|ddp|ddplus|ddpa|eac3a|dolby digital plus|dolbydigitalplus",
      ""),
  DOLBY_TRUE_HD("Dolby TrueHD", "truehd|true-hd|dolby truehd|dolby true hd|dolbytruehd", "thd"),
  DOLBY_ATMOS("Dolby Atmos", "dolby atmos|dolbyatmos", "atmos"),
  DTS_HD_MA(
      "DTS-HD MA",
      "dtsma|dts-ma|dts-hd-ma|dts-hd master audio|dtshd ma|dts-hdma|dtshd-ma|dts hd ma|dts-hd-ma5|dts-hd-ma7|dts-hd-ma2"
          + "|dts-hd-ma1|dts-ma5|dts-ma7",
      ""),
  DTS_HD_HRA(
      "DTS-HD HRA", "dts-hd-hra|dts-hd-hr|dts-hr|dts-hra|dts-hd high resolution|dts-hd hi res", ""),
  DTS_HD("DTS-HD", "dts-hd|dtshd|dts hd", ""),
  DTS_X("DTS:X", "dts-x", ""),
  DTS_ES("DTS-ES", "dts-es", ""),
  DTS("DTS", "dts|dtsd|dts d|dtsdl", ""),
  FLAC("FLAC", "flac", ""),
  OPUS("Opus", "", "opus"),
  VORBIS("Vorbis", "", "vorbis|ogg"),
  MP3("MP3", "mp3|lame", ""),
  MP2("MP2", "", "mp2"),
  ALAC("ALAC", "alac", ""),
  LPCM("LPCM", "lpcm", ""),
  PCM("PCM", "", "pcm"),
  MPEG_H("MPEG-H", "mpeg h audio", "");

  private final String value;
  private final String sure;
  private final String doubtful;

  /**
   * @param sure names that no title holds, as {@link Aliases} reads them
   * @param doubtful names that count only where the title is over
   */
  AudioCodec(String value, String sure, String doubtful) {
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
