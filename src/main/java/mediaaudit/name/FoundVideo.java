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
 * @param name the name that tells what it is: the file's without extension, or the folder's
 * @param part the number of the disc that it stands on, or of the file on a disc; null when none
 */
record FoundVideo(Entry file, Folder folder, String name, Optional<ExtraKind> extra, Integer part) {
  FoundVideo(Entry file, Folder folder, Optional<ExtraKind> extra, Integer part) {
    this(file, folder, FileKind.stem(file.name()), extra, part);
  }

  boolean isMain() {
    return extra.isEmpty();
  }

  String stem() {
    return FileKind.stem(file.name());
  }

  FoundVideo as(ExtraKind kind) {
    return new FoundVideo(file, folder, name, Optional.of(kind), null);
  }

  FoundVideo named(String other) {
    return new FoundVideo(file, folder, other, extra, part);
  }
}
