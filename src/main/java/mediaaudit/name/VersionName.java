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

  /**
   * Whether a folder holds one version of a film: its name is the film's, or tells only a release.
   *
   * @param name of the folder
   * @param film name of the film's folder
   */
  static boolean isFolder(String name, String film) {
    MovieName own = MovieName.of(film);
    MovieName version = MovieName.of(name);
    boolean sameYear =
        own.year() == null || version.year() == null || own.year().equals(version.year());
    boolean same = version.key().equals(own.key()) && !own.key().isEmpty() && sameYear;
    return same || isRelease(name);
  }

  /** Whether all words are those of a release: {@code 1080p}, {@code Director's Cut}. */
  static boolean isRelease(String name) {
    Words words = Words.of(name);
    int index = 0;
    while (index < words.size()) {
      int length = Vocabulary.at(words, index).map(Vocabulary.Found::words).orElse(0);
      if (length == 0) {
        return false;
      }
      index += length;
    }
    return index > 0;
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
    return trimmed(plain.toString());
  }

  /** The text as people read it, without separators at its ends. */
  static String trimmed(String text) {
    String shown = Shown.of(text);
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
