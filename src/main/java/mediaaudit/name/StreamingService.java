package mediaaudit.name;

/** Services that show films over the web, by the codes that names have for them. */
final class StreamingService {
  /** Codes that no title holds. */
  static final String CODES =
      "amzn|amazonhd|amazon-hd|amazonuhd|hmax|dsnp|dsnyp|dsny|dsnphs|atvp|pmtp|pcok|netflixhd|netflixuhd|netflixuhdrip|itunes-hd"
          + "|hbomax|hbomaxhd|maxdome-hd|maxdomehd|disneyhd|disneyuhd|skyhd|rtlhd|wowtvhd|crkl|hulu|sesoo|seso|dski"
          + "|dply|pluz|yhoo|wwen|vlct|nickapp|tfou|aubc|ajaz|glbl|crav|btbx|shdr|dscp|wavve|tving"
          + "|bglobal|b global|funi|hidi|hidive|jhs|zee5|snxt|viutv|iqiyi|kcw|cpng|mxp|flmn|atrp|viap"
          + "|cmor|itvx|all4|my5|acrn|brtb|crit|knpy|mubi|vudu|freevee|tubi|hpla|epix|cmax|natg|mnbc"
          + "|hlmk|wkn|rktn|hgtv|syfy|dcp|unext|wetv|abematv|abema|nowtv|skst|vdl|cwhd|ondemandkorea"
          + "|odk|pogo|vmeo|wme|swer|sprt|snet|mtod|foxp|fxtl|chgd|ccgc|cspn|docc|anlb|anpl|brav"
          + "|spik|cnlp|mycanal|iplayer|bbc iplayer|4od|ukt|uktv|roku|raip|globo-play|gplay|stz|starz"
          + "|movistar|filmin|dplay|viaplay|videoland|hotstar|sonyliv|hbo max|crunchyroll|baha";

  /** Codes that are words or short, and count only where the title is over or before the web. */
  static final String WORDS =
      "nf|netflix|cr|ip|it|as|ae|a e|abc|amc|amazon|aol|ard|atk|bbc|cbc|cbs|cc|cmt|cn|cnbc|ctv|cur"
          + "|cw|cws|ddy|dhf|disc|discovery|disney|diy|esq|espn|etv|ettv|fam|family|fjr|food|fox|free"
          + "|fyi|gc|glob|hbo|hist|history|hs|id|ifc|itv|jc|joyn|know|life|lifetime|ma|max|mbc|mtv"
          + "|nba|nbc|nfl|nick|nickelodeon|now|npo|nrk|ocs|own|pbs|play|plex|pluto|psn|red|rte|rtve"
          + "|salto|sbs|sho|showtime|sky|sliv|sony|spike|stan|stv|svt|tbs|tlc|tou|tubitv|tv3|tv4|tvl"
          + "|tvnz|ufc|univ|usa|vice|viki|viu|vh1|vrv|vt|wnet|xbox|youku|tx|yt|youtube|zdf|rtl|dp|hq web"
          + "|friday|myvideo|linetv|kktv|iq|dr|tv2|vrt|adn|wow|peacock|paramount|gplay|aha|eros"
          + "|tencent|bili|bilibili|ela|strp|eshop|bk|cuc|fptplay|fpt|oha|hamivideo|paus|pcokp";

  private StreamingService() {}
}
