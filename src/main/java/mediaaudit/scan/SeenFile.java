package mediaaudit.scan;

import java.nio.file.Path;
import mediaaudit.model.FileKind;

/**
 * A file as the walk saw it.
 *
 * @param pathHash key of its row; null until its folder turns out to have changed
 */
record SeenFile(Path path, String name, byte[] rawName, FileKind kind, Stat stat, String pathHash) {
  boolean isVideo() {
    return kind == FileKind.VIDEO;
  }

  /** This file with its key. */
  SeenFile keyed(Place folder) {
    return new SeenFile(path, name, rawName, kind, stat, folder.hashOf(rawName));
  }
}
