package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.avi           | a.avi          | true",
        "*.avi           | b/c/A.AVI      | true",
        "*.avi           | a.avi/b.mkv    | true",
        "*.avi           | a.mkv          | false",
        "/*.avi          | a.avi          | true",
        "/*.avi          | b/a.avi        | false",
        "b/*             | b/a.avi        | true",
        "b/*             | b              | true",
        "b/*             | c/b/a          | false",
        "b/**            | b              | true",
        "b/**            | b/c/d          | true",
        "b/**            | bc/d           | false",
        "**/b            | b              | true",
        "**/b            | a/c/b/d        | true",
        "a/**/b          | a/b            | true",
        "a/**/b          | a/x/y/b        | true",
        "a/**/b          | a/xb           | false",
        "a**b            | ax/yb          | true",
        "a*b             | ax/yb          | false",
        "a?c             | abc            | true",
        "a?c             | a/c            | false",
        "a?c             | a😀c   | true",
        "[a-c]x          | Bx             | true",
        "[!a-c]x         | bx             | false",
        "[!a-c]x         | dx             | true",
        "a[!b]c          | a/c            | false",
        "*[!)]           | Heat (1995)    | false",
        "*[!)]           | Heat           | true",
        "[]]             | ]              | true",
        "[a              | [a             | true",
        "[&&a]           | &              | true",
        "{a,b{c,d}}e     | bde            | true",
        "{a,b{c,d}}e     | be             | false",
        "{,x}a           | a              | true",
        "a,b}            | a,b}           | true",
        "{a              | {a             | true",
        "ÄÖß*            | äöß1           | true",
        "(a.b)+$         | (A.B)+$        | true",
        "\\Q\\E      | \\Q\\E     | true",
        "*{x,*}*x        | axbx           | true"
      })
  void patternCovers(String glob, String path, boolean covers) {
    assertEquals(covers, new Glob(glob).covers(path));
  }

  @Test
  void patternOfAFolderHoldsBelowIt() {
    Glob glob = new Glob("A (1999)/[x]", "*.avi");
    assertEquals(true, glob.covers("A (1999)/[x]/deep/b.avi"));
    assertEquals(false, glob.covers("A (1999)/x/b.avi"));
  }

  @ParameterizedTest
  @CsvSource({"[z-a], illegal character range", "'{[}]', unclosed group"})
  void whatIsNoPatternStandsForItself(String glob, String fault) {
    assertEquals(Optional.of("'" + glob + "' is no pattern: " + fault), Glob.fault(glob));
    assertEquals(true, new Glob("/" + glob).covers(glob));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "//", "**/", "/**/", "{}", "{,a}", "**/{a,{,b}}", "{,a}{b,}"})
  void whatMayBeEmptyIsNoPattern(String glob) {
    assertEquals(
        Optional.of("'" + glob + "' is no pattern: it may stand for an empty name"),
        Glob.fault(glob));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "**", "/*", "**/*", "{,a}b", "{,a}?", "a/", "x/**", "{", ","})
  void whatHoldsANameOrAStarIsAPattern(String glob) {
    assertEquals(Optional.empty(), Glob.fault(glob));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "****************************************x",
        "*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?x",
        "*a*a*a*a*a*a*a*a*a*a*a*a*z",
        "**a**a**a**a**a**a**a**a**z",
        "**/**/**/**/**/**/**/**/**/**/**/**/**/z",
        "{a,aa,*}{a,aa,*}{a,aa,*}{a,aa,*}{a,aa,*}{a,aa,*}z"
      })
  void noPatternTakesLong(String glob) {
    String path = "a".repeat(250) + ("/" + "a".repeat(250)).repeat(4);
    assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> assertEquals(false, new Glob(glob).covers(path)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{}", "[", "*", "?", "**/", "{,"})
  void longPatternsAreReadInNoTime(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> new Glob(part.repeat(30_000)).covers("a/b.avi"));
  }
}
