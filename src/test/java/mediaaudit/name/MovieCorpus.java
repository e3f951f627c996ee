package mediaaudit.name;

import java.util.Locale;

/**
 * Scores the names of movies. These are read otherwise than their origin asserts, and count as
 * wrong:
 *
 * <ul>
 *   <li>guessit cuts a title at the first hyphen with spaces ({@code Star Wars: Episode IV - A New
 *       Hope}), and at {@code Part III}; radarr, kodi, tmm and jellyfin keep both, as people do.
 *   <li>tmm keeps a language before the year ({@code Neues aus dem Reihenhaus GERMAN}), and goes on
 *       behind a codec ({@code Safety divx Not Guaranteed}); srp and guessit end the title there.
 *   <li>tmm tells one edition of two ({@code Unrated Directors Cut}), radarr and guessit both.
 *   <li>kodi keeps an edition in brackets in the title ({@code Some (Director Cut)}); radarr not.
 *   <li>ptt keeps a film's place in a list ({@code 01. 100 ...}); guessit does not.
 *   <li>ptt takes the last of titles parted by a slash, radarr all: the one in Latin letters
 *       counts.
 * </ul>
 */
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
