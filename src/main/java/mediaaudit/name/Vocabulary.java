package mediaaudit.name;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All terms of release names by their phrase. What stands at a place is the longest phrase there;
 * else a word with a number in it that a rule of {@link Measures} knows; else two terms that are
 * written as one word.
 */
final class Vocabulary {
  private static final int LONGEST_WORD = 24;
  private static final int SHORTEST = 2;
  private static final int SHORTEST_TWO = 7;

  /** A word for a source and a codec that share a letter. */
  private static final String BOTH = "dvdivx";

  private static final Map<String, Term> TERMS = Collections.unmodifiableMap(terms());

  /** The first words of phrases, with the number of words of the longest one. */
  private static final Map<String, Integer> BEGINNINGS = Collections.unmodifiableMap(beginnings());

  private Vocabulary() {}

  /**
   * What stands at a place in a name.
   *
   * @param terms one, or two that are written as one word
   * @param words how many words they take
   */
  record Found(List<Term> terms, int words) {
    /** Whether no title goes on here. */
    boolean sure() {
      for (Term term : terms) {
        if (term.sure()) {
          return true;
        }
      }
      return false;
    }

    /** Whether it counts only where the title is over. */
    boolean late() {
      return terms.get(0).weight() == Term.Weight.LATE;
    }

    boolean is(Term.Kind kind) {
      return terms.get(0).kind() == kind;
    }

    boolean has(Term.Kind kind) {
      return terms.stream().anyMatch(term -> term.kind() == kind);
    }
  }

  /** The longest term that begins at this word. */
  static Optional<Found> at(Words words, int index) {
    return words.term(index);
  }

  /** As {@link #at}, found anew. */
  static Optional<Found> find(Words words, int index) {
    Found edition = EditionPhrase.at(words, index);
    Found plain = plain(words, index);
    if (edition != null && (plain == null || plain.words() <= edition.words())) {
      return Optional.of(edition);
    }
    return Optional.ofNullable(plain == null ? Measures.at(words, index) : plain);
  }

  /** The term of the lists that begins at this word; null when there is none. */
  static Found plain(Words words, int index) {
    int most = Math.min(longest(words, index), words.size() - index);
    for (int length = most; length > 1; length--) {
      Term term = TERMS.get(phrase(words, index, length));
      if (term != null) {
        return withChannels(words, index, new Found(List.of(term), length));
      }
    }
    Term more = words.behind(index) == '+' ? TERMS.get(words.get(index).key() + "plus") : null;
    List<Term> terms = more == null ? of(key(words, index)) : List.of(more);
    return terms.isEmpty() ? null : withChannels(words, index, new Found(terms, 1));
  }

  private static Found withChannels(Words words, int index, Found found) {
    Term last = found.terms().get(found.terms().size() - 1);
    if (last.kind() != Term.Kind.AUDIO_CODEC) {
      return found;
    }
    int more = Measures.channels(words, index + found.words());
    return more == 0 ? found : new Found(found.terms(), found.words() + more);
  }

  private static int longest(Words words, int index) {
    return BEGINNINGS.getOrDefault(key(words, index), 1);
  }

  /** The term that this word alone is, or the two that are written as one word. */
  static List<Term> of(String key) {
    if (key.length() > LONGEST_WORD) {
      return List.of();
    }
    Term one = one(key);
    return one == null ? ofTwo(key) : key.equals(BOTH) ? ofBoth(key) : List.of(one);
  }

  private static List<Term> ofBoth(String key) {
    return List.of(
        TERMS.get(key), new Term(Term.Kind.VIDEO_CODEC, VideoCodec.DIVX.value(), Term.Weight.SURE));
  }

  /** {@code PDTVx264} and {@code BD720p}: one of the two is sure. */
  private static List<Term> ofTwo(String key) {
    if (key.length() < SHORTEST_TWO && !hasDigit(key)) {
      return List.of();
    }
    for (int cut = SHORTEST; cut <= key.length() - SHORTEST - 1; cut++) {
      Term first = one(key.substring(0, cut));
      Term second =
          first == null || first.weight() == Term.Weight.LATE ? null : one(key.substring(cut));
      if (second != null
          && second.sure()
          && (cut > SHORTEST || second.kind() == Term.Kind.SCREEN_SIZE)) {
        return List.of(first, second);
      }
    }
    return List.of();
  }

