package mediaaudit.name;

/** Reads a path as that of an external subtitle. */
final class SubtitlePath {
  private SubtitlePath() {}

  static ParsedName parse(NameQuery query) {
    return ParsedName.of(NameKind.SUBTITLE);
  }
}
