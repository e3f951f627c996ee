package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the tail begins in the name of a subtitle whose video is not known. Two ways lead there: a
 * name with spaces ends with a piece that only names of videos have, and dots part the rest from
 * it; else the tail is what tells a language or a flag at the end, set apart from the title.
 */
final class SubtitleStart {
  private static final int YEAR_DIGITS = 4;
  private static final int UNREAD = -2;

  private final Words words;
  private final String text;
  private final int anchor;
  private final boolean below;
  private int numbersEnd = UNREAD;
  private final List<SubtitleToken> tokens = new ArrayList<>();

  private SubtitleStart(Words words, boolean below) {
    this.words = words;
    this.text = words.text();
    this.below = below;
    this.anchor = anchor();
    for (int i = 0; i < words.size(); ) {
      SubtitleToken token = SubtitleToken.at(words, i);
      tokens.add(token);
      i = token.next();
    }
  }

  /**
   * The index of the tail's first word; the number of words when there is no tail.
   *
   * @param below whether the file stands in a folder of subtitles, so that its name may be a tail
   */
  static int of(Words words, boolean below) {
    SubtitleStart start = new SubtitleStart(words, below);
    int floor = start.behindVideo();
    int before = start.chain(floor);
    boolean tags = SubtitleTail.of(words, floor).hasTags();
    return before < floor || tags ? Math.min(before, floor) : start.chain(words.size());
  }

  /** The offset behind the numbers of an episode, read when it is first asked for; or -1. */
  private int numbersEnd() {
    if (numbersEnd == UNREAD) {
      numbersEnd = EpisodeName.of(text).map(EpisodeName::end).orElse(-1);
    }
    return numbersEnd;
  }

  /** The index of the first word behind which no title goes on; the size when there is none. */
  private int anchor() {
    int index = 1;
    while (index < words.size() && !isBehindTitle(index)) {
      index++;
    }
    return index;
  }

  /** The index behind the last piece between dots that only a video's name has. */
  private int behindVideo() {
    int end = words.size();
    int depth = 0;
    int start = 0;
    int found = -1;
    for (int i = 0; i <= text.length(); i++) {
      char character = i < text.length() ? text.charAt(i) : '.';
      depth += Characters.isOpening(character) ? 1 : Characters.isClosing(character) ? -1 : 0;
      boolean sentence = i + 1 < text.length() && text.charAt(i + 1) == ' ';
      if (character == '.' && depth <= 0 && !sentence) {
        found = isVideos(start, i) ? i : found;
        start = i + 1;
      }
    }
    return found < 0 || text.indexOf(' ') < 0 ? end : words.indexAt(found);
  }

  private boolean isVideos(int start, int end) {
    boolean closed = end > start && Characters.isClosing(text.charAt(end - 1));
    int first = words.indexAt(start);
    int next = words.indexAt(end);
    boolean digits =
        next > first
            && Characters.isDigit(words.get(first).key().charAt(0))
            && !(next == first + 1 && words.get(first).isNumber());
    boolean told = false;
    for (int i = first; i < next && !told; i++) {
      told = isBehindTitle(i);
    }
    return closed || digits || told || (numbersEnd() > start && numbersEnd() <= end);
  }

  private boolean isBehindTitle(int index) {
    return (words.get(index).key().length() == YEAR_DIGITS && words.get(index).isNumber())
        || Vocabulary.at(words, index).filter(Vocabulary.Found::sure).isPresent();
  }

  /** The index where the tokens begin that end before this word and tell something. */
  private int chain(int end) {
    int last = tokens.size() - 1;
    while (last >= 0 && tokens.get(last).first() >= end) {
      last--;
    }
    int start = last + 1;
    boolean flagged = false;
    for (int i = last; i >= 0 && counts(tokens.get(i)); i--) {
      flagged |= i < last && isFlag(tokens.get(last));
      start = isApart(i) || (flagged && i < last) ? i : start;
      boolean goesOn = tokens.get(i).isTag() || tokens.get(i).isTitle() || isGlued(i);
      if (!goesOn) {
        break;
      }
    }
    boolean tells = tokens.subList(start, last + 1).stream().anyMatch(SubtitleToken::isTag);
    return tells ? tokens.get(start).first() : end;
  }

  private static boolean isFlag(SubtitleToken token) {
    return token.is(SubtitleToken.Kind.FORCED) || token.is(SubtitleToken.Kind.SDH);
  }

  /** Whether a number stands where one of several alike has it: {@code eng(1)}, {@code .2.en}. */
  private boolean isGlued(int token) {
    return tokens.get(token).first() > 0 && !words.gap(tokens.get(token).first() - 1).isBlank();
  }

  private boolean counts(SubtitleToken token) {
    return !token.is(SubtitleToken.Kind.OTHER)
        && (!token.common() || isLowerInMixed(token) || isBehindAnchor(token.first()));
  }

  /** Whether the word is in lower case, and another of the name is not. */
  private boolean isLowerInMixed(SubtitleToken token) {
    Word word = words.get(token.first());
    String raw = text.substring(word.start(), word.end());
    boolean lower = raw.equals(word.key());
    return (lower && text.chars().limit(word.start()).anyMatch(Character::isUpperCase))
        || (below && token.first() == 0);
  }

  private boolean isBehindAnchor(int index) {
    return index > anchor || (numbersEnd() >= 0 && numbersEnd() <= words.get(index).start());
  }

  private boolean isApart(int token) {
    int index = tokens.get(token).first();
    if (index == 0) {
      return below || tokens.get(token).is(SubtitleToken.Kind.NUMBER) || tokens.size() == 1;
    }
    boolean space = words.gap(index - 1).isBlank();
    boolean article = words.get(index - 1).key().equals("the");
    return space
        ? isBehindTitle(index - 1) || words.get(index - 1).end() == numbersEnd()
        : !article;
  }
}
