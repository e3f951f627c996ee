package mediaaudit.name;

/** Reads a path as that of a season's folder; the season is null when the folder is none. */
final class SeasonPath {
  private SeasonPath() {}

  static ParsedName parse(NameQuery query) {
    Integer season =
        (query.mixed()
                ? SeasonName.of(query.name(), query.parent())
                : SeasonName.inSeries(query.name(), query.parent()))
            .orElse(null);
    return ParsedName.of(NameKind.SEASON)
        .with(EpisodeNumbers.ofSeason(season))
        .with(ProviderIdReader.of(query.name()));
  }
}
