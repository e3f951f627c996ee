package mediaaudit.name;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a path as that of an episode; its folders tell what the file's name leaves open. */
final class EpisodePath {
  private EpisodePath() {}

  static ParsedName parse(NameQuery query) {
    String stem = Stem.of(query.name());
    Optional<EpisodeName> name = EpisodeName.inSeries(stem);
    String series = name.map(it -> it.before(stem).title()).orElse("");
    EpisodeTitle title = EpisodeTitle.of(List.of(stem));
    return ParsedName.of(NameKind.EPISODE)
        .with(
            new TitleFacts(
                null,
                series.isEmpty() ? null : series,
                title.title().orElse(null),
                name.map(it -> it.before(stem).year()).orElse(null)))
        .with(name.map(EpisodePath::numbers).orElse(EpisodeNumbers.NONE))
        .with(ProviderIdReader.of(query.name()))
        .with(new ReleaseFacts(title.release(), null, null, null));
  }

  private static EpisodeNumbers numbers(EpisodeName name) {
    List<Integer> episodes = IntStream.rangeClosed(name.first(), name.last()).boxed().toList();
    boolean absolute = name.form() == EpisodeName.Form.BARE && name.season() == null;
    return new EpisodeNumbers(
        name.season(),
        absolute ? List.of() : episodes,
        List.of(),
        absolute ? episodes.stream().map(BigDecimal::valueOf).toList() : List.of(),
        null);
  }
}
