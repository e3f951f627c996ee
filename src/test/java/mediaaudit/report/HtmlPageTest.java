package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.ItemKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTML report of the sample library, as a browser shows it. */
class HtmlPageTest extends BrowserTest {
  private static final String AXE = "/axe.min.js";
  private static final String TITLES =
      "[...document.querySelectorAll('#rows .row')].map(row => [...row.querySelector('.name').children].filter(part => part.className !== 'extent').map(part => part.textContent).join('')).join('|')";

  private static Path report;

  @BeforeAll
  static void writeReport() {
    report = SampleReportsTest.page(directory);
  }

  @BeforeEach
  void reset() {
    browser.size(1300, 900);
    browser.dark(false);
  }

  @Test
  void nothingIsRequestedAndNothingComplainedOf() {
    browser.open(report, "");
    browser.evaluate("location.hash = '#view=items'");
    browser.until("document.querySelector('#rows .row')");
    assertEquals(List.of(), browser.complaints());
    assertEquals(
        List.of(),
        browser.requests().stream().filter(url -> !url.matches("(file|data):.*")).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "1300, 900, false, ''",
    "1300, 900, true, ''",
    "360, 800, false, ''",
    "360, 800, true, ''",
    "1300, 900, false, '#view=items&expand=1'",
    "1300, 900, true, '#view=items&expand=1'",
    "360, 800, false, '#view=items&expand=1'",
    "360, 800, true, '#view=items&expand=1'"
  })
  void noBarrierIsFound(int width, int height, boolean dark, String fragment) throws IOException {
    browser.size(width, height);
    browser.dark(dark);
    browser.open(report, fragment);
    if (!fragment.isEmpty()) {
      browser.evaluate("document.querySelector('#rows .row:nth-child(4) .year').click()");
      browser.until("!document.getElementById('details').hidden");
    }
    browser.run(AXE);
    assertEquals(
        "",
        browser.text(
            "axe.run().then(found => found.violations.flatMap(violation => violation.nodes.map("
                + "node => violation.id + ' ' + node.html + ' ' + node.any.map(each =>"
                + " each.message)))"
                + ".join('\\n'))"));
    assertEquals(
        true,
        browser.evaluate("document.documentElement.scrollWidth <= innerWidth").asBoolean(),
        "no sideways scrolling");
  }

  @Test
  void overviewCountsAndLeadsToTheItems() {
    browser.open(report, "");
    assertEquals(
        "80% 28 of 35 14 3 5 13",
        browser.text(
            "[document.querySelector('.score strong'), document.querySelector('.score .muted'),"
                + " ...[...document.querySelectorAll('.figure dd')].slice(0, 4)]"
                + ".map(each => each.textContent).join(' ')"));
    browser.evaluate(
        "[...document.querySelectorAll('.bars a')].find(link => link.textContent ==="
            + " 'missing-trailer').click()");
    browser.until("document.querySelector('#rows .row')");
    assertEquals("His Girl Friday|The General", shownTitles());
    assertEquals("#view=items&rule=missing-trailer", browser.text("location.hash"));
  }

