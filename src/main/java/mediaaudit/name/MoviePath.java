package mediaaudit.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a path as that of a movie: its file, or else its folder. The folder's title and year count
 * where the file's name tells none, where it is short in a release's folder, and where only the
 * folder has a year and the two titles are alike. What one of them tells of the release adds to the
 * other.
 */
final class MoviePath {
  private MoviePath() {}

  static ParsedName parse(NameQuery query) {
    PartPath path = PartPath.of(query);
    Optional<MovieName> folder = folder(query.elements());
    MovieName name = name(path.title(), folder);
    return ParsedName.of(NameKind.MOVIE)
        .with(new TitleFacts(name.title(), null, null, name.year()))
        .with(ProviderIdReader.of(query.name()))
        .with(name.facts())
        .withPart(path.part());
  }

  private static MovieName name(String stem, Optional<MovieName> folder) {
    MovieName file = MovieName.of(folder.map(it -> withoutGroup(stem, it)).orElse(stem));
    if (HiddenName.isHidden(stem)) {
      return folder.map(it -> it.with(file.facts())).orElseGet(file::withoutTitle);
    }
    if (folder.isEmpty()) {
      return file;
    }
    boolean generic = file.title().isEmpty() || HiddenName.isGeneric(stem);
    boolean known = folder.get().year() != null || folder.get().facts().isRelease();
    if (generic || (known && tellsNothing(file) && HiddenName.isShort(stem) && !isSame(file, folder.get()))) {
      return folder.get().with(file.facts());
    }
    if (!isSame(file, folder.get())) {
      return file;
    }
    boolean better = file.year() == null && folder.get().year() != null;
    return better ? folder.get().with(file.facts()) : file.with(file.facts().or(folder.get().facts()));
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
    String group = folder.release().group();
    String start = group == null ? "" : group.toLowerCase(Locale.ROOT) + "-";
    boolean begins = group != null && stem.toLowerCase(Locale.ROOT).startsWith(start);
    return begins && stem.length() > start.length() ? stem.substring(start.length()) : stem;
  }

  /** The folder that is the movie's own. */
  private static Optional<MovieName> folder(List<String> elements) {
    int index = elements.size() - 2;
    while (index >= 0 && (Disc.isInside(elements.get(index)) || isPart(elements.get(index)))) {
      index--;
    }
    if (index < 0 || isAbove(elements.get(index), index == 0)) {
      return Optional.empty();
    }
    return Optional.of(MovieName.of(elements.get(index))).filter(it -> !it.title().isEmpty());
  }

  private static boolean isPart(String name) {
    return StackMarker.inFolder(name).filter(it -> it.base().isBlank()).isPresent();
  }

  /** Whether the folder holds movies: a library's, or a drive. */
  private static boolean isAbove(String name, boolean first) {
    return ContainerName.is(name) || (first && name.length() <= 2) || HiddenName.isHidden(name);
  }
}
