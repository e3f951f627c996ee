package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/** What ends a title, and so which doubtful words directly before it are none of the title. */
enum TitleEnd {
  /** A year in brackets, or the name's end: only an edition of several words is none of it. */
  BRACKETED {
    @Override
    boolean ends(Vocabulary.Found found, String phrase) {
      return found.is(Term.Kind.EDITION) && found.words() > 1;
    }
  },
  /** A year that stands free, in a name without words that only releases have. */
  YEAR {
    @Override
    boolean ends(Vocabulary.Found found, String phrase) {
      return found.is(Term.Kind.EDITION) && (found.words() > 1 || EDITIONS.contains(phrase));
    }
  },
  /** A year that stands free, in a release's name. */
  RELEASE_YEAR {
    @Override
    boolean ends(Vocabulary.Found found, String phrase) {
      return YEAR.ends(found, phrase) || found.is(Term.Kind.OTHER);
    }
  },
  /** A word that only releases have. */
  RELEASE {
    @Override
    boolean ends(Vocabulary.Found found, String phrase) {
      return true;
    }
  };

  private static final int LONGEST = 4;
  private static final Set<String> EDITIONS =
      Set.of("uncut", "unrated", "extended", "remastered", "uncensored", "theatrical", "imax");

  /** Whether a term directly before this end is none of the title. */
  abstract boolean ends(Vocabulary.Found found, String phrase);

  static TitleEnd of(Words words, int end, Optional<Integer> yearAt) {
    boolean year = yearAt.filter(it -> it == end).isPresent();
    if (end == words.size() || (year && words.aloneInBrackets(end))) {
      return BRACKETED;
    }
    if (!year) {
      return RELEASE;
    }
    for (int i = end; i < words.size(); i++) {
      if (Vocabulary.at(words, i).filter(Vocabulary.Found::sure).isPresent()) {
        return RELEASE_YEAR;
      }
    }
    return YEAR;
  }

  /** Where such a term begins that ends before this word; -1 when there is none. */
  int termEndingAt(Words words, int end, int least) {
    for (int length = LONGEST; length > 0; length--) {
      int start = end - length;
      int wanted = length;
      boolean found =
          start >= least
              && Vocabulary.at(words, start)
                  .filter(term -> term.words() == wanted)
                  .filter(term -> ends(term, words.phrase(start, end)))
                  .isPresent();
      if (found) {
        return start;
      }
    }
    return -1;
  }
}
