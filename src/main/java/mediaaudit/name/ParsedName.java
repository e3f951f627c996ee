package mediaaudit.name;

import mediaaudit.model.ProviderIds;

/**
 * What one name means, read by itself.
 *
 * @param part number of a film's part, from 1 on; null when the name tells none
 * @param extra what an extra is, such as {@code trailer}; null for all else
 */
public record ParsedName(
    NameKind kind,
    TitleFacts titles,
    EpisodeNumbers numbers,
    ProviderIds ids,
    ReleaseFacts release,
    Integer part,
    String extra,
    SubtitleFacts subtitle) {
  private static final ParsedName NOTHING =
      new ParsedName(
          NameKind.UNKNOWN,
          TitleFacts.NONE,
          EpisodeNumbers.NONE,
          ProviderIds.NONE,
          ReleaseFacts.NONE,
          null,
          null,
          SubtitleFacts.NONE);

  /** A name of this kind that says nothing more. */
  static ParsedName of(NameKind kind) {
    return new ParsedName(
        kind,
        NOTHING.titles,
        NOTHING.numbers,
        NOTHING.ids,
        NOTHING.release,
        null,
        null,
        NOTHING.subtitle);
  }

  ParsedName with(TitleFacts other) {
    return new ParsedName(kind, other, numbers, ids, release, part, extra, subtitle);
  }

  ParsedName with(EpisodeNumbers other) {
    return new ParsedName(kind, titles, other, ids, release, part, extra, subtitle);
  }

  ParsedName with(ProviderIds other) {
    return new ParsedName(kind, titles, numbers, other, release, part, extra, subtitle);
  }

  ParsedName with(ReleaseFacts other) {
    return new ParsedName(kind, titles, numbers, ids, other, part, extra, subtitle);
  }

  ParsedName with(SubtitleFacts other) {
    return new ParsedName(kind, titles, numbers, ids, release, part, extra, other);
  }

  ParsedName withPart(Integer other) {
    return new ParsedName(kind, titles, numbers, ids, release, other, extra, subtitle);
  }

  ParsedName withExtra(String other) {
    return new ParsedName(kind, titles, numbers, ids, release, part, other, subtitle);
  }
}
