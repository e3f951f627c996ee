package mediaaudit.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether several videos in one folder are one title. */
final class Titles {
  private static final String SEPARATORS = "-[({._";

  private Titles() {}

  /**
   * Whether they are versions or parts of one film.
   *
   * @param stems names without extensions, at least one
   * @param folder name of the folder that they stand in
   */
  static boolean areOne(List<String> stems, String folder) {
    Parts parts = Parts.of(stems);
    List<String> bases = stems.stream().map(parts::base).distinct().toList();
    return bases.size() == 1 || sameTitle(bases) || allVersions(bases, folder);
  }

  private static boolean sameTitle(List<String> bases) {
    Set<String> titles = new HashSet<>();
    Set<Integer> years = new HashSet<>();
    for (String base : bases) {
      MovieName name = MovieName.of(base);
      titles.add(name.key());
      if (name.year() != null) {
        years.add(name.year());
      }
    }
    return titles.size() == 1 && years.size() < 2;
  }

  /** Whether each name is the folder's name with something set apart behind it. */
  private static boolean allVersions(List<String> bases, String folder) {
    String title = ImageShelf.key(Tags.of(folder).rest()).strip();
    boolean certain = MovieName.of(folder).isCertain();
    return !title.isEmpty() && bases.stream().allMatch(base -> isVersion(base, title, certain));
  }

  private static boolean isVersion(String base, String title, boolean certain) {
    String name = ImageShelf.key(base);
    if (!name.startsWith(title)) {
      return false;
    }
    String rest = name.substring(title.length()).strip();
    if (rest.isEmpty()) {
      return true;
    }
    boolean apart = SEPARATORS.indexOf(rest.charAt(0)) >= 0;
    return apart && (certain || MovieName.of(base).year() == null);
  }
}
