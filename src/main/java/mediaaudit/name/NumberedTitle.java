package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A number in the title of a series, as in {@code Babylon 5}, which is that of no episode. The
 * title alone does not tell: {@code Show 1} may be a folder with {@code Show 1 - A} and {@code Show
 * 2 - B}. It is the title's where the series has other videos or folders that tell seasons or
 * episodes, and no video has another number in its place.
 */
final class NumberedTitle {
  private static final int MOST_DIGITS = 5;

  private final Words title;
  private final Supplier<List<String>> videos;
  private final Supplier<Boolean> seasons;
  private Boolean told;

  /**
   * The numbers in a title.
   *
   * @param videos names of all videos of the series
   * @param seasons whether folders of seasons are here
   */
  NumberedTitle(String title, Supplier<List<String>> videos, Supplier<Boolean> seasons) {
    this.title = Words.of(Plain.of(title));
    this.videos = videos;
    this.seasons = seasons;
  }

  /** The number of an episode that was found in a name, if need be another one behind the title. */
  Optional<EpisodeName> outside(Words words, EpisodeName found) {
    return isIn(words, found) && goesOn(words) && isTold()
        ? EpisodeName.likely(words, behind(words))
        : Optional.of(found);
  }

  /** Whether the name begins with the title, and the number stands in that. */
  private boolean isIn(Words words, EpisodeName found) {
    return title.size() > 0
        && words.hold(title, LeadingGroup.end(words))
        && found.isBare()
        && found.end() <= behind(words);
  }

  /** The offset behind the title in a name that begins with it. */
  private int behind(Words words) {
    return words.get(LeadingGroup.end(words) + title.size() - 1).end();
  }

  /** Whether more than a year and what releases tell stands behind the title. */
  private boolean goesOn(Words words) {
    int next = LeadingGroup.end(words) + title.size();
    return next < words.size()
        && !YearFinder.isYear(words, next)
        && Vocabulary.at(words, next).filter(Vocabulary.Found::sure).isEmpty();
  }

  private boolean isTold() {
    if (told == null) {
      List<Words> names = videos.get().stream().map(Plain::of).map(Words::of).toList();
      told =
          names.stream().noneMatch(this::isCounted)
              && (seasons.get() || names.stream().anyMatch(this::isEpisode));
    }
    return told;
  }

  /** Whether a video has another number where the title has its own. */
  private boolean isCounted(Words words) {
    int from = LeadingGroup.end(words);
    return IntStream.range(0, Math.min(title.size(), words.size() - from))
        .filter(at -> number(title, at) >= 0 && number(words, from + at) >= 0)
        .filter(at -> words.phrase(from, from + at).equals(title.phrase(0, at)))
        .anyMatch(at -> number(words, from + at) != number(title, at));
  }

  private static int number(Words words, int index) {
    return words.get(index).number(MOST_DIGITS);
  }

  /** Whether a name tells an episode by more than the title. */
  private boolean isEpisode(Words words) {
    return EpisodeName.of(words)
        .or(() -> EpisodeName.inSeries(words, Optional.empty()))
        .filter(found -> !isIn(words, found))
        .isPresent();
  }
}
