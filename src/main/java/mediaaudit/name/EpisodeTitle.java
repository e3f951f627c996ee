package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import mediaaudit.model.Release;

/**
 * What stands behind the numbers in the names of an episode's files.
 *
 * @param title empty when the names tell none
 * @param common what all names have in common there, versions left out
 * @param read reads the numbers of a name
 */
record EpisodeTitle(
    Optional<String> title,
    String common,
    Release release,
    Function<String, Optional<EpisodeName>> read) {

  /**
   * Reads the names of the files of one episode, without extensions and parts.
   *
   * @param read reads the numbers of a name that is known to be one of a series'
   */
  static EpisodeTitle of(List<String> stems, Function<String, Optional<EpisodeName>> read) {
    List<Optional<EpisodeName>> names = stems.stream().map(read).toList();
    List<String> rests =
        IntStream.range(0, stems.size())
            .mapToObj(index -> rest(stems.get(index), names.get(index)))
            .toList();
    String common = rests.isEmpty() ? "" : rests.get(0);
    for (String rest : rests) {
      common = common(common, rest);
    }
    Release release = stems.isEmpty() ? Release.NONE : release(stems.get(0), names.get(0));
    return new EpisodeTitle(title(common), common, release, read);
  }

  /** The title in the name of one file of which the numbers are known. */
  static Optional<String> of(String stem, Optional<EpisodeName> name) {
    return title(rest(stem, name));
  }

  private static Optional<String> title(String rest) {
    String told = ReleaseName.ofRest(withoutChecksum(rest)).title();
    String title = VersionName.trimmed(RoundBrackets.of(told));
    return title.isEmpty() || isPiece(rest, title) ? Optional.empty() : Optional.of(title);
  }

  /** The text without eight hexadecimal digits, letters among them, in brackets at its end. */
  private static String withoutChecksum(String rest) {
    Words words = Words.of(rest);
    int last = words.size() - 1;
    boolean hash =
        last >= 0
            && FansubSigns.isHash(words, last)
            && !words.get(last).isNumber()
            && words.get(last).key().chars().anyMatch(Characters::isDigit);
    return hash ? rest.substring(0, words.get(last).start() - 1) : rest;
  }

  /** {@code .1} directly behind the number: a piece of an episode. */
  private static boolean isPiece(String rest, String title) {
    return title.length() == 1
        && Characters.isDigit(title.charAt(0))
        && rest.startsWith("." + title);
  }

  /** The name of the version that this file is. */
  Optional<String> version(String stem) {
    String rest = rest(stem, read.apply(stem));
    String more = VersionName.clean(rest.substring(common(common, rest).length()));
    return more.isEmpty() ? Optional.empty() : Optional.of(more);
  }

  private static Release release(String stem, Optional<EpisodeName> name) {
    int start = name.map(EpisodeName::start).orElse(stem.length());
    int end = name.map(EpisodeName::end).orElse(stem.length());
    return ReleaseName.around(stem, start, end).release();
  }

  private static String rest(String stem, Optional<EpisodeName> name) {
    return name.map(it -> stem.substring(it.end())).orElse("");
  }

  /** The beginning that both have in common, in whole words. */
  private static String common(String first, String second) {
    int end = 0;
    int most = Math.min(first.length(), second.length());
    while (end < most && first.charAt(end) == second.charAt(end)) {
      end++;
    }
    if (end == first.length() && end == second.length()) {
      return first;
    }
    while (end > 0 && (isInWord(first, end) || isInWord(second, end))) {
      end--;
    }
    return first.substring(0, end);
  }

  private static boolean isInWord(String text, int end) {
    return end < text.length()
        && Characters.isWord(text.charAt(end))
        && Characters.isWord(text.charAt(end - 1));
  }
}
