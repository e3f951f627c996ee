package mediaaudit.name;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a trailer, a sample or another extra: {@code Heat-trailer}, {@code Heat.trailer},
 * {@code trailer}, {@code Heat - sample}, {@code Heat-featurette2}.
 *
 * @param of the name of what it belongs to; empty when it tells none
 * @param tight whether the word is set apart so far that even an episode's name is an extra's
 * @param form how it is told, as people read it
 */
record ExtraName(ExtraKind kind, String of, boolean tight, String form) {
  /** Kinds whose word counts without a dash directly before it. */
  private static final Set<ExtraKind> WITHOUT_DASH =
      EnumSet.of(ExtraKind.TRAILER, ExtraKind.SAMPLE);

  /** Kinds whose words hardly stand in titles. */
  private static final Set<ExtraKind> TELLING =
      EnumSet.of(
          ExtraKind.TRAILER,
          ExtraKind.SAMPLE,
          ExtraKind.FEATURETTE,
          ExtraKind.BEHINDTHESCENES,
          ExtraKind.DELETEDSCENE);

  /** Words that make the whole name of a file; as {@link Shown#key} has them. */
  private static final Set<String> WHOLE =
      Set.of("trailer", "sample", "officialtrailer", "theatricaltrailer", "teasertrailer");

  /** Words that are that, and behind a title may belong to it. */
  private static final Set<String> ALONE =
      Set.of(
          "makingof",
          "themakingof",
          "behindthescenes",
          "deletedscenes",
          "featurette",
          "featurettes",
          "bloopers",
          "gagreel");

  private static final String SUFFIX = "a suffix of extras";
  private static final String DASH = " - ";

  /** The form of a name with a bonus' number. */
  static final String BONUS = "x with a number";

  private static final int MOST_DIGITS = 2;
  private static final int MOST_WORDS = 3;
  private static final int MOST_GAP = 2;

  /**
   * Reads a name.
   *
   * @param stem of a file, without its extension
   */
  static Optional<ExtraName> of(String stem) {
    return of(stem, new NameReading(stem));
  }

  /** As above, with what is known of the name's numbers. */
  static Optional<ExtraName> of(String stem, NameReading reading) {
    Words words = Words.of(stem);
    int last = words.size() - 1;
    if (last < 0) {
      return Optional.empty();
    }
    Optional<ExtraName> bonus = bonus(words);
    return bonus.isPresent() ? bonus : read(words, last, reading);
  }

  private static Optional<ExtraName> read(Words words, int last, NameReading reading) {
    boolean numbered = last > 0 && words.get(last).number(MOST_DIGITS) >= 0;
    Optional<ExtraName> end = endingAt(words, last);
    end =
        end.isEmpty() && numbered && words.gap(last - 1).length() <= MOST_GAP
            ? endingAt(words, last - 1)
            : end;
    return end.map(it -> it.tight() ? it : behindRelease(it, words, reading))
        .or(() -> first(words))
        .or(() -> ExtraRemark.of(words, reading.sure()));
  }

  /**
   * {@code Show S01E01 - sample}, {@code Show.S01E01.sample}: where an episode has that title, it
   * is no extra's name.
   */
  static Optional<ExtraName> behindDash(String stem) {
    int dash = stem.lastIndexOf(DASH);
    if (dash < 0) {
      return dottedSample(stem);
    }
    return ExtraKind.ofSuffix(withoutNumber(Shown.key(stem.substring(dash))))
        .filter(TELLING::contains)
        .map(kind -> new ExtraName(kind, stem.substring(0, dash), false, SUFFIX));
  }

  private static Optional<ExtraName> dottedSample(String stem) {
    int dot = Math.max(stem.lastIndexOf('.'), stem.lastIndexOf('_'));
    boolean sample = dot > 0 && stem.substring(dot + 1).equalsIgnoreCase("sample");
    return sample
        ? Optional.of(new ExtraName(ExtraKind.SAMPLE, stem.substring(0, dot), false, SUFFIX))
        : Optional.empty();
  }

