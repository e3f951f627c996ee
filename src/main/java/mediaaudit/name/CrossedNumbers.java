package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code 1x02}, {@code 2009x03}, {@code 1x02x03}, {@code 1x02e03}; no picture size such as {@code
 * 1920x1080}.
 */
final class CrossedNumbers implements EpisodeForm {
  private static final int LONGEST_SEASON = 4;
  private static final int MOST_BETWEEN = 3;
  private static final Set<String> UNITS =
      Set.of("p", "i", "px", "mm", "cm", "in", "hz", "khz", "bit", "kbps", "mb", "gb");

  /** The width of many pictures. */
  private static final int WIDEST = 1920;

  private final int least;

  /**
   * @param least digits that the number of a single episode has; with 1, spaces may stand around
   */
  CrossedNumbers(int least) {
    this.least = least;
  }

  @Override
  public Optional<EpisodeName> find(Words words) {
    String text = words.text();
    for (int cross = text.indexOf('x'); cross >= 0; cross = text.indexOf('x', cross + 1)) {
      Optional<EpisodeName> found = at(text, cross);
      if (found.isPresent()) {
        return Optional.of(withNext(text, found.get()));
      }
    }
    return Optional.empty();
  }

  /** {@code [1x12] [1x13]}, or {@code 3x26-4x01}: the last of one season and the next's first. */
  private EpisodeName withNext(String text, EpisodeName first) {
    int cross = text.indexOf('x', first.end());
    Optional<EpisodeName> next =
        cross < 0
            ? Optional.empty()
            : at(text, cross).filter(it -> it.start() - first.end() <= MOST_BETWEEN);
    if (next.filter(it -> it.season() > first.season()).isPresent()) {
      return joined(first, next.get());
    }
    return next.filter(it -> it.season().equals(first.season()) && it.first() > first.last())
        .map(it -> withNext(text, continued(first, it)))
        .orElse(first);
  }

  private static EpisodeName continued(EpisodeName first, EpisodeName next) {
    List<Integer> all = new ArrayList<>(first.numbers().episodes());
    all.addAll(next.numbers().episodes());
    return EpisodeName.marked(first.season(), all, first.start(), next.end());
  }

  private static EpisodeName joined(EpisodeName first, EpisodeName next) {
    List<EpisodeNumbers.Numbered> all = new ArrayList<>();
    for (EpisodeName name : List.of(first, next)) {
      for (int number : name.numbers().episodes()) {
        all.add(new EpisodeNumbers.Numbered(name.season(), number));
      }
    }
    EpisodeNumbers several = EpisodeNumbers.ofSeveral(all);
    return new EpisodeName(several, first.form(), first.start(), next.end());
  }

  private Optional<EpisodeName> at(String text, int cross) {
    int gap = least == 1 && isSpaced(text, cross) ? 1 : 0;
    int start = cross - gap;
    while (start > 0
        && cross - gap - start <= LONGEST_SEASON
        && Characters.isDigit(text.charAt(start - 1))) {
      start--;
    }
    boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    int season = begins ? new Cursor(text, start).number(1, LONGEST_SEASON) : -1;
    Cursor cursor = new Cursor(text, cross + 1);
    cursor.moveTo(cross + 1 + gap);
    int from = cursor.position();
    int first = cursor.number(1, 3);
    int digits = cursor.position() - from;
    if (first < 0 || !isSeason(season, digits)) {
      return Optional.empty();
    }
    List<Integer> episodes = EpisodeChain.read(cursor, season, first, "x");
    boolean sure = digits >= least || episodes.size() > 1;
    return sure && ends(cursor)
        ? Optional.of(EpisodeName.marked(season, episodes, start, cursor.position()))
        : Optional.empty();
  }

  /** {@code 1 x 2}: the same sign on both sides. */
  private static boolean isSpaced(String text, int cross) {
    return cross > 0
        && cross + 1 < text.length()
        && " ._".indexOf(text.charAt(cross - 1)) >= 0
        && text.charAt(cross - 1) == text.charAt(cross + 1);
  }

  /** A year up to 1920 needs an episode of two digits: {@code 1920x816} is a picture size. */
  private static boolean isSeason(int season, int episodeDigits) {
    return season >= 0
        && (season < 100
            || (season >= 1900 && season < 2100 && (episodeDigits == 2 || season > WIDEST)));
  }

  /** Whether no unit of a size and no further number follows in the same word. */
  private static boolean ends(Cursor cursor) {
    StringBuilder letters = new StringBuilder();
    while (Character.isLetter(cursor.peek(letters.length()))) {
      letters.append(cursor.peek(letters.length()));
    }
    return cursor.peek(0) == 'v'
        || (!UNITS.contains(letters.toString())
            && !Characters.isWord(cursor.peek(letters.length())));
  }
}
