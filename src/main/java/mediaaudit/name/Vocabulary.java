package mediaaudit.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All terms of release names by their phrase. */
final class Vocabulary {
  private static final int LONGEST_PHRASE = 4;
  private static final int LONGEST_WORD = 24;
  private static final Map<String, Term> TERMS = Map.copyOf(terms());

  private Vocabulary() {}

  /**
   * A term where it stands in a name.
   *
   * @param words how many words it takes
   */
  record Found(Term term, int words) {}

  /** The longest term that begins at this word. */
  static Optional<Found> at(Words words, int index) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - index); length > 1; length--) {
      Term term = isShort(words, index, length) ? TERMS.get(phrase(words, index, length)) : null;
      if (term != null) {
        return Optional.of(new Found(term, length));
      }
    }
    return of(words.get(index).key()).map(term -> new Found(term, 1));
  }

  /** The term that this word alone is. */
  static Optional<Term> of(String key) {
    if (key.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    Term term = TERMS.get(key);
    if (term != null) {
      return Optional.of(term);
    }
    Optional<String> size = ScreenSize.of(key);
    return size.isPresent()
        ? size.map(value -> new Term(Term.Kind.SCREEN_SIZE, value, true))
        : ofTwo(key);
  }

  /** Two sure terms written as one word, as in {@code PDTVx264}: the first one. */
  private static Optional<Term> ofTwo(String key) {
    for (int cut = 3; cut <= key.length() - 3; cut++) {
      Optional<Term> first = one(key.substring(0, cut));
      Optional<Term> second = first.isEmpty() ? first : one(key.substring(cut));
      if (second.isPresent()) {
        boolean other = first.get().kind() == Term.Kind.OTHER;
        return other ? second : first;
      }
    }
    return Optional.empty();
  }

  private static Optional<Term> one(String key) {
    Optional<String> size = ScreenSize.of(key);
    return size.isPresent()
        ? size.map(value -> new Term(Term.Kind.SCREEN_SIZE, value, true))
        : Optional.ofNullable(TERMS.get(key)).filter(Term::sure);
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
