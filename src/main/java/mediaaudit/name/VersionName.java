package mediaaudit.name;

import java.util.Locale;
import java.util.Optional;

/** What a version of a film is called: what its name has beyond the title and the year. */
final class VersionName {
  private VersionName() {}

  /**
   * The name of the version.
   *
   * @param stem the file's name without extension and part
   * @param folder name of the film's folder
   */
  static Optional<String> of(String stem, String folder) {
    Optional<String> edition = Tags.of(stem).edition();
    String rest = Tags.of(stem).rest();
    String title = Tags.of(folder).rest().strip();
    boolean prefixed =
        !title.isEmpty()
            && rest.toLowerCase(Locale.ROOT).startsWith(title.toLowerCase(Locale.ROOT));
    String name = prefixed ? rest.substring(title.length()) : behindTitle(rest);
    String shown = clean(edition.map(it -> it + " ").orElse("") + name);
    return shown.isEmpty() ? Optional.empty() : Optional.of(shown);
  }

  private static String behindTitle(String name) {
    ReleaseName read = ReleaseName.of(name);
    int from = read.titleTo();
    Words words = read.words();
    boolean year =
        read.year() != null && from < words.size() && words.get(from).number(4) == read.year();
    return words.shown(year ? from + 1 : from, words.size());
  }

  /** The text without brackets, and without separators at its ends. */
  static String clean(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean bracket = Characters.isOpening(character) || Characters.isClosing(character);
      plain.append(bracket ? ' ' : character);
    }
    String shown = Shown.of(plain.toString());
    int start = 0;
    int end = shown.length();
    while (start < end && " -.,".indexOf(shown.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " -.,".indexOf(shown.charAt(end - 1)) >= 0) {
      end--;
    }
    return shown.substring(start, end);
  }
}
