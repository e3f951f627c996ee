package mediaaudit.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which of several: {@code 2nd}, {@code 2ª}, {@code zweite}, {@code Première}, {@code second}. */
final class Ordinal {
  private static final int MOST_DIGITS = 2;

  /** What languages write behind the digits, without accents. */
  private static final Set<String> ENDINGS =
      Set.of(
          ("st nd rd th a o e er re eme ere ieme nde ste de da do ra ro ta to ma va os as te"
                  + " и я ыи ои го η ος ο ci cu nci inci uncu")
              .split(" "));

  /** From first on, by language, without accents. */
  private static final String[] SPELLED = {
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte",
    "premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme",
    "primera segunda tercera cuarta quinta sexta septima octava novena decima",
    "primeira segunda terceira quarta quinta sexta setima oitava nona decima",
    "prima seconda terza quarta quinta sesta settima ottava nona decima",
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
    "forsta andra tredje fjarde femte sjatte sjunde attonde nionde tionde",
    "første anden tredje fjerde femte sjette syvende ottende niende tiende",
    "pierwszy drugi trzeci czwarty piaty szosty siodmy osmy dziewiaty dziesiaty",
    "prvni druha treti ctvrta pata sesta sedma osma devata desata",
    "elso masodik harmadik negyedik otodik hatodik hetedik nyolcadik kilencedik tizedik",
    "первыи второи третии четвертыи пятыи шестои седьмои восьмои девятыи десятыи",
    "birinci ikinci ucuncu dorduncu besinci altinci yedinci sekizinci dokuzuncu onuncu",
    "ensimmainen toinen kolmas neljas viides kuudes seitsemas kahdeksas yhdeksas kymmenes"
  };

  private static final Map<String, Integer> WORDS = words();

  private Ordinal() {}

  /** Whether these letters make an ordinal of the digits before them. */
  static boolean isEnding(String letters) {
    return "ªº".contains(letters) || ENDINGS.contains(Folded.of(letters));
  }

  /** The number of an ordinal; -1 when the word is none. */
  static int of(Word word) {
    String key = word.key();
    int cut = 0;
    while (cut < key.length() && Characters.isDigit(key.charAt(cut))) {
      cut++;
    }
    if (cut == 0) {
      return WORDS.getOrDefault(Folded.of(key), -1);
    }
    String ending = key.substring(cut);
    return cut <= MOST_DIGITS && !ending.isEmpty() && isEnding(ending)
        ? Integer.parseInt(key.substring(0, cut))
        : -1;
  }

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    for (String language : SPELLED) {
      String[] spelled = language.split(" ");
      for (int i = 0; i < spelled.length; i++) {
        words.putIfAbsent(Folded.of(spelled[i]), i + 1);
      }
    }
    return Map.copyOf(words);
  }
}
