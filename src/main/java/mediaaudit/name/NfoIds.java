package mediaaudit.name;

import java.util.Locale;
import mediaaudit.model.ProviderIds;

/**
 * The ids that an NFO file names: {@code <uniqueid type="imdb">}, {@code <imdbid>}, {@code
 * <tmdbid>}, {@code <tvdbid>}. The text is searched, not parsed: such files are often no valid XML.
 */
final class NfoIds {
  private static final String UNIQUE = "uniqueid";
  private static final String TYPE = "type=";

  private NfoIds() {}

  static ProviderIds of(String text) {
    ProviderIds ids = ProviderIds.NONE;
    int open = text.indexOf('<');
    while (open >= 0) {
      int close = text.indexOf('>', open);
      int next = close < 0 ? -1 : text.indexOf('<', close);
      if (next >= 0) {
        ids = ids.or(id(text.substring(open + 1, close), text.substring(close + 1, next)));
      }
      open = next;
    }
    return ids;
  }

  private static ProviderIds id(String tag, String value) {
    String lower = tag.toLowerCase(Locale.ROOT);
    return Description.id(lower.startsWith(UNIQUE) ? type(lower) : lower.strip(), value);
  }

  /** The value of the attribute {@code type}. */
  private static String type(String tag) {
    int start = tag.indexOf(TYPE) + TYPE.length() + 1;
    if (start <= TYPE.length() || start > tag.length()) {
      return "";
    }
    int end = start;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    return tag.substring(start, end);
  }
}
