package mediaaudit.name;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scores what names are taken for when nobody says what they are, file by file. */
final class KindCorpus {
  private static final String GROUP = "kind";
  private static final String NONE = "";

  private KindCorpus() {}

  static void score(Score score) {
    score(score, "episodes.tsv", KindCorpus::ofEpisode);
    score(score, "anime.tsv", KindCorpus::ofEpisode);
    score(score, "movies.tsv", KindCorpus::ofMovie);
    score(score, "seasons.tsv", row -> row.get("season").matches("\\d+") ? "season" : NONE);
    score(score, "extras.tsv", KindCorpus::ofExtra);
    score(score, "subtitles.tsv", row -> row.get("matched").equals("no") ? NONE : "subtitle");
  }

  private static void score(Score score, String file, Function<Corpus.Row, String> kinds) {
    for (Corpus.Row row : Corpus.rows(file)) {
      Map<String, String> cells =
          Map.of("input", row.input(), "origin", row.origin(), file, kinds.apply(row));
      NameQuery query = new NameQuery(row.input(), false, emptyAsNull(row, "library_root"), null);
      score.cell(
          GROUP, new Corpus.Row(cells), file, KindGuess.of(query).word(), KindCorpus::isOneOf);
    }
  }

  private static String emptyAsNull(Corpus.Row row, String column) {
    return row.get(column).isEmpty() ? null : row.get(column);
  }

  private static boolean isOneOf(String kinds, String kind) {
    return List.of(kinds.split("\\|")).contains(kind);
  }

  /** A name that tells a season alone may be that of a season or of an episode in it. */
  private static String ofEpisode(Corpus.Row row) {
    boolean numbered = isTold(row, "episode", "episodes", "absolute_number", "air_date");
    return numbered
        ? "episode|subtitle|extra"
        : isTold(row, "season") ? "season|episode|subtitle|extra" : NONE;
  }

  private static String ofMovie(Corpus.Row row) {
    return isTold(row, "title") && isTold(row, "year") ? "movie|extra|subtitle" : NONE;
  }

  private static String ofExtra(Corpus.Row row) {
    return row.get("type").isEmpty() || row.get("type").equals("none") ? NONE : "extra";
  }

  private static boolean isTold(Corpus.Row row, String... columns) {
    return !Arrays.stream(columns).map(row::get).collect(Collectors.joining()).isEmpty();
  }
}
