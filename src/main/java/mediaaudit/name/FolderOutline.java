package mediaaudit.name;

import java.util.List;
import mediaaudit.model.Entry;
import mediaaudit.model.Folder;

/**
 * What is known of a folder without looking further than into its subfolders.
 *
 * @param libraryRoot whether the user named this folder as a library root
 */
public record FolderOutline(
    String name, boolean libraryRoot, List<String> fileNames, List<Child> folders) {

  public FolderOutline {
    fileNames = List.copyOf(fileNames);
    folders = List.copyOf(folders);
  }

  /** What is known of a folder that is read with all below it. */
  static FolderOutline of(Folder folder) {
    return new FolderOutline(
        folder.name(),
        folder.path().isEmpty(),
        folder.files().stream().map(Entry::name).toList(),
        folder.folders().stream().map(Child::of).toList());
  }

  /**
   * A subfolder.
   *
   * @param videos names of the videos directly in it; none where the folder above is larger than
   *     movies and series are
   * @param holdsVideo whether a video stands directly in it
   * @param holdsVideoBelow whether a video stands in it or anywhere below it
   */
  public record Child(
      String name, List<String> videos, boolean holdsVideo, boolean holdsVideoBelow) {

    public Child {
      videos = List.copyOf(videos);
    }

    private static Child of(Folder folder) {
      List<String> videos =
          folder.files().stream().filter(file -> file.kind().plays()).map(Entry::name).toList();
      return new Child(folder.name(), videos, !videos.isEmpty(), folder.holdsVideo());
    }
  }
}
