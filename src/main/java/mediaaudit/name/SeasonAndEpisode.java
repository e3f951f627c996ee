package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code S01E02}, {@code s1.e2}, {@code S01xE02}, {@code S01EP02}, {@code S01 - E02}; and several
 * of them, of one season or more: {@code S01E02S02E01}.
 */
final class SeasonAndEpisode implements EpisodeForm {
  private static final int MOST_DIGITS = 4;
  private static final int MOST_EPISODE_DIGITS = 5;
  private static final int MOST_BETWEEN = 3;
  private static final String HEX = "abcdef";

  /** One season with its episodes. */
  private record Found(int season, List<Integer> episodes, int start, int end) {}

  @Override
  public Optional<EpisodeName> find(Words words) {
    String text = words.text();
    Optional<Found> first = next(text, 0);
    return first.map(found -> all(text, found));
  }

  private static Optional<Found> next(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      boolean mark = text.charAt(at) == 's' || (text.charAt(at) == 't' && begins(text, at));
      Optional<Found> found = mark ? at(text, at) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean begins(String text, int at) {
    return at == 0 || !Characters.isWord(text.charAt(at - 1));
  }

  private static Optional<Found> at(String text, int start) {
    Cursor cursor = new Cursor(text, start + 1);
    cursor.pass(" ", begins(text, start) && text.charAt(start) == 's' ? 1 : 0);
    int season = cursor.number(1, MOST_DIGITS);
    if (season < 0) {
      return Optional.empty();
    }
    boolean apart = cursor.pass(" ._-x[]()", MOST_BETWEEN) > 0;
    boolean crossed = cursor.peek(-1) == 'x' && Characters.isDigit(cursor.peek(-2));
    boolean episode =
        cursor.read("episode")
            || cursor.read("eps")
            || cursor.read("ep")
            || cursor.read("e")
            || (text.charAt(start) == 't' && cursor.read("cap"))
            || crossed;
    cursor.pass(" ._(#", episode ? 2 : 0);
    int first = episode ? cursor.number(1, MOST_EPISODE_DIGITS) : -1;
    boolean glued = Character.isLetter(new Cursor(text, start).peek(-1));
    if (first < 0 || (glued && apart)) {
      return Optional.empty();
    }
    List<Integer> episodes = EpisodeChain.read(cursor, season, first, crossed ? "x" : "e");
    return ends(cursor, glued)
        ? Optional.of(new Found(season, episodes, start, cursor.position()))
        : Optional.empty();
  }

  /**
   * Whether no digit follows in the same word behind those that hashes have, which are no numbers;
   * that of a version may: {@code S01E02v2}, {@code S01E02pt1}, but not {@code s01e02c3}.
   *
   * @param glued whether letters stand before it, as in other hashes: then any may follow
   */
  private static boolean ends(Cursor cursor, boolean glued) {
    if ("vsx".indexOf(cursor.peek(0)) >= 0 && Characters.isDigit(cursor.peek(1))) {
      return true;
    }
    int distance = 0;
    while (glued
        ? Character.isLetter(cursor.peek(distance))
        : HEX.indexOf(cursor.peek(distance)) >= 0) {
      distance++;
    }
    return !Characters.isDigit(cursor.peek(distance));
  }

  /** Seasons that follow directly make a file of several; further ones of the same season count. */
  private static EpisodeName all(String text, Found first) {
    List<Found> row = new ArrayList<>(List.of(first));
    Found last = first;
    Optional<Found> next = next(text, first.end());
    while (next.isPresent() && next.get().start() - last.end() <= MOST_BETWEEN) {
      last = next.get();
      row.add(last);
      next = next(text, last.end());
    }
    boolean one = row.stream().allMatch(it -> it.season() == first.season());
    if (!one) {
      return several(row);
    }
    List<Integer> episodes = new ArrayList<>(first.episodes());
    while (next.isPresent() && next.get().season() == first.season()) {
      addNew(episodes, next.get().episodes());
      next = next(text, next.get().end());
    }
    return EpisodeName.marked(first.season(), episodes, first.start(), last.end());
  }

  private static void addNew(List<Integer> episodes, List<Integer> more) {
    more.stream().filter(it -> it > episodes.get(episodes.size() - 1)).forEach(episodes::add);
  }

  private static EpisodeName several(List<Found> row) {
    List<EpisodeNumbers.Numbered> all = new ArrayList<>();
    row.forEach(
        it ->
            it.episodes()
                .forEach(number -> all.add(new EpisodeNumbers.Numbered(it.season(), number))));
    return new EpisodeName(
        EpisodeNumbers.ofSeveral(all),
        EpisodeName.Form.MARKED,
        row.get(0).start(),
        row.get(row.size() - 1).end());
  }
}
