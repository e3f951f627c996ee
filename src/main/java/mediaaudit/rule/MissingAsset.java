package mediaaudit.rule;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;

/**
 * Items of a kind have an image.
 *
 * @param applies which items must have it
 * @param expected usual names of the image
 */
record MissingAsset(
    RuleInfo info,
    Predicate<Item> applies,
    AssetKind kind,
    Function<Item, String> message,
    String expected)
    implements Rule {

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return applies.test(item) && !item.has(kind)
        ? List.of(Finding.expecting(message.apply(item), expected))
        : List.of();
  }
}
