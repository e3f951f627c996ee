package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/** Who made a release: {@code -GROUP} at the end, or {@code [Group]} at the beginning. */
final class ReleaseGroup {
  private static final Set<String> REPOSTS =
      Set.of(
          "postbot",
          "rakuv",
          "obfuscated",
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
          "rakuvarhu",
          "rakuvus",
          "rakuvfinhel",
          "rakuvfin");
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
    int last = words.size() - 1;
    while (last > from && (words.get(last).bracket() >= 0 || isRepost(words, last))) {
      last--;
    }
    if (last <= from || words.before(last) != '-' || isPartOfTerm(words, last)) {
      return Optional.empty();
    }
    Word word = words.get(last);
    return Optional.of(words.text().substring(word.start(), word.end()));
  }

  private static boolean isRepost(Words words, int index) {
    return words.before(index) == '-' && REPOSTS.contains(words.get(index).key());
  }

  /** Whether the word is no name but a term, or the end of one such as {@code WEB-DL}. */
  private static boolean isPartOfTerm(Words words, int index) {
    if (Vocabulary.of(words.get(index).key()).filter(ReleaseGroup::isNoName).isPresent()) {
      return true;
    }
    return index > 0
        && Vocabulary.at(words, index - 1).filter(found -> found.words() > 1).isPresent();
  }

  private static boolean isNoName(Term term) {
    return term.sure();
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
