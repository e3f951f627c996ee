package mediaaudit.name;

import java.text.Normalizer;
import java.util.Locale;

/** A word as vocabularies of many languages compare it: in lower case, without accents. */
final class Folded {
  private Folded() {}

  /** The same for {@code SÄSONG}, {@code säsong}, {@code sasong}, composed or decomposed. */
  static String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(character -> character < 128)) {
      return lower;
    }
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
        plain.append(apart.charAt(i));
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
