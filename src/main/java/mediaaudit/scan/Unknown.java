package mediaaudit.scan;

import mediaaudit.model.FileKind;

/**
 * An entry of which nothing is known, since a look at it failed: what its row says may still be so.
 *
 * @param reason why, in words for people
 */
record Unknown(String name, byte[] rawName, String reason) {
  /** Whether users hear of it; a name that says nothing is most likely that of a folder's link. */
  boolean isTold() {
    return FileKind.of(name) != FileKind.OTHER;
  }
}