  private static boolean hasDigit(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (Characters.isDigit(key.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static Term one(String key) {
    Term term = TERMS.get(key);
    if (term != null) {
      return term;
    }
    char last = key.charAt(key.length() - 1);
    char first = key.charAt(0);
    if (!Characters.isDigit(first)) {
      return Characters.isDigit(last) ? sound(key) : null;
    }
    return ScreenSize.of(key)
        .map(value -> new Term(Term.Kind.SCREEN_SIZE, value, Term.Weight.SURE))
        .orElseGet(() -> Measures.of(key));
  }

  /** {@code ddp5} of {@code DDP5.1}, and {@code dd51}. */
  private static Term sound(String key) {
    int end = key.length();
    while (end > 0 && key.length() - end < 2 && Characters.isDigit(key.charAt(end - 1))) {
      end--;
    }
    Term term = TERMS.get(key.substring(0, end));
    boolean sound =
        term != null && term.kind() == Term.Kind.AUDIO_CODEC && term.weight() != Term.Weight.LATE;
    return sound ? new Term(term.kind(), term.value(), Term.Weight.SURE) : null;
  }

  /** The key of a word, without accents. */
  static String key(Words words, int index) {
    return Characters.plain(words.get(index).key());
  }

  /** The keys of some words, without accents. */
  static String phrase(Words words, int index, int length) {
    for (int i = index; i < index + length; i++) {
      if (words.get(i).key().length() > LONGEST_WORD) {
        return "";
      }
    }
    return Characters.plain(words.phrase(index, index + length));
  }

  private static Map<String, Integer> beginnings() {
    Map<String, Integer> beginnings = new HashMap<>();
    for (String phrase : TERMS.keySet()) {
      String[] words = phrase.split(" ");
      if (words.length > 1) {
        beginnings.merge(words[0], words.length, Math::max);
      }
    }
    return beginnings;
  }

  private static Map<String, Term> terms() {
    Map<String, Term> terms = new HashMap<>();
    put(terms, StreamingService.WORDS, Term.Kind.SERVICE, Source.WEB.value(), Term.Weight.LATE);
    put(terms, StreamingService.CODES, Term.Kind.SERVICE, Source.WEB.value(), Term.Weight.SURE);
    for (ReleaseRemark remark : ReleaseRemark.values()) {
      put(terms, remark.late(), remark.kind(), "", Term.Weight.LATE);
      put(terms, remark.doubtful(), remark.kind(), "", Term.Weight.DOUBTFUL);
      put(terms, remark.sure(), remark.kind(), "", Term.Weight.SURE);
    }
    for (Edition edition : Edition.values()) {
      put(terms, edition.late(), Term.Kind.EDITION, edition.value(), Term.Weight.LATE);
      put(terms, edition.names(), Term.Kind.EDITION, edition.value(), Term.Weight.DOUBTFUL);
    }
    for (DynamicRange range : DynamicRange.values()) {
      put(terms, range.doubtful(), Term.Kind.DYNAMIC_RANGE, range.value(), Term.Weight.DOUBTFUL);
      put(terms, range.sure(), Term.Kind.DYNAMIC_RANGE, range.value(), Term.Weight.SURE);
    }
    for (AudioCodec codec : AudioCodec.values()) {
      put(terms, codec.doubtful(), Term.Kind.AUDIO_CODEC, codec.value(), Term.Weight.DOUBTFUL);
      put(terms, codec.sure(), Term.Kind.AUDIO_CODEC, codec.value(), Term.Weight.SURE);
    }
    for (VideoCodec codec : VideoCodec.values()) {
      put(terms, codec.names(), Term.Kind.VIDEO_CODEC, codec.value(), Term.Weight.SURE);
    }
    for (Source source : Source.values()) {
      put(terms, source.doubtful(), Term.Kind.SOURCE, source.value(), Term.Weight.DOUBTFUL);
      put(terms, source.hints(), Term.Kind.LIKELY_SOURCE, source.value(), Term.Weight.DOUBTFUL);
      put(terms, source.sure(), Term.Kind.SOURCE, source.value(), Term.Weight.SURE);
    }
    ScreenSize.CLASSES.forEach(
        (name, value) -> put(terms, name, Term.Kind.SCREEN_CLASS, value, Term.Weight.SURE));
    return terms;
  }

  private static void put(
      Map<String, Term> terms, String list, Term.Kind kind, String value, Term.Weight weight) {
    for (String phrase : Aliases.of(list)) {
      terms.put(Characters.plain(phrase), new Term(kind, value, weight));
    }
  }
}
