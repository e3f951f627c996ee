package mediaaudit.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mediaaudit.model.ProviderIds;

/**
 * Reads a path as that of a movie: its file, or else its folder. The folder's title and year count
 * where the file's name tells none, where it is short in a release's folder, and where only the
 * folder has a year and the two titles are alike. What one of them tells of the release adds to the
 * other. A name with season and episode and no year is no movie's, and gives no title.
 */
final class MoviePath {
  private static final int MOST_DIGITS = 2;

  private MoviePath() {}

  static ParsedName parse(NameQuery query) {
    PartPath path = PartPath.of(query);
    MovieName name =
        folder(query.elements())
            .map(folder -> inFolder(path.title(), folder))
            .orElseGet(() -> alone(path.title()));
    return ParsedName.of(NameKind.MOVIE)
        .with(new TitleFacts(name.title(), null, null, name.year()))
        .with(ids(query, path.title()))
        .with(name.facts())
        .withPart(path.part());
  }

  /**
   * The ids of the name itself, or of the folder where that has the file's title, or where any
   * film's file may have that name.
   */
  private static ProviderIds ids(NameQuery query, String stem) {
    ProviderIds own = ProviderIdReader.of(query.name());
    if (!own.equals(ProviderIds.NONE)) {
      return own;
    }
    boolean silent = HiddenName.isGeneric(stem) || HiddenName.isHidden(stem);
    return folder(query.elements())
        .filter(it -> silent || isSame(MovieName.of(stem), MovieName.of(it)))
        .map(ProviderIdReader::of)
        .orElse(own);
  }

  private static MovieName alone(String stem) {
    MovieName file = MovieName.of(stem);
    boolean none = HiddenName.isHidden(stem) || (file.year() == null && isEpisode(stem));
    return none ? file.withoutTitle() : file;
  }

  private static boolean isEpisode(String stem) {
    return EpisodeName.of(stem)
        .filter(it -> it.form() == EpisodeName.Form.MARKED && it.season() != null)
        .isPresent();
  }

  private static MovieName inFolder(String stem, String folder) {
    MovieName own = MovieName.of(folder);
    String rest = withoutGroup(stem, own);
    MovieName file = alone(rest);
    boolean scene =
        file.year() == null
            && (!rest.equals(stem) || Shown.key(stem).equals(Shown.key(own.groupName())));
    boolean brief = isTold(folder, own) && tellsNothing(file) && HiddenName.isShort(stem);
    boolean same = isSame(file, own);
    if (file.title().isEmpty() || HiddenName.isGeneric(stem) || scene || (brief && !same)) {
      return own.with(file.facts());
    }
    if (!same) {
      return alone(withoutPlace(rest));
    }
    return file.year() == null && own.year() != null
        ? own.with(file.facts())
        : file.with(file.facts().or(own.facts()));
  }

  /** A film in the folder of several may begin with its place: {@code 1. Alien}. */
  private static String withoutPlace(String stem) {
    int digits = 0;
    while (digits < Math.min(stem.length(), MOST_DIGITS)
        && Characters.isDigit(stem.charAt(digits))) {
      digits++;
    }
    boolean place = digits > 0 && stem.startsWith(". ", digits);
    return place ? stem.substring(digits + 2) : stem;
  }

  /** Whether the folder's name has more than a title. */
  private static boolean isTold(String folder, MovieName own) {
    return own.year() != null || !Shown.key(folder).equals(own.key());
  }

  private static boolean tellsNothing(MovieName file) {
    return file.year() == null && !file.facts().isRelease();
  }

  /** Whether one title holds the other. */
  private static boolean isSame(MovieName file, MovieName folder) {
    String one = Shown.key(Characters.plain(file.title()));
    String other = Shown.key(Characters.plain(folder.title()));
    return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
  }

  /** A file in a release's folder may begin with the group: {@code blow-title.2016}. */
  private static String withoutGroup(String stem, MovieName folder) {
    String group = folder.groupName();
    String start = group.toLowerCase(Locale.ROOT) + "-";
    boolean begins = !group.isEmpty() && stem.toLowerCase(Locale.ROOT).startsWith(start);
    return begins && stem.length() > start.length() ? stem.substring(start.length()) : stem;
  }

  /** The folder that is the movie's own. */
  private static Optional<String> folder(List<String> elements) {
    int index = elements.size() - 2;
    while (index >= 0 && (Disc.isInside(elements.get(index)) || isPart(elements.get(index)))) {
      index--;
    }
    boolean none = index < 0 || isAbove(elements.get(index), index == 0);
    return none || MovieName.of(elements.get(index)).title().isEmpty()
        ? Optional.empty()
        : Optional.of(elements.get(index));
  }

  private static boolean isPart(String name) {
    return StackMarker.inFolder(name).filter(it -> it.base().isBlank()).isPresent();
  }

  /** Whether the folder holds movies: a library's, or a drive. */
  private static boolean isAbove(String name, boolean first) {
    return ContainerName.is(name) || (first && name.length() <= 2) || HiddenName.isHidden(name);
  }
}
