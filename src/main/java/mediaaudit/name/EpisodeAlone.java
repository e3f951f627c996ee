package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/** An episode without a season: {@code Episode 16}, {@code Ep02}, {@code E02}. */
final class EpisodeAlone implements EpisodeForm {
  private static final Set<String> LETTER = Set.of("e");

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
    int letter = NumberWords.glued(words.get(index), LETTER);
    Optional<NumberedWord> found =
        letter >= 0 && words.get(index).key().length() > 2
            ? Optional.of(new NumberedWord(letter, index, 1))
            : NumberedWord.at(words, index, NumberWords.EPISODE);
    return found.map(it -> chained(words, it));
  }

  private static EpisodeName chained(Words words, NumberedWord word) {
    int start = words.get(word.index()).start();
    Cursor cursor = new Cursor(words.text(), words.get(word.index() + word.words() - 1).end());
    int last = EpisodeChain.last(cursor, -1, word.number(), "e");
    return new EpisodeName(
        null, word.number(), last, EpisodeName.Form.MARKED, start, cursor.position());
  }
}
