package mediaaudit.name;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Videos in one folder that count as films of a saga do, too, and are episodes where three or more
 * go on counting and nothing tells films: {@code Title 001}, {@code Title (1980) - Part 1 - Name}.
 * Films of a saga have shorter numbers, or years of their own.
 */
final class CountedRun {
  private static final int PADDED = 3;

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
    return run.areMost(told) && (run.areBehindTitle() || run.goOn(run.those(run::isTitledPart)));
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
    return goOn(those(it -> isBare(it) && digits(it) >= PADDED && it.isOf(series)));
  }

  private static boolean isBare(Counted video) {
    return video.name().form() == EpisodeName.Form.BARE
        || video.name().form() == EpisodeName.Form.COMPACT;
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
        && video.title().chars().anyMatch(Character::isLetter);
  }
}
