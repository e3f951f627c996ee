package mediaaudit.name;

import java.util.Optional;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;

/**
 * A video and what its place says of it.
 *
 * @param folder that it stands in
 * @param extra what it is when it is not the film
 * @param part the number of the disc that it stands on, or of the file on a disc; null when none
 */
record FoundVideo(Entry file, Folder folder, Optional<ExtraKind> extra, Integer part) {
  boolean isMain() {
    return extra.isEmpty();
  }

  String stem() {
    return FileKind.stem(file.name());
  }

  FoundVideo as(ExtraKind kind) {
    return new FoundVideo(file, folder, Optional.of(kind), null);
  }
}
