package mediaaudit.report;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the HTML report in a browser, which runs as long as those of one class. */
@Timeout(300)
abstract class BrowserTest {
  @TempDir static Path directory;
  static Chromium browser;

  @BeforeAll
  static void startBrowser() throws IOException {
    browser = Chromium.startOrSkip(directory);
    browser.size(1300, 900);
  }

  @AfterAll
  static void endBrowser() {
    if (browser != null) {
      browser.close();
    }
  }
}
