package mediaaudit.rule;

import java.util.List;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Item;

/** Tells under which names an image that an item lacks would count. */
@FunctionalInterface
public interface ArtworkNames {
  /** The names, the best first; of a season those in the folder of the series. */
  List<String> of(Item item, AssetKind kind);
}
