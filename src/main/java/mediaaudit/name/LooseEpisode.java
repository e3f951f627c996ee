package mediaaudit.name;

import java.util.Optional;
import java.util.function.Function;
import mediaaudit.model.LibraryType;

/** The series that the name of a file tells where no folder does. */
final class LooseEpisode {
  private LooseEpisode() {}

  /** Whether a name says, wherever it stands, that it is an episode: by season and number. */
  static boolean isMarked(String name) {
    return EpisodeName.of(name).filter(LooseEpisode::isMarked).isPresent();
  }

  private static boolean isMarked(EpisodeName name) {
    return name.form() == EpisodeName.Form.MARKED && name.season() != null;
  }

  /**
   * The title of the series.
   *
   * @param stem of a file, without its extension
   * @return empty when it is none, or has no title
   */
  static Optional<String> series(String stem, LibraryType type) {
    if (type == LibraryType.MOVIES) {
      return Optional.empty();
    }
    Optional<String> sure =
        EpisodeName.of(stem)
            .filter(LooseEpisode::isSure)
            .or(() -> Fansub.of(stem))
            .map(title(stem));
    return (sure.isEmpty() && type == LibraryType.TV ? likely(stem) : sure)
        .filter(title -> !title.isEmpty());
  }

  /** In a library of series, what is no film beyond doubt belongs to one. */
  private static Optional<String> likely(String stem) {
    MovieName movie = MovieName.of(stem);
    return movie.isCertain()
        ? Optional.empty()
        : EpisodeName.inSeries(stem).map(title(stem)).or(() -> Optional.of(movie.title()));
  }

  private static Function<EpisodeName, String> title(String stem) {
    return name -> name.before(stem).title();
  }

  private static boolean isSure(EpisodeName name) {
    return isMarked(name) || name.form() == EpisodeName.Form.DATED;
  }
}
