package mediaaudit.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mediaaudit.model.Release;

/**
 * Videos of which nothing tells what they are, beside the film in a folder of its title and year:
 * {@code Heat (1995)/Alfonso documentary.mkv}. The film's file tells the year as well, or the
 * folder has no words beside title, year and id. A year, an episode's number, words of a release or
 * the film's own title would tell.
 */
final class Bystanders {
  private final MovieName film;

  private Bystanders(MovieName film) {
    this.film = film;
  }

  /**
   * Which videos are such.
   *
   * @param stems names of the videos that are no extras by themselves, without extensions
   * @param folder name of the folder that they stand in
   * @return empty as well when the film is not there, or another may be
   */
  static Set<String> of(List<String> stems, String folder) {
    if (stems.size() < 2) {
      return Set.of();
    }
    MovieName film = MovieName.of(folder);
    if (!film.isCertain() || Titles.areOne(stems, folder)) {
      return Set.of();
    }
    Bystanders bystanders = new Bystanders(film);
    Parts parts = Parts.of(stems);
    Set<String> others =
        stems.stream()
            .filter(stem -> !bystanders.isFilm(MovieName.of(parts.base(stem))))
            .collect(Collectors.toSet());
    boolean titled = others.size() < stems.size() && isPlain(folder, film);
    boolean named = titled || stems.stream().anyMatch(bystanders::isNamed);
    return named && others.stream().allMatch(bystanders::isOne) ? others : Set.of();
  }

  /** Whether the folder's name tells no more than title, year and id: none of a collection. */
  private static boolean isPlain(String folder, MovieName film) {
    String year = film.year() == null ? "" : " " + film.year();
    return Shown.key(Tags.of(folder).rest()).equals(Shown.key(film.title() + year));
  }

  /** Whether a file tells the film's title and year. */
  private boolean isNamed(String stem) {
    MovieName name = MovieName.of(stem);
    return name.year() != null && isFilm(name);
  }

  private boolean isFilm(MovieName name) {
    return name.key().equals(film.key())
        && (name.year() == null || name.year().equals(film.year()));
  }

  private boolean isOne(String stem) {
    MovieName name = MovieName.of(stem);
    boolean episode =
        EpisodeName.inSeries(stem).filter(it -> it.start() == 0 || !it.isBare()).isPresent();
    return !name.isCertain() && !episode && !isSequel(name) && name.release().equals(Release.NONE);
  }

  /** {@code Heat 2}, {@code Heat Part Two}, {@code Heat Reloaded}. */
  private boolean isSequel(MovieName name) {
    Words own = Words.of(film.title());
    Words words = Words.of(name.title());
    return words.size() > own.size() && words.hold(own, 0);
  }
}
