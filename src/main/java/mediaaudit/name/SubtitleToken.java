package mediaaudit.name;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A word or phrase in the name of an external subtitle.
 *
 * @param first index of its first word
 * @param next index behind its last word
 * @param kind what it tells
 * @param tag the language, as BCP 47 has it; null for all other kinds
 * @param common whether it is also a word of many titles
 */
record SubtitleToken(int first, int next, Kind kind, String tag, boolean common) {
  private static final int MOST_WORDS = 4;
  private static final int MOST_DIGITS = 3;
  private static final Map<String, Kind> FLAGS =
      Map.ofEntries(
          Map.entry("forced", Kind.FORCED),
          Map.entry("foreign", Kind.FORCED),
          Map.entry("foreignparts", Kind.FORCED),
          Map.entry("foreignpartsonly", Kind.FORCED),
          Map.entry("forcedonly", Kind.FORCED),
          Map.entry("forcednarrative", Kind.FORCED),
          Map.entry("forces", Kind.FORCED),
          Map.entry("forzado", Kind.FORCED),
          Map.entry("forzados", Kind.FORCED),
          Map.entry("sdh", Kind.SDH),
          Map.entry("psdh", Kind.SDH),
          Map.entry("cc", Kind.SDH),
          Map.entry("hoh", Kind.SDH),
          Map.entry("hearingimpaired", Kind.SDH),
          Map.entry("hardofhearing", Kind.SDH),
          Map.entry("closedcaptions", Kind.SDH),
          Map.entry("closedcaption", Kind.SDH),
          Map.entry("closedcaptioned", Kind.SDH),
          Map.entry("hi", Kind.HI),
          Map.entry("default", Kind.DEFAULT),
          Map.entry("sub", Kind.NOISE),
          Map.entry("subs", Kind.NOISE),
          Map.entry("subtitle", Kind.NOISE),
          Map.entry("subtitles", Kind.NOISE));

  /** Codes and flags that are words of titles too. */
  private static final Set<String> COMMON =
      Set.of(
          ("am an as be bi da de do el en es et fa fi ga gd ha he hi ho id ie ii in io is it ja jap"
                  + " ki la li lo ma me mi mo mr ms my na ne ng no ny of oh om or os pa pi si so st"
                  + " ta te ti tl to ts tt tv up us ve vo we yo za ben bel can cat che cor cos dan"
                  + " den div est ewe fin fry geo her hat ice ido ina kin kon kua lad lao lat lim"
                  + " lin lit lug mac mal man mao mar may mon nor orm pan per pol por que roh run"
                  + " sag sin som sot sun tam tat tel ton war foreign default simplified"
                  + " traditional latino mexican brazilian british australian austrian latin")
              .split(" "));

  /** Words of titles that say what a subtitle is of. */
  private static final Set<String> TITLES =
      Set.of("commentary", "commentaries", "signs", "songs", "lyrics", "karaoke", "dialogue");

  /** What a word of a subtitle's name tells. */
  enum Kind {
    LANGUAGE,
    FORCED,
    SDH,
    /** Hindi alone, and beside a language: for the hearing-impaired. */
    HI,
    DEFAULT,
    /** Which of several alike. */
    NUMBER,
    /** That it is a subtitle, which is known. */
    NOISE,
    /** A word that only titles of subtitles have, such as {@code commentary}. */
    TITLE,
    /** A word of a title. */
    OTHER
  }

  /** The longest token that begins at this word. */
  static SubtitleToken at(Words words, int index) {
    Optional<SubtitleToken> best = tagged(words, index);
    StringBuilder key = new StringBuilder();
    int end = Math.min(words.size(), index + MOST_WORDS);
    for (int i = index; i < end && isOnePhrase(words, index, i); i++) {
      key.append(words.get(i).key());
      Optional<SubtitleToken> found = of(key.toString(), index, i + 1);
      best = found.isPresent() && (best.isEmpty() || best.get().next() <= i) ? found : best;
    }
    return best.orElseGet(() -> new SubtitleToken(index, index + 1, Kind.OTHER, null, false));
  }

  /** Whether the words of a phrase stand beside each other. */
  private static boolean isOnePhrase(Words words, int first, int last) {
    String gap = last == first ? "" : words.gap(last - 1);
    return gap.length() <= 2 && !gap.endsWith("[");
  }

  private static Optional<SubtitleToken> of(String key, int first, int next) {
    Kind flag = FLAGS.get(key);
    boolean common = COMMON.contains(key);
    if (TITLES.contains(key)) {
      return Optional.of(new SubtitleToken(first, next, Kind.TITLE, null, false));
    }
    if (flag != null) {
      return Optional.of(new SubtitleToken(first, next, flag, null, common));
    }
    if (next == first + 1 && key.length() <= MOST_DIGITS && ProviderIdReader.isNumber(key)) {
      return Optional.of(new SubtitleToken(first, next, Kind.NUMBER, null, false));
    }
    return Languages.of(key)
        .filter(known -> !known.code() || next == first + 1)
        .map(known -> new SubtitleToken(first, next, Kind.LANGUAGE, known.tag(), common));
  }

  /** A code with a script and a region: {@code pt-BR}, {@code zh_Hans-CN}, {@code es-419}. */
  private static Optional<SubtitleToken> tagged(Words words, int index) {
    Optional<String> tag =
        Languages.of(words.get(index).key())
            .filter(Languages.Known::code)
            .map(Languages.Known::tag);
    int next = index + 1;
    while (tag.isPresent() && next < words.size() && isBound(words, next)) {
      Optional<String> longer = Languages.with(tag.get(), words.get(next).key());
      if (longer.isEmpty()) {
        break;
      }
      tag = longer;
      next++;
    }
    int behind = next;
    return tag.filter(unused -> behind > index + 1)
        .map(it -> new SubtitleToken(index, behind, Kind.LANGUAGE, it, false));
  }

  private static boolean isBound(Words words, int index) {
    String gap = words.gap(index - 1);
    boolean dot = gap.equals(".") && words.get(index).key().equals("br");
    return (gap.equals("-") || gap.equals("_") || dot)
        && !FLAGS.containsKey(words.get(index).key());
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it is a word of the subtitle's title. */
  boolean isTitle() {
    return kind == Kind.OTHER || kind == Kind.TITLE;
  }

  /** Whether it tells something of the subtitle itself. */
  boolean isTag() {
    return kind != Kind.OTHER && kind != Kind.TITLE && kind != Kind.NUMBER && kind != Kind.NOISE;
  }
}
