package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import mediaaudit.model.Release;

/**
 * What stands behind the numbers in the names of an episode's files.
 *
 * @param title empty when the names tell none
 * @param common what all names have in common there, versions left out
 */
record EpisodeTitle(Optional<String> title, String common, Release release) {

  /** Reads the names of the files of one episode, without extensions and parts. */
  static EpisodeTitle of(List<String> stems) {
    List<String> rests = stems.stream().map(EpisodeTitle::rest).toList();
    return ofRests(rests);
  }

  /** Reads one name of which the numbers are known. */
  static EpisodeTitle of(String stem, Optional<EpisodeName> numbers) {
    return ofRests(List.of(numbers.map(it -> stem.substring(it.end())).orElse("")));
  }

  private static EpisodeTitle ofRests(List<String> rests) {
    String common = rests.isEmpty() ? "" : rests.get(0);
    for (String rest : rests) {
      common = common(common, rest);
    }
    String first = rests.isEmpty() ? "" : rests.get(0);
    ReleaseName read = ReleaseName.ofRest(common);
    String title = VersionName.clean(read.title());
    Release release = first.equals(common) ? read.release() : ReleaseName.ofRest(first).release();
    return new EpisodeTitle(
        title.isEmpty() ? Optional.empty() : Optional.of(title), common, release);
  }

  /** The name of the version that this file is. */
  Optional<String> version(String stem) {
    String rest = rest(stem);
    String more = VersionName.clean(rest.substring(common(common, rest).length()));
    return more.isEmpty() ? Optional.empty() : Optional.of(more);
  }

  private static String rest(String stem) {
    return EpisodeName.inSeries(stem).map(name -> stem.substring(name.end())).orElse("");
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
