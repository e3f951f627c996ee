package mediaaudit.name;

/** Names that tell nothing: a checksum or random letters in place of a title. */
final class HashedName {
  private static final int LEAST = 16;
  private static final int LEAST_CHANGES = 4;

  private HashedName() {}

  /** Whether the name is one long word in which letters and digits change often. */
  static boolean is(String stem) {
    Words words = Words.of(stem);
    boolean hidden = words.size() > 0;
    int length = 0;
    int changes = 0;
    for (int i = 0; i < words.size(); i++) {
      length += words.get(i).key().length();
      changes += changes(words.get(i).key());
    }
    boolean whole = words.size() == 1 || isUuid(words);
    if (hasChecksum(words)) {
      return true;
    }
    return hidden && whole && length >= LEAST && changes >= LEAST_CHANGES;
  }

  /** Whether a word is twelve hexadecimal digits or more. */
  private static boolean hasChecksum(Words words) {
    for (int i = 0; i < words.size(); i++) {
      String key = words.get(i).key();
      boolean hexadecimal =
          key.length() >= 12 && key.chars().allMatch(it -> Character.digit(it, 16) >= 0);
      if (hexadecimal && changes(key) >= 2) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUuid(Words words) {
    return words.size() == 5
        && words.get(0).key().length() == 8
        && words.get(4).key().length() == 12;
  }

  private static int changes(String key) {
    int changes = 0;
    for (int i = 1; i < key.length(); i++) {
      boolean change = Characters.isDigit(key.charAt(i)) != Characters.isDigit(key.charAt(i - 1));
      changes += change ? 1 : 0;
    }
    return changes;
  }
}
