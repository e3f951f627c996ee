package mediaaudit.name;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The number that the name of a season's folder tells.
 *
 * @param form how it is told, as people read it
 */
record SeasonName(int number, String form) {
  private static final Set<String> SPECIALS =
      folded(
          ("specials special seasonspecials tvspecials specialepisodes specialseason sonderfolgen"
                  + " speciaux episodesspeciaux horsserie especiales especial especiais speciali"
                  + " episodispeciali specialafsnit specialavsnitt spesialer erikoisjaksot"
                  + " specjalne odcinkispecjalne specialy спецвыпуски спецепизоды ozelbolumler"
                  + " スペシャル 特別編 特别篇 番外篇 番外編 특별편"
                  + " ova ovas oad oads")
              .split(" "));
  private static final Set<String> RANGES = Set.of("-", "–", "+", "&", " - ", " & ", " + ", "~");
  private static final Set<String> SPANISH = Set.of("t");
  private static final int LONGEST_NUMBER = 2;
  private static final int YEAR_DIGITS = 4;

  /** A title and the number of the season that stands behind it. */
  record Titled(String title, int number) {}

  /** Whether the folder holds specials, which make season 0. */
  static boolean isSpecials(String name) {
    return SPECIALS.contains(Folded.of(Shown.key(name)));
  }

  /** {@code 00 Specials}. */
  private static boolean isPlacedSpecials(String name) {
    Words words = Words.of(name);
    return words.size() > 1
        && words.get(0).key().equals("00")
        && isSpecials(words.shown(1, words.size()));
  }

  /**
   * The number of a folder that says that it is a season: {@code Season 1}, {@code S01}, {@code
   * Staffel 7 (2016)}, {@code 2nd Season}, or one of these behind the series' title.
   *
   * @param series name of the folder above
   */
  static Optional<Integer> of(String name, String series) {
    return read(name, series).map(SeasonName::number);
  }

  /** As {@link #of}, for a folder in a series: specials and a bare number count too. */
  static Optional<Integer> inSeries(String name, String series) {
    return readInSeries(name, series).map(SeasonName::number);
  }

  /** The season of a name that tells one wherever it stands, such as that of a whole release. */
  static Optional<SeasonName> ofRelease(String name) {
    Words words = Words.of(name);
    return new SeasonFinder(words)
        .find()
        .filter(mark -> EpisodeAlone.find(words, 0).isEmpty() && isOne(words, mark))
        .map(mark -> new SeasonName(mark.number(), mark.form()));
  }

  static Optional<SeasonName> read(String name, String series) {
    return find(name)
        .filter(mark -> isBefore(name.substring(0, mark.start()), series, mark.number()))
        .map(mark -> new SeasonName(mark.number(), mark.form()));
  }

  /** A season behind a title, whatever that is. */
  static Optional<Titled> titled(String name) {
    return find(name)
        .map(mark -> new Titled(name.substring(0, mark.start()), mark.number()))
        .filter(it -> !SeasonTitle.of(it.title()).isEmpty());
  }

  /** The season that makes the name, with what stands before it. */
  private static Optional<SeasonMark> find(String name) {
    Words words = Words.of(name);
    return new SeasonFinder(words)
        .find()
        .filter(mark -> isWhole(words, mark) && isOne(words, mark))
        .filter(mark -> ExtraKind.ofFolder(name.substring(mark.end())).isEmpty());
  }

  static Optional<SeasonName> readInSeries(String name, String series) {
    return isSpecials(name) || isPlacedSpecials(name)
        ? Optional.of(new SeasonName(0, "a name of specials"))
        : read(name, series).or(() -> bare(name).filter(unused -> !isNamedAs(name, series)));
  }

  /** As words of the name; for what is told inside a word, that word. */
  static Optional<NumberedWord> find(Words words) {
    return new SeasonFinder(words).find().map(mark -> numbered(words, mark));
  }

  private static NumberedWord numbered(Words words, SeasonMark mark) {
    int next = words.indexAt(mark.end());
    int first = Math.min(words.indexAt(mark.start()), next - 1);
    return new NumberedWord(mark.number(), first, next - first);
  }

  /** Whether the folder is named as the series, which may be a number: {@code 1923/1923}. */
  private static boolean isNamedAs(String name, String series) {
    return Shown.key(name).equals(Shown.key(series));
  }

  /** Whether a season's place in the list of folders, or what {@link #isTitle} allows, is there. */
  private static boolean isBefore(String before, String series, int number) {
    return isPlace(before, number) || isTitle(before, series);
  }

  /** {@code 01} before {@code Season 1}, {@code 3 - } before {@code Season 3}. */
  private static boolean isPlace(String before, int number) {
    Words words = Words.of(before);
    int place = words.size() == 1 ? words.get(0).number(LONGEST_NUMBER) : -1;
    return place >= 0 && (place == number || words.get(0).key().startsWith("0"));
  }

  /** Whether what stands before the season is nothing, or the title of the series. */
  private static boolean isTitle(String before, String series) {
    SeasonTitle title = SeasonTitle.of(before);
    return title.isEmpty() || title.continues(SeasonTitle.of(series));
  }

  /** Whether no episode follows, as in {@code Season 1 Episode 2}. */
  private static boolean isWhole(Words words, SeasonMark mark) {
    boolean marked =
        EpisodeName.of(words.text())
            .filter(episode -> episode.form() == EpisodeName.Form.MARKED)
            .filter(episode -> episode.start() <= mark.start() && episode.end() > mark.end())
            .isPresent();
    return !marked && EpisodeAlone.find(words, words.indexAt(mark.end())).isEmpty();
  }

  /** Whether no further season follows, as in {@code S01-S05} and {@code Seasons 1-3}. */
  private static boolean isOne(Words words, SeasonMark mark) {
    int next = words.indexAt(mark.end());
    if (next == 0 || next == words.size()) {
      return true;
    }
    boolean range = RANGES.contains(words.gap(next - 1)) || isTo(words, next);
    int at = isTo(words, next) ? next + 1 : next;
    String key = at < words.size() ? words.get(at).key() : "";
    int number = key.startsWith("s") ? NumberWords.glued(words.get(at), Set.of("s")) : number(key);
    return !range || number <= mark.number() || number >= 100;
  }

  private static boolean isTo(Words words, int index) {
    return Set.of("to", "bis", "a", "till", "al", "and", "und", "et", "y", "e")
        .contains(words.get(index).key());
  }

  private static Set<String> folded(String... names) {
    return Arrays.stream(names).map(Folded::of).collect(Collectors.toUnmodifiableSet());
  }

  private static int number(String key) {
    return key.length() <= LONGEST_NUMBER && ProviderIdReader.isNumber(key)
        ? Integer.parseInt(key)
        : -1;
  }

  /** {@code 2}, {@code 2009}, {@code T2}. */
  private static Optional<SeasonName> bare(String name) {
    Words words = Words.of(name);
    if (words.size() != 1) {
      return Optional.empty();
    }
    Word word = words.get(0);
    int spanish = NumberWords.glued(word, SPANISH);
    int number = spanish >= 0 ? spanish : word.number(YEAR_DIGITS);
    boolean year =
        number > 0 && word.key().length() == YEAR_DIGITS && SeasonFinder.isSeason(number);
    boolean small = number >= 0 && word.key().length() <= LONGEST_NUMBER + (spanish >= 0 ? 1 : 0);
    return small || year
        ? Optional.of(new SeasonName(number, year ? "a year alone" : "a number alone"))
        : Optional.empty();
  }
}
