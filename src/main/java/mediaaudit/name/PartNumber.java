package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Part 1}, {@code Part Two}, {@code Pt.II}: an episode of a series that has no seasons.
 * Behind a number that is set apart from a title the part is one of the title: {@code 05 - Trial
 * Part 1}.
 */
final class PartNumber implements EpisodeForm {
  /** Digits of a season and the number in it: {@code 107}. */
  private static final int COMPACT = 3;

  private static final Set<String> NAMES = Set.of("part", "pt", "parte", "partie", "teil");

  @Override
  public Optional<EpisodeName> find(Words words) {
    if (ToldSeason.find(words).isPresent()) {
      return Optional.empty();
    }
    return NumberedWord.find(words, 0, NAMES)
        .filter(part -> !isNumbered(words, part.index()))
        .map(
            part ->
                new EpisodeName(
                    EpisodeNumbers.of(null, List.of(part.number())),
                    EpisodeName.Form.PART,
                    words.get(part.index()).start(),
                    words.get(part.index() + part.words() - 1).end()));
  }

  /** Whether a number with a title behind it stands before the part. */
  private static boolean isNumbered(Words words, int part) {
    for (int i = 0; i + 1 < part; i++) {
      Word word = words.get(i);
      boolean number = word.isNumber() && word.key().length() >= 2 && !YearFinder.isYear(words, i);
      boolean leads = i == 0 && (word.key().startsWith("0") || word.key().length() == COMPACT);
      boolean listed = i == 0 && words.gap(i).equals(". ");
      if (number && (leads || listed || isApart(words, i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code Title - 06 - Name}: between two dashes, or at the beginning and before one. */
  private static boolean isApart(Words words, int index) {
    boolean before = index == 0 || isDash(words.gap(index - 1));
    return before && isDash(words.gap(index));
  }

  private static boolean isDash(String gap) {
    return gap.length() == 3 && gap.charAt(1) == '-' && gap.charAt(0) == gap.charAt(2);
  }
}
