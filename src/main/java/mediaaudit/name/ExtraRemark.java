package mediaaudit.name;

import java.util.Optional;

/**
 * A word that says behind the title, or set apart from it, that a file is an extra: {@code
 * Show.S01.Extras.DVDRip}, {@code Heat.1995.Bonus.1080p}, {@code Heat [Trailer 2]}, {@code Heat -
 * Deleted Scenes - Part 1}. Behind the number of an episode only what follows a word that titles
 * never have counts, since an episode may be called {@code The Extras}.
 */
final class ExtraRemark {
  private static final int YEAR_DIGITS = 4;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2035;
  private static final int MOST_WORDS = 3;

  private ExtraRemark() {}

  static Optional<ExtraName> of(Words words, Optional<EpisodeName> episode) {
    int from = from(words, episode);
    for (int i = 1; i < words.size(); i++) {
      Optional<ExtraKind> kind = kindAt(words, i, episode.isPresent(), from);
      if (kind.isPresent()) {
        return Optional.of(
            new ExtraName(kind.get(), ExtraName.nameBefore(words, i), true, "a word for extras"));
      }
    }
    return Optional.empty();
  }

  /** Whether the word is the last before which a title can only have ended. */
  static boolean isBehindTitle(Words words, int index) {
    return (index > 0 && isYear(words.get(index)))
        || Vocabulary.at(words, index).filter(Vocabulary.Found::sure).isPresent();
  }

  private static boolean isYear(Word word) {
    int number = word.number(YEAR_DIGITS);
    return word.key().length() == YEAR_DIGITS && number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /** The index of the first word that is none of the title. */
  private static int from(Words words, Optional<EpisodeName> episode) {
    int start = episode.map(it -> words.indexAt(it.end())).orElse(1);
    Optional<Integer> season =
        episode.isPresent()
            ? Optional.empty()
            : new SeasonFinder(words).find().map(mark -> words.indexAt(mark.end()));
    for (int i = start; i < season.orElse(words.size()); i++) {
      boolean year = episode.isEmpty() && isYear(words.get(i));
      if (year || Vocabulary.at(words, i).filter(Vocabulary.Found::sure).isPresent()) {
        return i + 1;
      }
    }
    return season.orElse(words.size());
  }

  private static Optional<ExtraKind> kindAt(Words words, int index, boolean episode, int from) {
    StringBuilder key = new StringBuilder();
    Optional<ExtraKind> found = glued(words.get(index).key());
    for (int i = index; i < words.size() && i < index + MOST_WORDS && found.isEmpty(); i++) {
      key.append(words.get(i).key());
      boolean apart = index >= from || (!episode && isApart(words, index, i));
      found = apart ? ExtraKind.ofRemark(key.toString()) : Optional.empty();
    }
    return found.or(() -> dashed(words, index));
  }

  /** {@code S01Extras}. */
  private static Optional<ExtraKind> glued(String key) {
    int end = 1;
    while (end < key.length() && Characters.isDigit(key.charAt(end))) {
      end++;
    }
    return key.startsWith("s") && end > 1
        ? ExtraKind.ofRemark(key.substring(end))
        : Optional.empty();
  }

  /** Whether the words begin a bracket, or stand between dashes. */
  private static boolean isApart(Words words, int first, int last) {
    boolean bracketed = Characters.isOpening(words.before(first));
    boolean dashed = words.gap(first - 1).indexOf('-') >= 0 && words.gap(last).indexOf('-') >= 0;
    return bracketed || (dashed && !words.gap(first - 1).equals("-"));
  }

  /** {@code Heat-extra-Title}. */
  private static Optional<ExtraKind> dashed(Words words, int index) {
    boolean extra =
        words.get(index).key().equals("extra")
            && words.before(index) == '-'
            && words.behind(index) == '-';
    return extra ? Optional.of(ExtraKind.OTHER) : Optional.empty();
  }
}
