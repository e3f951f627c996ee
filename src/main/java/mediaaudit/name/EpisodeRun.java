package mediaaudit.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Videos in one folder that are episodes together, though each might be a film alone. */
final class EpisodeRun {
  private static final int LEAST = 3;
  private static final int LEAST_DIGITS = 2;
  private static final int MOST_PARTS = 6;

  private EpisodeRun() {}

  /**
   * Whether names tell days of broadcast, or most tell one title and different numbers: {@code
   * Title - 01}, {@code 01 - Name}, {@code Title E01}, or count as {@link CountedRun} has it. Films
   * that are numbered have their years behind the numbers, and few names that differ in the number
   * alone are parts of a film, unless it has the mark of an episode.
   *
   * @param stems names without extensions
   * @param folder name of the folder that they stand in
   * @param read reads a name that says by itself that it is an episode
   */
  static boolean is(
      List<String> stems, String folder, Function<String, Optional<EpisodeName>> read) {
    if (stems.isEmpty()) {
      return false;
    }
    return areDated(stems, folder, read)
        || (mayBeNumbered(stems) && isNumbered(withoutSpecials(stems, folder), folder));
  }

  /** Asked before names are read: most folders hold one film. */
  private static boolean mayBeNumbered(List<String> stems) {
    return stems.size() > 1 || stems.get(0).startsWith("[");
  }

  private static boolean isNumbered(List<String> stems, String folder) {
    if (areParts(stems)) {
      return false;
    }
    List<Counted> told = Counted.of(stems, SeriesName.of(folder).title());
    return areNumbered(stems, told) || CountedRun.is(told, stems.size(), folder);
  }

  /** The names without those of specials, unless all are such. */
  private static List<String> withoutSpecials(List<String> stems, String folder) {
    List<String> left =
        stems.stream()
            .filter(stem -> SpecialName.of(new NameReading(stem), folder).isEmpty())
            .toList();
    return left.isEmpty() ? stems : left;
  }

  /** All, or more than half where the folder's title stands before the days. */
  private static boolean areDated(
      List<String> stems, String folder, Function<String, Optional<EpisodeName>> read) {
    String own = SeriesName.of(folder).key();
    List<String> titles =
        stems.stream().flatMap(stem -> titleOfDated(stem, read.apply(stem)).stream()).toList();
    long named = titles.stream().filter(own::equals).count();
    boolean all = titles.size() == stems.size();
    return (all && titles.stream().allMatch(it -> it.isEmpty() || it.equals(own)))
        || (!own.isEmpty() && 2 * named > stems.size());
  }

  /** What stands before a day of broadcast; empty when the name tells none. */
  private static Optional<String> titleOfDated(String stem, Optional<EpisodeName> read) {
    return read.filter(name -> name.form() == EpisodeName.Form.DATED)
        .map(name -> Shown.key(name.before(stem).title()));
  }

  private static boolean areParts(List<String> stems) {
    Parts parts = Parts.of(stems);
    return stems.size() <= MOST_PARTS
        && stems.stream().allMatch(stem -> parts.part(stem) != null)
        && stems.stream().map(parts::base).distinct().count() == 1;
  }

  private static boolean areNumbered(List<String> stems, List<Counted> told) {
    List<Counted> numbered = told.stream().filter(EpisodeRun::isNumber).toList();
    int count = numbered.size();
    boolean most = count >= LEAST && areMost(count, stems.size());
    return areOfOneTitle(numbered)
        && numbered.stream().map(it -> it.name().numbers()).distinct().count() == count
        && (most || areMarked(stems, numbered) || areFansubs(stems));
  }

  /** Whether these are three quarters of all. */
  static boolean areMost(int some, int all) {
    return 4 * some >= 3 * all;
  }

  private static boolean areOfOneTitle(List<Counted> numbered) {
    return numbered.stream()
            .map(Counted::before)
            .map(before -> Shown.key(before.title()) + before.year())
            .distinct()
            .count()
        == 1;
  }

  private static boolean areFansubs(List<String> stems) {
    return stems.stream().allMatch(stem -> Fansub.of(stem).isPresent());
  }

  private static boolean areMarked(List<String> stems, List<Counted> numbered) {
    return stems.size() > 1
        && numbered.size() == stems.size()
        && numbered.stream().allMatch(EpisodeRun::isMarked);
  }

  /**
   * {@code E01}, {@code EP01}, {@code Episode 1} without a title, which films of a saga have, or
   * one of more than a film has parts.
   */
  private static boolean isMarked(Counted video) {
    String mark = video.mark().toLowerCase(Locale.ROOT);
    boolean episode =
        mark.startsWith("e")
            && (Characters.isDigit(mark.charAt(mark.startsWith("ep") ? 2 : 1))
                || video.title().isEmpty());
    return video.name().form() == EpisodeName.Form.MARKED && (episode || isOfMany(video));
  }

  /** {@code Title (2006) - 1 of 11 - Name}: films of a saga have not one year. */
  private static boolean isOfMany(Counted video) {
    Words words = Words.of(video.mark());
    int last = words.size() - 1;
    return last == 2
        && EpisodeAlone.OF.contains(words.get(1).key())
        && words.get(last).number(2) > MOST_PARTS
        && video.before().year() != null
        && !video.title().isEmpty();
  }

  /** Whether the numbers are no film's. */
  static boolean isNumber(Counted video) {
    return switch (video.name().form()) {
      case DATED -> true;
      case PART -> false;
      case MARKED -> hasDigits(video) && !video.isBeforeYear();
      case BARE, COMPACT ->
          isApart(video) && video.mark().length() >= LEAST_DIGITS && !video.isBeforeYear();
    };
  }

  private static boolean isApart(Counted video) {
    int start = video.name().start();
    int dash = Math.max(0, start - " - ".length());
    return start == 0 || video.stem().startsWith("[") || video.stem().startsWith(" - ", dash);
  }

  /**
   * Chinese numerals count as digits; films of a saga are counted in words and Roman numerals:
   * {@code Episode IV}.
   */
  private static boolean hasDigits(Counted video) {
    return video.mark().chars().anyMatch(it -> Characters.isDigit(it) || it == '第');
  }
}
