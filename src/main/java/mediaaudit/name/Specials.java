package mediaaudit.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The specials of one series, told from its episodes by a word in their names. */
final class Specials {
  private final String series;
  private final Function<String, NameReading> read;
  private final Map<EpisodeKey, Kind> kinds = new HashMap<>();
  private final Map<Integer, Set<String>> titles = new HashMap<>();

  /** The word of specials that are counted together, and the season of their folder, 0 for none. */
  private record Kind(String word, int season) {
    /** Whether both may bear one number: folders of specials count those of the whole series. */
    boolean goesWith(Kind other) {
      return word.equals(other.word) && (season == other.season || season == 0);
    }
  }

  /**
   * Specials of a series.
   *
   * @param series name of its folder
   * @param read reads a name
   */
  Specials(String series, Function<String, NameReading> read) {
    this.series = series;
    this.read = read;
  }

  /**
   * Takes a word for specials that all numbered videos of a season have as one of the title.
   *
   * @param season null for all of the series
   * @param names of the videos, told as often as they are asked for
   */
  void begin(Integer season, Supplier<Stream<String>> names) {
    boolean all = numbered(names).allMatch(name -> word(name).isPresent());
    Set<String> found =
        all
            ? numbered(names).flatMap(name -> word(name).stream()).collect(Collectors.toSet())
            : Set.of();
    titles.put(season, found.size() == 1 ? found : Set.of());
  }

  /**
   * What a name says of a special.
   *
   * @param season of the folder; null for none
   */
  Optional<SpecialName> find(String name, Integer season) {
    Set<String> title = titles.getOrDefault(season, Set.of());
    return of(name).filter(special -> !title.contains(special.word()) || !isNumbered(name));
  }

  /**
   * The special's numbers; none where one of another kind or season has them: OVA 1, SP1.
   *
   * @param season of the folder; null for none
   */
  Optional<EpisodeKey> key(SpecialName special, Integer season) {
    Kind kind = new Kind(special.word(), season == null ? 0 : season);
    return special.episode().filter(key -> kind.goesWith(kinds.computeIfAbsent(key, it -> kind)));
  }

  private Stream<String> numbered(Supplier<Stream<String>> names) {
    return names
        .get()
        .filter(this::isNumbered)
        .filter(name -> of(name).filter(SpecialName::isExtra).isEmpty());
  }

  private boolean isNumbered(String name) {
    return read.apply(name).inSeries().isPresent();
  }

  private Optional<String> word(String name) {
    return of(name).map(SpecialName::word);
  }

  private Optional<SpecialName> of(String name) {
    return SpecialName.of(read.apply(name), series);
  }
}
