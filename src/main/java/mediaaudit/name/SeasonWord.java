package mediaaudit.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words for a season, by language. The only list of them: a word that two languages share
 * stands with the first. Accents may be left out.
 */
enum SeasonWord {
  ENGLISH("season|seasons|series"),
  GERMAN("staffel|staffeln"),
  FRENCH("saison|saisons"),
  SPANISH("temporada|temporadas|temp|tem"),
  PORTUGUESE("época|epocas"),
  ITALIAN("stagione|stagioni|serie"),
  DUTCH("seizoen|seizoenen|reeks"),
  DANISH("sæson|saeson|sæsoner"),
  NORWEGIAN("sesong|sesonger"),
  SWEDISH("säsong|säsongen|säsonger"),
  FINNISH("kausi|tuotantokausi|kaudet"),
  ICELANDIC("þáttaröð|sería"),
  POLISH("sezon|sezony"),
  CZECH("sezóna|sezona|sezony|řada|série"),
  SLOVAK("séria"),
  SLOVENIAN("sezone"),
  HUNGARIAN("évad"),
  ROMANIAN("sezonul|sezonu|sezoane"),
  ALBANIAN("sezoni"),
  LITHUANIAN("sezonas"),
  ESTONIAN("hooaeg"),
  BASQUE("denboraldia"),
  RUSSIAN("сезон|сезоны|сезона"),
  GREEK("κύκλος|σεζόν|σαιζόν|περίοδος"),
  AZERBAIJANI("mövsüm"),
  HEBREW("עונה"),
  ARABIC("الموسم|موسم"),
  PERSIAN("فصل"),
  HINDI("सीज़न|सीजन"),
  THAI("ซีซั่น|ซีซัน|ซีซันที่|ซีซั่นที่"),
  VIETNAMESE("mùa"),
  INDONESIAN("musim"),
  KOREAN("시즌"),
  JAPANESE("シーズン"),
  CHINESE("季");

  private static final Map<String, SeasonWord> WORDS = words();

  private final String names;

  SeasonWord(String names) {
    this.names = names;
  }

  /** The language in which this word means a season. */
  static Optional<SeasonWord> of(String word) {
    return Optional.ofNullable(WORDS.get(Folded.of(word)));
  }

  /** All the words, as they are written and without accents. */
  static Set<String> all() {
    return Arrays.stream(values())
        .flatMap(language -> Arrays.stream(language.names.split("\\|")))
        .flatMap(name -> Stream.of(name, Folded.of(name)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The language's name, as people read it. */
  String language() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static Map<String, SeasonWord> words() {
    Map<String, SeasonWord> words = new HashMap<>();
    for (SeasonWord language : values()) {
      for (String name : language.names.split("\\|")) {
        words.putIfAbsent(Folded.of(name), language);
      }
    }
    return Map.copyOf(words);
  }
}
