package mediaaudit.name;

import java.util.Optional;

/**
 * Reads a path as that of a season's folder; the season is null when the folder is none. A name
 * without a folder above it may be that of a release of a whole season.
 */
final class SeasonPath {
  private static final String EXTRAS = "extras";

  private SeasonPath() {}

  static ParsedName parse(NameQuery query) {
    return ParsedName.of(NameKind.SEASON)
        .with(EpisodeNumbers.ofSeason(season(query).map(SeasonName::number).orElse(null)))
        .with(ProviderIdReader.of(query.name()));
  }

  /** The season, and the form by which it is told. */
  static Optional<SeasonName> season(NameQuery query) {
    String name = query.name();
    if (query.mixed()) {
      return SeasonName.read(name, query.parent());
    }
    Optional<SeasonName> season = SeasonName.readInSeries(name, query.parent());
    if (season.isEmpty() && query.parent().isEmpty()) {
      season = SeasonName.ofRelease(name);
    }
    return season.or(() -> extras(name));
  }

  /** Jellyfin takes a folder of this name for specials when it is asked for a season. */
  private static Optional<SeasonName> extras(String name) {
    return name.strip().equalsIgnoreCase(EXTRAS)
        ? Optional.of(new SeasonName(0, "a name of specials"))
        : Optional.empty();
  }
}
