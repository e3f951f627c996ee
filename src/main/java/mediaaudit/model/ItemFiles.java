package mediaaudit.model;

import java.util.List;

/** Where the videos and assets of items are, which take too much memory to be held all at once. */
public interface ItemFiles {

  /** These items with their videos and assets, in the same order. */
  List<Item> whole(List<Item> items);

  /** What the items' posters look like, for one document, whose own its counts are. */
  default Thumbnails thumbnails() {
    return Thumbnails.NONE;
  }
}
