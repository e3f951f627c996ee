package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;

/**
 * Films that stand in the folder of the series they belong to: those with a title and a year of
 * their own.
 *
 * @param files loose films, and what is named after them
 * @param folders films in folders of their own
 * @param series the folder without them
 */
record SeriesFilms(List<Entry> files, List<Folder> folders, Folder series) {
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
    Map<Boolean, List<Folder>> folders =
        folder.folders().stream().collect(Collectors.partitioningBy(sub -> isOne(sub, folder)));
    return new SeriesFilms(
        taken,
        folders.get(true),
        new Folder(
            folder.pathHash(),
            folder.root(),
            folder.path(),
            folder.name(),
            left,
            folders.get(false)));
  }

  /** Whether a folder holds one film and is named as it. */
  private static boolean isOne(Folder sub, Folder series) {
    List<String> stems =
        sub.files().stream()
            .filter(file -> file.kind().plays())
            .map(file -> FileKind.stem(file.name()))
            .toList();
    return isFilm(sub.name(), series.name())
        && ExtraKind.ofFolder(sub.name()).isEmpty()
        && SeasonName.inSeries(sub.name(), series.name()).isEmpty()
        && !stems.isEmpty()
        && stems.stream().allMatch(stem -> isFilm(stem, series.name()))
        && Titles.areOne(stems, sub.name());
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
    return film.key().equals(series.key()) && film.year().equals(series.year());
  }
}
