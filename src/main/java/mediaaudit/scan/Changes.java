package mediaaudit.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.index.FileCache;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.StoredFile;

/** What is other in a root than its rows say, once it was walked. */
final class Changes {
  private static final Comparator<Listing> BY_PATH =
      Comparator.comparing(listing -> listing.place().rawBelow(), Arrays::compareUnsigned);

  private final Unseen unseen;
  private final List<Listing> folders = new ArrayList<>();
  private Map<String, StoredFile> stored = Map.of();

  /**
   * None is known yet.
   *
   * @param unseen the rows of folders that the walk does not come by
   */
  Changes(Unseen unseen) {
    this.unseen = unseen;
  }

  /** Something in the folder differs from its row, or it has none. */
  void add(Listing folder) {
    folders.add(folder);
  }

  /** Reads the rows of the files in the folders, all of which are known now. */
  void compareFiles(FileCache cache) {
    folders.sort(BY_PATH);
    stored =
        cache.files(keys()).stream()
            .collect(Collectors.toMap(file -> file.file().pathHash(), Function.identity()));
  }

  /** Has folders seen otherwise. */
  void replaceAll(UnaryOperator<Listing> seen) {
    folders.replaceAll(seen);
  }

  /** Nothing is to be stored of these folders. */
  void leaveAlone(Predicate<Listing> folder) {
    folders.removeIf(folder);
  }

  /** Folders of which something differs from their row, or that have none. */
  List<Listing> folders() {
    return folders;
  }

  /** Their keys. */
  List<String> keys() {
    return folders.stream().map(listing -> listing.place().hash()).toList();
  }

  /** The row of a file in one of the folders; null when it is new. */
  StoredFile stored(String pathHash) {
    return stored.get(pathHash);
  }

  /** How many rows of files were read. */
  int storedFiles() {
    return stored.size();
  }

  /** Whether the file was there until now. */
  boolean wasThere(String pathHash) {
    StoredFile row = stored(pathHash);
    return row != null && isPresent(row.file());
  }

  private static boolean isPresent(FileRow file) {
    return file.missingSince() == null;
  }

  /** Files in folders that could be listed, of which there is no row. */
  List<SeenFile> added() {
    return folders.stream()
        .filter(listing -> listing.trouble() == null)
        .flatMap(listing -> listing.files().stream())
        .filter(file -> !stored.containsKey(file.pathHash()))
        .toList();
  }

  /** Rows of files that their folder was listed without. */
  List<FileRow> vanishedFiles() {
    return Unseen.files(stored.values().stream(), folders, false);
  }

  /** Rows of files that are there and left out on purpose. */
  List<FileRow> hiddenFiles() {
    return Unseen.files(stored.values().stream(), folders, true);
  }

  /** Rows of folders that were there until now, and vanished or are left out. */
  Stream<FolderRow> lostFolders() {
    return Stream.concat(unseen.vanishedFolders().stream(), leftOutFolders());
  }

  private Stream<FolderRow> leftOutFolders() {
    return unseen.hiddenFolders().stream().filter(RootRows::isPresent);
  }

  /** Rows of files that were there until now, and vanished or are left out. */
  Stream<FileRow> lostFiles() {
    return Stream.concat(present(vanishedFiles()), present(hiddenFiles()));
  }

  private static Stream<FileRow> present(List<FileRow> files) {
    return files.stream().filter(Changes::isPresent);
  }

  /** How many present files vanished. */
  long vanished() {
    return unseen.vanishedFolders().stream().mapToLong(FolderRow::files).sum()
        + present(vanishedFiles()).count();
  }

  /** How many present files are there and left out on purpose from now on. */
  long leftOut() {
    return leftOutFolders().mapToLong(FolderRow::files).sum() + present(hiddenFiles()).count();
  }

  /** Whether rows are of what is left out on purpose from now on. */
  boolean leaveOut() {
    return !unseen.hiddenFolders().isEmpty() || !hiddenFiles().isEmpty();
  }

  /** Whether all is as the rows say. */
  boolean isEmpty() {
    return folders.isEmpty() && unseen.isEmpty();
  }

  /** Why the root itself could not be listed; null when it could. */
  String trouble() {
    return top().map(Listing::trouble).orElse(null);
  }

  /** Whether nothing at all stands in the root, as where a mount is lost. */
  boolean leaveNothing() {
    boolean empty =
        top()
            .filter(
                top -> top.files().isEmpty() && top.folders().isEmpty() && top.unknown().isEmpty())
            .isPresent();
    return empty && unseen.seen() == 1 && !isLeftOut();
  }

  private Optional<Listing> top() {
    return folders.stream().filter(listing -> listing.place().parentHash() == null).findFirst();
  }

  /**
   * Whether all is left out that stood in it, and not by a marker, which a mount point may hold.
   */
  private boolean isLeftOut() {
    return leftOut() > 0
        && folders.stream()
            .flatMap(listing -> listing.hidden().stream())
            .noneMatch(Exclusions::isMarkersName);
  }
}
