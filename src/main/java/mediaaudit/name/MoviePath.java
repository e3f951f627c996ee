package mediaaudit.name;

/** Reads a path as that of a movie: its file, or else its folder. */
final class MoviePath {
  private MoviePath() {}

  static ParsedName parse(NameQuery query) {
    PartPath path = PartPath.of(query);
    MovieName name = MovieName.of(path.title());
    return ParsedName.of(NameKind.MOVIE)
        .with(new TitleFacts(name.title(), null, null, name.year()))
        .with(name.ids())
        .with(new ReleaseFacts(name.release(), null, null, null))
        .withPart(path.part());
  }
}
