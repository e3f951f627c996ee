package mediaaudit.name;

import java.util.List;
import java.util.Optional;

/**
 * Season and number as two numbers without a mark: {@code 4-13 Title}, {@code [5.01]}, {@code
 * title.02.10}.
 *
 * <p>Two numbers with a dash are a range ({@code 02-05}) but where the second is not above the
 * first, or where the first has one digit and the second two; without fansub signs also where the
 * range would be long and does not begin with 1. Two numbers with a dot are a pair only in
 * brackets, at the beginning, between two dashes, or in a name that has no spaces.
 */
final class NumberPair implements EpisodeForm {
  private static final int LONGEST_RANGE = 7;

  @Override
  public Optional<EpisodeName> find(Words words) {
    return ToldSeason.find(words).isPresent() ? Optional.empty() : new Search(words).find();
  }

  /** A search in one name. */
  private static final class Search {
    private final Words words;
    private final boolean fansub;
    private final boolean year;

    Search(Words words) {
      this.words = words;
      this.fansub = FansubSigns.is(words);
      this.year = hasYear();
    }

    Optional<EpisodeName> find() {
      for (int i = 0; i + 1 < words.size(); i++) {
        if (isPair(i)) {
          return isBehindTerm(i) ? Optional.empty() : Optional.of(pair(i));
        }
      }
      return Optional.empty();
    }

    private boolean isBehindTerm(int index) {
      for (int i = 1; i <= index; i++) {
        if (Vocabulary.at(words, i).filter(Vocabulary.Found::sure).isPresent()) {
          return true;
        }
      }
      return false;
    }

    private EpisodeName pair(int index) {
      return EpisodeName.marked(
          words.get(index).number(2),
          List.of(words.get(index + 1).number(3)),
          words.get(index).start(),
          words.get(index + 1).end());
    }

    private boolean isPair(int index) {
      int season = words.get(index).number(2);
      Word second = words.get(index + 1);
      int number = second.number(3);
      boolean alone = isFree(index) && season > 0 && number >= 0;
      if (!alone) {
        return false;
      }
      return switch (words.gap(index)) {
        case "-" -> second.key().length() == 2 && isDashed(index, season, number);
        case ".", "_" -> second.key().length() >= 2 && isDotted(index);
        default -> false;
      };
    }

    /** Whether no further number stands directly beside the two. */
    private boolean isFree(int index) {
      boolean before =
          index > 0
              && words.gap(index - 1).length() == 1
              && words.gap(index - 1).equals(words.gap(index))
              && words.get(index - 1).isNumber();
      boolean behind =
          index + 2 < words.size()
              && words.gap(index + 1).length() == 1
              && words.get(index + 2).isNumber()
              && !words.gap(index + 1).equals(" ");
      return !before && !behind && !Character.isLetter(words.behind(index + 1));
    }

    private boolean isDashed(int index, int season, int number) {
      boolean begins = index == 0 || " ._[".indexOf(words.before(index)) >= 0;
      boolean short1 = words.get(index).key().length() == 1;
      boolean far = number - season > LONGEST_RANGE && season != 1 && !fansub;
      return begins && (number <= season || short1 || far);
    }

    private boolean isDotted(int index) {
      boolean bracketed =
          words.before(index) == '[' && Characters.isClosing(words.behind(index + 1));
      boolean spaced = words.text().indexOf(' ') >= 0;
      boolean two = words.get(index + 1).key().length() == 2;
      boolean leads = index == 0 && words.behind(index + 1) == ' ' && !year;
      return bracketed || (two && (leads || !spaced || isBetweenDashes(index)));
    }

    /** {@code Title - 21.05 - Name}. */
    private boolean isBetweenDashes(int index) {
      return index > 0
          && index + 2 < words.size()
          && words.gap(index - 1).equals(" - ")
          && words.gap(index + 1).equals(" - ");
    }

    private boolean hasYear() {
      for (int i = 0; i < words.size(); i++) {
        int number = words.get(i).key().length() == 4 ? words.get(i).number(4) : -1;
        if (number >= 1888 && number < 2100) {
          return true;
        }
      }
      return false;
    }
  }
}
