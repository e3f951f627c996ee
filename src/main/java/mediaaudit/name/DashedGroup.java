package mediaaudit.name;

import java.util.Optional;

/**
 * A group behind a hyphen at the end of a release's name: {@code -Group}, with all that stands
 * between the last term and the end.
 */
final class DashedGroup {
  private static final int MOST_SPACED = 3;

  private final GroupWords range;
  private final Words words;
  private final int from;
  private final int to;

  /**
   * @param to index behind the last word that counts
   */
  DashedGroup(GroupWords range, int to) {
    this.range = range;
    this.words = range.words();
    this.from = range.from();
    this.to = to;
  }

  Optional<String> find() {
    int behind = range.behindLastTerm(from, to);
    if (behind >= to) {
      return termAsGroup().or(() -> beforeLanguages(to));
    }
    int begin = range.outsideBrackets(behind, to);
    boolean apart = begin > from && GroupEnd.isDash(words.gap(begin - 1));
    if (apart && range.fits(begin, to)) {
      return Optional.of(range.text(begin, to));
    }
    int dash = lastDash(begin, to);
    if (dash >= to) {
      return Optional.empty();
    }
    boolean whole = dash - begin == 1 && to - dash <= 2 && words.gap(begin).equals("-");
    int start = whole && begin > from && words.gap(begin - 1).length() == 1 ? begin : dash;
    return range.fits(start, to) ? Optional.of(range.text(start, to)) : Optional.empty();
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
    return group && words.get(last).bracket() < 0
        ? Optional.of(range.text(first, to))
        : Optional.empty();
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
    return range.behindLastTerm(from, index) == index;
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
        boolean name = index < stop && stop < end && range.isName(index, stop);
        return name ? Optional.of(range.text(index, stop)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isAfterthought(int index) {
    Optional<Vocabulary.Found> found = Vocabulary.at(words, index);
    return found.filter(it -> it.is(Term.Kind.LANGUAGE) || it.is(Term.Kind.OTHER)).isPresent();
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
}
