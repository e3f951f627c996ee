package mediaaudit.index;

import java.util.Locale;

/** Enum constants are stored as lower-case words, which read well in SQL. */
final class EnumWords {
  private EnumWords() {}

  /** The word that is stored of a constant. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant of a word that was stored; null of null. */
  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
