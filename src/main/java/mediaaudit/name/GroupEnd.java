package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a name ends when what follows a group is left out.
 *
 * @param to index behind the last word that counts
 * @param bracketed a word alone in the last brackets that may be a group
 */
record GroupEnd(int to, Optional<String> bracketed) {
  private static final int SHORTEST_HASH = 8;
  private static final int HEXADECIMAL = 16;
  private static final int MOST_SITE_WORDS = 5;
  private static final Set<String> REPOSTS =
      Set.of(
          "postbot",
          "scrambled",
          "asrequested",
          "buymore",
          "whiterev",
          "xpost",
          "wrtteam",
          "altezachen",
          "rp",
          "pre",
          "nzbgeek",
          "chamele0n",
          "4p",
          "4planet",
          "alteza",
          "xlf",
          "alternativetorequested",
          "repackpost",
          "gerov",
          "z0ids3n",
          "sickbeard",
          "nzbs",
          "nzb",
          "dognzb",
          "usenet",
          "sample",
          "proof",
          "trailer");
  private static final List<String> REPOST_STARTS =
      List.of("rakuv", "obfuscat", "asrequest", "repost", "hidden");
  private static final Set<String> SITES =
      Set.of(
          "rarbg",
          "eztv",
          "eztvx",
          "ettv",
          "tgx",
          "rartv",
          "vtv",
          "torrentgalaxy",
          "publichd",
          "et",
          "glodls",
          "1337x",
          "tgxgoodies",
          "ethd",
          "nzbplanet",
          "prt",
          "sharethefiles");

  static GroupEnd of(Words words, int from) {
    int to = words.size();
    Optional<String> bracketed = Optional.empty();
    int next = to;
    do {
      to = next;
      int block = block(words, from, to);
      if (block < to) {
        bracketed = bracketed.isPresent() ? bracketed : name(words, block, to);
        next = isLeftOut(words, block, to) ? block : to;
      } else {
        next = to - afterthoughts(words, from, to);
      }
    } while (next < to);
    return new GroupEnd(to, bracketed);
  }

  /** The first word of the brackets that the name ends with; {@code to} when it has none. */
  private static int block(Words words, int from, int to) {
    if (to <= from || words.get(to - 1).bracket() < 0) {
      return to;
    }
    int open = words.get(to - 1).bracket();
    int first = to;
    while (first > from && words.get(first - 1).bracket() >= open) {
      first--;
    }
    return first >= from ? first : to;
  }

  /** Whether brackets hold nothing with a group in it: not {@code (1080p x265 Group)}. */
  private static boolean isLeftOut(Words words, int first, int to) {
    return words.text().charAt(words.get(to - 1).bracket()) != '('
        || to - first == 1
        || isSite(words, first, to)
        || !isTechnical(words, first, to);
  }

  private static boolean isTechnical(Words words, int first, int to) {
    for (int i = first; i < to; i++) {
      if (Vocabulary.at(words, i)
          .filter(it -> !it.late())
          .filter(it -> !it.is(Term.Kind.LANGUAGE) && !it.is(Term.Kind.OTHER))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTerm(Words words, int first, int to) {
    for (int i = first; i < to; i++) {
      if (Vocabulary.at(words, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> name(Words words, int first, int to) {
    boolean single = to - first == 1 || !gapsHaveSpace(words, first, to);
    boolean square = words.text().charAt(words.get(first).start() - 1) == '[';
    boolean own = words.get(first).key().equals(ReleaseGroup.SITE);
    boolean name =
        single
            && square
            && (own || !hasTerm(words, first, to))
            && !isSite(words, first, to)
            && !isNumbers(words, first, to)
            && !isHash(words.get(first).key())
            && !isIdeographic(words.get(first).key())
            && !isVersion(words.get(first).key());
    return name
        ? Optional.of(words.text().substring(words.get(first).start(), words.get(to - 1).end()))
        : Optional.empty();
  }

  private static boolean gapsHaveSpace(Words words, int first, int to) {
    for (int i = first; i < to - 1; i++) {
      if (words.gap(i).indexOf(' ') >= 0 || words.gap(i).indexOf('/') >= 0) {
        return true;
      }
    }
    return to - first > 3;
  }

  private static boolean isNumbers(Words words, int first, int to) {
    for (int i = first; i < to; i++) {
      if (!words.get(i).isNumber()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdeographic(String key) {
    return key.chars().anyMatch(Character::isIdeographic);
  }

  private static boolean isVersion(String key) {
    return key.length() == 2 && key.charAt(0) == 'v' && Characters.isDigit(key.charAt(1));
  }

  /** Whether the word is the checksum of a file. */
  static boolean isHash(String key) {
    return key.length() >= SHORTEST_HASH
        && key.chars().allMatch(it -> Character.digit(it, HEXADECIMAL) >= 0)
        && (key.length() == SHORTEST_HASH || key.length() >= 2 * HEXADECIMAL);
  }

  /** How many words at the end are a mark of who posted the release, or of a site. */
  private static int afterthoughts(Words words, int from, int to) {
    if (to <= from + 1) {
      return 0;
    }
    String key = words.get(to - 1).key();
    boolean dash = words.before(to - 1) == '-';
    if (dash && (REPOSTS.contains(key) || REPOST_STARTS.stream().anyMatch(key::startsWith))) {
      return 1;
    }
    if (dash && key.equals("1") && Vocabulary.at(words, to - 2).isEmpty()) {
      return 1;
    }
    boolean site = SITES.contains(key) && !dash && Vocabulary.at(words, to - 2).isEmpty();
    return site ? 1 : site(words, from, to);
  }

  /** The words of an address that the name ends with, and of what binds it. */
  private static int site(Words words, int from, int to) {
    if (!Website.isDomain(words.get(to - 1).key())) {
      return 0;
    }
    for (int i = to - 1; i > from + 1 && to - i <= MOST_SITE_WORDS; i--) {
      if (words.get(i).key().equals("www")) {
        boolean bound = words.get(i - 1).key().equals("par") || words.get(i - 1).key().equals("by");
        return to - i + (bound ? 1 : 0);
      }
    }
    return 0;
  }

  /** Whether the words are or end with the address of a website, or are a site's name. */
  static boolean isSite(Words words, int first, int to) {
    for (int i = first; i < to; i++) {
      if (words.get(i).key().equals("www")) {
        return true;
      }
    }
    if (words.get(first).key().equals(ReleaseGroup.SITE)) {
      return false;
    }
    if (to - first == 1) {
      return SITES.contains(words.get(first).key());
    }
    return Website.isDomain(words.get(to - 1).key())
        && words.gap(to - 2).equals(".")
        && !gapsHaveSpace(words, first, to);
  }

  /** Whether a gap has a hyphen that sets apart what follows. */
  static boolean isDash(String gap) {
    int dash = gap.lastIndexOf('-');
    if (dash < 0) {
      return false;
    }
    return gap.substring(dash + 1).chars().allMatch(it -> " .=[".indexOf(it) >= 0);
  }
}
