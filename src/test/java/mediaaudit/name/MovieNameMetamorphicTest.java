package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Release tags, separators, letter case, the form of accents and the extension change neither title
 * nor year. Titles are compared by letters and digits, since letter case and dots are the name's.
 */
class MovieNameMetamorphicTest {
  private static final List<String> TAGS =
      List.of(
          "",
          " 1080p",
          " 1080p BluRay x264-GRP",
          " 2160p UHD BluRay REMUX HDR HEVC TrueHD 7.1 Atmos-GRP",
          " 720p AMZN WEB-DL DDP5.1 H.264-GRP",
          " DVDRip XviD AC3-GRP",
          " German DL 1080p BluRay x265-GRP",
          " PROPER 1080p HDTV x264-GRP",
          " Extended Cut 1080p",
          " Director's Cut",
          " 3D HSBS 1080p BluRay",
          " [1080p] [BluRay] [5.1] [YTS.MX]",
          " (1080p BluRay x265 HEVC 10bit AAC 5.1 Group)",
          " {edition-Final Cut}",
          " {imdb-tt0113277}",
          " [tmdbid-949]");
  private static final List<String> EXTENSIONS = List.of("", ".mkv", ".mp4", ".avi", ".iso", ".ts");

  @ParameterizedTest(name = "{0} ({1})")
  @CsvSource({
    "Heat, 1995",
    "Blade Runner 2049, 2017",
    "2001 A Space Odyssey, 1968",
    "1917, 2019",
    "2012, 2009",
    "300, 2006",
    "The 2012 Movie, 2013",
    "12 Angry Men, 1957",
    "Le Fabuleux Destin d'Amélie Poulain, 2001",
    "Spider-Man Far from Home, 2019",
    "Ocean's Eleven, 2001",
    "Cam, 2018",
    "The Final Cut, 2004",
    "Charlotte's Web, 2006",
    "Uncut Gems, 2019",
    "Mr Holland's Opus, 1995",
    "The French Dispatch, 2021",
    "Wednesday, 2022",
    "Ghosts, 2021",
    "Limitless, 2011",
    "Camelot, 1967",
    "X-Men, 2000",
    "Extended, 2020",
    "Proper, 2018",
    "Brüno, 2009",
    "Сталкер, 1979"
  })
  void titleAndYearStay(String title, int year) {
    String expected = key(title) + " " + year;
    for (String tags : TAGS) {
      for (String extension : EXTENSIONS) {
        String bracketed = title + " (" + year + ")" + tags;
        assertRead(expected, bracketed + extension);
        assertRead(expected, bracketed.toLowerCase(Locale.ROOT) + extension);
        assertRead(expected, bracketed.toUpperCase(Locale.ROOT) + extension);
        assertRead(expected, Normalizer.normalize(bracketed, Normalizer.Form.NFD) + extension);
        assertRead(expected, bracketed.replace(' ', '.') + extension);
        assertRead(expected, bracketed.replace(' ', '_') + extension);
        assertRead(expected, (title + " " + year + tags).replace(' ', '.') + extension);
      }
    }
  }

  private static void assertRead(String expected, String name) {
    TitleFacts read = NameParser.parse(NameQuery.of(name), NameKind.MOVIE).titles();
    assertEquals(expected, key(read.title()) + " " + read.year(), name);
  }

  private static String key(String text) {
    return Shown.key(Characters.plain(text));
  }
}
