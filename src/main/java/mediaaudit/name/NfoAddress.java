package mediaaudit.name;

import java.util.List;
import java.util.Locale;
import mediaaudit.model.ProviderIds;

/** The pages of titles at online databases, of which an NFO file may hold the address. */
final class NfoAddress {
  private static final List<String> TMDB =
      List.of("themoviedb.org/movie/", "themoviedb.org/tv/", "tmdb.org/movie/", "tmdb.org/tv/");
  private static final List<String> TVDB =
      List.of(
          "thetvdb.com/dereferrer/series/", "thetvdb.com/dereferrer/movie/", "seriesid=", "&id=");
  private static final String IMDB = "imdb.com/";
  private static final String TVDB_SITE = "thetvdb.com/";
  private static final String TITLE = "title/";
  private static final int LONGEST_LANGUAGE = 6;

  private NfoAddress() {}

  /** The ids in the first address of each database. */
  static ProviderIds of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Description.id("imdb", imdb(lower))
        .or(Description.id("tmdb", behindFirst(lower, TMDB)))
        .or(Description.id("tvdb", lower.contains(TVDB_SITE) ? behindFirst(lower, TVDB) : ""));
  }

  /** {@code imdb.com/title/tt0113277}, perhaps with a language before {@code title}. */
  private static String imdb(String text) {
    int site = text.indexOf(IMDB);
    int title = site < 0 ? -1 : text.indexOf(TITLE, site);
    int at = title + TITLE.length();
    return title >= 0 && title - site <= IMDB.length() + LONGEST_LANGUAGE
        ? text.substring(at, wordEnd(text, at))
        : "";
  }

  private static String behindFirst(String text, List<String> marks) {
    for (String mark : marks) {
      int at = text.indexOf(mark);
      if (at >= 0) {
        int start = at + mark.length();
        return text.substring(start, wordEnd(text, start));
      }
    }
    return "";
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
