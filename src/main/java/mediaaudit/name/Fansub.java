package mediaaudit.name;

import java.util.Optional;

/** Names as fansub groups give them: {@code [Group] Title - 01 [1080p]}. */
final class Fansub {
  private static final int LEAST_DIGITS = 2;
  private static final String DASH = " - ";

  private Fansub() {}

  /** The number of the episode; empty when the name is not in that form. */
  static Optional<EpisodeName> of(String stem) {
    return stem.startsWith("[")
        ? EpisodeName.inSeries(stem).filter(name -> isNumber(name, stem))
        : Optional.empty();
  }

  private static boolean isNumber(EpisodeName name, String stem) {
    int dash = name.start() - DASH.length();
    return name.form() == EpisodeName.Form.BARE
        && name.end() - name.start() >= LEAST_DIGITS
        && dash > 0
        && stem.startsWith(DASH, dash);
  }
}
