package mediaaudit.name;

import java.util.Optional;
import mediaaudit.model.FileKind;

/** What a path is most likely that of. */
final class KindGuess {
  private KindGuess() {}

  static NameKind of(NameQuery query) {
    String name = query.name();
    String stem = Stem.of(name);
    if (FileKind.of(name) == FileKind.SUBTITLE) {
      return NameKind.SUBTITLE;
    }
    boolean file = !stem.equals(name);
    Optional<EpisodeName> episode =
        EpisodeName.of(stem).filter(it -> it.form() != EpisodeName.Form.BARE);
    if (ExtraPath.kind(query).isPresent() && file) {
      return NameKind.EXTRA;
    }
    if (episode.isPresent() || (file && isInSeason(query))) {
      return NameKind.EPISODE;
    }
    if (SeasonName.of(name, query.parent()).isPresent() || SeasonName.isSpecials(name)) {
      return NameKind.SEASON;
    }
    return MovieName.of(stem).title().isEmpty() ? NameKind.UNKNOWN : NameKind.MOVIE;
  }

  private static boolean isInSeason(NameQuery query) {
    return SeasonName.inSeries(query.parent(), "").isPresent();
  }
}
