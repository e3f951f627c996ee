package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/**
 * A number that stands alone: {@code [Group] Title - 012 [1080p]}, {@code 012 - Name}, {@code
 * Title.102}, {@code Title - 12.5}.
 *
 * <p>A number behind a dash is the best, the first of those; then a number at the beginning with a
 * title behind it; then the last one with two digits or more; then the last digit. A year, a part
 * of a date, a number in brackets with other words and a number before a season are none.
 */
final class AbsoluteNumber implements EpisodeForm {
  private static final int FREE = 3;
  private static final Set<String> EXTRAS =
      Set.of("extras", "extra", "bonus", "part", "disc", "dvd");

  @Override
  public Optional<EpisodeName> find(Words words) {
    int group = LeadingGroup.end(words);
    Optional<EpisodeName> found = new Search(new AbsoluteWords(words, group)).find();
    return found.isEmpty() && group > 1 ? new Search(new AbsoluteWords(words, 1)).find() : found;
  }

  /** A search in one name. */
  private static final class Search {
    private final AbsoluteWords place;
    private final Words words;
    private final int from;
    private final int to;
    private final Optional<ToldSeason> season;

    Search(AbsoluteWords place) {
      this.place = place;
      this.words = place.words();
      this.from = place.from();
      this.to = place.to();
      this.season = place.season();
    }

    Optional<EpisodeName> find() {
      int best = -1;
      for (int i = from; i < to; i++) {
        if (isCandidate(i) && (best < 0 || isBetter(i, best))) {
          best = i;
        }
      }
      return best < 0 ? Optional.empty() : Optional.of(new AbsoluteRow(place).episode(best));
    }

    private boolean isCandidate(int index) {
      Word word = words.get(index);
      int number = place.number(index);
      boolean free = word.bracket() < 0 || aloneInBrackets(index) || place.isRange(index);
      return number >= 0
          && !place.isYear(index)
          && free
          && !isInDate(index)
          && !isChained(index)
          && !isFraction(index)
          && !isBehindExtra(index)
          && (index > 0 || to > 1 || season.isPresent() || words.size() == 1 || isFollowed(index));
    }

    private boolean isFollowed(int index) {
      return index + 1 < words.size();
    }

    /** Whether it stands alone in brackets, or with a word that says it is the last. */
    private boolean aloneInBrackets(int index) {
      boolean last =
          index + 1 < words.size()
              && words.get(index).start() == words.get(index).bracket() + 1
              && AbsoluteWords.LAST_ONES.contains(words.get(index + 1).key())
              && Characters.isClosing(words.behind(index + 1));
      return words.aloneInBrackets(index) || last;
    }

    private boolean isInDate(int index) {
      for (int i = Math.max(0, index - 2); i <= index; i++) {
        if (AirDate.looksLikeOne(words, i)) {
          return true;
        }
      }
      return false;
    }

    private boolean isChained(int index) {
      return index > from
          && words.get(index - 1).isNumber()
          && AbsoluteWords.CHAINS.contains(words.gap(index - 1))
          && !place.isYear(index - 1)
          && !(words.gap(index - 1).equals(".") && words.get(index).key().length() > 1);
    }

    /** Whether a digit follows that makes it a fraction, other than the half of a recap. */
    private boolean isFraction(int index) {
      return words.gap(index).equals(".")
          && index + 1 < words.size()
          && words.get(index + 1).key().length() == 1
          && words.get(index + 1).isNumber()
          && !place.isHalf(index);
    }

    private boolean isBehindExtra(int index) {
      return season.isPresent() && index > 0 && EXTRAS.contains(words.get(index - 1).key());
    }

    private boolean isBetter(int index, int best) {
      int rank = place.rank(index);
      int bestRank = place.rank(best);
      boolean hollow =
          bestRank == AbsoluteWords.DASHED
              && rank == AbsoluteWords.DASHED
              && isWordy(best)
              && isLastDashed(index);
      return rank > bestRank || (rank == bestRank && rank < FREE) || hollow;
    }

    /** Whether words follow directly, as in {@code - 100 Years}. */
    private boolean isWordy(int index) {
      return index + 1 < to && isSpace(words.gap(index)) && !words.get(index + 1).isNumber();
    }

    private boolean isLastDashed(int index) {
      return index + 1 >= words.size() || !isWordy(index) || words.get(index + 1).bracket() >= 0;
    }

    private static boolean isSpace(String gap) {
      return gap.equals(" ") || gap.equals(".") || gap.equals("_");
    }
  }
}
