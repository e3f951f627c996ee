package mediaaudit.name;

import java.util.HashMap;
import java.util.Map;

/** The names of the months, in several languages, whole or cut short. */
final class Month {
  private static final String[] NAMES = {
    "january|jan|januar|jänner|janvier|enero|gennaio|janeiro|januari|января",
    "february|feb|februar|février|fevrier|febrero|febbraio|fevereiro|februari|февраля",
    "march|mar|märz|maerz|mars|marzo|março|maart|марта",
    "april|apr|avril|abril|aprile|апреля",
    "may|mai|mayo|maggio|maio|mei|мая",
    "june|jun|juni|juin|junio|giugno|junho|июня",
    "july|jul|juli|juillet|julio|luglio|julho|июля",
    "august|aug|août|aout|agosto|augustus|августа",
    "september|sep|sept|septembre|septiembre|settembre|setembro|сентября",
    "october|oct|oktober|okt|octobre|octubre|ottobre|outubro|октября",
    "november|nov|novembre|noviembre|novembro|ноября",
    "december|dec|dezember|dez|décembre|decembre|diciembre|dicembre|dezembro|декабря"
  };
  private static final int LONGEST = 12;
  private static final Map<String, Integer> NUMBERS = numbers();

  private Month() {}

  /** The number of the month that the word names; 0 when it names none. */
  static int number(Word word) {
    return word.key().length() > LONGEST ? 0 : NUMBERS.getOrDefault(word.key(), 0);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < NAMES.length; i++) {
      for (String name : NAMES[i].split("\\|")) {
        numbers.put(name, i + 1);
      }
    }
    return Map.copyOf(numbers);
  }
}
