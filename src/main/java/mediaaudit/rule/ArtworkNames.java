package mediaaudit.rule;

import java.util.Optional;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Item;

/** Tells under which names an image that an item lacks would count. */
@FunctionalInterface
public interface ArtworkNames {
  /** The names, the best first, and where they count; empty where no server shows such images. */
  Optional<String> of(Item item, AssetKind kind);
}
