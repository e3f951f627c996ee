package mediaaudit.name;

/** A group in brackets at the very beginning, as fansub releases have it: {@code [Group] Title}. */
final class LeadingGroup {
  private LeadingGroup() {}

  /** The index of the first word behind it; 0 when there is none or nothing follows it. */
  static int end(Words words) {
    int open = open(words);
    int index = 0;
    while (open >= 0 && index < words.size() && words.get(index).bracket() >= open) {
      index++;
    }
    return index == words.size() ? 0 : index;
  }

  private static int open(Words words) {
    if (words.size() == 0 || words.get(0).bracket() < 0) {
      return -1;
    }
    int open = words.get(0).bracket();
    char bracket = words.text().charAt(open);
    boolean first = words.text().substring(0, open).isBlank();
    return first && (bracket == '[' || bracket == '【') ? open : -1;
  }
}
