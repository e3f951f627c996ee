package mediaaudit.model;

import java.util.Iterator;
import java.util.List;

/** Where the videos and assets of items are, which take too much memory to be held all at once. */
public interface ItemFiles {

  /** These items with their videos and assets, in the same order; some at a time are in memory. */
  Iterator<Item> whole(List<Item> items);

  /** What the items' posters look like, for one document, whose own its counts are. */
  default Thumbnails thumbnails() {
    return Thumbnails.NONE;
  }
}
