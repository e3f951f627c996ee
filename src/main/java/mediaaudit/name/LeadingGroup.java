package mediaaudit.name;

/** A group in brackets at the very beginning, as fansub releases have it: {@code [Group] Title}. */
final class LeadingGroup {
  private LeadingGroup() {}

  /** The index of the first word behind it; 0 when there is none or nothing follows it. */
  static int end(Words words) {
    return words.behindGroup();
  }

  /** As {@link #end}, found anew. */
  static int find(Words words) {
    int open = open(words);
    int close = open < 0 ? -1 : words.closing(open);
    int index = close < 0 ? 0 : words.indexAt(close);
    return index == words.size() ? 0 : index;
  }

  /** The offset of its bracket; -1 when there is none. */
  static int open(Words words) {
    if (words.size() == 0 || words.get(0).bracket() < 0) {
      return -1;
    }
    int open = words.get(0).bracket();
    char bracket = words.text().charAt(open);
    boolean first = words.text().substring(0, open).isBlank();
    return first && (bracket == '[' || bracket == '【') ? open : -1;
  }
}
