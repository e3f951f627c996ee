package mediaaudit.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;

/**
 * Items of a kind have an image.
 *
 * @param applies which items must have it
 * @param where what is said behind the names that the image may have
 */
record MissingAsset(
    RuleInfo info,
    Predicate<Item> applies,
    AssetKind kind,
    Function<Item, String> message,
    String where)
    implements Rule {

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    if (!applies.test(item) || item.has(kind)) {
      return List.of();
    }
    String names = String.join(", ", settings.artwork().of(item, kind));
    return List.of(
        names.isEmpty()
            ? new Finding(message.apply(item), Map.of())
            : Finding.expecting(message.apply(item), names + where));
  }
}
