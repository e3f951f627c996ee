package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import mediaaudit.model.Entry;

/**
 * The files of one episode.
 *
 * @param others images, subtitles and NFO files that are named after it or tell its number
 */
record EpisodeFiles(List<FoundVideo> videos, List<Entry> others) {
  EpisodeFiles() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /** The names that tell the number. */
  List<String> names() {
    return videos.stream().map(FoundVideo::name).toList();
  }

  List<String> stems() {
    return videos.stream().map(FoundVideo::stem).toList();
  }
}
