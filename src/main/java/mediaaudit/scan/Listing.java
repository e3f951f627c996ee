package mediaaudit.scan;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mediaaudit.model.RawPath;

/**
 * What stands in a folder.
 *
 * @param files in the order of their raw names
 * @param folders raw names of the subfolders that are looked into, in order
 * @param hidden names that system folders, patterns or ignore files leave out
 * @param astray links that lead nowhere, or out of the root
 * @param unknown entries that could not be looked at, in the order of their raw names
 * @param trouble why the folder could not be listed; null when it could
 * @param listedAtNanos nanoseconds since 1970
 */
record Listing(
    Place place,
    List<SeenFile> files,
    List<byte[]> folders,
    Set<String> hidden,
    List<Path> astray,
    List<Unknown> unknown,
    String trouble,
    long listedAtNanos) {

  /** Of a folder that could not be listed. */
  static Listing unreadable(Place place, String trouble, long listedAtNanos) {
    return new Listing(
        place, List.of(), List.of(), Set.of(), List.of(), List.of(), trouble, listedAtNanos);
  }

  /** This listing with the keys of its files, which only a changed folder needs. */
  Listing keyed() {
    List<SeenFile> keyed = files.stream().map(file -> file.keyed(place)).toList();
    return new Listing(place, keyed, folders, hidden, astray, unknown, trouble, listedAtNanos);
  }

  /** This listing, where nothing is known of more entries. */
  Listing withUnknown(Collection<Unknown> more) {
    List<Unknown> all =
        Stream.concat(unknown.stream(), more.stream()).sorted(Unknown.BY_NAME).toList();
    return new Listing(place, files, folders, hidden, astray, all, trouble, listedAtNanos);
  }

  /** Keys of the rows of files that could not be looked at. */
  List<String> unknownFiles() {
    return unknown.stream().map(entry -> place.hashOf(entry.rawName())).toList();
  }

  /** How many files and folders it is about. */
  int size() {
    return 1 + files.size() + folders.size() + hidden.size() + unknown.size();
  }

  /** How many videos stand in the folder itself. */
  int videos() {
    return (int) files.stream().filter(SeenFile::isVideo).count();
  }

  /** How many characters in the names of its files stand for bytes that could not be decoded. */
  int undecoded() {
    return files.stream().mapToInt(file -> RawPath.undecoded(file.name())).sum();
  }
}
