package mediaaudit.rule;

import java.util.List;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;

/** Says where one thing does not hold that the place of a series' files tells. */
interface PlacedRule {
  RuleInfo info();

  /** Where the rule does not hold for this item among those of its folder. */
  List<Finding> check(Item item, SeasonFolders folders);
}
