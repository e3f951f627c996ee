package mediaaudit.name;

import java.util.List;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;

/** What a video would be called, judged by the files that are named after it. */
final class EpisodeArt {
  private static final String THUMB = "-thumb";

  private EpisodeArt() {}

  static List<String> stems(List<Entry> others) {
    return others.stream().map(EpisodeArt::stem).toList();
  }

  private static String stem(Entry file) {
    String stem = FileKind.stem(file.name());
    return stem.endsWith(THUMB) ? stem.substring(0, stem.length() - THUMB.length()) : stem;
  }
}
