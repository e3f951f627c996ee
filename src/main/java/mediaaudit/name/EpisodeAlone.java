package mediaaudit.name;

import java.util.Optional;

/** An episode without a season: {@code Episode 16}, {@code Ep02}, {@code E02}. */
final class EpisodeAlone implements EpisodeForm {
  private static final int MOST_DIGITS = 5;

  @Override
  public Optional<EpisodeName> find(Words words) {
    return find(words, 0);
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
    return lettered(words.text(), words.get(index).start())
        .or(() -> NumberedWord.at(words, index, NumberWords.EPISODE).map(it -> chained(words, it)));
  }

  /** {@code E02}, {@code Ep02v2}, {@code E02E03}. */
  private static Optional<EpisodeName> lettered(String text, int start) {
    Cursor cursor = new Cursor(text, start);
    boolean mark = cursor.read("ep") || cursor.read("e");
    int first = mark ? cursor.number(2, MOST_DIGITS) : -1;
    if (first < 0) {
      return Optional.empty();
    }
    int last = EpisodeChain.last(cursor, -1, first, "e");
    return cursor.atBoundary() || cursor.peek(0) == 'v'
        ? Optional.of(
            new EpisodeName(null, first, last, EpisodeName.Form.MARKED, start, cursor.position()))
        : Optional.empty();
  }

  private static EpisodeName chained(Words words, NumberedWord word) {
    int start = words.get(word.index()).start();
    Cursor cursor = new Cursor(words.text(), words.get(word.index() + word.words() - 1).end());
    int last = EpisodeChain.last(cursor, -1, word.number(), "e");
    return new EpisodeName(
        null, word.number(), last, EpisodeName.Form.MARKED, start, cursor.position());
  }
}
