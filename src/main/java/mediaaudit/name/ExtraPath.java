package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.FileKind;

/**
 * Reads a path as that of an extra. The nearest folder of extras above the file decides, then its
 * own name. Files that are no videos are none, but for the music of a theme.
 */
final class ExtraPath {
  private static final Set<String> AUDIO =
      Set.of(
          ("mp3 m4a aac flac ogg oga opus wav wma ac3 dts alac aiff aif ape mka mp2 m4b mpa wv eac3"
                  + " tta")
              .split(" "));
  private static final Set<String> THEMES = Set.of("theme", "soundtrack", "themesong");
  private static final Set<FileKind> NO_VIDEOS =
      Set.of(FileKind.IMAGE, FileKind.SUBTITLE, FileKind.NFO, FileKind.PLEXMATCH);

  private ExtraPath() {}

  static ParsedName parse(NameQuery query) {
    Optional<ExtraKind> kind = kind(query);
    return ParsedName.of(kind.isEmpty() ? NameKind.UNKNOWN : NameKind.EXTRA)
        .withExtra(kind.map(ExtraKind::word).orElse(null));
  }

  /** What kind of extra the path is; empty when it is none. */
  static Optional<ExtraKind> kind(NameQuery query) {
    String name = query.name();
    if (isMusic(name)) {
      return music(query);
    }
    if (NO_VIDEOS.contains(FileKind.of(name))) {
      return Optional.empty();
    }
    String stem = query.stem();
    return folder(query.elements(), stem)
        .or(() -> ExtraName.of(stem, query.reading(stem)).map(ExtraName::kind))
        .or(() -> ExtraName.bonus(Words.of(query.parent())).map(ExtraName::kind));
  }

  /** Whether the file is one of sound alone. */
  static boolean isMusic(String name) {
    return AUDIO.contains(FileKind.extension(name));
  }

  private static Optional<ExtraKind> music(NameQuery query) {
    Words words = Words.of(FileKind.stem(query.name()));
    boolean named = words.size() > 0 && THEMES.contains(words.get(words.size() - 1).key().strip());
    boolean kept =
        ExtraKind.ofFolder(query.parent()).filter(ExtraKind.THEMESONG::equals).isPresent();
    return named || (kept && query.elements().size() > 1)
        ? Optional.of(ExtraKind.THEMESONG)
        : Optional.empty();
  }

  /** The kind of the nearest folder of extras; a folder named as a film or season ends the way. */
  private static Optional<ExtraKind> folder(List<String> elements, String stem) {
    int parent = elements.size() - 2;
    for (int i = parent; i >= 0; i--) {
      String folder = elements.get(i);
      Optional<ExtraKind> kind = ExtraKind.ofFolder(folder).filter(it -> it != ExtraKind.THEMESONG);
      if (kind.isPresent()) {
        boolean title = i == parent && isTitle(elements, i, stem);
        return i < parent && kind.get() != ExtraKind.OTHER || title ? Optional.empty() : kind;
      }
      if (MovieName.of(folder).isCertain() || SeasonName.inSeries(folder, "").isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the folder is that of a film or a series of this title: {@code Shorts/Shorts.mkv}. */
  private static boolean isTitle(List<String> elements, int folder, String stem) {
    boolean top = folder == 0 || ContainerName.is(elements.get(folder - 1));
    String key = Shown.key(elements.get(folder));
    return top && (MovieName.of(stem).key().equals(key) || isEpisodeOf(stem, key));
  }

  private static boolean isEpisodeOf(String stem, String key) {
    return EpisodeName.of(stem).isPresent() && SeriesName.of(stem).key().equals(key);
  }
}
