package mediaaudit.rule;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;

/**
 * Items of a kind have an image, where a server in use shows it.
 *
 * @param applies which items must have it
 */
record MissingAsset(
    RuleInfo info, Predicate<Item> applies, AssetKind kind, Function<Item, String> message)
    implements Rule {

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    if (!applies.test(item) || item.has(kind)) {
      return List.of();
    }
    return settings.artwork().of(item, kind).stream()
        .map(names -> Finding.expecting(message.apply(item), names))
        .toList();
  }
}
