package mediaaudit.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Videos in one folder that are episodes together, though each might be a film alone. */
final class EpisodeRun {
  private static final int LEAST = 3;
  private static final int LEAST_DIGITS = 2;
  private static final int MOST_PARTS = 6;

  private EpisodeRun() {}

  /**
   * Whether most names tell days of broadcast, or one title and different numbers: {@code Title -
   * 01}, {@code 01 - Name}, {@code Title E01}. Films that are numbered have their years behind the
   * numbers, and few names that differ in the number alone are parts of a film, unless it has the
   * mark of an episode.
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
    return stems.stream().allMatch(stem -> isDated(stem, folder, read.apply(stem)))
        || (mayBeNumbered(stems) && isNumbered(withoutSpecials(stems, folder), folder));
  }

  /** Asked before names are read: most folders hold one film. */
  private static boolean mayBeNumbered(List<String> stems) {
    return stems.size() > 1 || stems.get(0).startsWith("[");
  }

  private static boolean isNumbered(List<String> stems, String folder) {
    return !areParts(stems) && areNumbered(stems, List.of(SeriesName.of(folder).title()));
  }

  /** The names without those of specials, unless all are such. */
  private static List<String> withoutSpecials(List<String> stems, String folder) {
    List<String> left =
        stems.stream()
            .filter(stem -> SpecialName.of(new NameReading(stem), folder).isEmpty())
            .toList();
    return left.isEmpty() ? stems : left;
  }

  /** A day of broadcast behind the folder's title, or behind none. */
  private static boolean isDated(String stem, String folder, Optional<EpisodeName> read) {
    return read.filter(name -> name.form() == EpisodeName.Form.DATED)
        .map(name -> Shown.key(name.before(stem).title()))
        .filter(title -> title.isEmpty() || title.equals(SeriesName.of(folder).key()))
        .isPresent();
  }

  private static boolean areParts(List<String> stems) {
    Parts parts = Parts.of(stems);
    return stems.size() <= MOST_PARTS
        && stems.stream().allMatch(stem -> parts.part(stem) != null)
        && stems.stream().map(parts::base).distinct().count() == 1;
  }

  private static boolean areNumbered(List<String> stems, List<String> series) {
    Set<String> titles = new HashSet<>();
    Set<EpisodeNumbers> numbers = new HashSet<>();
    int count = 0;
    boolean fansub = true;
    boolean marked = stems.size() > 1;
    for (String stem : stems) {
      fansub &= Fansub.of(stem).isPresent();
      Optional<EpisodeName> name =
          new NameReading(stem, () -> series).inSeries().filter(it -> isNumber(it, stem));
      marked &= name.filter(it -> isMarked(it, stem)).isPresent();
      if (name.isPresent()) {
        count++;
        ReleaseName before = name.get().before(stem);
        titles.add(Shown.key(before.title()) + before.year());
        numbers.add(name.get().numbers());
      }
    }
    boolean most = count >= LEAST && 4 * count >= 3 * stems.size();
    return titles.size() == 1 && numbers.size() == count && (most || fansub || marked);
  }

  /**
   * {@code E01}, {@code EP01}, or {@code Episode 1} without a title, which films of a saga have.
   */
  private static boolean isMarked(EpisodeName name, String stem) {
    String mark = stem.substring(name.start(), name.end()).toLowerCase(Locale.ROOT);
    return name.form() == EpisodeName.Form.MARKED
        && mark.startsWith("e")
        && (Characters.isDigit(mark.charAt(mark.startsWith("ep") ? 2 : 1))
            || EpisodeTitle.of(stem, Optional.of(name)).isEmpty());
  }

  /** Whether the numbers are no film's. */
  static boolean isNumber(EpisodeName name, String stem) {
    return switch (name.form()) {
      case DATED -> true;
      case PART -> false;
      case MARKED -> hasDigits(name, stem) && !isBeforeYear(name, stem);
      case BARE, COMPACT ->
          isApart(name, stem)
              && name.end() - name.start() >= LEAST_DIGITS
              && !isBeforeYear(name, stem);
    };
  }

  private static boolean isBeforeYear(EpisodeName name, String stem) {
    return MovieName.of(stem.substring(name.end())).year() != null;
  }

  private static boolean isApart(EpisodeName name, String stem) {
    return name.start() == 0 || stem.startsWith("[") || stem.startsWith(" - ", dash(name));
  }

  /** Films of a saga are counted in words and Roman numerals: {@code Episode IV}. */
  private static boolean hasDigits(EpisodeName name, String stem) {
    return stem.substring(name.start(), name.end()).chars().anyMatch(Characters::isDigit);
  }

  private static int dash(EpisodeName name) {
    return Math.max(0, name.start() - " - ".length());
  }
}