  /** The suffix as a remark where it is one: {@code Show.S01E01.1080p-GROUP.sample}. */
  private static ExtraName behindRelease(ExtraName suffix, Words words, NameReading reading) {
    return ExtraRemark.of(words, reading.sure())
        .filter(it -> it.kind() == suffix.kind())
        .orElse(suffix);
  }

  /** The longest suffix that ends with this word. */
  private static Optional<ExtraName> endingAt(Words words, int last) {
    StringBuilder key = new StringBuilder(withoutNumber(words.get(last).key()));
    Optional<ExtraName> found = at(words, last, key.toString());
    for (int i = last - 1; i >= 0 && i > last - MOST_WORDS; i--) {
      key.insert(0, words.get(i).key());
      Optional<ExtraName> shorter = found;
      found = at(words, i, key.toString()).or(() -> shorter);
    }
    return found;
  }

  private static Optional<ExtraName> at(Words words, int index, String key) {
    return ExtraKind.ofSuffix(key)
        .filter(kind -> isApart(words, index, kind, key))
        .map(
            kind ->
                new ExtraName(kind, nameBefore(words, index), words.before(index) == '-', SUFFIX));
  }

  /** What stands before the word, without the separators between. */
  static String nameBefore(Words words, int index) {
    return index == 0
        ? ""
        : words.text().substring(0, words.get(index - 1).end() + closing(words, index));
  }

  /** How many closing brackets stand directly behind the word before. */
  private static int closing(Words words, int index) {
    String gap = words.gap(index - 1);
    return !gap.isEmpty() && Characters.isClosing(gap.charAt(0)) ? 1 : 0;
  }

  private static String withoutNumber(String key) {
    int end = key.length();
    while (end > 0 && key.length() - end < MOST_DIGITS && Characters.isDigit(key.charAt(end - 1))) {
      end--;
    }
    return key.substring(0, end);
  }

  /** Whether the word is set apart from the title; a space alone does that behind a release. */
  private static boolean isApart(Words words, int index, ExtraKind kind, String key) {
    if (index == 0) {
      return WHOLE.contains(key) || ALONE.contains(key);
    }
    char before = words.before(index);
    boolean dashed = words.gap(index - 1).indexOf('-') >= 0;
    boolean bracketed = Characters.isOpening(before) && TELLING.contains(kind);
    boolean loose = WITHOUT_DASH.contains(kind) && (dashed || before == '.' || before == '_');
    boolean spelledOut = WHOLE.contains(key) && key.length() > "trailer".length();
    boolean behind = ExtraRemark.isBehindTitle(words, index - 1);
    return before == '-'
        || bracketed
        || loose
        || spelledOut
        || (behind && dashed && TELLING.contains(kind))
        || (behind && WITHOUT_DASH.contains(kind));
  }

  /** {@code sample-heat}, as scene releases have it. */
  private static Optional<ExtraName> first(Words words) {
    boolean sample =
        words.size() > 1 && words.get(0).key().equals("sample") && words.gap(0).equals("-");
    return sample
        ? Optional.of(
            new ExtraName(
                ExtraKind.SAMPLE,
                words.text().substring(words.get(1).start()),
                true,
                "sample before a name"))
        : Optional.empty();
  }

  /** {@code Heat-x01-Making of}. */
  static Optional<ExtraName> bonus(Words words) {
    for (int i = 1; i < words.size(); i++) {
      String key = words.get(i).key();
      boolean number = key.length() == 3 && key.charAt(0) == 'x' && words.before(i) == '-';
      if (number && ProviderIdReader.isNumber(key.substring(1))) {
        return Optional.of(new ExtraName(ExtraKind.OTHER, nameBefore(words, i), true, BONUS));
      }
    }
    return Optional.empty();
  }
}
