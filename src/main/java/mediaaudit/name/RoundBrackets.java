package mediaaudit.name;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Which brackets belong to a title: pairs of round ones behind its beginning, as in {@code An
 * Unearthly Child (1)}. Others set a title apart, or are left of what stands around it.
 */
final class RoundBrackets {
  private final String text;
  private final BitSet kept = new BitSet();

  private RoundBrackets(String text) {
    this.text = text;
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        open.push(i);
      } else if (text.charAt(i) == ')' && !open.isEmpty()) {
        keep(open.pop(), i);
      }
    }
  }

  /** The title with spaces in place of the brackets that are none of it. */
  static String of(String title) {
    return new RoundBrackets(title).plain();
  }

  private void keep(int open, int close) {
    boolean behind = text.substring(0, open).chars().anyMatch(Character::isLetterOrDigit);
    boolean holds = text.substring(open, close).chars().anyMatch(Character::isLetterOrDigit);
    if (behind && holds) {
      kept.set(open);
      kept.set(close);
    }
  }

  private String plain() {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean bracket = Characters.isOpening(character) || Characters.isClosing(character);
      if (bracket && !kept.get(i)) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }
}
