package mediaaudit.scan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import mediaaudit.model.FileKind;
import mediaaudit.model.RawPath;

/**
 * An entry of which nothing is known, since a look at it failed: what its row says may still be so.
 *
 * @param reason why, in words for people
 */
record Unknown(String name, byte[] rawName, String reason) {
  static final Comparator<Unknown> BY_NAME =
      Comparator.comparing(Unknown::rawName, Arrays::compareUnsigned);

  static Unknown at(Path entry, String name, String reason) {
    return new Unknown(name, RawPath.ofName(entry, name), reason);
  }

  /** Whether users hear of it; a name that says nothing is most likely that of a folder's link. */
  boolean isTold() {
    return FileKind.of(name) != FileKind.OTHER;
  }
}
