package mediaaudit.name;

import java.util.Optional;

/** What one name of a path says of numbers, each read once, when it is first asked for. */
final class NameReading {
  private final String name;
  private Words words;
  private Optional<EpisodeName> sure;
  private Optional<EpisodeName> inSeries;

  NameReading(String name) {
    this.name = name;
  }

  /** The name in plain letters. */
  Words words() {
    if (words == null) {
      words = Words.of(Plain.of(name));
    }
    return words;
  }

  /** As {@link EpisodeName#of}. */
  Optional<EpisodeName> sure() {
    if (sure == null) {
      sure = EpisodeName.of(words());
    }
    return sure;
  }

  /** As {@link EpisodeName#inSeries}. */
  Optional<EpisodeName> inSeries() {
    if (inSeries == null) {
      inSeries = EpisodeName.inSeries(words(), sure());
    }
    return inSeries;
  }
}
