package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Severity;
import org.junit.jupiter.api.Test;

/** The HTML reports of libraries that are not like others, as a browser shows them. */
class HtmlOddPageTest extends BrowserTest {
  private static final ReportOptions PROBLEMS =
      new ReportOptions(true, Severity.INFO, Set.of(), Set.of());

  private static final String BARS =
      "[...document.querySelectorAll('#overview .bars li')].map(bar =>"
          + " bar.querySelector('.label').localName + ' ' + bar.querySelector('.label').textContent"
          + " + ' ' + bar.querySelector('.value').textContent).join('|')";

  @Test
  void reportWithoutItemsSaysSo() throws IOException {
    assertEquals("The index holds no titles yet.", emptiness(List.of(), ReportOptions.ALL));
    assertEquals("No problems found.", emptiness(List.of(), PROBLEMS));
    assertEquals("No title has a problem.", emptiness(List.of(Samples.OFFLINE), PROBLEMS));
    assertEquals(
        "0 0 0 0",
        browser.text(
            "[...document.querySelectorAll('.figure dd')].slice(0, 4)"
                + ".map(each => each.textContent).join(' ')"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void seasonOfAYearIsWrittenAsTheYear() throws IOException {
    AuditedItem series =
        new AuditedItem(Samples.bare("news", null, ItemKind.SERIES, "News"), List.of());
    AuditedItem season = new AuditedItem(Samples.season("news2024", "news", 2024), List.of());
    open(Samples.report(Samples.audit(List.of(series, season), List.of())));
    browser.evaluate("location.hash = '#view=items&expand=1'");
    browser.until("document.querySelector('#rows .season')");
    assertEquals(
        "Season 2024", browser.text("document.querySelector('#rows .season .text').textContent"));
  }

  @Test
  void issuesOfNoItemLeadNowhere() throws IOException {
    AuditedItem movie =
        new AuditedItem(
            Samples.bare("heat", null, ItemKind.MOVIE, "Heat"), List.of(Samples.NO_POSTER));
    open(Samples.report(Samples.audit(List.of(movie), List.of(Samples.OFFLINE))));
    assertEquals(
        "a error 1|span warning 1|span info 0|a assets 1|span structure 1|a missing-poster 1"
            + "|span root-offline 1",
        browser.text(BARS));
  }

  /** 2,001 videos, of which one is 0.05 %. */
  @Test
  void censusCountsEveryMainVideoAndRoundsNoneAway() throws IOException {
    Stream<Item> good = IntStream.range(0, 2_000).mapToObj(i -> Samples.movie("good" + i, null));
    Item bad = Samples.movie("bad", "read error");
    open(
        Samples.report(
            Samples.audit(
                Stream.concat(good, Stream.of(bad))
                    .map(item -> new AuditedItem(item, List.of()))
                    .toList(),
                List.of())));
    String bars = "a HEVC 2,000 99.9%|span not readable 1 0.1%";
    assertEquals(
        "Main videos by codec " + bars,
        browser.text(
            "(card => card.querySelector('h2').textContent + ' ' + "
                + BARS.replace("document.querySelectorAll('#overview", "card.querySelectorAll('")
                + ")([...document.querySelectorAll('.card')].find(card =>"
                + " card.textContent.startsWith('Main videos')))"));
  }

  private static String emptiness(List<Issue> issues, ReportOptions options) throws IOException {
    open(Report.of(Samples.audit(List.of(), issues), List::iterator, options, List.of()));
    browser.evaluate("location.hash = '#view=items'");
    browser.until("!document.getElementById('nothing').hidden");
    String list = browser.text("document.getElementById('nothing').textContent");
    assertEquals(list, browser.text("document.querySelector('.health .empty').textContent"));
    return list;
  }

  private static void open(Report report) throws IOException {
    Path file = directory.resolve("odd.html");
    try (Writer out = Files.newBufferedWriter(file)) {
      ReportFormat.HTML.write(report, out);
    }
    browser.open(file, "");
  }
}
