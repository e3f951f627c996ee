package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An episode without a season: {@code Episode 16}, {@code Ep02}, {@code E02}, {@code 5of9}, {@code
 * #12}, {@code 第12話}, {@code 第十二話}, {@code 12화}. Behind {@code Cap.} a number of three digits holds
 * both.
 */
final class EpisodeAlone implements EpisodeForm {
  private static final int MOST_DIGITS = 5;
  private static final int HUNDRED = 100;

  /** Two of the longest spelled numbers, and what joins them. */
  private static final int LONGEST_SPELLED = 20;

  private static final char MOST_LATIN = 0x2000;
  private static final Set<String> CHAPTERS =
      Set.of("cap", "caps", "capitulo", "capitulos", "capítulo", "capítulos");

  /** What stands between a number and the total. */
  static final Set<String> OF = Set.of("of", "iz", "из", "von", "de", "z");

  private static final String COUNTERS = "話话集回화회";

  @Override
  public Optional<EpisodeName> find(Words words) {
    Optional<ToldSeason> season = ToldSeason.find(words);
    Optional<EpisodeName> found = find(words, 0);
    return found
            .filter(it -> season.filter(mark -> mark.holds(words.indexAt(it.start()))).isPresent())
            .isPresent()
        ? find(words, season.get().end())
        : found;
  }

  /** The first at or behind this word. */
  static Optional<EpisodeName> find(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      Optional<EpisodeName> found = at(words, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<EpisodeName> at(Words words, int index) {
    Word word = words.get(index);
    if (word.key().isEmpty()) {
      return Optional.empty();
    }
    char first = word.key().charAt(0);
    Optional<EpisodeName> found =
        switch (first) {
          case 'e', 'x' -> lettered(words.text(), word.start());
          case 'c' -> chapter(words, index);
          default -> Optional.empty();
        };
    found = found.isPresent() ? found : named(words, index);
    found = found.isPresent() ? found : ofMany(words, index);
    boolean number = found.isEmpty() && (Characters.isDigit(first) || first > MOST_LATIN);
    return number
        ? hashed(words, index)
            .or(() -> counted(words.text(), word))
            .or(() -> spelled(words.text(), word))
            .or(() -> glued(words.text(), word))
        : found;
  }

  /** {@code E02}, {@code Ep02v2}, {@code E02E03}; {@code x02} behind a sign. */
  private static Optional<EpisodeName> lettered(String text, int start) {
    Cursor cursor = new Cursor(text, start);
    boolean crossed = cursor.peek(-1) == '-' && cursor.read("x");
    boolean mark = crossed || cursor.read("ep") || cursor.read("e");
    int first = mark ? cursor.number(2, crossed ? 2 : MOST_DIGITS) : -1;
    if (first < 0) {
      return Optional.empty();
    }
    List<Integer> episodes = EpisodeChain.read(cursor, -1, first, "e");
    episodes = episodes.size() == 1 ? spaced(cursor, first) : episodes;
    boolean ends = cursor.atBoundary() || isLast(cursor);
    return ends
        ? Optional.of(EpisodeName.marked(null, episodes, start, cursor.position()))
        : Optional.empty();
  }

  /** A version, or one letter of a part. */
  private static boolean isLast(Cursor cursor) {
    return cursor.peek(0) == 'v' || !Characters.isWord(cursor.peek(1));
  }

  /** {@code E01 02 03}: two numbers or more that go on counting. */
  private static List<Integer> spaced(Cursor cursor, int first) {
    List<Integer> all = new ArrayList<>(List.of(first));
    int start = cursor.position();
    int end = start;
    while (cursor.pass(" _", 1) == 1 && cursor.number(2, 2) == first + all.size()) {
      all.add(first + all.size());
      end = cursor.position();
    }
    cursor.moveTo(all.size() > 2 ? end : start);
    return all.size() > 2 ? all : List.of(first);
  }

  private static Optional<EpisodeName> named(Words words, int index) {
    return NumberedWord.at(words, index, NumberWords.EPISODE).map(it -> named(words, it));
  }

  private static EpisodeName named(Words words, NumberedWord word) {
    int start = words.get(word.index()).start();
    Word last = words.get(word.index() + word.words() - 1);
    int next = word.index() + word.words();
    if (isPair(words, next)) {
      return EpisodeName.marked(
          word.number(), List.of(words.get(next).number(2)), start, words.get(next).end());
    }
    Cursor cursor = new Cursor(words.text(), last.end());
    List<Integer> episodes = EpisodeChain.read(cursor, -1, word.number(), "e");
    return EpisodeName.marked(null, episodes, start, cursor.position());
  }

  /** Whether the two digits of an episode stand behind a season's, as in {@code Episode 1.22}. */
  private static boolean isPair(Words words, int next) {
    return isTwoDigits(words, next)
        && words.gap(next - 1).equals(".")
        && words.get(next - 1).number(2) > 0
        && words.text().indexOf(' ') >= 0;
  }

  /** {@code Cap.111_120}, {@code Cap.402}, {@code Cap. 1 02}. */
  private static Optional<EpisodeName> chapter(Words words, int index) {
    boolean glued = NumberWords.glued(words.get(index), CHAPTERS) >= 0;
    boolean name = CHAPTERS.contains(words.get(index).key()) && index + 1 < words.size();
    if (!glued && !name) {
      return Optional.empty();
    }
    int at = glued ? index : index + 1;
    int number =
        glued ? NumberWords.glued(words.get(index), CHAPTERS) : words.get(at).number(MOST_DIGITS);
    int next = at + 1 < words.size() ? words.get(at + 1).number(4) : -1;
    boolean joined = next > 0 && "_-".contains(words.gap(at).strip()) && !words.gap(at).isBlank();
    int last = joined && next > number ? next : number;
    int start = words.get(index).start();
    boolean apart =
        number > 0 && number < 10 && words.gap(at).equals(" ") && isTwoDigits(words, at + 1);
    if (apart) {
      return Optional.of(EpisodeName.marked(number, List.of(next), start, words.get(at + 1).end()));
    }
    int end = words.get(last == number ? at : at + 1).end();
    return number < HUNDRED
        ? Optional.<EpisodeName>empty()
        : Optional.of(both(EpisodeChain.range(number, last), start, end));
  }

  private static boolean isTwoDigits(Words words, int index) {
    return index < words.size()
        && words.get(index).key().length() == 2
        && words.get(index).isNumber();
  }

  /** Season and number as one number each. */
  private static EpisodeName both(List<Integer> numbers, int start, int end) {
    int season = numbers.get(0) / HUNDRED;
    List<Integer> episodes = numbers.stream().map(it -> it - season * HUNDRED).toList();
    return EpisodeName.marked(season, episodes, start, end);
  }

  /** {@code 5of9}, {@code 5 of 9}, {@code fiveofseven}. */
  private static Optional<EpisodeName> ofMany(Words words, int index) {
    Word word = words.get(index);
    boolean versioned = word.key().indexOf('v') >= 0;
    boolean digit = Characters.isDigit(word.key().charAt(0));
    int number = versioned || !digit ? -1 : NumberWords.leading(word.key());
    if (number >= 0) {
      return Optional.of(EpisodeName.marked(null, List.of(number), word.start(), word.end()));
    }
    int of = word.key().indexOf("of");
    if (of > 2 && word.key().length() <= LONGEST_SPELLED) {
      int spelled = NumberWords.number(part(word, 0, of));
      int total = NumberWords.number(part(word, of + 2, word.key().length()));
      return spelled > 0 && total >= spelled
          ? Optional.of(EpisodeName.marked(null, List.of(spelled), word.start(), word.end()))
          : Optional.empty();
    }
    return apart(words, index);
  }

  private static Word part(Word word, int from, int to) {
    return new Word(word.key().substring(from, to), 0, 0, -1);
  }

  private static Optional<EpisodeName> apart(Words words, int index) {
    if (index + 2 >= words.size() || !OF.contains(words.get(index + 1).key())) {
      return Optional.empty();
    }
    int number = words.get(index).number(3);
    int total = words.get(index + 2).number(3);
    return number > 0 && total >= number
        ? Optional.of(
            EpisodeName.marked(
                null, List.of(number), words.get(index).start(), words.get(index + 2).end()))
        : Optional.empty();
  }

  /** {@code #12}. */
  private static Optional<EpisodeName> hashed(Words words, int index) {
    Word word = words.get(index);
    int number = words.before(index) == '#' ? word.number(4) : -1;
    return number >= 0
        ? Optional.of(EpisodeName.marked(null, List.of(number), word.start() - 1, word.end()))
        : Optional.empty();
  }

  /** {@code 第12話}, {@code 第01-15集}, {@code 12화}. */
  private static Optional<EpisodeName> counted(String text, Word word) {
    int ordinal = Math.max(word.key().indexOf('第'), word.key().indexOf('제'));
    int start = word.start() + Math.max(ordinal, 0);
    Cursor cursor = new Cursor(text, ordinal < 0 ? start : start + 1);
    int first = cursor.number(1, 4);
    if (first < 0) {
      return Optional.empty();
    }
    int last = cursor.pass("-~", 1) > 0 ? cursor.number(1, 4) : first;
    boolean marked = last >= first && COUNTERS.indexOf(cursor.peek(0)) >= 0;
    return marked
        ? Optional.of(
            EpisodeName.marked(null, EpisodeChain.range(first, last), start, cursor.position() + 1))
        : Optional.empty();
  }

  /** {@code 第十二話}: in Chinese numerals, at the end of a word. */
  private static Optional<EpisodeName> spelled(String text, Word word) {
    int start = text.indexOf('第', word.start());
    if (start < 0 || start >= word.end()) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(text, start + 1);
    int number = CjkNumber.read(cursor);
    boolean marked = number > 0 && cursor.pass(COUNTERS, 1) > 0 && cursor.atBoundary();
    return marked
        ? Optional.of(EpisodeName.marked(null, List.of(number), start, cursor.position()))
        : Optional.empty();
  }

  /** {@code 水浒传EP01}: the mark stands directly behind letters other than Latin ones. */
  private static Optional<EpisodeName> glued(String text, Word word) {
    int start = word.end();
    while (start > word.start() && text.charAt(start - 1) < MOST_LATIN) {
      start--;
    }
    return start > word.start() && start < word.end() ? lettered(text, start) : Optional.empty();
  }
}
