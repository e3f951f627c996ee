package mediaaudit.scan;

import java.nio.file.Path;
import mediaaudit.model.FileKind;

/** A file as the walk saw it. */
record SeenFile(Path path, String name, byte[] rawName, FileKind kind, Stat stat) {
  boolean isVideo() {
    return kind == FileKind.VIDEO;
  }
}
