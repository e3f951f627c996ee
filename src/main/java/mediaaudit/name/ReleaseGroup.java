package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who made a release: {@code -GROUP} at the end, or {@code [Group]} at the beginning. */
final class ReleaseGroup {
  private static final int MOST_WORDS = 3;
  private static final int HASH = 8;
  private static final int HEXADECIMAL = 16;
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
          "1",
          "sample");
  private static final List<String> REPOST_STARTS = List.of("rakuv", "obfuscat");
  private static final Set<String> SITES =
      Set.of("rarbg", "eztv", "ettv", "tgx", "rartv", "eztvx", "vtv", "tv", "me", "re", "it", "ag");

  private ReleaseGroup() {}

  /**
   * The group.
   *
   * @param from index behind the title
   * @param sure whether the name has a word that only releases have
   */
  static Optional<String> of(Words words, int from, boolean sure) {
    return (sure ? trailing(words, from) : Optional.<String>empty()).or(() -> leading(words));
  }

  private static Optional<String> trailing(Words words, int from) {
    int to = words.size();
    while (to > from && (words.get(to - 1).bracket() >= 0 || isAfterthought(words, to - 1))) {
      to--;
    }
    int behind = behindLastTerm(words, from, to);
    int start = isSetApart(words, behind, from, to) ? behind : lastDash(words, behind, to);
    return start < to && start > from && to - start <= MOST_WORDS
        ? Optional.of(words.text().substring(words.get(start).start(), words.get(to - 1).end()))
        : bracketed(words, from);
  }

  /** Whether a dash stands before the word; one with spaces counts before a single last word. */
  private static boolean isSetApart(Words words, int index, int from, int to) {
    if (index <= from || index >= to) {
      return false;
    }
    boolean spaced = words.gap(index - 1).endsWith(" - ") && index == to - 1;
    return words.before(index) == '-' || spaced;
  }

  /** The word behind the last dash without spaces; {@code to} when there is none. */
  private static int lastDash(Words words, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (words.gap(i - 1).equals("-")) {
        return i;
      }
    }
    return to;
  }

  /** Whether the word is a remark of who posted the release, or a language behind the group. */
  private static boolean isAfterthought(Words words, int index) {
    String key = words.get(index).key();
    boolean repost = REPOSTS.contains(key) || REPOST_STARTS.stream().anyMatch(key::startsWith);
    boolean language = !Vocabulary.of(key).isEmpty() && words.before(index) != '-';
    return (repost && words.before(index) == '-')
        || (language
            && index > 0
            && Vocabulary.at(words, index - 1).isEmpty()
            && words.before(index - 1) == '-');
  }

  private static int behindLastTerm(Words words, int from, int to) {
    int index = from;
    int behind = from;
    while (index < to) {
      int found = Vocabulary.at(words, index).map(Vocabulary.Found::words).orElse(0);
      boolean number =
          found == 0
              && index == behind
              && words.get(index).key().length() == 1
              && words.get(index).isNumber();
      behind = found > 0 ? index + found : number ? index + 1 : behind;
      index += Math.max(found, 1);
    }
    return behind;
  }

  /** {@code [Group]} at the end, or the last word of {@code (1080p BluRay x265 Group)}. */
  private static Optional<String> bracketed(Words words, int from) {
    int last = words.size() - 1;
    if (last <= from || words.get(last).bracket() < 0) {
      return Optional.empty();
    }
    Word word = words.get(last);
    boolean name =
        Vocabulary.of(word.key()).isEmpty()
            && !word.isNumber()
            && !SITES.contains(word.key())
            && !isHash(word.key());
    boolean alone = words.aloneInBrackets(last) && words.text().charAt(word.bracket()) == '[';
    boolean ends =
        words.text().charAt(word.bracket()) == '('
            && words.get(last - 1).bracket() == word.bracket()
            && isRelease(words, last - 1);
    return name && (alone || ends)
        ? Optional.of(words.text().substring(word.start(), word.end()))
        : Optional.empty();
  }

  /** Whether the word is a term, a number, or stands before a dash with spaces. */
  private static boolean isRelease(Words words, int index) {
    return Vocabulary.at(words, index).isPresent()
        || words.get(index).isNumber()
        || words.gap(index).equals(" - ");
  }

  private static boolean isHash(String key) {
    return key.length() == HASH
        && key.chars().allMatch(it -> Character.digit(it, HEXADECIMAL) >= 0);
  }

  private static Optional<String> leading(Words words) {
    int end = LeadingGroup.end(words);
    boolean name =
        end > 0
            && Vocabulary.at(words, 0).isEmpty()
            && !SITES.contains(words.get(end - 1).key())
            && !words.get(0).key().equals("www");
    return name
        ? Optional.of(words.text().substring(words.get(0).start(), words.get(end - 1).end()))
        : Optional.empty();
  }
}
