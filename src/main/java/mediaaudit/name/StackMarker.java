package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/**
 * The mark of a film's part in a name: {@code cd1}, {@code part 2}, {@code disc a}, {@code 1of2},
 * or a single letter.
 *
 * @param part 1-based
 * @param base the name without the mark
 * @param doubtful whether it counts only beside another part of the same name
 */
record StackMarker(int part, String base, boolean doubtful) {
  private static final Set<String> DISCS = Set.of("cd", "dvd", "disc", "disk");
  private static final Set<String> PARTS = Set.of("part", "pt");
  private static final int MOST_DIGITS = 2;
  private static final String LETTERS = "abcdef";

  /** Reads the name of a file, without its extension. */
  static Optional<StackMarker> of(String stem) {
    Words words = Words.of(stem);
    for (int i = words.size() - 1; i >= 0; i--) {
      Optional<StackMarker> found = at(words, i, i == words.size() - 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The number of a folder that holds one part: {@code CD1}, {@code Heat Disc 2}. */
  static Optional<Integer> ofFolder(String name) {
    return of(name).filter(marker -> isAtEnd(name, marker)).map(StackMarker::part);
  }

  private static boolean isAtEnd(String name, StackMarker marker) {
    return !marker.doubtful() && name.startsWith(marker.base());
  }

  private static Optional<StackMarker> at(Words words, int index, boolean last) {
    String key = words.get(index).key();
    int glued = part(key);
    if (glued > 0 && Vocabulary.of(key).isEmpty()) {
      return Optional.of(
          new StackMarker(glued, without(words, index, index), PARTS.contains(name(key))));
    }
    if (isName(key) && index + 1 < words.size() && words.gap(index).length() <= 2) {
      int part = number(words.get(index + 1).key());
      return part > 0
          ? Optional.of(
              new StackMarker(part, without(words, index, index + 1), PARTS.contains(key)))
          : Optional.empty();
    }
    return key.equals("of") ? spelled(words, index) : letter(words, index, last);
  }

  private static Optional<StackMarker> spelled(Words words, int index) {
    boolean numbers =
        index > 0
            && index + 1 < words.size()
            && words.get(index - 1).number(MOST_DIGITS) > 0
            && words.get(index + 1).number(MOST_DIGITS) > 0;
    return numbers
        ? Optional.of(
            new StackMarker(
                words.get(index - 1).number(MOST_DIGITS),
                without(words, index - 1, index + 1),
                true))
        : Optional.empty();
  }

  private static Optional<StackMarker> letter(Words words, int index, boolean last) {
    String key = words.get(index).key();
    boolean letter = last && index > 0 && key.length() == 1 && LETTERS.contains(key);
    return letter && "-_.".indexOf(words.before(index)) >= 0
        ? Optional.of(new StackMarker(LETTERS.indexOf(key) + 1, without(words, index, index), true))
        : Optional.empty();
  }

  /** The name without the words from the first to the last of a mark. */
  private static String without(Words words, int first, int last) {
    int start = first == 0 ? 0 : beginning(words, first);
    String head = words.text().substring(0, start);
    return (head + words.text().substring(words.get(last).end())).strip();
  }

  /** Where the separators before the mark begin. */
  private static int beginning(Words words, int index) {
    int start = words.get(index).start();
    while (start > 0 && " .-_".indexOf(words.text().charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }

  /** The number in {@code cd1}, {@code parta} and {@code 1of2}; 0 when the word is none of them. */
  private static int part(String key) {
    String name = name(key);
    if (isName(name)) {
      return Math.max(0, number(key.substring(name.length())));
    }
    int of = key.indexOf("of");
    boolean spelled = of > 0 && number(key.substring(of + 2)) > 0;
    return spelled ? Math.max(0, digits(key.substring(0, of))) : 0;
  }

  private static String name(String key) {
    return DISCS.stream()
        .filter(key::startsWith)
        .findFirst()
        .or(() -> PARTS.stream().filter(key::startsWith).findFirst())
        .orElse("");
  }

  private static boolean isName(String key) {
    return DISCS.contains(key) || PARTS.contains(key);
  }

  private static int number(String text) {
    int letter = text.length() == 1 ? LETTERS.indexOf(text) : -1;
    return letter >= 0 ? letter + 1 : digits(text);
  }

  private static int digits(String text) {
    boolean number = text.length() <= MOST_DIGITS && ProviderIdReader.isNumber(text);
    return number ? Integer.parseInt(text) : -1;
  }
}
