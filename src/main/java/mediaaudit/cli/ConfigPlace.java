package mediaaudit.cli;

import java.nio.file.Path;

/** A place where a configuration file is looked for. */
record ConfigPlace(Path path, State state) {
  /** What came of it. */
  enum State {
    READ,
    ABSENT,
    /** It is there, but one before it was read. */
    UNUSED
  }
}
