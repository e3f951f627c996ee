package mediaaudit.name;

import java.util.Optional;

/** {@code S01E02}, {@code s1.e2}, {@code S01xE02}, {@code S01EP02}, {@code S01 - E02}. */
final class SeasonAndEpisode implements EpisodeForm {
  private static final int MOST_DIGITS = 4;
  private static final int MOST_EPISODE_DIGITS = 5;

  @Override
  public Optional<EpisodeName> find(Words words) {
    String text = words.text();
    for (int at = 0; at < text.length(); at++) {
      boolean mark = text.charAt(at) == 's' || (text.charAt(at) == 't' && begins(text, at));
      Optional<EpisodeName> found = mark ? at(text, at) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean begins(String text, int at) {
    return at == 0 || !Characters.isWord(text.charAt(at - 1));
  }

  private static Optional<EpisodeName> at(String text, int start) {
    Cursor cursor = new Cursor(text, start + 1);
    int season = cursor.number(1, MOST_DIGITS);
    if (season < 0) {
      return Optional.empty();
    }
    boolean apart = cursor.pass(" ._-x[]()", 3) > 0;
    boolean crossed = cursor.peek(-1) == 'x' && Characters.isDigit(cursor.peek(-2));
    boolean episode = cursor.read("episode") || cursor.read("ep") || cursor.read("e") || crossed;
    cursor.pass(" ._", episode ? 1 : 0);
    int first = episode ? cursor.number(1, MOST_EPISODE_DIGITS) : -1;
    boolean glued = Character.isLetter(new Cursor(text, start).peek(-1));
    if (first < 0 || (glued && apart)) {
      return Optional.empty();
    }
    int last = EpisodeChain.last(cursor, season, first, crossed ? "x" : "e");
    return Optional.of(
        new EpisodeName(season, first, last, EpisodeName.Form.MARKED, start, cursor.position()));
  }
}
