package mediaaudit.name;

import mediaaudit.model.FileKind;

/**
 * A name of artwork as a profile has it, taken apart once; see {@code config/profiles/plex.yaml}.
 *
 * @param text as the profile has it
 * @param above whether it leads to the folder above
 * @param key the name in lower case, without an extension
 * @param head what the key begins with before anything that is filled in
 * @param extension the only one that counts; null when every image counts
 * @param after what the name begins with after the head
 */
record ArtworkName(
    String text, boolean above, String key, String head, String extension, After after) {
  private static final String ABOVE = "../";
  private static final String WILD = "#@*";

  /** What is filled in behind the head. */
  enum After {
    VIDEO("{stem}"),
    STACK("{stack}"),
    OTHER("{"),
    NOTHING("");

    private final String placeholder;

    After(String placeholder) {
      this.placeholder = placeholder;
    }

    private static After of(String text, int at) {
      for (After after : values()) {
        if (text.startsWith(after.placeholder, at)) {
          return after;
        }
      }
      return NOTHING;
    }
  }

  static ArtworkName of(String text) {
    boolean above = text.startsWith(ABOVE);
    String name = above ? text.substring(ABOVE.length()) : text;
    boolean one = FileKind.of(name) == FileKind.IMAGE;
    String key = ImageShelf.key(one ? FileKind.stem(name) : name);
    int brace = key.indexOf('{');
    int end = brace < 0 ? withoutWild(key) : brace;
    return new ArtworkName(
        text,
        above,
        key,
        key.substring(0, end),
        one ? FileKind.extension(name) : null,
        After.of(key, end));
  }

  private static int withoutWild(String key) {
    int last = key.length() - 1;
    return last >= 0 && WILD.indexOf(key.charAt(last)) >= 0 ? last : key.length();
  }

  /** Whether it counts beside the videos of other items. */
  boolean isNamedAfterVideo() {
    return text.contains(After.VIDEO.placeholder) || text.contains(After.STACK.placeholder);
  }

  @Override
  public String toString() {
    return text;
  }
}
