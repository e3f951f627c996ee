package mediaaudit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mediaaudit.model.RuleInfo;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void everyRuleSaysInASentenceWhatHoldsAndWhatToDo() {
    assertEquals(
        List.of(),
        Rules.infos().stream()
            .filter(rule -> !rule.holds().endsWith(".") || !rule.advice().endsWith("."))
            .map(RuleInfo::id)
            .toList());
  }
}
