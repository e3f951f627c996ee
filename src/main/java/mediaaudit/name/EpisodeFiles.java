package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import mediaaudit.model.Entry;
import mediaaudit.model.Folder;

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

  /** Whether a video stands in this folder, or in one above. */
  boolean isAbove(Folder folder) {
    return videos.stream()
        .map(video -> video.folder().path())
        .anyMatch(path -> folder.path().equals(path) || folder.path().startsWith(path + "/"));
  }

  List<String> stems() {
    return videos.stream().map(FoundVideo::stem).toList();
  }
}
