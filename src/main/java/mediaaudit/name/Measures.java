package mediaaudit.name;

import java.util.List;
import java.util.Set;

/**
 * Numbers that tell of a release: {@code 500 * 480}, {@code 720} beside other terms, {@code 24fps},
 * {@code 5.1} behind a term, {@code 1.4 GB}.
 */
final class Measures {
  private static final int MAX_DIGITS = 4;
  private static final int LONGEST_UNIT = 9;
  private static final Set<String> UNITS =
      Set.of("kbps", "kbit", "kbits", "mbps", "mbit", "mb", "gb", "mib", "gib", "khz", "kb");
  private static final Set<String> RATES = Set.of("fps", "hz");
  private static final Set<String> SIZES = Set.of("480", "576", "720", "1080", "2160");
  private static final Term REMARK = new Term(Term.Kind.OTHER, "", Term.Weight.DOUBTFUL);
  private static final Term SURE = new Term(Term.Kind.OTHER, "", Term.Weight.SURE);

  private Measures() {}

  /** What the word alone measures, such as {@code 24fps}; null for nothing. */
  static Term of(String key) {
    int digits = 0;
    while (digits < key.length() && Characters.isDigit(key.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits == key.length() || key.length() > LONGEST_UNIT) {
      return null;
    }
    String unit = key.substring(digits);
    if (RATES.contains(unit)) {
      return SURE;
    }
    return UNITS.contains(unit) ? REMARK : null;
  }

  /** What is measured from this word on; null when nothing is. */
  static Vocabulary.Found at(Words words, int index) {
    if (!words.get(index).isNumber()) {
      return null;
    }
    Vocabulary.Found found = pixels(words, index);
    found = found == null ? unit(words, index) : found;
    return found == null ? beside(words, index) : found;
  }

  private static Vocabulary.Found pixels(Words words, int index) {
    int next = index + 1 < words.size() ? index + 1 : index;
    String gap = words.gap(index).strip();
    boolean spelled = gap.isEmpty() && words.get(next).key().equals("x");
    int height = spelled ? next + 1 : next;
    boolean crossed = spelled || gap.equals("*") || gap.equals("×");
    if (!crossed || height >= words.size()) {
      return null;
    }
    return ScreenSize.ofPixels(
            words.get(index).number(MAX_DIGITS), words.get(height).number(MAX_DIGITS), 'p')
        .map(value -> new Term(Term.Kind.SCREEN_SIZE, value, Term.Weight.SURE))
        .map(term -> new Vocabulary.Found(List.of(term), height - index + 1))
        .orElse(null);
  }

  private static Vocabulary.Found unit(Words words, int index) {
    if (index + 1 >= words.size() || words.gap(index).length() > 1) {
      return null;
    }
    String unit = words.get(index + 1).key();
    if (RATES.contains(unit)) {
      return new Vocabulary.Found(List.of(SURE), 2);
    }
    Term fraction = words.gap(index).equals(".") ? of(unit) : null;
    if (fraction != null) {
      return new Vocabulary.Found(List.of(fraction), 2);
    }
    if (words.gap(index).equals(".")
        && index + 2 < words.size()
        && words.get(index + 1).isNumber()
        && RATES.contains(words.get(index + 2).key())) {
      return new Vocabulary.Found(List.of(SURE), 3);
    }
    return UNITS.contains(unit) ? new Vocabulary.Found(List.of(REMARK), 2) : null;
  }

  /** A number that only the terms beside it make a size or a number of channels. */
  private static Vocabulary.Found beside(Words words, int index) {
    String key = words.get(index).key();
    if (SIZES.contains(key) && hasNeighbour(words, index)) {
      Term size = new Term(Term.Kind.SCREEN_SIZE, key + "p", Term.Weight.DOUBTFUL);
      return new Vocabulary.Found(List.of(size), 1);
    }
    int channels = channels(words, index);
    boolean sound = channels == 2 && index > 0 && Vocabulary.plain(words, index - 1) != null;
    return sound ? new Vocabulary.Found(List.of(REMARK), channels) : null;
  }

  private static boolean hasNeighbour(Words words, int index) {
    Vocabulary.Found before = index > 0 ? Vocabulary.plain(words, index - 1) : null;
    Vocabulary.Found behind = index + 1 < words.size() ? Vocabulary.plain(words, index + 1) : null;
    boolean sure = before != null && before.sure();
    return (behind != null && behind.sure())
        || (sure && (behind != null || index + 1 == words.size()));
  }

  /**
   * How many words from this one on tell channels of sound: {@code 5.1}, or the {@code 1} of it.
   */
  static int channels(Words words, int index) {
    if (!isDigit(words, index)) {
      return 0;
    }
    boolean two = isDigit(words, index + 1) && words.gap(index).length() == 1;
    boolean glued = index > 0 && isGlued(words.get(index - 1).key());
    return glued ? 1 : two ? 2 : 0;
  }

  private static boolean isGlued(String key) {
    return Characters.isDigit(key.charAt(key.length() - 1)) && key.length() > 1 && !isCodec(key);
  }

  private static boolean isCodec(String key) {
    return key.endsWith("ac3") || key.equals("mp3") || key.equals("mp2");
  }

  private static boolean isDigit(Words words, int index) {
    return index < words.size()
        && words.get(index).key().length() == 1
        && Characters.isDigit(words.get(index).key().charAt(0));
  }
}
