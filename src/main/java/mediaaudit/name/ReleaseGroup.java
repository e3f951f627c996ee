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
  private static final int MOST_WORDS = 5;
  private static final int MOST_SPACED = 3;
  private static final int SHORTEST_NUMBER = 5;

  /** A group that signs with its address: {@code YTS.MX}. */
  static final String SITE = "yts";

  private static final Set<String> COLLECTIVES = Set.of("taoe", "qxr", "utr");
  private static final Set<String> SUBTITLES = Set.of("softsubs", "hardsubs", "subs");

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
        .or(this::dashed)
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
            && isName(last, to);
    return apart ? Optional.of(text(last, to)) : Optional.empty();
  }

  private Optional<String> behindSubtitles() {
    for (int i = words.size() - 1; i > from; i--) {
      if (words.aloneInBrackets(i)
          && SUBTITLES.contains(words.get(i - 1).key())
          && words.text().charAt(words.get(i).start() - 1) == '('
          && isName(i, i + 1)) {
        return Optional.of(text(i, i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<String> dashed() {
    int behind = behindLastTerm(from, to);
    if (behind >= to) {
      return termAsGroup().or(() -> beforeLanguages(to));
    }
    int begin = outsideBrackets(behind, to);
    boolean apart = begin > from && GroupEnd.isDash(words.gap(begin - 1));
    if (apart && fits(begin, to)) {
      return Optional.of(text(begin, to));
    }
    int dash = lastDash(begin, to);
    if (dash >= to) {
      return Optional.empty();
    }
    boolean whole = dash - begin == 1 && to - dash <= 2 && words.gap(begin).equals("-");
    int start = whole && begin > from && words.gap(begin - 1).length() == 1 ? begin : dash;
    return fits(start, to) ? Optional.of(text(start, to)) : Optional.empty();
  }

  /** {@code x264-NL}: a short or likely term directly behind a hyphen at the very end. */
  private Optional<String> termAsGroup() {
    int last = to - 1;
    if (last <= from || !words.gap(last - 1).equals("-") || spansTo(last)) {
      return Optional.empty();
    }
    Optional<Vocabulary.Found> found = Vocabulary.at(words, last);
    boolean codec = endsWithCodec(last);
    boolean group =
        found.filter(it -> it.late() || (codec && isWholeSource(it))).isPresent()
            || (codec && found.filter(it -> it.terms().size() > 1).isPresent());
    int first = group ? beginning(last) : last;
    return group && words.get(last).bracket() < 0 ? Optional.of(text(first, to)) : Optional.empty();
  }

  /** {@code DX} of {@code x264-DX-TV}: a word behind a hyphen of its own, behind a term. */
  private int beginning(int last) {
    int first = last - 1;
    boolean longer =
        first > from
            && GroupEnd.isDash(words.gap(first - 1))
            && Vocabulary.at(words, first).isEmpty()
            && endsWithTerm(first);
    return longer ? first : last;
  }

  private boolean endsWithTerm(int index) {
    return behindLastTerm(from, index) == index;
  }

  private boolean isWholeSource(Vocabulary.Found found) {
    return found.is(Term.Kind.SOURCE) || found.is(Term.Kind.SERVICE);
  }

  /** Whether the term directly before this word is a codec of pictures. */
  private boolean endsWithCodec(int index) {
    for (int length = 1; length <= 2 && index - length >= from; length++) {
      int wanted = length;
      if (Vocabulary.at(words, index - length)
          .filter(it -> it.words() == wanted && it.has(Term.Kind.VIDEO_CODEC))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a term of several words reaches over this word, as in {@code WEB-DL}. */
  private boolean spansTo(int index) {
    for (int start = Math.max(from, index - MOST_SPACED); start < index; start++) {
      int length = index - start;
      if (Vocabulary.at(words, start).filter(it -> it.words() > length).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** {@code x264-Group.Dual.Audio}: languages and such behind the group. */
  private Optional<String> beforeLanguages(int end) {
    int index = end;
    while (index > from + 1 && isAfterthought(index - 1)) {
      index--;
    }
    int stop = index;
    while (index > from && Vocabulary.at(words, index - 1).isEmpty() && stop - index < 2) {
      index--;
      if (index > from && GroupEnd.isDash(words.gap(index - 1))) {
        boolean name = index < stop && stop < end && isName(index, stop);
        return name ? Optional.of(text(index, stop)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isAfterthought(int index) {
    Optional<Vocabulary.Found> found = Vocabulary.at(words, index);
    return found.filter(it -> it.is(Term.Kind.LANGUAGE) || it.is(Term.Kind.OTHER)).isPresent();
  }

  private Optional<String> single() {
    boolean site = to - 2 > from && words.get(to - 2).key().equals(SITE);
    int begin = site ? to - 2 : outsideBrackets(behindLastTerm(from, to), to);
    if (begin >= to || begin == from || words.get(begin).bracket() >= 0) {
      return Optional.empty();
    }
    if (to - begin >= 2 && words.get(to - 2).key().equals(SITE)) {
      return Optional.of(text(to - 2, to));
    }
    if (COLLECTIVES.contains(words.get(to - 1).key())) {
      return Optional.of(text(to - 1, to));
    }
    int by = by(begin);
    if (by > begin && to - by <= MOST_SPACED) {
      return Optional.of(text(by, to));
    }
    boolean domain =
        to - begin == 2 && words.gap(begin).equals(".") && words.get(to - 1).key().length() <= 3;
    boolean one = to - begin == 1 && words.get(begin).key().length() > 1;
    return (one || domain) && isName(begin, to) && isPlain(begin)
        ? Optional.of(text(begin, to))
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
    int begin = behindLastTerm(first, to);
    if (begin >= to || begin == first) {
      return Optional.empty();
    }
    boolean dash = GroupEnd.isDash(words.gap(begin - 1));
    boolean one = to - begin == 1;
    return (dash || one) && fits(begin, to) ? Optional.of(text(begin, to)) : Optional.empty();
  }

  /** {@code [Group][1080p]}: a word alone in brackets, directly before brackets with terms. */
  private Optional<String> beforeTerms() {
    for (int i = from; i + 1 < words.size(); i++) {
      boolean alone =
          words.aloneInBrackets(i)
              && words.text().charAt(words.get(i).start() - 1) == '['
              && words.get(i + 1).bracket() > words.get(i).bracket();
      if (alone
          && isName(i, i + 1)
          && Vocabulary.at(words, i).isEmpty()
          && !GroupEnd.isHash(words.get(i).key())
          && Vocabulary.at(words, i + 1).filter(Vocabulary.Found::sure).isPresent()) {
        return Optional.of(text(i, i + 1));
      }
    }
    return Optional.empty();
  }

  /** The first word of the range behind the last bracket that closes in it. */
  private int outsideBrackets(int begin, int end) {
    if (end <= begin || words.get(end - 1).bracket() >= 0) {
      return begin;
    }
    int index = end;
    while (index > begin && words.get(index - 1).bracket() < 0) {
      index--;
    }
    return index;
  }

  /** The word behind the last hyphen without spaces; {@code end} when there is none. */
  private int lastDash(int begin, int end) {
    for (int i = end - 1; i > begin; i--) {
      if (words.gap(i - 1).equals("-")) {
        return i;
      }
    }
    return end;
  }

  private int behindLastTerm(int begin, int end) {
    int index = begin;
    int behind = begin;
    while (index < end) {
      int found = isNamed(index, end) ? 0 : length(index);
      boolean number =
          found == 0
              && words.get(index).isNumber()
              && words.get(index).key().length() < SHORTEST_NUMBER
              && (index == behind || YearFinder.isYear(words, index));
      behind = found > 0 ? index + found : number ? index + 1 : behind;
      index += Math.max(found, 1);
    }
    return Math.min(behind, end);
  }

  private int length(int index) {
    return Vocabulary.at(words, index).map(Vocabulary.Found::words).orElse(0);
  }

  /** {@code -BEN THE MEN}: a short word behind a hyphen, and behind it a word that is no term. */
  private boolean isNamed(int index, int end) {
    return index > from
        && index + 1 < end
        && words.gap(index - 1).endsWith("-")
        && Vocabulary.at(words, index).filter(Vocabulary.Found::late).isPresent()
        && Vocabulary.at(words, index + 1).isEmpty()
        && words.get(index).bracket() == words.get(end - 1).bracket();
  }

  /** Whether the words are few enough for a name, and one of them can be one. */
  private boolean fits(int begin, int end) {
    boolean spaced = words.text().substring(start(begin), end(end)).indexOf(' ') >= 0;
    return end - begin <= (spaced ? MOST_SPACED : MOST_WORDS) && isName(begin, end);
  }

  /** Whether the range holds more than a short number. */
  private boolean isName(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!words.get(i).isNumber() || words.get(i).key().length() >= SHORTEST_NUMBER) {
        return true;
      }
    }
    return false;
  }

  private int start(int begin) {
    return words.get(begin).start();
  }

  private int end(int end) {
    return words.get(end - 1).end();
  }

  private String text(int begin, int end) {
    return words.text().substring(start(begin), end(end));
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
