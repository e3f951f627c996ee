package mediaaudit.probe;

/**
 * The language of a media header: three letters of five bits each (ISO/IEC 14496-12, 8.4.2.3), or a
 * Macintosh language code below 0x400 (QTFF, "Language code values"; 0x7fff: unspecified).
 */
final class Mp4Language {
  private static final int FIRST_PACKED = 0x400;
  private static final int UNSPECIFIED = 0x7fff;

  /** By code from 0 on, in ffprobe's words; a hyphen where it has none. */
  private static final String[] MACINTOSH =
      """
      eng fra ger ita dut sve spa dan por nor heb jpn ara fin gre ice mlt tur hr chi
      urd hin tha kor lit pol hun est lav - fo - rus chi - iri alb ron ces slk
      slv yid sr mac bul ukr bel uzb kaz aze aze arm geo mol kir tgk tuk mon - pus
      kur kas snd tib nep san mar ben asm guj pa ori mal kan tam tel - bur khm lao
      vie ind tgl may may amh tir orm som swa - run - mlg epo
      """
          .strip()
          .split("\\s+");

  private Mp4Language() {}

  /** ffprobe's word; null when there is none. */
  static String of(int code) {
    if (code < FIRST_PACKED) {
      return code >= MACINTOSH.length || MACINTOSH[code].equals("-") ? null : MACINTOSH[code];
    }
    if (code == UNSPECIFIED) {
      return null;
    }
    StringBuilder letters = new StringBuilder();
    for (int shift = 10; shift >= 0; shift -= 5) {
      letters.append((char) (0x60 + (code >> shift & 0x1f)));
    }
    return letters.toString();
  }
}
