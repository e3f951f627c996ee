package mediaaudit.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mediaaudit.model.ProviderIds;

/**
 * Reads an NFO file: {@code <title>}, {@code <year>}, {@code <season>}, {@code <episode>}, {@code
 * <uniqueid type="imdb">}, {@code <imdbid>}, {@code <id>} and the address of a title's page, alone
 * or behind the elements. The text is searched once from left to right and not parsed: such files
 * are often no valid XML, and nothing that they name is opened or resolved.
 */
final class NfoReader {
  private static final Set<String> ROOTS =
      Set.of("movie", "tvshow", "season", "episodedetails", "musicvideo");

  /** Elements about somebody or something else than the title. */
  private static final Set<String> OTHERS =
      Set.of(
          "actor",
          "director",
          "credits",
          "writer",
          "crew",
          "guest",
          "guests",
          "set",
          "ratings",
          "fileinfo",
          "chapters",
          "art",
          "fanart",
          "producer");

  private static final String UNIQUE = "uniqueid";
  private static final String TYPE = "type=";
  private static final String COMMENT = "!--";
  private static final String CDATA = "<![CDATA[";
  private static final int YEAR_DIGITS = 4;
  private static final int LONGEST_TITLE = 1000;

  private final String text;
  private final Set<String> unclosed = new HashSet<>();
  private final List<Nfo> found = new ArrayList<>();
  private String root = "";
  private String title;
  private Integer year;
  private Integer season;
  private Integer episode;
  private ProviderIds ids = ProviderIds.NONE;
  private int end;

  NfoReader(String text) {
    this.text = text;
  }

  List<Nfo> read() {
    int open = text.indexOf('<');
    int begin = open < 0 ? text.length() : open;
    int close = -1;
    while (open >= 0) {
      close = close > open ? close : text.indexOf('>', open);
      open = close < 0 ? -1 : next(open, close);
    }
    ids = ids.or(NfoAddress.of(text.substring(0, begin))).or(NfoAddress.of(text.substring(end)));
    finish();
    return found;
  }

  /** Takes an element; the offset of the next one. */
  private int next(int open, int close) {
    end = close + 1;
    if (isComment(open)) {
      return text.indexOf('<', behind("-->", open));
    }
    String tag = text.substring(open + 1, close).strip().toLowerCase(Locale.ROOT);
    String name = name(tag);
    if (OTHERS.contains(name) && !tag.endsWith("/")) {
      return text.indexOf('<', behind("</" + name, close));
    }
    if (ROOTS.contains(name) && !isInside(name)) {
      begin(name);
    }
    int value = close + 1;
    int next = text.startsWith(CDATA, value) ? behind("]]>", value) : value;
    int following = text.indexOf('<', next);
    if (following >= 0) {
      take(name, tag, text.substring(value, following));
    }
    return following;
  }

  /** Many may begin before one ends, and then each is one character long. */
  private boolean isComment(int open) {
    int at = open + 1;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.startsWith(COMMENT, at);
  }

  /** Whether the name is that of a root and, in this one, of a number: {@code <season>}. */
  private boolean isInside(String name) {
    return name.equals("season") && !root.isEmpty();
  }

  private static String name(String tag) {
    int end = 0;
    while (end < tag.length()
        && !Character.isWhitespace(tag.charAt(end))
        && tag.charAt(end) != '/') {
      end++;
    }
    return tag.substring(0, end);
  }

  /** The offset behind this mark; the given one when it does not follow. */
  private int behind(String mark, int from) {
    int at = unclosed.contains(mark) ? -1 : text.indexOf(mark, from);
    if (at < 0) {
      unclosed.add(mark);
      return from + 1;
    }
    return at + mark.length();
  }

  private void begin(String name) {
    if (!root.isEmpty()) {
      finish();
    }
    root = name;
  }

  private void finish() {
    found.add(new Nfo(root, title, year, season, episode, ids));
    title = null;
    year = null;
    season = null;
    episode = null;
    ids = ProviderIds.NONE;
  }

  private void take(String name, String tag, String raw) {
    switch (name) {
      case "title" -> title = title == null ? NfoText.of(raw, LONGEST_TITLE) : title;
      case "year", "premiered", "releasedate", "aired" -> year = year == null ? year(raw) : year;
      case "season", "seasonnumber" -> season = season == null ? number(raw) : season;
      case "episode" -> episode = episode == null ? number(raw) : episode;
      default -> ids = ids.or(id(name, tag, raw));
    }
  }

  private ProviderIds id(String name, String tag, String raw) {
    if (name.equals(UNIQUE)) {
      return Description.id(attribute(tag, TYPE), raw);
    }
    if (!name.equals("id")) {
      return Description.id(name, raw);
    }
    ProviderIds named =
        Description.id("imdb", attribute(tag, "imdb="))
            .or(Description.id("tmdb", attribute(tag, "tmdb=")))
            .or(Description.id("tvdb", attribute(tag, "tvdb=")));
    ProviderIds series = root.equals("tvshow") ? Description.id("tvdb", raw) : ProviderIds.NONE;
    return named.or(Description.id("imdb", raw)).or(series);
  }

  /** The value of an attribute, of letters and digits. */
  private static String attribute(String tag, String name) {
    int start = tag.indexOf(name) + name.length() + 1;
    if (start <= name.length() || start > tag.length()) {
      return "";
    }
    int end = start;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    return tag.substring(start, end);
  }

  private static Integer year(String raw) {
    String value = raw.strip();
    String digits = value.length() > YEAR_DIGITS ? value.substring(0, YEAR_DIGITS) : value;
    boolean date = value.length() == YEAR_DIGITS || value.startsWith("-", YEAR_DIGITS);
    Integer number = number(digits);
    return date && number != null && number > 0 ? number : null;
  }

  /** The number of at most four digits; null when it is none. */
  private static Integer number(String raw) {
    String value = raw.strip();
    return ProviderIdReader.isNumber(value) && value.length() <= YEAR_DIGITS
        ? Integer.valueOf(value)
        : null;
  }
}
