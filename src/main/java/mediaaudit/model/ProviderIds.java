package mediaaudit.model;

/**
 * What online databases call an item. Every component is null where it is not known.
 *
 * @param imdb such as {@code tt0113277}: two letters and 7 to 9 digits
 * @param tmdb decimal digits
 * @param tvdb decimal digits
 */
public record ProviderIds(String imdb, String tmdb, String tvdb) {
  public static final ProviderIds NONE = new ProviderIds(null, null, null);

  /** These ids, and the other's where these lack one. */
  public ProviderIds or(ProviderIds other) {
    return new ProviderIds(
        imdb != null ? imdb : other.imdb,
        tmdb != null ? tmdb : other.tmdb,
        tvdb != null ? tvdb : other.tvdb);
  }
}
