package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTML report of the sample library on screens of different widths. */
class HtmlWidthsTest extends BrowserTest {
  private static final String STATE =
      "[document.getElementById('details').hidden ? 'closed' : 'open',"
          + " document.getElementById('grid').inert ? 'covered' : 'free',"
          + " document.activeElement.id].join(' ')";

  private static Path report;

  @BeforeAll
  static void writeReport() {
    report = SampleReportsTest.page(directory);
  }

  @ParameterizedTest
  @CsvSource({
    "800, sintel, closed free search",
    "1300, sintel, open free search",
    "1300, nosferatu, closed free search"
  })
  void searchShowsWhatItFinds(int width, String words, String state) {
    openDetails(width, "#view=items", "Sintel");
    browser.press("/");
    browser.type(words);
    browser.until("location.hash.includes('q=')");
    assertEquals(state, browser.text(STATE));
  }

  @Test
  void filtersTakeThePlaceOfTheDetails() {
    openDetails(800, "#view=items", "Sintel");
    browser.evaluate("document.getElementById('toggle-filters').focus()");
    browser.evaluate("document.activeElement.click()");
    assertEquals("closed free toggle-filters", browser.text(STATE));
  }

  @Test
  void linkOfTheDetailsLeadsToTheList() {
    openDetails(800, "#view=items", "Harbour Lights");
    browser.evaluate("document.querySelector('#details .bars a').click()");
    browser.until("location.hash.includes('below=')");
    browser.until("document.activeElement.id === 'main'");
    assertEquals("closed free main", browser.text(STATE));
  }

  /** Toggle and poster besides; as many pixels as some 24 letters take. */
  @ParameterizedTest
  @ValueSource(ints = {360, 760, 800, 820, 900, 960, 1120, 1400})
  void titlesHaveRoom(int width) {
    browser.size(width, 900);
    browser.open(report, "#view=items&sort=issues");
    assertTrue(
        browser
                .evaluate(
                    "Math.min(...[...document.querySelectorAll('#rows .title')].map(title => {"
                        + " const style = getComputedStyle(title);"
                        + " const inner = title.clientWidth - parseFloat(style.paddingLeft) -"
                        + " parseFloat(style.paddingRight);"
                        + " return inner - [...title.querySelectorAll('.toggle, .poster')].filter("
                        + "part => getComputedStyle(part).position !== 'absolute').reduce((sum,"
                        + " part) => sum + part.offsetWidth + 8, 0); }))")
                .asInt()
            >= 150);
  }

  @ParameterizedTest
  @ValueSource(ints = {800, 1280, 1366, 1440, 1600, 1900})
  void cardsOfTheFirstRowFillIt(int width) {
    browser.size(width, 900);
    browser.open(report, "");
    assertEquals(
        0,
        browser
            .evaluate(
                "(() => { const cards = [...document.querySelectorAll('#overview > .card')]"
                    + ".map(card => card.getBoundingClientRect());"
                    + " const right = Math.max(...cards.map(card => card.right));"
                    + " return Math.round(right - Math.max(...cards.filter(card =>"
                    + " card.top === cards[0].top).map(card => card.right))); })()")
            .asInt());
  }

  @Test
  void phoneCanTurnTheOrderRound() {
    browser.size(360, 800);
    browser.open(report, "#view=items");
    assertTrue(browser.evaluate("document.getElementById('direction').offsetWidth").asInt() > 20);
    browser.evaluate("document.getElementById('direction').click()");
    assertEquals("#view=items&reverse=1", browser.text("location.hash"));
    assertEquals(
        true, browser.evaluate("document.documentElement.scrollWidth <= innerWidth").asBoolean());
  }

  @Test
  void filtersReachTheLowerEdgeOfAPhone() {
    browser.size(360, 800);
    browser.open(report, "#view=items");
    browser.evaluate("document.getElementById('toggle-filters').click()");
    assertEquals(
        "0 360 800",
        browser.text(
            "(pane => [pane.left, pane.right, pane.bottom].join(' '))("
                + "document.getElementById('filters').getBoundingClientRect())"));
  }

  private static void openDetails(int width, String fragment, String title) {
    browser.size(width, 900);
    browser.open(report, fragment);
    browser.evaluate(
        "[...document.querySelectorAll('#rows .row')].find(row =>"
            + " row.querySelector('.text').textContent === '"
            + title
            + "').click()");
    browser.until("!document.getElementById('details').hidden");
  }
}
