package mediaaudit.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.StoredFile;

/**
 * The rows of what a walk did not come by: it is gone where the folder above was listed without it,
 * and left out where the walk was told to; of what could not be looked at nothing is said.
 */
final class Unseen {
  private final RootRows rows;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> away;
  private List<FolderRow> passedBy;

  /**
   * Nothing was walked yet.
   *
   * @param away keys of folders whose files vanished with a mount; others add to it
   */
  Unseen(RootRows rows, Set<String> away) {
    this.rows = rows;
    this.away = away;
  }

  /** The walk came by this folder. */
  void saw(Place folder) {
    seen.add(folder.hash());
  }

  /** The folder could not be listed. */
  void couldNotList(Place folder) {
    unreadable.add(folder.hash());
  }

  /** Whatever its name says, the entry may be a folder. */
  void couldNotLookAt(Place folder, Unknown entry) {
    unreadable.add(folder.folderHashOf(entry.rawName()));
  }

  /** The folder is there and left out on purpose. */
  void leftOut(Place folder) {
    hidden.add(folder.hash());
  }

  /** How many folders were seen. */
  int seen() {
    return seen.size();
  }

  /** Keys of the folders that could not be listed, and of what may be such a folder. */
  Set<String> unreadable() {
    return unreadable;
  }

  /** Whether no folder is gone or left out of which there was a row. */
  boolean isEmpty() {
    return told().noneMatch(row -> RootRows.isPresent(row) || isHidden(row));
  }

  /** Rows of folders that are proved to be gone: their parent was listed without them. */
  List<FolderRow> vanishedFolders() {
    return told().filter(row -> RootRows.isPresent(row) && !isHidden(row)).toList();
  }

  /** Rows of folders that are there and left out on purpose. */
  List<FolderRow> hiddenFolders() {
    return told().filter(this::isHidden).toList();
  }

  /** Whether a folder that this one stands in is left out on purpose. */
  boolean isLeftOutAbove(String pathHash) {
    return rows.holds(pathHash) && rows.standsIn(rows.get(pathHash), hidden);
  }

  private Stream<FolderRow> told() {
    return passedBy().stream().filter(row -> !rows.isIn(row, unreadable) && !rows.isIn(row, away));
  }

  /** Asked for once the walk is at its end, of all rows but once: they are few, of very many. */
  private List<FolderRow> passedBy() {
    if (passedBy == null) {
      passedBy = rows.all().stream().filter(row -> !seen.contains(row.pathHash())).toList();
    }
    return passedBy;
  }

  private boolean isHidden(FolderRow row) {
    return rows.isIn(row, hidden);
  }

  /**
   * Of these rows, those of files that their folder was listed without.
   *
   * @param listings of folders that changed
   * @param onPurpose those that are there and left out, or those that are gone
   */
  static List<FileRow> files(Stream<StoredFile> stored, List<Listing> listings, boolean onPurpose) {
    Map<String, List<FileRow>> byFolder =
        stored.map(StoredFile::file).collect(Collectors.groupingBy(FileRow::folderHash));
    return listings.stream()
        .filter(listing -> listing.trouble() == null)
        .filter(listing -> byFolder.containsKey(listing.place().hash()))
        .flatMap(listing -> files(byFolder.get(listing.place().hash()), listing, onPurpose))
        .toList();
  }

  private static Stream<FileRow> files(List<FileRow> rows, Listing listing, boolean onPurpose) {
    Set<String> standing =
        Stream.concat(
                listing.files().stream().map(SeenFile::pathHash), listing.unknownFiles().stream())
            .collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> !standing.contains(row.pathHash()))
        .filter(row -> listing.hidden().contains(row.name()) == onPurpose);
  }
}
