package mediaaudit.name;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.Release;

/**
 * What the words behind a title tell of the release. Of several sizes or sources the first counts,
 * and one that is named before one that is only likely; editions and codecs of sound are all told.
 */
final class ReleaseReader {
  private static final String JOINT = ", ";
  private static final String ULTRA_HD = "2160p";

  private final Words words;
  private final Set<String> editions = new LinkedHashSet<>();
  private final Set<String> ranges = new LinkedHashSet<>();
  private final Set<String> sounds = new LinkedHashSet<>();
  private Optional<String> screenSize = Optional.empty();
  private Optional<String> screenClass = Optional.empty();
  private Optional<String> source = Optional.empty();
  private Optional<String> likely = Optional.empty();
  private Optional<String> videoCodec = Optional.empty();
  private boolean sure;

  private ReleaseReader(Words words) {
    this.words = words;
  }

  /**
   * Reads all but the group.
   *
   * @param begin index of the title's first word, before which only sure terms count
   * @param from index behind the title
   */
  static ReleaseReader read(Words words, int begin, int from) {
    ReleaseReader reader = new ReleaseReader(words);
    reader.read(0, begin, true);
    reader.read(from, words.size(), false);
    return reader;
  }

  /** All that a bare run of such words tells. */
  static ReleaseFacts facts(String text) {
    return read(Words.of(text), 0, 0).facts(Optional.empty(), Optional.empty());
  }

  /** What words tell that no title has. */
  static ReleaseFacts sureFacts(String text) {
    Words words = Words.of(text);
    return read(words, words.size(), words.size()).facts(Optional.empty(), Optional.empty());
  }

  /** Whether a word is among them that only releases have. */
  boolean isSure() {
    return sure;
  }

  /**
   * What was read.
   *
   * @param edition what a tag says of it, which counts first
   */
  ReleaseFacts facts(Optional<String> edition, Optional<String> group) {
    String own = editions.isEmpty() ? null : String.join(" ", editions);
    return new ReleaseFacts(
        new Release(edition.orElse(own), size(), source(), group.orElse(null)),
        videoCodec.orElse(null),
        joined(ranges, DynamicRange.HDR.value()),
        joined(sounds, AudioCodec.DTS_HD.value()));
  }

  /** A film made for such screens names them first. */
  void takeImax() {
    if (sure && editions.isEmpty()) {
      editions.add(Edition.IMAX.value());
    }
  }

  private String size() {
    boolean ultra = source.filter(Source.ULTRA_HD_BLU_RAY.value()::equals).isPresent();
    return screenSize
        .or(() -> screenClass)
        .or(() -> ultra ? Optional.of(ULTRA_HD) : Optional.empty())
        .orElse(null);
  }

  /** A Blu-ray of pictures with 2,160 lines is an Ultra HD one. */
  private String source() {
    String named = source.or(() -> likely).orElse(null);
    boolean ultra =
        screenClass.filter(ULTRA_HD::equals).isPresent()
            || screenSize.filter(ULTRA_HD::equals).isPresent();
    return ultra && Source.BLU_RAY.value().equals(named) ? Source.ULTRA_HD_BLU_RAY.value() : named;
  }

  /** The values, without the general one where a special one that begins with it is told. */
  private static String joined(Set<String> values, String general) {
    if (values.stream().anyMatch(it -> !it.equals(general) && it.startsWith(general))) {
      values.remove(general);
    }
    return values.isEmpty() ? null : String.join(JOINT, values);
  }

  private void read(int from, int to, boolean onlySure) {
    int index = from;
    while (index < to) {
      Optional<Vocabulary.Found> found =
          Vocabulary.at(words, index).filter(it -> it.sure() || !onlySure);
      found.ifPresent(it -> it.terms().forEach(this::take));
      index += found.map(Vocabulary.Found::words).orElse(1);
    }
  }

  private void take(Term term) {
    sure |= term.sure();
    switch (term.kind()) {
      case LIKELY_SOURCE, SERVICE -> likely = likely.or(() -> Optional.of(term.value()));
      case EDITION -> editions.add(term.value());
      case SCREEN_SIZE -> screenSize = screenSize.or(() -> Optional.of(term.value()));
      case SCREEN_CLASS -> screenClass = screenClass.or(() -> Optional.of(term.value()));
      case SOURCE -> takeSource(term.value());
      case VIDEO_CODEC -> videoCodec = videoCodec.or(() -> Optional.of(term.value()));
      case DYNAMIC_RANGE -> ranges.add(term.value());
      case AUDIO_CODEC -> sounds.add(term.value());
      case LANGUAGE, OTHER -> {}
    }
  }

  private void takeSource(String value) {
    source = source.or(() -> Optional.of(value));
  }
}
