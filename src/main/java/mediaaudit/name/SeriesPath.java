package mediaaudit.name;

/** Reads a path as that of a series' folder. */
final class SeriesPath {
  private SeriesPath() {}

  static ParsedName parse(NameQuery query) {
    SeriesName name = SeriesName.of(query.name());
    return ParsedName.of(NameKind.SERIES)
        .with(new TitleFacts(null, name.title(), null, name.year()))
        .with(name.ids())
        .with(new ReleaseFacts(name.release(), null, null, null));
  }
}
