package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What NFO files say. */
class NfoTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <movie><title>Heat</title><year>1995</year></movie>           | movie Heat 1995
          <movie><title>Tom &amp; Jerry</title></movie>                 | movie Tom & Jerry
          <movie><title><![CDATA[ A <b> ]]></title></movie>             | movie A <b>
          <movie><premiered>1995-12-15</premiered></movie>              | movie 1995
          <movie><year>n/a</year></movie>                               | movie
          <movie><uniqueid type="imdb" default="true">tt0113277</uniqueid></movie> | movie tt0113277
          <movie><uniqueid type='tmdb'>949</uniqueid></movie>           | movie tmdb 949
          <movie><imdb_id>tt0113277</imdb_id><tmdbid>949</tmdbid></movie> | movie tt0113277 tmdb 949
          <movie><id>tt0113277</id></movie>                             | movie tt0113277
          <movie><id IMDB="tt0113277" TMDB="949">tt0113277</id></movie> | movie tt0113277 tmdb 949
          <movie><id>949</id></movie>                                   | movie
          <movie><imdbid>tt123</imdbid></movie>                         | movie
          <tvshow><id>81189</id><title>Show</title></tvshow>            | tvshow Show tvdb 81189
          <movie><actor><tmdbid>7</tmdbid></actor><tmdbid>949</tmdbid></movie> | movie tmdb 949
          <movie><!-- <tmdbid>7</tmdbid> --><tmdbid>949</tmdbid></movie> | movie tmdb 949
          <movie><set><name>S</name><tmdbid>7</tmdbid></set></movie>    | movie
          <season><seasonnumber>2</seasonnumber></season>               | season S2
          <episodedetails><season>1</season><episode>2</episode></episodedetails> | episodedetails S1 E2
          https://www.imdb.com/title/tt0113277/                         | tt0113277
          https://www.imdb.com/de/title/tt0113277/?ref_=x               | tt0113277
          https://www.themoviedb.org/movie/949-heat                     | tmdb 949
          https://www.themoviedb.org/tv/1396                            | tmdb 1396
          http://thetvdb.com/?tab=series&id=81189                       | tvdb 81189
          https://www.thetvdb.com/dereferrer/series/81189               | tvdb 81189
          <movie><title>Heat</title></movie> https://www.imdb.com/title/tt0113277 | movie Heat tt0113277
          <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><movie><title>&e;</title></movie> | movie &e;
          nothing to see                                                | -
          """)
  void fileIsRead(String text, String expected) {
    assertEquals(expected, Nfo.of(text).stream().map(NfoTest::shown).collect(Collectors.joining()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--", "< !--", "<!--x-->", "<a", "<actor", "<a><![CDATA["})
  void noFileTakesLong(String part) {
    String text = part.repeat((64 << 10) / part.length()) + " ><movie><year>1995</year></movie>";
    assertTimeoutPreemptively(
        Duration.ofSeconds(1), () -> assertEquals(1, Nfo.of(text).size(), text.substring(0, 9)));
  }

  @Test
  void severalEpisodesAreTold() {
    String episode =
        "<episodedetails><title>%s</title><season>1</season><episode>%d</episode>\n"
            + "<uniqueid type=\"tvdb\">%d</uniqueid></episodedetails>\n";
    assertEquals(
        List.of("episodedetails A S1 E3 tvdb 30", "episodedetails B S1 E4 tvdb 40"),
        Nfo.of(
                "<?xml version=\"1.0\"?>\n"
                    + episode.formatted("A", 3, 30)
                    + episode.formatted("B", 4, 40))
            .stream()
            .map(NfoTest::shown)
            .toList());
  }

  private static String shown(Nfo nfo) {
    String text =
        Stream.of(
                nfo.root(),
                nfo.title(),
                nfo.year(),
                nfo.season() == null ? null : "S" + nfo.season(),
                nfo.episode() == null ? null : "E" + nfo.episode(),
                nfo.ids().imdb(),
                nfo.ids().tmdb() == null ? null : "tmdb " + nfo.ids().tmdb(),
                nfo.ids().tvdb() == null ? null : "tvdb " + nfo.ids().tvdb())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? "-" : text;
  }
}
