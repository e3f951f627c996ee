package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code Part 1}, {@code Part Two}, {@code Pt.II}: an episode of a series that has no seasons. */
final class PartNumber implements EpisodeForm {
  private static final Set<String> NAMES = Set.of("part", "pt", "parte", "partie", "teil");

  @Override
  public Optional<EpisodeName> find(Words words) {
    if (ToldSeason.find(words).isPresent()) {
      return Optional.empty();
    }
    return NumberedWord.find(words, 0, NAMES)
        .map(
            part ->
                new EpisodeName(
                    EpisodeNumbers.of(null, List.of(part.number())),
                    EpisodeName.Form.PART,
                    words.get(part.index()).start(),
                    words.get(part.index() + part.words() - 1).end()));
  }
}
