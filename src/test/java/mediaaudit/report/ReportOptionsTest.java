package mediaaudit.report;

import static mediaaudit.report.Samples.NO_POSTER;
import static mediaaudit.report.Samples.NO_TITLE_CARD;
import static mediaaudit.report.Samples.OFFLINE;
import static mediaaudit.report.Samples.OLD_CODEC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import mediaaudit.model.Audit;
import mediaaudit.model.Category;
import mediaaudit.model.Issue;
import mediaaudit.model.Severity;
import org.junit.jupiter.api.Test;

class ReportOptionsTest {

  @Test
  void allChangesNothing() {
    assertEquals(Samples.audit(), ReportOptions.ALL.select(Samples.audit()));
  }

  @Test
  void problemsOnlyKeepsThePathDownToAnEpisodesIssue() {
    ReportOptions problems = new ReportOptions(true, Severity.INFO, Set.of(), Set.of());
    assertEquals(
        List.of("heat", "hostile", "lost", "lost1", "lost1e2"),
        ids(problems.select(Samples.audit())));
  }

  @Test
  void problemsOnlyLooksAtWhatIsLeftOfTheIssues() {
    ReportOptions errors = new ReportOptions(true, Severity.ERROR, Set.of(), Set.of());
    assertEquals(List.of("heat", "hostile"), ids(errors.select(Samples.audit())));
  }

  @Test
  void lesserIssuesAreDropped() {
    ReportOptions warnings = new ReportOptions(false, Severity.WARNING, Set.of(), Set.of());
    assertEquals(
        List.of(OFFLINE, NO_POSTER, NO_POSTER, NO_TITLE_CARD),
        issues(warnings.select(Samples.audit())));
  }

  @Test
  void onlyNamedCategoriesAreShown() {
    ReportOptions encoding =
        new ReportOptions(false, Severity.INFO, Set.of(Category.ENCODING), Set.of());
    assertEquals(List.of(OLD_CODEC), issues(encoding.select(Samples.audit())));
  }

  @Test
  void excludedCategoriesAreDropped() {
    ReportOptions rest =
        new ReportOptions(
            false, Severity.INFO, Set.of(), Set.of(Category.ASSETS, Category.ENCODING));
    assertEquals(List.of(OFFLINE), issues(rest.select(Samples.audit())));
  }

  private static List<String> ids(Audit audit) {
    return audit.items().stream().map(audited -> audited.item().id()).toList();
  }

  private static List<Issue> issues(Audit audit) {
    return audit.allIssues().toList();
  }
}
