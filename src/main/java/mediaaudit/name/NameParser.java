package mediaaudit.name;

/** Says what one path means by itself, without a look at the disk. */
public final class NameParser {
  private NameParser() {}

  /** Reads a path of which it is not known what it is. */
  public static ParsedName parse(NameQuery query) {
    return parse(query, KindGuess.of(query));
  }

  /** Reads a path as what it is known to be. */
  public static ParsedName parse(NameQuery query, NameKind kind) {
    return switch (kind) {
      case MOVIE -> MoviePath.parse(query);
      case EPISODE -> EpisodePath.parse(query);
      case SEASON -> SeasonPath.parse(query);
      case SERIES -> SeriesPath.parse(query);
      case EXTRA -> ExtraPath.parse(query);
      case SUBTITLE -> SubtitlePath.parse(query);
      case UNKNOWN -> ParsedName.of(NameKind.UNKNOWN);
    };
  }
}