  @ParameterizedTest
  @CsvSource({"'', Overview page", "#view=items, Items page"})
  void oneViewIsTheCurrentOne(String fragment, String current) {
    browser.open(report, fragment);
    assertEquals(
        current,
        browser.text(
            "[...document.querySelectorAll('nav [aria-current]')].map(link =>"
                + " link.textContent + ' ' + link.getAttribute('aria-current')).join()"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sintel; Sintel",
        "1963 CHARADE; Charade",
        "Movies/Nos; Nosferatu",
        "cosmic s02e01; Cosmic Voyage|Season 2|S02E01 New Crew",
        "zzz; ''"
      })
  void searchFindsTitlesNumbersAndPaths(String words, String titles) {
    browser.open(report, "#view=items");
    browser.press("/");
    assertEquals("search", browser.text("document.activeElement.id"));
    browser.type(words);
    browser.until("location.hash.includes('q=')");
    assertEquals(titles, shownTitles());
    assertEquals(
        titles.isEmpty() ? "Nothing matches these filters." : "",
        browser.text(
            "document.getElementById('nothing').textContent.repeat("
                + "document.getElementById('nothing').hidden ? 0 : 1)"));
    browser.press("Escape");
    browser.until("!location.hash.includes('q=')");
    assertEquals("17 titles", browser.text("document.getElementById('count').textContent"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kind; Series; Cosmic Voyage|Harbour Lights|The Daily Loaf; kind=series",
        "severity; error; Charade|Elephants Dream|Harbour Lights|His Girl Friday|Nosferatu|Spring"
            + "|The Daily Loaf; severity=error",
        "category; video; Elephants Dream|Harbour Lights|His Girl Friday|Spring; category=video",
        "rule; missing-banner; ''; ''",
        "rule; missing-poster; Nosferatu; rule=missing-poster",
        "codec; VP9; Charade; codec=vp9",
        "hdr; HDR10; Tears of Steel; hdr=HDR10",
        "resolution; below 480p; *; resolution=below+480p",
        "container; AVI; The General; container=avi",
      })
  void filtersNarrowTheListAndStandInTheAddress(
      String facet, String word, String titles, String address) {
    browser.open(report, "#view=items");
    String choice =
        "[...document.querySelectorAll('[name="
            + facet
            + "]')].find(input => input.parentElement"
            + ".querySelector('.label').textContent === '"
            + word
            + "')";
    if (!address.isEmpty()) {
      browser.evaluate(choice + ".click()");
      assertEquals("#view=items&" + address, browser.text("location.hash"));
      if (!titles.equals("*")) {
        assertEquals(titles, shownTitles());
      }
      browser.open(report, "#view=items&" + address);
      assertEquals(true, browser.evaluate(choice + ".checked").asBoolean());
      browser.evaluate("document.getElementById('clear').click()");
      assertEquals("#view=items", browser.text("location.hash"));
    }
    assertEquals("17 titles", browser.text("document.getElementById('count').textContent"));
  }

  @ParameterizedTest
  @CsvSource({
    "title, Big Buck Bunny, The General",
    "year, Spring, Harbour Lights",
    "runtime, Cosmic Voyage, Elephants Dream",
    "size, Cosmic Voyage, His Girl Friday",
    "issues, The Daily Loaf, Big Buck Bunny"
  })
  void listIsSorted(String sort, String first, String last) {
    browser.open(report, "#view=items&sort=" + sort);
    String titles = shownTitles();
    browser.evaluate("document.getElementById('direction').click()");
    String reversed = shownTitles();
    assertEquals(
        first + " " + last,
        titles.substring(0, titles.indexOf('|'))
            + " "
            + reversed.substring(0, reversed.indexOf('|')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'' ; 17 titles",
        "&kind=series; 3 of 17 titles, 21 items",
        "&q=sintel; 1 of 17 titles, 1 item",
      })
  void countTellsTitlesAndWhatMatches(String filter, String count) {
    browser.open(report, "#view=items" + filter);
    assertEquals(count, browser.text("document.getElementById('count').textContent"));
  }

  @Test
  void withoutScriptsTheReasonStandsAlone() {
    assertEquals(
        "This report shows its data with a script of its own; please allow scripts for this file.",
        browser.withoutScripts(
            report,
            "[...document.querySelectorAll('#loading, .noscript')].filter(part =>"
                + " getComputedStyle(part).display !== 'none')"
                + ".map(part => part.textContent).join('|')"));
  }

  @Test
  void headingsSort() {
    browser.open(report, "#view=items");
    browser.evaluate("document.querySelector('#headings .size button').click()");
    assertEquals(
        "size descending",
        browser.text(
            "location.hash.match(/sort=(\\w+)/)[1] + ' ' + document.querySelector('#headings"
                + " .size').getAttribute('aria-sort')"));
  }

  @Test
  void keysWalkThroughTheTree() {
    browser.open(report, "#view=items&kind=series");
    browser.press("/");
    browser.press("ArrowDown");
    assertEquals("Cosmic Voyage", focusedTitle());
    for (String key : List.of("ArrowRight", "ArrowRight", "ArrowDown")) {
      browser.press(key);
    }
    assertEquals("Season 1", focusedTitle());
    browser.press("ArrowRight");
    browser.press("ArrowRight");
    assertEquals("S01E01 Departure", focusedTitle());
    browser.press("Enter");
    browser.until("document.activeElement.id === 'details'");
    assertEquals(
        "S01E01 Departure", browser.text("document.querySelector('#details h2').textContent"));
    browser.press("Escape");
    assertEquals("S01E01 Departure", focusedTitle());
    for (String key : List.of("ArrowLeft", "ArrowLeft")) {
      browser.press(key);
    }
    assertEquals("Season 1", focusedTitle());
    assertEquals("false", browser.text("document.activeElement.getAttribute('aria-expanded')"));
    browser.press("End");
    assertEquals("The Daily Loaf", focusedTitle());
    browser.press("Home");
    assertEquals("Cosmic Voyage", focusedTitle());
  }

  @Test
  void detailsTellIssuesAdviceLinksAndStreams() {
    browser.open(report, "#view=items&q=sintel");
    browser.evaluate("document.querySelector('#rows .row').click()");
    browser.until("!document.getElementById('details').hidden");
    assertEquals(
        "https://www.imdb.com/title/tt1727587/",
        browser.text("document.querySelector('#details .ids a').href"));
    assertTrue(
        browser
            .text("document.querySelector('#details .path').textContent")
            .endsWith("Movies/Sintel (2010) {imdb-tt1727587}"));
    assertTrue(browser.text("document.querySelector('.streams').textContent").contains("AV1"));
    browser.open(report, "#view=items&q=nosferatu");
    browser.evaluate("document.querySelector('#rows .row').click()");
    browser.until("!document.getElementById('details').hidden");
    assertEquals(
        "error: Missing poster image|Put a poster beside the movie, under an expected name.",
        browser.text(
            "['.unseen', '.message', '.advice'].map(part => document.querySelector('#details"
                + " .issue ' + part).textContent).join('|').replace(': |', ': ')"));
    assertEquals(
        "Found first in scan 1, on "
            + browser.text(
                "new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })"
                    + ".format(new Date(document.querySelector('.since time').dateTime))"),
        browser.text("document.querySelector('#details .issue .since').textContent"));
  }

  @Test
  void issuesBelowLeadToThoseOfTheSeasonAlone() {
    browser.open(report, "#view=items&expand=1&q=harbour");
    browser.evaluate("document.querySelectorAll('#rows .row')[1].click()");
    browser.until("!document.getElementById('details').hidden");
    browser.evaluate(
        "[...document.querySelectorAll('#details .bars a')].find(link => link.textContent ==="
            + " 'missing-title-card').click()");
    browser.until("location.hash.includes('below=')");
    assertEquals("Harbour Lights|Season 1|S01E02 Low Tide", shownTitles());
    String chosen = "document.querySelector('[name=below]:checked')";
    String label = browser.text(chosen + ".parentElement.querySelector('.label').textContent");
    assertEquals(
        "TV/Harbour Lights \u203a Harbour Lights \u203a Season 1",
        label.substring(label.indexOf("TV/")));
    browser.evaluate(chosen + ".click()");
    assertEquals("#view=items&expand=1&rule=missing-title-card", browser.text("location.hash"));
  }

  @Test
  void postersAreCounted() {
    browser.open(report, "");
    assertEquals(
        "16 shown",
        browser.text(
            "[...document.querySelectorAll('.facts div')].find(fact =>"
                + " fact.firstChild.textContent === 'Posters').lastChild.textContent"));
  }

  @Test
  void darkIsDarkAndCanBeChosen() {
    browser.open(report, "");
    String ground = "getComputedStyle(document.body).backgroundColor";
    String light = browser.text(ground);
    browser.dark(true);
    String dark = browser.text(ground);
    assertEquals("rgb(243, 244, 247) rgb(15, 18, 22)", light + " " + dark);
    browser.evaluate("document.getElementById('theme').click()");
    assertEquals(light, browser.text(ground));
    browser.evaluate(
        "document.getElementById('theme').click(); document.getElementById('theme').click()");
    assertEquals(dark, browser.text(ground));
  }

  @Test
  void paperShowsTheWholeSelection() {
    browser.open(report, "#view=items&expand=1");
    browser.evaluate("dispatchEvent(new Event('beforeprint'))");
    assertEquals(
        35, browser.evaluate("document.querySelectorAll('#print tbody tr').length").asInt());
    browser.evaluate("dispatchEvent(new Event('afterprint'))");
    assertTrue(new String(browser.pdf(), StandardCharsets.ISO_8859_1).startsWith("%PDF"));
    assertEquals(List.of(), browser.complaints());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'missing-background, non-preferred-codec'",
    "severity=warning, non-preferred-codec",
    "category=assets, missing-background",
    "rule=missing-background, missing-background"
  })
  void paperShowsTheIssuesThatAreLookedFor(String filter, String issues) {
    browser.open(report, "#view=items&q=charade&" + filter);
    browser.evaluate("dispatchEvent(new Event('beforeprint'))");
    assertEquals(
        issues, browser.text("document.querySelector('#print tbody td:last-child').textContent"));
    browser.evaluate("dispatchEvent(new Event('afterprint'))");
  }

  @Test
  void hostileNamesAreText() throws IOException {
    Path file = directory.resolve("hostile.html");
    List<String> titles =
        List.of(
            "</script><script>alert(1)</script>",
            "\"quotes\" 'and' `others`",
            "right\u202egnp.exe",
            "esc\u001b[31m",
            "<img src=x onerror=alert(1)>",
            "n".repeat(10_000),
            "\ud800",
            "__proto__");
    try (Writer out = Files.newBufferedWriter(file)) {
      ReportFormat.HTML.write(
          Samples.report(
              Samples.audit(
                  titles.stream()
                      .map(
                          title ->
                              new AuditedItem(
                                  Samples.bare(title, null, ItemKind.MOVIE, title),
                                  List.of(Samples.NO_POSTER)))
                      .toList(),
                  List.of())),
          out);
    }
    browser.open(file, "#view=items");
    assertEquals(
        "\"quotes\" 'and' `others`|</script><script>alert(1)</script>|<img src=x onerror=alert(1)>"
            + "|U+D800|__proto__|esc\\x1b[31m|"
            + "n".repeat(300)
            + "\u2026|rightU+202Egnp.exe",
        browser.text("(" + TITLES + ").split('|').sort().join('|')"));
    assertEquals(
        true, browser.evaluate("document.documentElement.scrollWidth <= innerWidth").asBoolean());
    assertEquals(List.of(), browser.complaints());
  }

  /** Both are some ten times what is measured on an idle machine. */
  @Test
  void hundredThousandItemsAreShownAndFiltered() throws IOException {
    Path file = directory.resolve("large.html");
    List<AuditedItem> items =
        IntStream.range(0, 100_000)
            .mapToObj(
                i ->
                    Samples.bare(
                        "movie " + i + " (" + i * 7919L % 99_991 + ")",
                        null,
                        ItemKind.MOVIE,
                        "Movie number " + i))
            .map(
                item ->
                    new AuditedItem(
                        item, item.id().length() % 3 == 0 ? List.of(Samples.NO_POSTER) : List.of()))
            .toList();
    try (Writer out = Files.newBufferedWriter(file)) {
      ReportFormat.HTML.write(Samples.report(Samples.audit(items, List.of())), out);
    }
    assertTrue(Files.size(file) < 300 * items.size(), "300 bytes an item");
    browser.open(file, "#view=items");
    assertTrue(browser.evaluate("performance.now()").asInt() < 20_000, "opens in two seconds");
    assertTrue(browser.evaluate("document.querySelectorAll('#rows .row').length").asInt() < 100);
    browser.evaluate("document.getElementById('search').value = '99999'");
    browser.evaluate("document.getElementById('search').dispatchEvent(new Event('input'))");
    browser.until("location.hash.includes('q=')");
    assertEquals("Movie number 99999", shownTitles());
    browser.evaluate("document.getElementById('clear').click()");
    browser.press("ArrowDown");
    browser.press("End");
    assertEquals("Movie number 99999", focusedTitle());
    assertTrue(
        browser
                .evaluate(
                    "(() => { const start = performance.now(); document.getElementById('problems').click(); return performance.now() - start; })()")
                .asInt()
            < 1_000,
        "filters in a tenth of a second");
  }

  private static String shownTitles() {
    return browser.text(TITLES);
  }

  private static String focusedTitle() {
    return browser.text(
        "[...(document.activeElement.querySelector('.name')?.children || [])].filter(part => part.className !== 'extent').map(part => part.textContent).join('')");
  }
}
