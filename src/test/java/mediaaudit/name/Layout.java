package mediaaudit.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/**
 * Files of a case that stand together, read as a scan reads them. Of an absolute path the first
 * element is the library's root; names without a folder stand in the root itself.
 */
record Layout(List<Item> items) {

  /** Reads the inputs of a case, parted by bars. */
  static Layout of(String inputs, boolean directories) {
    String lines =
        Arrays.stream(inputs.split("\\|"))
            .map(input -> directories || input.endsWith("/") ? slashed(input) + "film.mkv" : input)
            .map(Layout::belowRoot)
            .collect(Collectors.joining("\n"));
    List<Item> items =
        Tree.read(new LibraryReader(Profiles.none()), root(inputs), lines).stream()
            .filter(item -> item.kind() == ItemKind.MOVIE || item.kind() == ItemKind.EPISODE)
            .toList();
    return new Layout(items);
  }

  private static String slashed(String folder) {
    return folder.endsWith("/") ? folder : folder + "/";
  }

  private static boolean isAbsolute(String input) {
    return input.startsWith("/") || input.indexOf(":/") == 1;
  }

  private static String root(String input) {
    return isAbsolute(input) ? input.split("/")[input.startsWith("/") ? 1 : 0] : "lib";
  }

  private static String belowRoot(String input) {
    return isAbsolute(input) ? input.substring(input.indexOf('/', 1) + 1) : input;
  }

  /** How many movies, episodes and extras there are. */
  int size() {
    return items.size() + extras();
  }

  int extras() {
    return items.stream().mapToInt(item -> item.videos().size() - item.mainVideos().size()).sum();
  }

  /** The versions of an item, the one that is shown first in front; each with its parts. */
  static List<List<Video>> versions(Item item) {
    List<List<Video>> versions = new ArrayList<>();
    String last = null;
    for (Video video : item.videos()) {
      String version = video.part() == null ? null : Objects.toString(video.label(), "");
      boolean main = video.role() == VideoRole.MAIN;
      if (main && version != null && version.equals(last)) {
        versions.get(versions.size() - 1).add(video);
      } else if (main) {
        versions.add(new ArrayList<>(List.of(video)));
      }
      last = version;
    }
    return versions;
  }
}
