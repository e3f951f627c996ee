package mediaaudit.scan;

import java.util.List;
import java.util.Optional;

/** Hears what a walk finds, and says when it shall end. */
interface WalkObserver {
  /** A folder was listed, or could not be. */
  void found(Listing listing);

  /**
   * What stands in a folder that need not be listed; empty when it must be. Not asked below folders
   * with patterns of their own.
   */
  default Optional<List<Place>> subfolders(Place folder) {
    return Optional.empty();
  }

  /** A folder is there and left out on purpose. */
  default void hidden(Place folder) {}

  /** As {@link #hidden}, for what stands in the folder itself. */
  default void marked(Place folder) {
    hidden(folder);
  }

  /** Something was passed over, and why. */
  default void note(String sentence) {}

  /** Something the user should know. */
  default void warn(String sentence) {}

  /** The disk is about to be asked once more. */
  default void step() {}

  /** Whether the walk shall end. */
  default boolean stopped() {
    return false;
  }
}
