package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;

/**
 * Films that stand in the folder of the series they belong to: those with a title and a year of
 * their own.
 *
 * @param files the films, and what is named after them
 * @param series the folder without them
 */
record SeriesFilms(List<Entry> files, Folder series) {
  static SeriesFilms in(Folder folder) {
    StemIndex<Boolean> films = new StemIndex<>();
    folder.files().stream()
        .filter(file -> file.kind().plays())
        .map(file -> FileKind.stem(file.name()))
        .filter(stem -> isFilm(stem, folder.name()))
        .forEach(stem -> films.add(List.of(stem), true));
    List<Entry> taken = new ArrayList<>();
    List<Entry> left = new ArrayList<>();
    folder.files().forEach(file -> (films.find(file).isPresent() ? taken : left).add(file));
    return new SeriesFilms(
        taken,
        new Folder(
            folder.pathHash(), folder.root(), folder.path(), folder.name(), left, folder.folders()));
  }

  /**
   * Whether a video is a film and no episode or extra of the series.
   *
   * @param folder name of the series' folder
   */
  static boolean isFilm(String stem, String folder) {
    MovieName film = MovieName.of(stem);
    return film.year() != null
        && !film.title().isEmpty()
        && !isOf(film, SeriesName.of(folder))
        && ExtraName.of(stem).isEmpty()
        && EpisodeName.of(stem).isEmpty();
  }

  /** Whether title and year are the series' own. */
  private static boolean isOf(MovieName film, SeriesName series) {
    return film.key().equals(series.key())
        && (series.year() == null || series.year().equals(film.year()));
  }
}
