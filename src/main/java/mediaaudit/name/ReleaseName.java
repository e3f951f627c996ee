package mediaaudit.name;

import java.util.Optional;
import java.util.Set;
import mediaaudit.model.Release;

/**
 * A name cut in two: the title, and behind it what release names tell.
 *
 * @param words the whole name, without the tags that servers read
 * @param titleFrom index of the title's first word
 * @param titleTo index behind the title's last word
 * @param year null when the name has none
 */
record ReleaseName(Words words, int titleFrom, int titleTo, Integer year, ReleaseFacts facts) {
  private static final int YEAR_DIGITS = 4;
  private static final String IMAX = "imax";
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "le", "la", "les", "der", "die", "das", "el", "il", "los", "un");

  /** Reads a name that begins with a title. */
  static ReleaseName of(String name) {
    Tags tags = Tags.of(name);
    Words words = Words.of(Website.without(tags.rest()));
    int start = YearFinder.behindLeadingYear(words, TitleStart.of(words));
    int sure = TitleEnd.firstSure(words, start + 1);
    int first = behindOnlyYear(words, start, sure);
    Optional<Integer> year = new YearFinder(words, first, sure).find();
    int end = Math.min(sure, year.filter(index -> index >= first).orElse(sure));
    int to = withoutDoubtful(words, first, end, TitleEnd.of(words, end, year));
    to = Math.min(TitleEnd.beforeBracket(words, first, to), TitleEnd.ofBracket(words, first));
    to = TitleEnd.beforeOtherTitle(words, first, to);
    to = year.isEmpty() && sure < words.size() ? TitleEnd.ofList(words, first, to) : to;
    int from = TitleStart.behindForeignTitle(words, first, to);
    return new ReleaseName(
        words,
        from,
        to,
        year.map(index -> words.get(index).number(YEAR_DIGITS)).orElse(null),
        facts(words, from, to, tags));
  }

  /** A year before a release's title is that of the release where no other one is told. */
  private static int behindOnlyYear(Words words, int start, int sure) {
    boolean apart = start + 1 < words.size() && words.gap(start).equals(" - ");
    boolean before =
        (apart || (sure < words.size() && sure - start >= 3))
            && YearFinder.isYear(words, start)
            && !ARTICLES.contains(words.get(start + 1).key())
            && new YearFinder(words, start, sure).find().isEmpty();
    return before ? start + 1 : start;
  }

  /** What a folder above an episode tells of the release. */
  static ReleaseFacts ofFolder(String name, NameReading reading) {
    Words words = reading.words();
    int end =
        reading
            .sure()
            .map(EpisodeName::end)
            .or(() -> words.season().map(it -> words.get(it.index()).start()))
            .orElse(name.length());
    ReleaseFacts facts = around(name, end, end);
    return facts.isRelease() ? facts : ReleaseFacts.NONE;
  }

  /** Reads what stands behind the numbers of an episode: perhaps a title, perhaps none. */
  static ReleaseName ofRest(String rest) {
    Tags tags = Tags.of(rest);
    Words words = Words.of(tags.rest());
    int to = titleEnd(words);
    return new ReleaseName(words, 0, to, null, facts(words, 0, to, tags));
  }

  private static int titleEnd(Words words) {
    if (TitleEnd.areLanguages(words)) {
      return 0;
    }
    int end = Math.min(TitleEnd.firstSure(words, 0), TitleEnd.lastBrackets(words));
    end = end == words.size() ? TitleEnd.beforeTerms(words) : end;
    return withoutDoubtful(words, -1, end, TitleEnd.of(words, end, Optional.empty()));
  }

  /**
   * All that the name of an episode's file tells of the release, before its numbers, behind them
   * and behind the episode's title.
   *
   * @param name without its extension
   * @param start offset of the numbers; the name's length when it has none
   * @param end offset behind the numbers
   */
  static ReleaseFacts around(String name, int start, int end) {
    ReleaseName before = of(name.substring(0, start));
    Tags tags = Tags.of(name.substring(end));
    Words words = Words.of(tags.rest());
    int to = titleEnd(words);
    ReleaseReader read = ReleaseReader.read(words, 0, to);
    boolean sure =
        read.isSure() || before.facts.isRelease() || TitleEnd.lastBrackets(words) < words.size();
    Optional<String> group =
        new ReleaseGroup(words, to, sure).find(ReleaseGroup.leading(Words.of(name)));
    return read.facts(tags.edition(), group)
        .or(before.facts)
        .or(ReleaseReader.sureFacts(name.substring(start, Math.max(start, end))));
  }

  private static ReleaseFacts facts(Words words, int begin, int from, Tags tags) {
    ReleaseReader read = ReleaseReader.read(words, begin, from);
    if (from > begin && words.get(begin).key().equals(IMAX)) {
      read.takeImax();
    }
    Optional<String> group =
        new ReleaseGroup(words, from, read.isSure())
            .find(begin > 0 ? ReleaseGroup.leading(words) : Optional.empty());
    return read.facts(tags.edition(), group);
  }

  /** What it tells of the release, in the parts that an item keeps. */
  Release release() {
    return facts.release();
  }

  /** The title as people read it; empty when the name has none. */
  String title() {
    String title = words.shown(titleFrom, titleTo);
    return isBracketed() ? "[" + title + "]" : title;
  }

  /** Whether the title is all that brackets hold at the name's beginning: {@code [REC] (2007)}. */
  private boolean isBracketed() {
    int open = titleFrom == 0 && titleTo > 0 ? LeadingGroup.open(words) : -1;
    return open >= 0
        && words.text().charAt(open) == '['
        && year != null
        && words.indexAt(words.closing(open)) == titleTo
        && words.before(titleTo) != '[';
  }

  /**
   * Moves the end of the title before words that are none of it, such as a language.
   *
   * @param from index of the title's first word, which stays; -1 where there may be no title
   */
  private static int withoutDoubtful(Words words, int from, int end, TitleEnd before) {
    int least = from + 1;
    TitleEnd ending = before;
    int to = end == words.size() ? behindEdition(words, least, end) : end;
    int start = to;
    while (start >= 0) {
      boolean edition = start < to && start + 1 < to && isEdition(words, start);
      ending = edition && before == TitleEnd.BRACKETED ? TitleEnd.EDITION : ending;
      to = start;
      start = ending.termEndingAt(words, to, least);
    }
    to = to > least && to < end && isTheEdition(words, to) ? to - 1 : to;
    return isName(words, Math.max(from, 0), to) ? to : end;
  }

  /**
   * {@code The Final Cut} behind a title: an edition of several words has no article of its own.
   */
  private static boolean isTheEdition(Words words, int index) {
    return words.get(index - 1).key().equals("the")
        && Vocabulary.at(words, index)
            .filter(it -> it.is(Term.Kind.EDITION) && it.words() > 1)
            .isPresent();
  }

  private static boolean isEdition(Words words, int index) {
    return Vocabulary.at(words, index).filter(it -> it.is(Term.Kind.EDITION)).isPresent();
  }

  /** Behind an edition of several words that only remarks follow; the end when there is none. */
  private static int behindEdition(Words words, int least, int end) {
    int to = end;
    int start = end;
    while (start >= 0) {
      to = start;
      start = TitleEnd.RELEASE.termEndingAt(words, to, least);
      if (start >= 0 && to - start > 1 && isEdition(words, start)) {
        return to;
      }
    }
    return end;
  }

  /** Whether the words are more than an article. */
  private static boolean isName(Words words, int from, int to) {
    return to - from > 1 || (to > from && !ARTICLES.contains(words.get(from).key())) || to == 0;
  }
}
