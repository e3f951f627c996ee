package mediaaudit.name;

import java.util.List;
import java.util.Optional;

/** Reads a path as that of an extra: a folder of extras above it says so, or its own name. */
final class ExtraPath {
  private ExtraPath() {}

  static ParsedName parse(NameQuery query) {
    String type = kind(query).map(ExtraKind::word).orElse(null);
    return ParsedName.of(type == null ? NameKind.UNKNOWN : NameKind.EXTRA).withExtra(type);
  }

  /** What kind of extra the path is; empty when it is none. */
  static Optional<ExtraKind> kind(NameQuery query) {
    List<String> elements = query.elements();
    Optional<ExtraKind> folder =
        elements.size() < 2 ? Optional.empty() : ExtraKind.ofFolder(query.parent());
    return folder.or(() -> ExtraName.of(Stem.of(query.name())).map(ExtraName::kind));
  }
}
