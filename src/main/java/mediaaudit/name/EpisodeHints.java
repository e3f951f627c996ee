package mediaaudit.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;

/**
 * What the files beside videos say of their numbers: {@code .plexmatch}, which is believed before
 * the video's own name ({@code ep: 03: file.mkv}, {@code ep: S02E03-E04: file.mkv}, {@code sp: 01:
 * file.mkv}), and an NFO of the video's name, which is believed where that tells no number.
 */
final class EpisodeHints {
  private static final Set<String> EPISODES = Set.of("ep", "episode");
  private static final Set<String> SPECIALS = Set.of("sp", "special");
  private static final String SEASON = "season";
  private static final int MOST_DIGITS = 4;

  private final Map<String, EpisodeKey> matches = new HashMap<>();
  private final Map<String, EpisodeKey> nfos = new HashMap<>();

  /** Takes up what the files of a folder say; {@code season} is the folder's, or null. */
  void take(Folder folder, Integer season) {
    for (Entry file : folder.files()) {
      if (file.kind() == FileKind.PLEXMATCH) {
        file.text().lines().forEach(line -> match(folder, season, line));
      } else if (file.kind() == FileKind.NFO && !file.text().isEmpty()) {
        nfo(file);
      }
    }
  }

  /** The numbers of a video that a {@code .plexmatch} tells. */
  Optional<EpisodeKey> matched(Entry video) {
    return Optional.ofNullable(matches.get(key(video.path())));
  }

  /** The numbers of a video that its NFO tells. */
  Optional<EpisodeKey> described(Entry video) {
    return Optional.ofNullable(nfos.get(key(FileKind.stem(video.path()))));
  }

  /** Whether the folder's own {@code .plexmatch} tells a season, or the number of an episode. */
  static boolean areIn(Folder folder) {
    return lines(folder).map(EpisodeHints::name).anyMatch(EpisodeHints::isOfSeries);
  }

  private static boolean isOfSeries(String name) {
    return SEASON.equals(name) || EPISODES.contains(name) || SPECIALS.contains(name);
  }

  private static Stream<String> lines(Folder folder) {
    return folder.files().stream()
        .filter(file -> file.kind() == FileKind.PLEXMATCH)
        .flatMap(file -> file.text().lines());
  }

  /** The season that the folder's own {@code .plexmatch} tells. */
  static Optional<Integer> season(Folder folder) {
    return lines(folder)
        .filter(line -> SEASON.equals(name(line)))
        .map(line -> number(line.substring(line.indexOf(':') + 1)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void match(Folder folder, Integer season, String line) {
    String name = name(line);
    int spec = line.indexOf(':') + 1;
    int path = line.indexOf(':', spec);
    boolean special = SPECIALS.contains(name);
    if (path > 0 && (special || EPISODES.contains(name))) {
      Integer told = special ? Integer.valueOf(0) : season;
      String above = folder.path().isEmpty() ? "" : folder.path() + "/";
      String file = above + line.substring(path + 1).strip();
      numbers(line.substring(spec, path).strip(), told)
          .ifPresent(key -> matches.putIfAbsent(key(file), key));
    }
  }

  /** {@code 3}, {@code 3-4}, {@code S02E03-E04}. */
  private static Optional<EpisodeKey> numbers(String text, Integer season) {
    Optional<EpisodeName> marked = EpisodeName.of(text).filter(it -> it.season() != null);
    if (marked.isPresent()) {
      return marked.map(it -> new EpisodeKey(it.season(), it.first(), it.last()));
    }
    int dash = text.indexOf('-');
    Optional<Integer> first = number(dash < 0 ? text : text.substring(0, dash));
    Optional<Integer> last = dash < 0 ? first : number(text.substring(dash + 1));
    return first.isPresent() && last.isPresent()
        ? Optional.of(new EpisodeKey(season == null ? 1 : season, first.get(), last.get()))
        : Optional.empty();
  }

  private void nfo(Entry file) {
    TreeSet<EpisodeKey> keys = new TreeSet<>();
    Nfo.of(file.text()).stream()
        .filter(Nfo::isEpisode)
        .forEach(it -> keys.add(new EpisodeKey(it.season(), it.episode(), it.episode())));
    if (!keys.isEmpty() && keys.first().season() == keys.last().season()) {
      nfos.put(
          key(FileKind.stem(file.path())),
          new EpisodeKey(keys.first().season(), keys.first().first(), keys.last().first()));
    }
  }

  private static String name(String line) {
    int colon = line.indexOf(':');
    return colon < 0 ? "" : Shown.key(line.substring(0, colon));
  }

  private static Optional<Integer> number(String text) {
    String digits = text.strip();
    return ProviderIdReader.isNumber(digits) && digits.length() <= MOST_DIGITS
        ? Optional.of(Integer.valueOf(digits))
        : Optional.empty();
  }

  private static String key(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
