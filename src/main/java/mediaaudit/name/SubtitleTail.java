package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind the video's name in the name of its subtitle. Each piece between dots, dashes,
 * underscores and brackets is a language, a flag, a number or else a part of the title.
 */
final class SubtitleTail {
  private static final int SHORTEST_NAME = 4;

  private final Words words;
  private final List<SubtitleToken> tokens = new ArrayList<>();
  private final StringBuilder title = new StringBuilder();
  private int titleEnd = -1;
  private String language;
  private String named;
  private boolean forced;
  private boolean sdh;
  private boolean hi;
  private boolean isDefault;

  private SubtitleTail(Words words) {
    this.words = words;
  }

  /** Reads the words from this one on. */
  static SubtitleTail of(Words words, int from) {
    SubtitleTail tail = new SubtitleTail(words);
    for (int i = from; i < words.size(); ) {
      SubtitleToken token = SubtitleToken.at(words, i);
      tail.tokens.add(token);
      i = token.next();
    }
    tail.read();
    return tail;
  }

  private void read() {
    int start = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || !words.gap(tokens.get(i - 1).next() - 1).isBlank()) {
        readPiece(tokens.subList(start, i));
        start = i;
      }
    }
  }

  private void readPiece(List<SubtitleToken> piece) {
    if (piece.stream().noneMatch(SubtitleToken::isTitle)) {
      piece.forEach(this::take);
      return;
    }
    piece.stream()
        .filter(token -> token.is(SubtitleToken.Kind.LANGUAGE) && isLong(token))
        .forEach(token -> named = token.tag());
    piece.stream().filter(token -> !token.common()).forEach(token -> flag(token.kind()));
    addTitle(piece.get(0).first(), piece.get(piece.size() - 1).next());
  }

  private boolean isLong(SubtitleToken token) {
    return token.next() > token.first() + 1
        || words.get(token.first()).key().length() >= SHORTEST_NAME;
  }

  private void take(SubtitleToken token) {
    if (token.is(SubtitleToken.Kind.LANGUAGE)) {
      language = moreExact(token.tag());
    }
    hi |= token.is(SubtitleToken.Kind.HI);
    isDefault |= token.is(SubtitleToken.Kind.DEFAULT);
    flag(token.kind());
  }

  /** Of two the last counts, unless the first tells a region of the same language. */
  private String moreExact(String tag) {
    return language != null && language.startsWith(tag + "-") ? language : tag;
  }

  private void flag(SubtitleToken.Kind kind) {
    forced |= kind == SubtitleToken.Kind.FORCED;
    sdh |= kind == SubtitleToken.Kind.SDH;
  }

  private void addTitle(int first, int next) {
    int start = words.get(first).start();
    if (title.length() > 0) {
      String between = words.text().substring(titleEnd, start);
      title.append(first > 0 && isAdjacent(first) ? between : ".");
    }
    titleEnd = words.get(next - 1).end();
    title.append(words.text(), start, titleEnd);
  }

  private boolean isAdjacent(int first) {
    return words.get(first - 1).end() == titleEnd;
  }

  /** Whether it tells a language or a flag. */
  boolean hasTags() {
    return tokens.stream().anyMatch(SubtitleToken::isTag);
  }

  /** Whether it holds nothing but languages, flags and numbers. */
  boolean isPure() {
    return !tokens.isEmpty() && tokens.stream().noneMatch(SubtitleToken::isTitle);
  }

  Optional<String> title() {
    return title.length() == 0 ? Optional.empty() : Optional.of(title.toString());
  }

  SubtitleFacts facts(boolean matched) {
    String told = language != null ? language : named;
    boolean hindi = hi && told == null;
    return new SubtitleFacts(
        matched, hindi ? "hi" : told, forced, sdh || (hi && !hindi), isDefault);
  }
}
