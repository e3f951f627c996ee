package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The series that the path of an episode tells: what stands before the numbers, or the nearest
 * folder that has a title and is no season's, or what stands behind a number at the beginning.
 *
 * @param folders above the file, the nearest first
 * @param stem the name that tells the numbers: the file's, or that of a folder
 * @param name the numbers; empty when it tells none
 * @param folderSeason the season that a folder tells; null when none does
 */
record EpisodeSeries(
    NameQuery query,
    List<String> folders,
    String stem,
    Optional<EpisodeName> name,
    Integer folderSeason) {
  private static final Set<String> NO_TITLES =
      Set.of(
          "downloads",
          "download",
          "complete",
          "completed",
          "incomplete",
          "temp",
          "tmp",
          "unsorted",
          "videos",
          "video",
          "mnt",
          "home",
          "specials",
          "special",
          "extras",
          "subs",
          "subtitles",
          "videots",
          "bdmv",
          "stream",
          "tvshows",
          "data",
          "media");

  /** The series; its title is empty when none is told. */
  SeriesTitle find(Words words, Optional<ToldSeason> pack, Optional<SpecialMark> special) {
    Optional<Integer> marked =
        special.filter(it -> it.number() >= 0).map(it -> words.get(it.index()).start());
    int end =
        name.map(it -> Math.min(it.start(), marked.orElse(it.start())))
            .or(() -> pack.map(it -> words.get(it.index()).start()))
            .or(() -> special.map(it -> words.get(it.index()).start()))
            .or(() -> unclearDay(words))
            .orElse(-1);
    SeriesTitle own = end < 0 ? whole() : upTo(end);
    if (!own.title().isEmpty()) {
      return own;
    }
    return folderTitle().or(() -> behind(end)).orElse(own);
  }

  private static Optional<Integer> unclearDay(Words words) {
    int day = AirDate.unclear(words);
    return day < 0 ? Optional.empty() : Optional.of(words.get(day).start());
  }

  /** The title before the numbers; before a bare number it ends with a year, whatever follows. */
  private SeriesTitle upTo(int end) {
    SeriesTitle read = SeriesTitle.of(stem.substring(0, end));
    boolean bare = name.filter(it -> it.form() == EpisodeName.Form.BARE).isPresent();
    if (!bare || read.year() != null) {
      return read;
    }
    Words words = Words.of(stem.substring(0, end));
    for (int i = 1; i < words.size(); i++) {
      if (EpisodePath.isYear(words, i) && words.get(i).bracket() < 0) {
        return SeriesTitle.of(stem.substring(0, words.get(i).end()));
      }
    }
    return read;
  }

  /** The title of a name without numbers: the folder's where it has one of a season. */
  private SeriesTitle whole() {
    if (HashedName.is(stem) || folderSeason != null) {
      return new SeriesTitle("", null);
    }
    Words words = Words.of(stem);
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).key().equals("ona")) {
        return SeriesTitle.of(stem.substring(0, words.get(i).start()));
      }
    }
    ReleaseName read = ReleaseName.of(stem);
    return new SeriesTitle(read.title(), read.year());
  }

  private Optional<SeriesTitle> folderTitle() {
    return IntStream.range(0, folders.size())
        .filter(it -> isTitled(folders.get(it)) && !EpisodePath.isSeason(folders, it))
        .mapToObj(it -> titleOf(folders.get(it)))
        .filter(it -> !it.title().isEmpty())
        .findFirst();
  }

  private static boolean isTitled(String folder) {
    String key = Shown.key(folder);
    return !ContainerName.is(folder) && !NO_TITLES.contains(key) && key.length() > 1;
  }

  /** The offset of the first dash that does not begin the text; -1 when there is none. */
  private static int dash(String rest) {
    int from = Math.min(3, rest.length());
    return Math.max(
        rest.indexOf(" - ", from), Math.max(rest.indexOf("_-_", from), rest.indexOf(".-.", from)));
  }

  private SeriesTitle titleOf(String folder) {
    Optional<EpisodeName> range =
        query
            .reading(folder)
            .inSeries()
            .filter(it -> it.form() == EpisodeName.Form.BARE && it.last() > it.first());
    SeriesName read = SeriesName.of(folder);
    return range
        .map(it -> SeriesTitle.of(folder.substring(0, it.start())))
        .orElseGet(() -> new SeriesTitle(read.title(), read.year()));
  }

  /** What stands behind a number that the name begins with: {@code 003. Title - Episode}. */
  private Optional<SeriesTitle> behind(int end) {
    boolean bare =
        name.filter(it -> it.form() != EpisodeName.Form.DATED && it.season() == null).isPresent();
    if (!bare || folderSeason != null) {
      return Optional.empty();
    }
    String rest = stem.substring(name.get().end());
    int dash = dash(rest);
    boolean group = FansubSigns.is(query.reading(stem).words());
    if (dash < 0 && !group) {
      return Optional.empty();
    }
    String first = dash < 0 ? rest : rest.substring(0, dash);
    return Optional.of(SeriesTitle.of(ReleaseName.ofRest(first).title()))
        .filter(it -> !it.title().isEmpty());
  }
}
