package mediaaudit.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mediaaudit.model.FileKind;
import mediaaudit.model.ProviderIds;

/**
 * Reads a path as that of an episode; its folders tell what the file's name leaves open.
 *
 * <ul>
 *   <li>A folder that tells season and episode speaks for a file that does not tell its season.
 *   <li>A season's folder tells the season of a file that tells none.
 *   <li>The nearest folder that has a title tells the series of a file that begins with its
 *       numbers, or that is hidden behind a checksum.
 * </ul>
 */
final class EpisodePath {
  private static final int NEAR = 3;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2035;
  private final NameQuery query;
  private final List<String> folders;
  private final String stem;
  private final Optional<EpisodeName> name;
  private final Integer folderSeason;

  private EpisodePath(NameQuery query) {
    this.query = query;
    List<String> elements = new ArrayList<>(PathElements.of(query));
    elements.remove(elements.size() - 1);
    boolean stub = FileKind.of(query.name()) == FileKind.STUB;
    String own = stub ? Stem.ofVideo(query.name()) : query.stem();
    Collections.reverse(elements);
    this.folders = elements;
    Optional<String> folder = speaking(own);
    this.stem = folder.orElse(own);
    this.folderSeason = readFolderSeason();
    this.name = folder.isPresent() ? query.reading(stem).sure() : read(own);
  }

  static ParsedName parse(NameQuery query) {
    return new EpisodePath(query).parsed();
  }

  private Optional<EpisodeName> read(String stem) {
    if (HashedName.is(stem)) {
      return Optional.empty();
    }
    return query.reading(stem).inSeries();
  }

  /** The folder that tells the numbers in place of this name. */
  private Optional<String> speaking(String own) {
    Optional<EpisodeName> sure = query.reading(own).sure();
    boolean tells = sure.filter(it -> it.form() == EpisodeName.Form.MARKED).isPresent();
    return tells ? Optional.empty() : telling();
  }

  private Optional<String> telling() {
    return folders.stream().limit(NEAR).filter(this::tells).findFirst();
  }

  private boolean tells(String folder) {
    return query
        .reading(folder)
        .sure()
        .filter(it -> it.form() == EpisodeName.Form.MARKED && it.season() != null)
        .isPresent();
  }

  private ParsedName parsed() {
    Words words = query.reading(stem).words();
    Optional<ToldSeason> pack = name.isPresent() ? Optional.empty() : ToldSeason.find(words);
    Optional<SpecialMark> special = SpecialMark.find(words);
    EpisodeNumbers numbers = numbers(pack, special);
    SeriesTitle series =
        new EpisodeSeries(query, folders, stem, name, folderSeason).find(words, pack, special);
    Optional<String> title =
        isTitled(special)
            ? Optional.of(new SpecialTitle(series.title(), series.year()).of(stem))
            : EpisodeTitle.of(stem, query.reading(stem).inSeries());
    return ParsedName.of(NameKind.EPISODE)
        .with(
            new TitleFacts(
                null,
                series.title().isEmpty() ? null : series.title(),
                title.orElse(null),
                series.year() == null ? otherYear(words, numbers) : series.year()))
        .with(numbers)
        .with(ids())
        .with(release());
  }

  /** Whether it stands in a folder of specials, and its title alone tells which it is. */
  private boolean isTitled(Optional<SpecialMark> special) {
    return name.isEmpty()
        && special.isEmpty()
        && !HashedName.is(stem)
        && Integer.valueOf(0).equals(folderSeason);
  }

  /** The ids of the name itself, or of the nearest folder that has some and is no season. */
  private ProviderIds ids() {
    ProviderIds own = ProviderIdReader.of(query.name());
    return own.equals(ProviderIds.NONE)
        ? IntStream.range(0, folders.size())
            .filter(it -> !isSeason(folders, it))
            .mapToObj(it -> ProviderIdReader.of(folders.get(it)))
            .filter(it -> !it.equals(ProviderIds.NONE))
            .findFirst()
            .orElse(own)
        : own;
  }

