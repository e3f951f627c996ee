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
  /** An edition of several words: all editions and remarks are none of the title. */
  EDITION {
    @Override
    boolean ends(Vocabulary.Found found, String phrase) {
      return found.is(Term.Kind.EDITION);
    }

    @Override
    boolean counts(Vocabulary.Found found) {
      return true;
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
      return YEAR.ends(found, phrase)
          || phrase.equals("se")
          || found.is(Term.Kind.OTHER)
          || found.is(Term.Kind.LANGUAGE);
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
  private static final int LONGEST_COUNTRY = 3;
  private static final int MOST_IN_BRACKETS = 12;
  private static final Set<String> EDITIONS =
      Set.of(
          "uncut",
          "unrated",
          "extended",
          "remastered",
          "uncensored",
          "theatrical",
          "imax",
          "despecialized",
          "fanedit",
          "restored");

  /** Whether a term directly before this end is none of the title. */
  abstract boolean ends(Vocabulary.Found found, String phrase);

  /** Whether the term counts before this end at all: not a word that counts only behind. */
  boolean counts(Vocabulary.Found found) {
    return !found.late();
  }

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

  /** The first word at or behind this index that is surely none of the title. */
  static int firstSure(Words words, int from) {
    for (int i = Math.max(from, 0); i < words.size(); i++) {
      if (Vocabulary.at(words, i).filter(Vocabulary.Found::sure).isPresent()
          || holdsTerms(words, i)
          || TitleStart.isNumbered(words, i, 'x')
          || isBroadcast(words, i)) {
        return i;
      }
    }
    return words.size();
  }

  /** The index of a word alone in square brackets that ends the name; the size without one. */
  static int lastBrackets(Words words) {
    int last = words.size() - 1;
    boolean alone =
        last > 0
            && words.aloneInBrackets(last)
            && words.text().charAt(words.get(last).start() - 1) == '['
            && !words.get(last).isNumber();
    return alone ? last : words.size();
  }

  /** Where several terms begin that end the name, one of a source among them; else the size. */
  static int beforeTerms(Words words) {
    int to = words.size();
    int terms = 0;
    boolean source = false;
    int start = RELEASE.termEndingAt(words, to, 0);
    while (start >= 0) {
      terms++;
      source |= Vocabulary.at(words, start).filter(it -> it.is(Term.Kind.SOURCE)).isPresent();
      to = start;
      start = RELEASE.termEndingAt(words, to, 0);
    }
    return terms > 1 && source ? to : words.size();
  }

  /** Whether a bracket begins here that holds terms and nothing else: {@code (VHS)}. */
  private static boolean holdsTerms(Words words, int index) {
    int open = words.get(index).bracket();
    if (open < 0 || open != words.get(index).start() - 1) {
      return false;
    }
    int end = words.closing(open) < 0 ? 0 : words.indexAt(words.closing(open));
    if (end - index > MOST_IN_BRACKETS) {
      return false;
    }
    boolean told = false;
    int i = index;
    while (i < end) {
      Optional<Vocabulary.Found> found = Vocabulary.at(words, i);
      if (found.isEmpty()) {
        return false;
      }
      told |= !found.get().late();
      i += found.get().words();
    }
    return told;
  }

  /** {@code 12.09.19_20-15}: day and minute of a recording. */
  private static boolean isBroadcast(Words words, int index) {
    if (index + 4 >= words.size() || !words.gap(index + 2).equals("_")) {
      return false;
    }
    for (int i = index; i < index + 5; i++) {
      if (words.get(i).key().length() != 2 || !words.get(i).isNumber()) {
        return false;
      }
    }
    return words.gap(index).equals(".") && words.gap(index + 3).equals("-");
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
                  .filter(term -> counts(term) || isBeforeWeb(words, term, end))
                  .filter(term -> ends(term, words.phrase(start, end)))
                  .filter(term -> !isToldAgain(words, term, end))
                  .filter(term -> !isCapitalized(words, term, start))
                  .isPresent();
      if (found) {
        return start;
      }
    }
    return -1;
  }

  /** Whether the same language stands behind the year: the first one is the title's. */
  private static boolean isToldAgain(Words words, Vocabulary.Found term, int end) {
    if (!term.is(Term.Kind.LANGUAGE) || end >= words.size() || !YearFinder.isYear(words, end)) {
      return false;
    }
    String key = words.get(end - 1).key();
    int last = Math.min(words.size(), end + MOST_IN_BRACKETS);
    for (int i = end + 1; i < last; i++) {
      if (words.get(i).key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Om}, where a remark of two letters is written {@code OM} or {@code om}. */
  private static boolean isCapitalized(Words words, Vocabulary.Found term, int index) {
    Word word = words.get(index);
    return term.is(Term.Kind.OTHER)
        && term.words() == 1
        && word.end() - word.start() == 2
        && Character.isUpperCase(words.text().charAt(word.start()))
        && Character.isLowerCase(words.text().charAt(word.start() + 1));
  }

  private static boolean isBeforeWeb(Words words, Vocabulary.Found term, int end) {
    return term.is(Term.Kind.SERVICE)
        && end < words.size()
        && Vocabulary.at(words, end)
            .filter(it -> it.terms().get(0).value().equals(Source.WEB.value()))
            .isPresent();
  }

  /** The bracket that the end of a title stands in begins behind the title: {@code T (X 1987)}. */
  static int beforeBracket(Words words, int from, int to) {
    int open = to < words.size() ? words.get(to).bracket() : -1;
    if (open < 0 || to - from < 2 || words.closing(open) < words.get(to).start()) {
      return to;
    }
    int start = to;
    while (start > from && words.get(start - 1).bracket() >= open) {
      start--;
    }
    return start > from ? start : to;
  }

  /**
   * Where a title ends in a release's name without a year that goes on with another title and a
   * person: {@code Title - Other Title - Person 1080p}. A part of a series is no other title.
   */
  static int ofList(Words words, int from, int to) {
    int first = to;
    int dashes = 0;
    for (int i = from + 1; i < to; i++) {
      if (words.gap(i - 1).equals(" - ")) {
        dashes++;
        first = Math.min(first, i);
        if (SERIAL.contains(words.get(i).key()) || words.get(i).isNumber()) {
          return to;
        }
      }
    }
    return dashes == 2 ? first : to;
  }

  /** Where a title ends that stands in brackets of its own behind a group in brackets. */
  static int ofBracket(Words words, int from) {
    int open = from > 0 && from < words.size() ? words.get(from).bracket() : -1;
    boolean own =
        open >= 0
            && open == words.get(from).start() - 1
            && "[【".indexOf(words.text().charAt(open)) >= 0
            && LeadingGroup.end(words) == from
            && words.closing(open) > 0;
    return own ? words.indexAt(words.closing(open)) : words.size();
  }

  /**
   * Where another title of the film begins that brackets hold at the title's end: {@code Das Boot
   * (The Boat)}. What a word such as {@code or} binds to the title belongs to it.
   */
  static int beforeOtherTitle(Words words, int from, int to) {
    if (to - from < 2) {
      return to;
    }
    int open = words.get(to - 1).bracket();
    int start = to;
    while (start > from && words.get(start - 1).bracket() >= open && open >= 0) {
      start--;
    }
    boolean other = open >= 0 && start > from && words.text().charAt(open) == '(';
    return other && words.get(start).start() == open + 1 && !isBound(words, start, to) ? start : to;
  }

  /** Whether the words, not set apart by a dash, are languages and nothing else. */
  static boolean areLanguages(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (Vocabulary.at(words, i).filter(it -> it.is(Term.Kind.LANGUAGE)).isEmpty()) {
        return false;
      }
    }
    return words.size() > 0 && words.text().lastIndexOf('-', words.get(0).start()) < 0;
  }

  private static final Set<String> SERIAL =
      Set.of("episode", "part", "chapter", "vol", "volume", "the", "a", "teil", "partie", "parte");

  private static final Set<String> BINDING =
      Set.of(
          "aka", "or", "and", "but", "not", "part", "the", "oder", "ou", "o", "y", "und", "et",
          "vs");

  private static boolean isBound(Words words, int start, int to) {
    String before = words.get(start - 1).key();
    String first = words.get(start).key();
    return BINDING.contains(before)
        || (BINDING.contains(first) && !first.equals("the"))
        || words.get(start).isNumber()
        || (to - start == 1 && first.length() <= LONGEST_COUNTRY);
  }
}
