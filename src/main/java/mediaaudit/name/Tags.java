package mediaaudit.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tags in brackets that servers read: {@code {edition-Final Cut}}, {@code [tmdbid=949]}.
 *
 * @param rest the name without them
 * @param edition what the edition tag says; empty when there is none
 */
record Tags(String rest, Optional<String> edition) {
  private static final int LONGEST = 80;
  private static final String EDITION = "edition";
  private static final List<String> NAMES =
      List.of(
          "imdb",
          "tmdb",
          "tvdb",
          "tvmaze",
          "anidb",
          "anilist",
          "anisearch",
          "mal",
          "trakt",
          EDITION);

  static Tags of(String name) {
    return hasOpening(name) ? read(name) : new Tags(name, Optional.empty());
  }

  /** The name with spaces in place of such tags, so that each other character keeps its place. */
  static String blanked(String name) {
    if (!hasOpening(name)) {
      return name;
    }
    StringBuilder blanked = new StringBuilder(name);
    int position = 0;
    while (position < name.length()) {
      int end = tagEnd(name, position);
      for (int i = position; i <= end; i++) {
        blanked.setCharAt(i, ' ');
      }
      position = Math.max(end, position) + 1;
    }
    return blanked.toString();
  }

  private static boolean hasOpening(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Characters.isOpening(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static Tags read(String name) {
    StringBuilder rest = new StringBuilder(name.length());
    Optional<String> edition = Optional.empty();
    int position = 0;
    while (position < name.length()) {
      int end = tagEnd(name, position);
      if (end > 0) {
        Optional<String> value = value(name.substring(position + 1, end), EDITION);
        edition = edition.isPresent() ? edition : value;
        position = end + 1;
      } else {
        rest.append(name.charAt(position));
        position++;
      }
    }
    return new Tags(rest.toString(), edition);
  }

  /** The offset of the bracket that closes the tag which begins here; -1 when none does. */
  private static int tagEnd(String name, int start) {
    if (!Characters.isOpening(name.charAt(start))) {
      return -1;
    }
    int limit = Math.min(name.length(), start + LONGEST);
    for (int end = start + 1; end < limit; end++) {
      if (Characters.isClosing(name.charAt(end))) {
        return isTag(name.substring(start + 1, end)) ? end : -1;
      }
    }
    return -1;
  }

  private static boolean isTag(String content) {
    for (String tag : NAMES) {
      if (content.regionMatches(true, 0, tag, 0, tag.length()) && value(content, tag).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What stands behind {@code tag-}, {@code tag=} or {@code tagid-}. */
  private static Optional<String> value(String content, String tag) {
    String lower = content.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(tag)) {
      return Optional.empty();
    }
    int sign = tag.length() + (lower.startsWith("id", tag.length()) ? 2 : 0);
    boolean signed = sign < content.length() && "-=:_".indexOf(content.charAt(sign)) >= 0;
    return signed ? Optional.of(content.substring(sign + 1).strip()) : Optional.empty();
  }
}
