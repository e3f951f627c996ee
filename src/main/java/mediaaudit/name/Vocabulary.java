package mediaaudit.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All terms of release names by their phrase. */
final class Vocabulary {
  private static final int LONGEST_PHRASE = 4;
  private static final int LONGEST_WORD = 24;
  private static final int SHORTEST = 2;
  private static final Map<String, Term> TERMS = Map.copyOf(terms());

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
      return terms.stream().anyMatch(Term::sure);
    }

    boolean is(Term.Kind kind) {
      return terms.get(0).kind() == kind;
    }
  }

  /** The longest term that begins at this word. */
  static Optional<Found> at(Words words, int index) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - index); length > 1; length--) {
      Term term = isShort(words, index, length) ? TERMS.get(phrase(words, index, length)) : null;
      if (term != null) {
        return Optional.of(new Found(List.of(term), length));
      }
    }
    List<Term> terms = of(words.get(index).key());
    return terms.isEmpty() ? Optional.empty() : Optional.of(new Found(terms, 1));
  }

  /** The term that this word alone is, or the two that are written as one word. */
  static List<Term> of(String key) {
    if (key.length() > LONGEST_WORD) {
      return List.of();
    }
    Optional<Term> one = one(key);
    return one.isPresent() ? List.of(one.get()) : ofTwo(key);
  }

  /** {@code PDTVx264} and {@code BD720p}: one of the two is sure. */
  private static List<Term> ofTwo(String key) {
    for (int cut = SHORTEST; cut <= key.length() - SHORTEST - 1; cut++) {
      Optional<Term> first = one(key.substring(0, cut));
      Optional<Term> second = first.isEmpty() ? first : one(key.substring(cut));
      if (second.filter(Term::sure).isPresent()
          && (cut > SHORTEST || second.get().kind() == Term.Kind.SCREEN_SIZE)) {
        return List.of(first.get(), second.get());
      }
    }
    return List.of();
  }

  private static Optional<Term> one(String key) {
    Term term = TERMS.get(key);
    if (term != null) {
      return Optional.of(term);
    }
    return ScreenSize.of(key)
        .map(value -> new Term(Term.Kind.SCREEN_SIZE, value, true))
        .or(() -> ScreenSize.ofClass(key).map(it -> new Term(Term.Kind.SCREEN_CLASS, it, true)));
  }

  private static boolean isShort(Words words, int index, int length) {
    for (int i = index; i < index + length; i++) {
      if (words.get(i).key().length() > LONGEST_WORD) {
        return false;
      }
    }
    return true;
  }

  private static String phrase(Words words, int index, int length) {
    return words.phrase(index, index + length);
  }

  private static Map<String, Term> terms() {
    Map<String, Term> terms = new HashMap<>();
    for (ReleaseRemark remark : ReleaseRemark.values()) {
      put(terms, remark.doubtful(), new Term(Term.Kind.OTHER, "", false));
      put(terms, remark.sure(), new Term(Term.Kind.OTHER, "", true));
    }
    for (Edition edition : Edition.values()) {
      put(terms, edition.names(), new Term(Term.Kind.EDITION, edition.value(), false));
    }
    for (Source source : Source.values()) {
      put(terms, source.doubtful(), new Term(Term.Kind.SOURCE, source.value(), false));
      put(terms, source.hints(), new Term(Term.Kind.LIKELY_SOURCE, source.value(), true));
      put(terms, source.sure(), new Term(Term.Kind.SOURCE, source.value(), true));
    }
    return terms;
  }

  private static void put(Map<String, Term> terms, String phrases, Term term) {
    for (String phrase : phrases.split("\\|")) {
      if (!phrase.isEmpty()) {
        terms.put(phrase, term);
      }
    }
  }
}
