package mediaaudit.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import mediaaudit.model.Item;
import mediaaudit.model.ItemFiles;

/**
 * Gives titles their videos and assets, for many items at a time: each time costs the same, however
 * few they are.
 */
final class WholeTitles implements Iterator<ItemTree> {
  /** Some 100 MB. */
  private static final int ITEMS_AT_A_TIME = 40_000;

  private final Iterator<ItemTree> bare;
  private final ItemFiles files;
  private Iterator<ItemTree> whole = List.<ItemTree>of().iterator();

  WholeTitles(List<ItemTree> bare, ItemFiles files) {
    this.bare = bare.iterator();
    this.files = files;
  }

  @Override
  public boolean hasNext() {
    return whole.hasNext() || bare.hasNext();
  }

  @Override
  public ItemTree next() {
    if (!whole.hasNext()) {
      if (!bare.hasNext()) {
        throw new NoSuchElementException();
      }
      whole = read();
    }
    return whole.next();
  }

  private Iterator<ItemTree> read() {
    List<ItemTree> titles = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    while (bare.hasNext() && items.size() < ITEMS_AT_A_TIME) {
      ItemTree title = bare.next();
      titles.add(title);
      title.addTo(items);
    }
    Iterator<Item> read = files.whole(items).iterator();
    List<ItemTree> wholes = new ArrayList<>();
    titles.forEach(title -> wholes.add(title.with(read)));
    return wholes.iterator();
  }
}
