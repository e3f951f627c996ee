package mediaaudit.name;

import java.util.Optional;
import mediaaudit.model.Release;

/** What the words behind a title tell of the release. */
final class ReleaseReader {
  private final Words words;
  private final int from;
  private Optional<String> edition = Optional.empty();
  private Optional<String> screenSize = Optional.empty();
  private Optional<String> screenClass = Optional.empty();
  private Optional<String> source = Optional.empty();
  private Optional<String> likely = Optional.empty();
  private boolean sure;

  private ReleaseReader(Words words, int from) {
    this.words = words;
    this.from = from;
  }

  /** Reads the words from this index on. */
  static Release of(Words words, int from) {
    ReleaseReader reader = new ReleaseReader(words, from);
    reader.read();
    Optional<String> group = ReleaseGroup.of(words, from, reader.sure);
    return new Release(
        reader.edition.orElse(null),
        reader.screenSize.or(() -> reader.screenClass).orElse(null),
        reader.source.or(() -> reader.likely).orElse(null),
        group.orElse(null));
  }

  /** All that a bare run of such words tells. */
  static ReleaseFacts facts(String text) {
    return new ReleaseFacts(of(Words.of(text), 0), null, null, null);
  }

  private void read() {
    int index = from;
    while (index < words.size()) {
      Optional<Vocabulary.Found> found = Vocabulary.at(words, index);
      found.ifPresent(it -> it.terms().forEach(this::take));
      index += found.map(Vocabulary.Found::words).orElse(1);
    }
  }

  private void take(Term term) {
    sure |= term.sure();
    switch (term.kind()) {
      case LIKELY_SOURCE -> likely = likely.or(() -> Optional.of(term.value()));
      case EDITION -> edition = edition.or(() -> Optional.of(term.value()));
      case SCREEN_SIZE -> screenSize = screenSize.or(() -> Optional.of(term.value()));
      case SCREEN_CLASS -> screenClass = screenClass.or(() -> Optional.of(term.value()));
      case SOURCE -> source = source.or(() -> Optional.of(term.value()));
      case OTHER -> {}
    }
  }
}
