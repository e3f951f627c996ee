package mediaaudit.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words before the number of a season or an episode, in many languages, and spelled numbers.
 * They are compared without accents.
 */
final class NumberWords {

  /** The words of folders, and what is short for them in the names of files. */
  static final Set<String> SEASON =
      Stream.concat(
              SeasonWord.all().stream(), names("se sez sezónu сезону сезонів serija").stream())
          .map(NumberWords::plain)
          .collect(Collectors.toUnmodifiableSet());

  static final Set<String> EPISODE =
      names(
          "episode episodes episod episoden episodi episodio episodios episódio episódios épisode"
              + " épisodes episodul ep eps epi epis folge folgen teil capitulo capitulos capítulo"
              + " capítulos cap caps capitol afl aflevering afleveringen odc odcinek odcinki epizod"
              + " epizoda epizóda epizód epizody jakso jaksot avsnitt afsnit puntata puntate"
              + " chapter chapitre kapitel hoofdstuk серия серии серій серія сері эпизод эпизоды"
              + " епізод епизод сер ser seria serya seriya serija serii serie bölüm bolum bölümü blm"
              + " díl diel část rész επεισόδιο פרק الحلقة حلقة 에피소드 エピソード tập episoodi þáttur");

  /** Names that stand behind their number. */
  static final Set<String> NUMBER_FIRST =
      names(
          "sez sezon sezona sezóna сезон сезона kausi évad staffel série řada"
              + " сер ser seria serya seriya serija серия серии серія bölüm bolum blm díl diel rész"
              + " jakso epizod epizóda эпизод odcinek odc část folge");

  /** Those of them that need a dot behind the number, since a title may end before them. */
  static final Set<String> DOTTED = names("série řada");

  private static final String ORDINAL_ENDS =
      "st nd rd th º ª ° e er re ere ère eme ème ieme ième de ste o a";
  private static final Set<String> ORDINALS = names(ORDINAL_ENDS);
  private static final List<String> CARDINALS =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen twenty",
          "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
          "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
          "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
          "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici",
          "zero um dois três quatro cinco seis sete oito nove dez onze doze",
          "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf");
  private static final String CHINESE = "一二三四五六七八九十";
  private static final Map<String, Integer> SPELLED = spelled();
  private static final Map<String, Integer> ORDINAL_WORDS =
      Map.of(
          "first", 1, "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7,
          "eighth", 8, "ninth", 9, "tenth", 10);
  private static final int MOST_DIGITS = 4;
  private static final char MOST_ASCII = 127;
  private static final int LONGEST = 12;

  private NumberWords() {}

  /** Whether the word is one of these names, whatever its accents. */
  static boolean isName(Word word, Set<String> names) {
    return word.key().length() <= LONGEST && names.contains(plain(word.key()));
  }

  /**
   * The number that this word spells: digits, {@code two}, {@code ii}, {@code 2of5} or {@code 2v3};
   * -1 when it does not.
   */
  static int number(Word word) {
    if (word.key().length() > LONGEST) {
      return -1;
    }
    int digits = word.number(MOST_DIGITS);
    if (digits >= 0) {
      return digits;
    }
    int spelled = SPELLED.getOrDefault(plain(word.key()), -1);
    return spelled >= 0 ? spelled : leading(word.key());
  }

  /** The number before a version or a total: {@code 2v3}, {@code 2of5}; -1 when there is none. */
  static int leading(String key) {
    Cursor cursor = new Cursor(key, 0);
    int number = cursor.number(1, MOST_DIGITS);
    boolean more = cursor.read("of") || cursor.read("iz") || cursor.read("из") || cursor.read("v");
    return number >= 0 && more && cursor.number(1, MOST_DIGITS) >= 0 && cursor.atBoundary()
        ? number
        : -1;
  }

  /** The number glued to one of these names, as in {@code season2}; -1 when it is not that. */
  static int glued(Word word, Set<String> names) {
    String key = word.key();
    if (key.length() > LONGEST + MOST_DIGITS) {
      return -1;
    }
    int digits = 0;
    while (digits < Math.min(key.length(), MOST_DIGITS + 1)
        && Characters.isDigit(key.charAt(key.length() - 1 - digits))) {
      digits++;
    }
    int cut = key.length() - digits;
    boolean found =
        digits > 0 && digits <= MOST_DIGITS && names.contains(plain(key.substring(0, cut)));
    return found ? Integer.parseInt(key.substring(cut)) : -1;
  }

  /** The number of {@code 2nd}, {@code 3º} or {@code second}; -1 when the word is none. */
  static int ordinal(Word word) {
    Cursor cursor = new Cursor(word.key(), 0);
    int number = cursor.number(1, 2);
    if (number < 0) {
      return ORDINAL_WORDS.getOrDefault(word.key(), -1);
    }
    return isOrdinalEnd(word.key().substring(cursor.position())) ? number : -1;
  }

  /** Whether this stands behind the digits of an ordinal. */
  static boolean isOrdinalEnd(String text) {
    return text.length() <= 4 && ORDINALS.contains(plain(text));
  }

  /** Reads one Chinese digit; -1 when there is none. */
  static int chinese(Cursor cursor) {
    int number = CHINESE.indexOf(cursor.peek(0)) + 1;
    if (number > 0) {
      cursor.moveTo(cursor.position() + 1);
    }
    return number > 0 ? number : -1;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > MOST_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .chars()
        .filter(it -> Character.getType(it) != Character.NON_SPACING_MARK)
        .forEach(it -> plain.append((char) it));
    return plain.toString();
  }

  private static Map<String, Integer> spelled() {
    Map<String, Integer> spelled = new HashMap<>();
    for (int language = CARDINALS.size() - 1; language >= 0; language--) {
      String[] words = CARDINALS.get(language).split(" ");
      for (int i = 0; i < words.length; i++) {
        spelled.put(plain(words[i]), i);
      }
    }
    spelled.put("eins", 1);
    String[] roman =
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");
    for (int i = 0; i < roman.length; i++) {
      spelled.put(roman[i], i + 1);
    }
    return Map.copyOf(spelled);
  }

  private static Set<String> names(String names) {
    return Stream.of(names.split(" "))
        .map(NumberWords::plain)
        .collect(Collectors.toUnmodifiableSet());
  }
}