  private ReleaseFacts release() {
    int start = name.map(EpisodeName::start).orElse(stem.length());
    int end = name.map(EpisodeName::end).orElse(stem.length());
    return folders.stream()
        .limit(2)
        .map(folder -> ReleaseName.ofFolder(folder, query.reading(folder)))
        .reduce(ReleaseName.around(stem, start, end), ReleaseFacts::or);
  }

  /** A year behind the numbers, or one that stands for the season; null when there is none. */
  private Integer otherYear(Words words, EpisodeNumbers numbers) {
    if (numbers.season() != null && numbers.season() >= FIRST_YEAR) {
      return numbers.season();
    }
    int from = name.map(it -> words.indexAt(it.end())).orElse(words.size());
    for (int i = from; i < words.size(); i++) {
      if (isYear(words, i) && (i == from || words.aloneInBrackets(i) || isBesideTerm(words, i))) {
        return words.get(i).number(4);
      }
    }
    return null;
  }

  static boolean isYear(Words words, int index) {
    int number = words.get(index).key().length() == 4 ? words.get(index).number(4) : -1;
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  private static boolean isBesideTerm(Words words, int index) {
    return Vocabulary.at(words, index - 1).isPresent()
        || (index + 1 < words.size() && Vocabulary.at(words, index + 1).isPresent());
  }

  private EpisodeNumbers numbers(Optional<ToldSeason> pack, Optional<SpecialMark> special) {
    Integer folder = folderSeason;
    if (name.isEmpty()) {
      Integer season = pack.map(ToldSeason::season).orElse(folder);
      return special.isPresent() && season == null
          ? special(special.get())
          : EpisodeNumbers.ofSeason(season);
    }
    boolean bare =
        name.get().numbers().season() == null && name.get().form() != EpisodeName.Form.MARKED;
    if (special.isPresent() && bare && name.get().form() != EpisodeName.Form.DATED) {
      return special.get().number() >= 0
          ? special(special.get())
          : name.get().numbers().inSeason(0);
    }
    return isInFolderRange() || isInOwnFolder() ? name.get().numbers() : name.get().in(folder);
  }

  private static EpisodeNumbers special(SpecialMark special) {
    return special.number() < 0
        ? EpisodeNumbers.ofSeason(0)
        : EpisodeNumbers.of(0, List.of(special.number()));
  }

  /** Whether the folder tells a range of numbers from the beginning that holds this one. */
  private boolean isInFolderRange() {
    return name.get().form() == EpisodeName.Form.COMPACT
        && !folders.isEmpty()
        && query
            .reading(folders.get(0))
            .inSeries()
            .filter(it -> it.last() > it.first() && it.form() != EpisodeName.Form.MARKED)
            .filter(it -> it.first() <= name.get().first() && name.get().last() <= it.last())
            .isPresent();
  }

  /** Whether the file stands in its series' folder, which then has no seasons. */
  private boolean isInOwnFolder() {
    String title = SeriesTitle.of(stem.substring(0, name.get().start())).title();
    return name.get().form() == EpisodeName.Form.COMPACT
        && folderSeason == null
        && !folders.isEmpty()
        && !title.isEmpty()
        && Shown.key(SeriesName.of(folders.get(0)).title()).equals(Shown.key(title));
  }

  /** The season that a folder tells; null when none does. */
  private Integer readFolderSeason() {
    for (int i = 0; i < Math.min(NEAR, folders.size()); i++) {
      String above = i + 1 < folders.size() ? folders.get(i + 1) : "";
      Optional<Integer> season =
          i == 0
              ? SeasonName.inSeries(folders.get(i), above)
              : SeasonName.of(folders.get(i), above);
      NameReading reading = query.reading(folders.get(i));
      season =
          season
              .or(() -> reading.sure().map(EpisodeName::season))
              .or(() -> reading.words().season().map(ToldSeason::season));
      if (season.isPresent()) {
        return season.get();
      }
    }
    return null;
  }

  /** Whether the folder is a season of the one above it: {@code Blackadder/Series Three}. */
  static boolean isSeason(List<String> folders, int index) {
    String above = index + 1 < folders.size() ? folders.get(index + 1) : "";
    return SeasonName.of(folders.get(index), above).isPresent();
  }
}
