package mediaaudit.name;

import java.util.Locale;

/** Scores the names of movies. */
final class MovieCorpus {
  private MovieCorpus() {}

  static void score(Score score) {
    for (Corpus.Row row : Corpus.rows("movies.tsv")) {
      ParsedName read = NameParser.parse(NameQuery.of(row.input()), NameKind.MOVIE);
      score.cell("movies", row, "title", read.titles().title(), SameValue::text);
      score.cell("movies", row, "year", read.titles().year(), String::equals);
      ids(score, row, read);
      ReleaseCorpus.score(score, row, read.release());
    }
  }

  static void scoreIds(Score score) {
    for (Corpus.Row row : Corpus.rows("provider_ids.tsv")) {
      NameKind kind = NameKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
      ids(score, row, NameParser.parse(NameQuery.of(row.input()), kind));
    }
  }

  private static void ids(Score score, Corpus.Row row, ParsedName read) {
    score.cell("ids", row, "imdb_id", read.ids().imdb(), String::equals);
    score.cell("ids", row, "tmdb_id", read.ids().tmdb(), String::equals);
    score.cell("ids", row, "tvdb_id", read.ids().tvdb(), String::equals);
  }
}
