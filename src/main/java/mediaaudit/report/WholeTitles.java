package mediaaudit.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import mediaaudit.model.Item;
import mediaaudit.model.ItemFiles;

/** Gives titles their videos and assets, one title after the other. */
final class WholeTitles implements Iterator<ItemTree> {
  private final Iterator<ItemTree> bare;
  private final Iterator<Item> whole;

  WholeTitles(List<ItemTree> bare, ItemFiles files) {
    List<Item> items = new ArrayList<>();
    bare.forEach(title -> title.addTo(items));
    this.bare = bare.iterator();
    this.whole = files.whole(items);
  }

  @Override
  public boolean hasNext() {
    return bare.hasNext();
  }

  @Override
  public ItemTree next() {
    return bare.next().with(whole);
  }
}
