package mediaaudit.name;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import mediaaudit.model.ProviderIds;

/**
 * The ids of online databases in a name: {@code {imdb-tt0113277}}, {@code [tmdbid=949]}, {@code
 * (tvdb-6)}, or an IMDb id that stands alone.
 */
final class ProviderIdReader {
  private static final int SHORTEST_IMDB_NUMBER = 7;
  private static final int LONGEST_IMDB_NUMBER = 9;
  private static final int LONGEST = 80;

  private ProviderIdReader() {}

  static ProviderIds of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<String> imdb =
        tagged(lower, "imdb", ProviderIdReader::isImdb).or(() -> bareImdb(lower));
    return new ProviderIds(
        imdb.orElse(null),
        tagged(lower, "tmdb", ProviderIdReader::isNumber).orElse(null),
        tagged(lower, "tvdb", ProviderIdReader::isNumber).orElse(null));
  }

  /** The value behind the first tag of this provider that has a valid one. */
  private static Optional<String> tagged(String name, String provider, Predicate<String> valid) {
    int found = name.indexOf(provider);
    while (found >= 0) {
      Optional<String> value = valueAt(name, found + provider.length()).filter(valid);
      if (value.isPresent() && isBracketed(name, found)) {
        return value;
      }
      found = name.indexOf(provider, found + provider.length());
    }
    return Optional.empty();
  }

  /** Whether the tag stands in a pair of brackets. */
  private static boolean isBracketed(String name, int start) {
    if (start == 0 || !Characters.isOpening(name.charAt(start - 1))) {
      return false;
    }
    int end = start;
    while (end < name.length() && end - start < LONGEST && !isBracket(name.charAt(end))) {
      end++;
    }
    return end < name.length() && Characters.match(name.charAt(start - 1), name.charAt(end));
  }

  private static boolean isBracket(char character) {
    return Characters.isOpening(character) || Characters.isClosing(character);
  }

  /** What follows {@code id} (or nothing) and one {@code -}, {@code =}, {@code :} or {@code _}. */
  private static Optional<String> valueAt(String name, int offset) {
    int sign = name.startsWith("id", offset) ? offset + 2 : offset;
    if (sign >= name.length() || "-=:_".indexOf(name.charAt(sign)) < 0) {
      return Optional.empty();
    }
    return Optional.of(name.substring(sign + 1, endOfWord(name, sign + 1)));
  }

  private static Optional<String> bareImdb(String name) {
    int found = name.indexOf("tt");
    while (found >= 0) {
      String value = name.substring(found, endOfWord(name, found));
      if (isImdb(value) && (found == 0 || !Characters.isWord(name.charAt(found - 1)))) {
        return Optional.of(value);
      }
      found = name.indexOf("tt", found + value.length());
    }
    return Optional.empty();
  }

  /** Whether the text is an id such as {@code tt0113277}. */
  static boolean isImdb(String text) {
    return text.startsWith("tt")
        && text.length() >= 2 + SHORTEST_IMDB_NUMBER
        && text.length() <= 2 + LONGEST_IMDB_NUMBER
        && isNumber(text.substring(2));
  }

  /** Whether the text is one or more digits. */
  static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(Characters::isDigit);
  }

  private static int endOfWord(String name, int start) {
    int end = start;
    while (end < name.length() && Characters.isWord(name.charAt(end))) {
      end++;
    }
    return end;
  }
}
