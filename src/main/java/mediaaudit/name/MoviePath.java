package mediaaudit.name;

/** Reads a path as that of a movie: its file, or else its folder. */
final class MoviePath {
  private MoviePath() {}

  static ParsedName parse(NameQuery query) {
    String stem = Stem.of(query.name());
    Integer part =
        StackMarker.of(stem).filter(it -> !it.doubtful()).map(StackMarker::part).orElse(null);
    MovieName name = MovieName.of(part == null ? stem : StackMarker.of(stem).get().base());
    return ParsedName.of(NameKind.MOVIE)
        .with(new TitleFacts(name.title(), null, null, name.year()))
        .with(name.ids())
        .with(name.facts())
        .withPart(part);
  }
}
