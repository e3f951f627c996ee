package mediaaudit.name;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Videos in one folder that count as films of a saga do, too, and are episodes where three or more
 * go on counting and nothing tells films: {@code Title 001}, {@code Title (1980) - Part 1 - Name},
 * {@code 1. Name}. Films of a saga have numbers that are not padded, years of their own, or one
 * name again and again.
 */
final class CountedRun {
  /** Words that are shorter stand in the titles of any series. */
  private static final int LONG_WORD = 5;

  private static final int PADDED = 3;

  private final List<Counted> told;
  private final int videos;
  private final String folder;
  private final SeriesName series;

  private CountedRun(List<Counted> told, int videos, String folder) {
    this.told = told;
    this.videos = videos;
    this.folder = folder;
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
        && (run.areBehindTitle() || run.goOn(run.those(run::isTitledPart)) || run.areListed());
  }

  private boolean areMost(List<Counted> found) {
    return 4 * found.size() >= 3 * videos;
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

  /** {@code Title 001}; without a zero or a third digit, {@code Title 11} may be a film's title. */
  private boolean areBehindTitle() {
    List<Counted> found = those(it -> isBare(it) && digits(it) > 1 && it.isOf(series));
    return goOn(found)
        && found.stream().anyMatch(it -> it.mark().startsWith("0") || digits(it) >= PADDED);
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

  /** {@code 1. Name}, {@code 2 - Name}; extras and the films of a genre are listed as well. */
  private boolean areListed() {
    List<Counted> found = those(CountedRun::isListed);
    return goOn(found)
        && ExtraKind.ofFolder(folder).isEmpty()
        && !ContainerName.isShelf(folder)
        && (series.year() != null || !isSaga(found));
  }

  private static boolean isListed(Counted video) {
    String behind = video.stem().substring(video.name().end());
    return video.name().form() == EpisodeName.Form.BARE
        && video.name().start() == 0
        && (behind.startsWith(". ") || behind.startsWith(" - "))
        && !video.title().isEmpty();
  }

  /** Whether titles repeat the folder's, or half of them one word: {@code 2. Rocky II}. */
  private boolean isSaga(List<Counted> found) {
    List<String> titles = found.stream().map(Counted::title).toList();
    Map<String, Long> words =
        titles.stream()
            .flatMap(title -> longWords(title).stream())
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    return titles.stream().filter(it -> Shown.key(it).contains(series.key())).count() > 1
        || words.values().stream().anyMatch(count -> 2 * count >= titles.size());
  }

  private static Set<String> longWords(String title) {
    Words words = Words.of(title);
    return IntStream.range(0, words.size())
        .mapToObj(index -> words.get(index).key())
        .filter(key -> key.length() >= LONG_WORD)
        .collect(Collectors.toSet());
  }
}
