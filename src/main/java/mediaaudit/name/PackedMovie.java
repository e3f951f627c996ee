package mediaaudit.name;

import java.util.Comparator;
import java.util.Optional;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;

/** The archive that a movie's folder holds in place of a video. */
final class PackedMovie {
  /** Of old archives in parts {@code .r00} is the second: who has {@code .rar} unpacks that. */
  private static final Comparator<Entry> FIRST_PART =
      Comparator.<Entry, Boolean>comparing(file -> FileKind.extension(file.name()).equals("r00"))
          .thenComparing(Entry::name);

  private PackedMovie() {}

  /** The one to unpack first; none where subtitles and extras are all that is packed. */
  static Optional<Entry> in(Folder folder) {
    return folder.files().stream()
        .filter(file -> FileKind.isArchive(file.name()))
        .min(FIRST_PART)
        .or(() -> below(folder));
  }

  private static Optional<Entry> below(Folder folder) {
    return folder.folders().stream()
        .filter(sub -> ExtraKind.ofFolder(sub.name()).isEmpty() && !CompanionFolder.is(sub.name()))
        .flatMap(sub -> in(sub).stream())
        .findFirst();
  }
}
