package mediaaudit.rule;

import java.util.List;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;

/** Says where one thing does not hold. */
interface Rule {
  RuleInfo info();

  /** Where the rule does not hold for this item; empty where it holds or does not apply. */
  List<Finding> check(Item item, RuleSettings settings);
}
