package mediaaudit.name;

/** Words of release names that only show where the title is over. The only list of them. */
enum ReleaseRemark {
  PICTURE(
      Term.Kind.OTHER,
      "ldtv|10bit|8bit|12bit|10bits|8bits|10 bit|8 bit|12 bit|10 bits|8 bits|hdrip|hd-rip|hdlight|hd-light"
          + "|4klight|2160light|4k-light|hsbs|h-sbs|half-sbs|hou|h-ou|half-ou|htab|h-tab|half-tab|full-sbs"
          + "|fsbs|ou 3d|sbs 3d|3d sbs|3d ou|3d hsbs|3d hou|3d-h-sbs|bd3d|blu-ray-3d|hdc|mpeg4|mpeg-4"
          + "|hybrid remux|vfr|hfr|anamorphic|dxva|microhd|minihd|mhd|bt2020|bt 2020|upscaled|ai upscaled|topaz"
          + "|mp4v|wmv|wmvhd|wmv-hd|hdx|nvenc|svcd|vcd|hdrezka|m2tv|m1080p|10bit-hdr|crf18|ds4k"
          + "|rm4k|uhdlight|bdrip1080p|dv p5|hi10p-10bit|nvenc 10bit",
      "hybrid|3d|sbs|tab|ou|ws|fs|hd|hq|lq|mvc|secam|widescreen|full screen|fullscreen|mkv"
          + "|mp4|avi|m2ts|m4v|webm|mpg|iso|sd|hdtvrip hd|uncropped|letterbox|pan scan|oar|colorized"
          + "|3dbd|mux|encode|encoded|convert|converted|om|preair|dl mux|fullhd|full hd|ultra hd|hires",
      "rip|sc|hardsub|untouched|lossless|16 9|4 3|scope|gb|big5|mpeg|dvds"),
  SOUND(
      Term.Kind.OTHER,
      "dual-audio|multi-audio|audio dual|line dubbed|mic dubbed|line audio|5 1ch|7 1ch|2audio|3audio"
          + "|2audios|3audios|4audio|tri audio|quad audio|dual áudio|stereo audio|truefrench ac3",
      "dual|multi|ld|md|dubbed ac3|ac3 dubbed|2ch|6ch|8ch|1ch|6 ch|2 ch|8 ch|mono|surround"
          + "|dubbed|dub|dubs|doublage|triple audio|auro 3d|auro|clean audio|org audio|dd ex|dub ac3",
      "mic|hr|hra|audios|stereo|audio|line"),
  LANGUAGE(
      Term.Kind.LANGUAGE,
      "vostfr|truefrench|multisubs|multi-subs|multisub|subfrench|nlsubs|nl-subs|swesub|swesubs|vosta|vose"
          + "|korsub|korsubs|hc-korsub|engsub|engsubs|eng-subs|pldub|plsub|pl-dub|pl-sub|hebsub|hebsubs"
          + "|nordicsubs|nordic-subs|esub|esubs|e-subs|msub|msubs|m-subs|softsubs|hardsubs|hardsubbed|softsubbed"
          + "|subita|sub ita|sub-eng|sub eng|subeng|subforced|forcedsub|subforces|fansub|fansubs|fastsub"
          + "|hardcoded subs|dksubs|dksub|norsubs|finsubs|finsub|danishsubs|rosubs|rosub|plsubbed|lektor pl"
          + "|lektor-pl|napisy pl|dubbing pl|vff|vfq|vfi|vf2|vof|multi-vff|legendado|dublado|subspanish|subesp"
          + "|castellano|hindi dubbed|dubbed in hindi|ptbr|pt-br|por-br|pob|english subbed|english dubbed|ita eng|eng ita"
          + "|spanish audio|audio latino|audio castellano|latin spanish|español latino|espanol castellano"
          + "|esp-latino|subbed-rus|rus sub|rus eng|multilang|multi-language|swissgerman|cantonese|mandarin"
          + "|chs|cht|big5 gb|简体|繁體|繁体|简繁|简日|繁日|中字|双语|字幕|国语|国粤",
      "german|french|english|italian|spanish|latino|dutch|nordic|danish|swedish|norwegian|finnish"
          + "|polish|russian|japanese|korean|chinese|hindi|turkish|portuguese|hungarian|czech|greek|icelandic"
          + "|romanian|bulgarian|croatian|serbian|slovenian|slovak|ukrainian|arabic|hebrew|persian|farsi|thai"
          + "|vietnamese|indonesian|malay|tagalog|tamil|telugu|malayalam|kannada|bengali|punjabi|marathi|gujarati"
          + "|urdu|catalan|basque|galician|estonian|latvian|lithuanian|flemish|brazilian|afrikaans|albanian"
          + "|macedonian|bosnian|georgian|armenian|kazakh|mongolian|irish|welsh|latin|yiddish|swahili"
          + "|deutsch|francais|français|italiano|español|espanol|português|portugues|nederlands|svenska|norsk"
          + "|dansk|suomi|polski|русский|magyar|türkçe|turkce|česky|cesky|ελληνικά|română|romana|українська"
          + "|日本語|中文|한국어|ita|eng|ger|deu|fre|fra|esp|spa|rus|ukr|jpn|jap|kor|chi|zho|hun|cze|ces|tur|gre"
          + "|ara|heb|hin|nld|nor|swe|dut|rum|ron|bul|hrv|srp|slk|slv|lav|isl|ukrainien"
          + "|vf|vo|vost|dl|ml|vfstfr|subs|sub|subbed|hardsub|softsub|deutsche|subtitles|subtitle|subtitulado"
          + "|legendas|multisubtitle|soft subtitles|vostf|omu|ov|fr|vlaams|swiss|hc|lektor|napisy|dubbing|doblado"
          + "|sous titres|untertitel|multilingual|bilingual|trilingual|audio eng|plus commentary",
      "slo|vie|tha|lat|lit|est|por|pol|dan|fin|tam|tel|mal|kan|ben|ind|cat|may|msa|per|fas|urd|en|de|es|it|nl|ru|pl|pt|br|sv|da|no"
          + "|fi|cz|hu|ro|gr|tr|jp|ja|ko|kr|cn|zh|ua|uk|he|ar|hi|th|vi|bg|hr|sr|si|sk|lt|lv|ee|et|is|us|vn"
          + "|jpn sub|st fr|cc|sdh|cze sub|intl"),
  REMARK(
      Term.Kind.OTHER,
      "2-cd|2-cds|3-cd|3-cds|4-cd|4-cds|1-cd|2-dvd|2-dvds|repack|repack2|repack3|rerip|read-nfo|readnfo|prooffix|proof-fix|nfofix|nfo-fix|dirfix|dir-fix|samplefix"
          + "|subfix|syncfix|sync-fix|audiofix|hardcoded|rarfix|proper-fix|web proper|real proper|re-encode|re-encoded"
          + "|re-enc|reenc|reencode|reencoded|pubhd|untagged|convert hdtv|stv|2in1"
          + "|sourcefix|source fix|crcfix|propersync|proper2|x rated|hdtv fix|subpack|sub-pack",
      "v0|v1|v2|v3|v4|proper|internal|internal hdtv|retail|extras|doku|docu|season pack|synced|rerip real|custom|complete"
          + "|complet|nfo|fix|dirty|festival screener|hdrip hc|qc|dubbed dl|line dl|read nfo internal"
          + "|subbed french|theatrical rip|bootleg|rental|directors commentary|unrated rip"
          + "|incl commentary|limited edition bluray|xxx|bonus disc",
      "real|final|sample|bonus|documentary|anime|ep|tv|1of1|read|end|fin|uncen|batch|raw|raws");

  private final Term.Kind kind;
  private final String sure;
  private final String doubtful;
  private final String late;

  /**
   * Lists are as {@link Aliases} reads them.
   *
   * @param sure words that no title holds
   * @param doubtful words that are none of a title directly before its end
   * @param late words that count only where the title is over
   */
  ReleaseRemark(Term.Kind kind, String sure, String doubtful, String late) {
    this.kind = kind;
    this.sure = sure;
    this.doubtful = doubtful;
    this.late = late;
  }

  Term.Kind kind() {
    return kind;
  }

  String sure() {
    return sure;
  }

  String doubtful() {
    return doubtful;
  }

  String late() {
    return late;
  }
}
