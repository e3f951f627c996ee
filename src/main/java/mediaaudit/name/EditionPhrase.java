package mediaaudit.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Editions of several words: {@code Ultimate Edition}, {@code Edition Collector}, {@code 50th
 * Anniversary}, {@code Ultimate} before another edition; and, where the title is over, any word
 * before {@code Edition}: {@code Hunter Edition}.
 */
final class EditionPhrase {
  private static final int LONGEST = 3;
  private static final int MOST_IN_A_ROW = 4;
  private static final int SHORTEST_NAME = 4;
  private static final String EDITION = "edition";
  private static final Set<String> SMALL_WORDS = Set.of("this", "that", "with", "from", "each");
  private static final Set<String> NOUNS = Set.copyOf(Aliases.of(Edition.NOUNS));
  private static final Set<String> HEADS = Set.of("edition", "edicion", "edizione", "version");
  private static final Map<String, Term> HEADED = Map.copyOf(headed());

  /** The first words of what is headed. */
  private static final Set<String> BEGINNINGS =
      HEADED.keySet().stream().map(it -> it.split(" ")[0]).collect(Collectors.toUnmodifiableSet());

  private EditionPhrase() {}

  /** The edition that begins at this word; null when none does. */
  static Vocabulary.Found at(Words words, int index) {
    return at(words, index, MOST_IN_A_ROW);
  }

  private static Vocabulary.Found at(Words words, int index, int depth) {
    String key = Vocabulary.key(words, index);
    if (HEADS.contains(key)) {
      return behindHead(words, index);
    }
    if (isOrdinal(key) && index + 1 < words.size()) {
      return anniversary(words, index);
    }
    if (!BEGINNINGS.contains(key)) {
      return named(words, index);
    }
    for (int length = Math.min(LONGEST, words.size() - index - 1); length > 0; length--) {
      Term term = HEADED.get(Vocabulary.phrase(words, index, length));
      if (term != null) {
        int noun = NOUNS.contains(Vocabulary.key(words, index + length)) ? 1 : 0;
        boolean found = noun > 0 || isEdition(words, index + length, depth - 1);
        return found ? new Vocabulary.Found(List.of(term), length + noun) : null;
      }
    }
    return null;
  }

  /** {@code Hunter Edition}, a name of its own, which may be a title's as well. */
  private static Vocabulary.Found named(Words words, int index) {
    String key = words.get(index).key();
    boolean edition =
        index + 1 < words.size()
            && words.get(index + 1).key().equals(EDITION)
            && words.gap(index).length() == 1
            && key.length() >= SHORTEST_NAME
            && key.chars().allMatch(Character::isLetter)
            && !SMALL_WORDS.contains(key)
            && Vocabulary.plain(words, index) == null;
    if (!edition) {
      return null;
    }
    String value = Character.toUpperCase(key.charAt(0)) + key.substring(1);
    return new Vocabulary.Found(List.of(new Term(Term.Kind.EDITION, value, Term.Weight.LATE)), 2);
  }

  private static boolean isEdition(Words words, int index, int depth) {
    Vocabulary.Found plain = Vocabulary.plain(words, index);
    boolean edition = plain != null && plain.is(Term.Kind.EDITION) && !plain.late();
    return edition || (depth > 0 && at(words, index, depth) != null);
  }

  /** Not behind a word that the head belongs to, as in {@code Special Edition Fan Edit}. */
  private static Vocabulary.Found behindHead(Words words, int index) {
    if (index > 0 && HEADED.containsKey(Vocabulary.key(words, index - 1))) {
      return null;
    }
    for (int length = Math.min(LONGEST, words.size() - index - 1); length > 0; length--) {
      Term term = HEADED.get(Vocabulary.phrase(words, index + 1, length));
      if (term != null) {
        int noun = index + 1 + length;
        boolean own = noun < words.size() && NOUNS.contains(Vocabulary.key(words, noun));
        return new Vocabulary.Found(List.of(term), 1 + length + (own ? 1 : 0));
      }
    }
    return null;
  }

  private static Vocabulary.Found anniversary(Words words, int index) {
    Term term = HEADED.get(Vocabulary.key(words, index + 1));
    if (term == null || !term.value().equals(Edition.ANNIVERSARY.value())) {
      return null;
    }
    String value = words.get(index).key() + " " + term.value();
    boolean noun = index + 2 < words.size() && NOUNS.contains(Vocabulary.key(words, index + 2));
    return new Vocabulary.Found(
        List.of(new Term(Term.Kind.EDITION, value, Term.Weight.DOUBTFUL)), noun ? 3 : 2);
  }

  /** {@code 50th}. */
  private static boolean isOrdinal(String key) {
    int digits = 0;
    while (digits < key.length() && Characters.isDigit(key.charAt(digits))) {
      digits++;
    }
    String end = key.substring(digits);
    return digits > 0
        && digits <= LONGEST
        && (end.equals("th") || end.equals("st") || end.equals("nd") || end.equals("rd"));
  }

  private static Map<String, Term> headed() {
    Map<String, Term> headed = new HashMap<>();
    for (Edition edition : Edition.values()) {
      Term term = new Term(Term.Kind.EDITION, edition.value(), Term.Weight.DOUBTFUL);
      for (String phrase : Aliases.of(edition.headed())) {
        headed.put(phrase, term);
      }
    }
    return headed;
  }
}
