package mediaaudit.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;
import mediaaudit.model.SlashedPath;

/** Folders of one episode alone, whose subtitles need not be named after its video. */
final class EpisodeFolders {
  private final Map<String, List<EpisodeFiles>> episodes = new HashMap<>();

  /**
   * Those of the episodes of a series.
   *
   * @param shared paths of folders that stand for more, whatever they hold
   */
  EpisodeFolders(Collection<EpisodeFiles> all, Set<String> shared) {
    for (EpisodeFiles files : all) {
      files.videos().stream()
          .map(video -> video.folder().path())
          .filter(path -> !shared.contains(path))
          .distinct()
          .forEach(path -> episodes.computeIfAbsent(path, none -> new ArrayList<>()).add(files));
    }
  }

  /** The episode in whose folder a subtitle stands, or in a folder of subtitles there. */
  Optional<EpisodeFiles> owner(Entry file, Folder folder) {
    String path =
        SubtitlePath.isFolder(folder.name()) ? SlashedPath.parent(folder.path()) : folder.path();
    return Optional.of(episodes.getOrDefault(path, List.of()))
        .filter(found -> file.kind() == FileKind.SUBTITLE && found.size() == 1)
        .map(found -> found.get(0));
  }
}
