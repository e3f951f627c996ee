package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/**
 * Who made a release. What the end of a name holds besides is left out first: sums of files, sites,
 * marks of who posted it again. Then, of these the first that is there:
 *
 * <ol>
 *   <li>{@code Softsubs (Group)}
 *   <li>{@code [Collective]} behind the name of one of its members
 *   <li>{@code -Group}, with all that stands between the last term and the end
 *   <li>{@code [Group]} at the beginning
 *   <li>{@code [Group]} at the end
 *   <li>{@code by Group}, or a single word behind the last term
 *   <li>the last word in {@code (1080p x265 Group)}
 *   <li>{@code [Group]} before {@code [1080p]}
 * </ol>
 */
final class ReleaseGroup {
  private static final int MOST_SPACED = 3;

  /** A group that signs with its address: {@code YTS.MX}. */
  static final String SITE = "yts";

  private static final Set<String> COLLECTIVES = Set.of("taoe", "qxr", "utr");
  private static final Set<String> SUBTITLES = Set.of("softsubs", "hardsubs", "subs");

  private final GroupWords range;
  private final Words words;
  private final int from;
  private final boolean sure;
  private final int to;
  private final Optional<String> bracketed;

  /**
   * @param from index behind the title
   * @param sure whether the name has a word that only releases have
   */
  ReleaseGroup(Words words, int from, boolean sure) {
    this.range = new GroupWords(words, from);
    this.words = words;
    this.from = from;
    this.sure = sure;
    GroupEnd end = GroupEnd.of(words, from);
    this.to = end.to();
    this.bracketed = end.bracketed();
  }

  /**
   * The group.
   *
   * @param leading what brackets hold at the name's beginning
   */
  Optional<String> find(Optional<String> leading) {
    if (!sure) {
      return leading.or(this::setApart).or(() -> bracketed.filter(it -> from == 0));
    }
    return behindSubtitles()
        .or(() -> bracketed.filter(it -> COLLECTIVES.contains(Shown.key(it))))
        .or(() -> new DashedGroup(range, to).find())
        .or(() -> leading)
        .or(() -> bracketed)
        .or(this::single)
        .or(this::lastInBrackets)
        .or(this::beforeTerms);
  }

  /** {@code -Group} in a name without terms that only releases have: one word at the very end. */
  private Optional<String> setApart() {
    int last = words.size() - 1;
    boolean apart =
        last > from
            && to == words.size()
            && words.before(last) == '-'
            && words.gap(last - 1).equals("-")
            && !Vocabulary.at(words, last - 1).isEmpty()
            && range.isName(last, to);
    return apart ? Optional.of(range.text(last, to)) : Optional.empty();
  }

  private Optional<String> behindSubtitles() {
    for (int i = words.size() - 1; i > from; i--) {
      if (words.aloneInBrackets(i)
          && SUBTITLES.contains(words.get(i - 1).key())
          && words.text().charAt(words.get(i).start() - 1) == '('
          && range.isName(i, i + 1)) {
        return Optional.of(range.text(i, i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<String> single() {
    boolean site = to - 2 > from && words.get(to - 2).key().equals(SITE);
    int begin = site ? to - 2 : range.outsideBrackets(range.behindLastTerm(from, to), to);
    if (begin >= to || begin == from || words.get(begin).bracket() >= 0) {
      return Optional.empty();
    }
    if (to - begin >= 2 && words.get(to - 2).key().equals(SITE)) {
      return Optional.of(range.text(to - 2, to));
    }
    if (COLLECTIVES.contains(words.get(to - 1).key())) {
      return Optional.of(range.text(to - 1, to));
    }
    int by = by(begin);
    if (by > begin && to - by <= MOST_SPACED) {
      return Optional.of(range.text(by, to));
    }
    boolean domain =
        to - begin == 2 && words.gap(begin).equals(".") && words.get(to - 1).key().length() <= 3;
    boolean one = to - begin == 1 && words.get(begin).key().length() > 1;
    return (one || domain) && range.isName(begin, to) && isPlain(begin)
        ? Optional.of(range.text(begin, to))
        : Optional.empty();
  }

  /** Whether the word follows its term without a mark that begins something new. */
  private boolean isPlain(int index) {
    return words.gap(index - 1).chars().allMatch(it -> " ._)]}】".indexOf(it) >= 0);
  }

  private int by(int begin) {
    boolean by = words.get(begin).key().equals("by") && begin + 1 < to;
    return by ? begin + 1 : begin;
  }

  /** The last word of {@code (1080p BluRay x265 Group)}. */
  private Optional<String> lastInBrackets() {
    int last = to - 1;
    if (last <= from || words.get(last).bracket() < 0) {
      return Optional.empty();
    }
    int open = words.get(last).bracket();
    int first = last;
    while (first > from && words.get(first - 1).bracket() == open) {
      first--;
    }
    int begin = range.behindLastTerm(first, to);
    if (begin >= to || begin == first) {
      return Optional.empty();
    }
    boolean dash = GroupEnd.isDash(words.gap(begin - 1));
    boolean one = to - begin == 1;
    return (dash || one) && range.fits(begin, to)
        ? Optional.of(range.text(begin, to))
        : Optional.empty();
  }

  /** {@code [Group][1080p]}: a word alone in brackets, directly before brackets with terms. */
  private Optional<String> beforeTerms() {
    for (int i = from; i + 1 < words.size(); i++) {
      boolean alone =
          words.aloneInBrackets(i)
              && words.text().charAt(words.get(i).start() - 1) == '['
              && words.get(i + 1).bracket() > words.get(i).bracket();
      if (alone
          && range.isName(i, i + 1)
          && Vocabulary.at(words, i).isEmpty()
          && !GroupEnd.isHash(words.get(i).key())
          && Vocabulary.at(words, i + 1).filter(Vocabulary.Found::sure).isPresent()) {
        return Optional.of(range.text(i, i + 1));
      }
    }
    return Optional.empty();
  }

  /** {@code [Group]} at the beginning of a name. */
  static Optional<String> leading(Words words) {
    int end = LeadingGroup.end(words);
    if (end == 0) {
      return Optional.empty();
    }
    int open = LeadingGroup.open(words);
    String text = words.text().substring(open + 1, words.closing(open)).strip();
    boolean group = !GroupEnd.isSite(words, 0, end) && !isTold(words, end);
    return group ? Optional.of(text) : Optional.empty();
  }

  /** Whether the first words are terms and numbers and nothing else. */
  private static boolean isTold(Words words, int end) {
    int index = 0;
    while (index < end) {
      Optional<Vocabulary.Found> found = Vocabulary.at(words, index);
      if (found.filter(it -> !it.late()).isEmpty() && !words.get(index).isNumber()) {
        return false;
      }
      index += found.map(Vocabulary.Found::words).orElse(1);
    }
    return true;
  }
}
