package mediaaudit.name;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A name as the words it is made of. Made in one pass over the name; what many forms ask about it
 * is found once. For one thread.
 */
final class Words {
  private static final int UNKNOWN = -1;
  private final String text;
  private final List<Word> words;
  private final Map<Integer, Integer> closings;

  /** What stands behind each word and the terms that begin at it, as far as asked for. */
  private final String[] gaps;

  private final List<Optional<Vocabulary.Found>> terms;
  private Optional<ToldSeason> season;
  private Boolean fansub;
  private int group = UNKNOWN;

  private Words(String text, List<Word> words, Map<Integer, Integer> closings) {
    this.text = text;
    this.closings = closings;
    this.gaps = new String[words.size()];
    this.terms = new ArrayList<>(Collections.nCopies(words.size(), null));
    this.words = Collections.unmodifiableList(words);
  }

  static Words of(String text) {
    List<Word> words = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    Map<Integer, Integer> closings = new HashMap<>();
    int position = 0;
    while (position < text.length()) {
      char character = text.charAt(position);
      if (Characters.isWord(character)) {
        int end = endOfWord(text, position);
        words.add(word(text, position, end, open.isEmpty() ? -1 : open.peek()));
        position = end;
      } else {
        track(text, position, open, closings);
        position++;
      }
    }
    return new Words(text, words, closings);
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && (Characters.isWord(text.charAt(end)) || joins(text, end))) {
      end++;
    }
    return end;
  }

  /** Whether an apostrophe stands between two letters, as in {@code Director's}. */
  private static boolean joins(String text, int position) {
    return Characters.isApostrophe(text.charAt(position))
        && position + 1 < text.length()
        && Character.isLetter(text.charAt(position + 1));
  }

  private static Word word(String text, int start, int end, int bracket) {
    String key = withoutApostrophes(text.substring(start, end));
    return new Word(key.toLowerCase(Locale.ROOT), start, end, bracket);
  }

  private static String withoutApostrophes(String word) {
    int at = 0;
    while (at < word.length() && !Characters.isApostrophe(word.charAt(at))) {
      at++;
    }
    if (at == word.length()) {
      return word;
    }
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (!Characters.isApostrophe(word.charAt(i))) {
        key.append(word.charAt(i));
      }
    }
    return key.toString();
  }

  private static void track(
      String text, int position, Deque<Integer> open, Map<Integer, Integer> closings) {
    char character = text.charAt(position);
    if (Characters.isOpening(character)) {
      open.push(position);
    } else if (!open.isEmpty() && Characters.match(text.charAt(open.peek()), character)) {
      closings.put(open.pop(), position);
    }
  }

  int size() {
    return words.size();
  }

  Word get(int index) {
    return words.get(index);
  }

  /** The term that begins at this word. */
  Optional<Vocabulary.Found> term(int index) {
    Optional<Vocabulary.Found> term = terms.get(index);
    if (term == null) {
      term = Vocabulary.find(this, index);
      terms.set(index, term);
    }
    return term;
  }

  /** The first season that the name tells. */
  Optional<ToldSeason> season() {
    if (season == null) {
      season = ToldSeason.find(this, 0);
    }
    return season;
  }

  /** Whether the name is written as those of fansub groups are. */
  boolean isFansub() {
    if (fansub == null) {
      fansub = FansubSigns.find(this);
    }
    return fansub;
  }

  /** The index of the first word behind a group in brackets; 0 when there is none. */
  int behindGroup() {
    if (group == UNKNOWN) {
      group = LeadingGroup.find(this);
    }
    return group;
  }

  /** The name that the words were found in. */
  String text() {
    return text;
  }

  /** The index of the first word at or behind this offset of the name; the size when none is. */
  int indexAt(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (words.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the word is all that its brackets hold, as in {@code (1995)}. */
  boolean aloneInBrackets(int index) {
    Word word = words.get(index);
    return word.start() > 0
        && word.end() < text.length()
        && Characters.isOpening(text.charAt(word.start() - 1))
        && Characters.isClosing(text.charAt(word.end()));
  }

  /** The offset of the bracket that closes the one at this offset; -1 when none does. */
  int closing(int open) {
    return closings.getOrDefault(open, -1);
  }

  /** The character before the word; a space at the beginning of the name. */
  char before(int index) {
    int start = words.get(index).start();
    return start == 0 ? ' ' : text.charAt(start - 1);
  }

  /** The character behind the word; a space at the end of the name. */
  char behind(int index) {
    int end = words.get(index).end();
    return end == text.length() ? ' ' : text.charAt(end);
  }

  /** What stands between this word and the next one, or behind the last one. */
  String gap(int index) {
    String gap = gaps[index];
    if (gap == null) {
      int next = index + 1 < size() ? words.get(index + 1).start() : text.length();
      gap = text.substring(words.get(index).end(), next);
      gaps[index] = gap;
    }
    return gap;
  }

  /** Whether all words of this phrase follow one another from an index on. */
  boolean hold(Words phrase, int from) {
    int to = from + phrase.size();
    return to <= size() && phrase(from, to).equals(phrase.phrase(0, phrase.size()));
  }

  /** The keys of the words in this range, joined by spaces. */
  String phrase(int from, int to) {
    if (to == from + 1) {
      return words.get(from).key();
    }
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < to; i++) {
      phrase.append(i == from ? "" : " ").append(words.get(i).key());
    }
    return phrase.toString();
  }

  /** The text of the words in this range as people read it; empty for an empty range. */
  String shown(int from, int to) {
    return from >= to ? "" : Shown.of(text.substring(start(from, to), end(from, to)));
  }

  /** The beginning of the range; the bracket before it included when it closes in the range. */
  private int start(int from, int to) {
    Word first = words.get(from);
    boolean opens = first.bracket() >= 0 && first.bracket() == first.start() - 1;
    boolean closes = words.get(to - 1).bracket() < first.bracket();
    return opens && closes ? first.bracket() : first.start();
  }

  /** Whether the word is the last letter of an acronym, as the {@code D} of {@code R.I.P.D.}. */
  private boolean isAcronym(int index) {
    return index > 0
        && words.get(index).key().length() == 1
        && words.get(index - 1).key().length() == 1
        && gap(index - 1).equals(".")
        && Character.isUpperCase(text.charAt(words.get(index).start()));
  }

  /**
   * Behind the last word of the range; its closing bracket, or signs such as {@code !}, included.
   */
  private int end(int from, int to) {
    int end = words.get(to - 1).end();
    int limit = to < size() ? words.get(to).start() : text.length();
    int open = words.get(to - 1).bracket();
    while (end < limit && "!?%".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (isAcronym(to - 1) && end < text.length() && text.charAt(end) == '.') {
      return end + 1;
    }
    boolean closes = open >= words.get(from).start() && end < limit;
    return closes && Characters.isClosing(text.charAt(end)) ? end + 1 : end;
  }
}
