package mediaaudit.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Videos in one folder that are episodes together, though each might be a film alone. */
final class EpisodeRun {
  private static final int LEAST = 3;
  private static final int LEAST_DIGITS = 2;

  private EpisodeRun() {}

  /**
   * Whether the names tell days of broadcast, or one title and different numbers of two digits or
   * more: {@code [Group] Title - 01}.
   *
   * @param stems names without extensions
   */
  static boolean is(List<String> stems) {
    Set<String> titles = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (String stem : stems) {
      Optional<EpisodeName> name = EpisodeName.inSeries(stem).filter(it -> isNumber(it, stem));
      if (name.isEmpty()) {
        return false;
      }
      titles.add(Shown.key(name.get().before(stem).title()));
      numbers.add(name.get().season() + "x" + name.get().first());
    }
    return stems.size() >= LEAST && titles.size() == 1 && numbers.size() == stems.size();
  }

  private static boolean isNumber(EpisodeName name, String stem) {
    boolean apart = name.start() == 0 || stem.startsWith("[") || stem.startsWith(" - ", dash(name));
    return name.form() == EpisodeName.Form.DATED
        || ((name.form() == EpisodeName.Form.BARE || name.form() == EpisodeName.Form.COMPACT)
            && apart
            && name.end() - name.start() >= LEAST_DIGITS);
  }

  private static int dash(EpisodeName name) {
    return Math.max(0, name.start() - " - ".length());
  }
}
