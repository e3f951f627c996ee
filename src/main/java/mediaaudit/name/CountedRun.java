package mediaaudit.name;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Videos in one folder that count as films of a saga do, too, and are episodes where three or more
 * go on counting and nothing tells films: {@code Title 001}, {@code Title (1980) - Part 1 - Name};
 * five or more of {@code Title 01}, or two of {@code Title - 01}. Films of a saga have shorter
 * numbers, or years of their own.
 */
final class CountedRun {
  private static final int PADDED = 3;
  private static final int SHORT = 2;

  /** Fewer of two digits may be the films of a saga. */
  private static final int LEAST = 5;

  /** So many of two digits are episodes, though some are not there. */
  private static final int MANY = 13;

  private final List<Counted> told;
  private final int videos;
  private final SeriesName series;

  private CountedRun(List<Counted> told, int videos, String folder) {
    this.told = told;
    this.videos = videos;
    this.series = SeriesName.of(folder);
  }

  /**
   * Whether the folder holds such.
   *
   * @param told the videos that tell a number
   * @param videos how many there are
   * @param folder its name
   */
  static boolean is(List<Counted> told, int videos, String folder) {
    CountedRun run = new CountedRun(told, videos, folder);
    return run.areMost(told)
        && (run.areBehindTitle()
            || run.areFromFirst()
            || run.goOn(run.those(run::isTitledPart))
            || run.areTitledParts());
  }

  private boolean areMost(List<Counted> found) {
    return EpisodeRun.areMost(found.size(), videos);
  }

  private List<Counted> those(Predicate<Counted> wanted) {
    return told.stream().filter(wanted).filter(it -> !it.isBeforeYear()).toList();
  }

  /** Whether most videos are these, each with its own number, of which three go on counting. */
  private boolean goOn(List<Counted> found) {
    TreeSet<Integer> numbers =
        found.stream().map(it -> it.name().first()).collect(Collectors.toCollection(TreeSet::new));
    return areMost(found)
        && numbers.size() == found.size()
        && numbers.stream().anyMatch(it -> numbers.contains(it + 1) && numbers.contains(it + 2));
  }

  /** {@code Title 001}; with fewer digits it may be a film of a saga, or {@code Title 11}. */
  private boolean areBehindTitle() {
    return goOn(those(it -> it.isNumber() && digits(it) >= PADDED && it.isOf(series)));
  }

  /** {@code Title 01}, {@code Title 02}: numbers of two digits, from the first on. */
  private boolean areFromFirst() {
    List<Counted> found = those(it -> it.isNumber() && digits(it) == SHORT && it.isOf(series));
    List<Integer> numbers =
        found.stream().map(it -> it.name().first()).distinct().sorted().toList();
    int count = numbers.size();
    boolean first = count > 1 && count == found.size() && numbers.get(0) == 1;
    boolean whole = first && numbers.get(count - 1) == count;
    boolean many = first && (count >= MANY || (whole && count >= LEAST));
    return areMost(found) && (many || (whole && count == videos && arePair(found)));
  }

  /** {@code Title - 01} and {@code Title - 02}; with a year they may be the parts of a film. */
  private boolean arePair(List<Counted> found) {
    return found.size() == 2
        && series.year() == null
        && found.stream()
            .allMatch(
                it -> it.isBehindDash() && it.before().year() == null && it.title().isEmpty());
  }

  private static int digits(Counted video) {
    return (int) video.mark().chars().takeWhile(Characters::isDigit).count();
  }

  /** Parts of a film have no titles, and those of a saga not one year. */
  private boolean isTitledPart(Counted video) {
    return video.name().form() == EpisodeName.Form.PART
        && video.isOf(series)
        && series.year() != null
        && video.before().year() != null
        && isTitled(video);
  }

  private static boolean isTitled(Counted video) {
    return video.title().chars().anyMatch(Character::isLetter);
  }

  /** {@code Title - Part 1 - Name} without any year, each with a name of its own. */
  private boolean areTitledParts() {
    List<Counted> found =
        those(
            it ->
                it.name().form() == EpisodeName.Form.PART
                    && it.isOf(series)
                    && it.before().year() == null
                    && it.isBehindDash()
                    && isTitled(it));
    return series.year() == null
        && goOn(found)
        && found.stream().map(it -> Shown.key(it.title())).distinct().count() == found.size();
  }
}
