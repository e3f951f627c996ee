package mediaaudit.name;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scores the names of episodes. */
final class EpisodeCorpus {
  private final Score score;
  private final Corpus.Row row;
  private final ParsedName read;
  private final String group;

  private EpisodeCorpus(Score score, Corpus.Row row, String group) {
    this.score = score;
    this.row = row;
    this.group = group;
    this.read = NameParser.parse(NameQuery.of(row.input()), NameKind.EPISODE);
  }

  static void score(Score score, String file, String group) {
    Corpus.rows(file).forEach(row -> new EpisodeCorpus(score, row, group).score());
  }

  private void score() {
    boolean anime = group.equals("anime");
    score.cell(group, row, "season", read.numbers().season(), this::season);
    score.cell(group, row, "episode", first(), String::equals);
    score.cell(group, row, "episode_end", last(), String::equals);
    score.cell(group, row, "episodes", list(), String::equals);
    score.cell(group, row, "absolute_number", absolute(0), String::equals);
    score.cell(group, row, "absolute_end", lastAbsolute(), String::equals);
    score.cell(group, row, "air_date", read.numbers().airDate(), String::equals);
    score.cell(
        anime ? group : "series titles", row, "series_title", read.titles().series(), this::title);
    score.cell(group, row, "year", read.titles().year(), String::equals);
    ReleaseCorpus.score(score, row, read.release());
  }

  private boolean season(String expected, String got) {
    return expected.equals(got) || (row.get("season_implied").equals("yes") && got.isEmpty());
  }

  /** Numbers that count from the beginning stand for an episode's where an origin says so. */
  private List<String> numbers() {
    EpisodeNumbers numbers = read.numbers();
    boolean bare = numbers.episodes().isEmpty() && !row.isAbsent("episode");
    return (bare ? numbers.absolute() : numbers.episodes())
        .stream().map(Objects::toString).toList();
  }

  private String first() {
    return numbers().stream().findFirst().orElse("");
  }

  private String last() {
    return numbers().size() < 2 ? "" : numbers().get(numbers().size() - 1);
  }

  private String list() {
    Stream<String> several =
        read.numbers().several().stream().map(it -> it.season() + "x" + it.episode());
    Stream<String> all = row.get("episodes").contains("x") ? several : numbers().stream();
    return all.collect(Collectors.joining(","));
  }

  private String absolute(int index) {
    return index < read.numbers().absolute().size()
        ? read.numbers().absolute().get(index).toString()
        : "";
  }

  private String lastAbsolute() {
    int size = read.numbers().absolute().size();
    return size < 2 ? "" : absolute(size - 1);
  }

  /** A year in the name belongs to the title or does not, as the row's form of titles says. */
  private boolean title(String expected, String got) {
    String year = Objects.toString(read.titles().year(), "");
    boolean without = row.get("title_form").equals("without-year");
    boolean same = form(expected).equals(form(got));
    boolean other =
        without ? isLessYear(expected, got) : form(expected).equals(form(got + " " + year));
    boolean country = row.origin().equals("guessit") && form(expected).equals(withoutCountry(got));
    return same || other || country;
  }

  private static boolean isLessYear(String expected, String got) {
    return SameValue.key(got)
        .matches(java.util.regex.Pattern.quote(SameValue.key(expected)) + "(19|20)\\d\\d");
  }

  private static String withoutCountry(String title) {
    return SameValue.key(title.replaceAll("[ .(]+[A-Z]{2}\\)?$", ""));
  }

  /** The title as it is compared; "clean" lacks accents and small words. */
  private String form(String title) {
    if (!row.get("title_form").equals("clean")) {
      return SameValue.key(title);
    }
    String plain =
        java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return SameValue.key(plain.replaceAll("(?<=.)\\b(the|and|or|of|a|an)\\b", ""));
  }
}
