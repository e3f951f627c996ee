package mediaaudit.name;

import java.util.List;
import java.util.Locale;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.ProviderIds;

/**
 * What the small text files beside an item say of it.
 *
 * @param title null when none tells it
 * @param year null when none tells it
 */
record Description(String title, Integer year, ProviderIds ids) {
  static final Description NONE = new Description(null, null, ProviderIds.NONE);
  private static final int YEAR_DIGITS = 4;

  /** What {@code .plexmatch} says, which overrides names. */
  static Description ofPlexmatch(List<Entry> files) {
    return files.stream()
        .filter(file -> file.kind() == FileKind.PLEXMATCH)
        .flatMap(file -> file.text().lines())
        .reduce(NONE, Description::with, (first, second) -> first);
  }

  /** What the NFO files say: of each, its first element. */
  static Description ofNfo(List<Entry> files) {
    return files.stream()
        .filter(file -> file.kind() == FileKind.NFO && !file.text().isEmpty())
        .map(file -> Nfo.of(file.text()).get(0))
        .map(nfo -> new Description(nfo.title(), nfo.year(), nfo.ids()))
        .reduce(NONE, Description::or);
  }

  /** This, and the other's where this is silent. */
  Description or(Description other) {
    return new Description(
        title == null ? other.title : title, year == null ? other.year : year, ids.or(other.ids));
  }

  private Description with(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      return this;
    }
    String key = Shown.key(line.substring(0, colon));
    String value = line.substring(colon + 1).strip();
    return switch (key) {
      case "title", "show" -> new Description(value.isEmpty() ? title : value, year, ids);
      case "year" -> new Description(title, isYear(value) ? Integer.valueOf(value) : year, ids);
      case "guid" -> new Description(title, year, id(guid(value), value(value)).or(ids));
      default -> new Description(title, year, id(key, value).or(ids));
    };
  }

  private static boolean isYear(String value) {
    return value.length() == YEAR_DIGITS && ProviderIdReader.isNumber(value);
  }

  /** {@code imdb} of {@code imdb://tt0113277}. */
  private static String guid(String value) {
    return Shown.key(value.substring(0, Math.max(0, value.indexOf("://"))));
  }

  private static String value(String guid) {
    return guid.substring(guid.indexOf("://") < 0 ? 0 : guid.indexOf("://") + "://".length());
  }

  /** The id that a provider's name and a value make; none when they make none. */
  static ProviderIds id(String provider, String value) {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    boolean number = ProviderIdReader.isNumber(lower);
    return switch (provider.replace("_", "")) {
      case "imdb", "imdbid" ->
          new ProviderIds(ProviderIdReader.isImdb(lower) ? lower : null, null, null);
      case "tmdb", "tmdbid", "themoviedb" -> new ProviderIds(null, number ? lower : null, null);
      case "tvdb", "tvdbid", "thetvdb" -> new ProviderIds(null, null, number ? lower : null);
      default -> ProviderIds.NONE;
    };
  }
}
