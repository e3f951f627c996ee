package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What does not tell series, year or numbers may change: the sign between the words, letter case,
 * the composition of accents, the extension, the release's words.
 *
 * <p>Names with signs that mean something are left as they are where only spaces and dots are
 * exchanged: a decimal ({@code 10.5}), a dotted date beside other numbers, an acronym.
 */
class EpisodeNameMetamorphicTest {
  private static final List<String> NAMES =
      List.of(
          "Show Name S01E02 Title 720p HDTV x264-GRP",
          "Show Name S01E02E03 1080p WEB-DL x264-GRP",
          "Show Name S01E02-E04 Title",
          "Show Name 2015 S02E05 Title 720p",
          "The Show US S03E04",
          "Show Name 1x02 Title",
          "Show Name 1x02-1x03 Title",
          "Show Name Season 1 Episode 2 Title",
          "Show Name Saison 2 Épisode 5 Élodie",
          "Show Name Staffel 3 Folge 4",
          "Séries Éternelle S01E02 Été",
          "Show Name S03",
          "Show Name Season 2 1080p BluRay x264-GRP",
          "Show Name E05 Title",
          "Show Name Episode 16",
          "Show Name 3of6 Title",
          "Show Name Part 2",
          "Show Name 102 Title 720p HDTV",
          "Show Name 20160523 Guest",
          "Show Name 2016-05-23 Guest",
          "Show Name 4th April 2020 Guest",
          "24 S05E07",
          "The 100 S05E03",
          "9-1-1 S01E01",
          "Room 104 S02E01",
          "1923 S01E01",
          "Клиника 5 сезон 12 серия",
          "[Group] Show Name - 05 [1080p]",
          "[Group] Show Name - 05v2 [1080p][0123ABCD]",
          "[Group] Show Name S2 - 05 [1080p]",
          "[Group] Show Name 2nd Season - 05 [1080p]",
          "[Group] Show Name - S01E05 [1080p]",
          "[Group] Show Name - 01-12 [1080p]");

  private static final List<String> TAGS =
      List.of(
          " 1080p", " 720p HDTV x264-GRP", " 2160p UHD BluRay HEVC", " [1080p]", " (WEB-DL 1080p)");

  @TestFactory
  Stream<DynamicTest> nothingElseChanges() {
    return NAMES.stream()
        .flatMap(
            name ->
                changes(name).stream()
                    .map(
                        changed ->
                            DynamicTest.dynamicTest(
                                name + " as " + changed,
                                () -> assertEquals(facts(name + ".mkv"), facts(changed)))));
  }

  private static List<String> changes(String name) {
    List<String> changes = new ArrayList<>();
    for (UnaryOperator<String> change : changes()) {
      changes.add(change.apply(name) + ".mkv");
    }
    for (String tags : TAGS) {
      changes.add(name + tags + ".mkv");
    }
    changes.add(name + ".mp4");
    changes.add(name);
    return changes;
  }

  private static List<UnaryOperator<String>> changes() {
    return List.of(
        name -> name.replace(' ', '.'),
        name -> name.replace(' ', '_'),
        name -> name.toLowerCase(Locale.ROOT),
        name -> name.toUpperCase(Locale.ROOT),
        name -> Normalizer.normalize(name, Normalizer.Form.NFD),
        name -> Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  /** The names of the corpus: case, composition and extension change nothing in 99 of 100. */
  @Test
  void corpusStaysTheSame() {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (String file : List.of("episodes.tsv", "anime.tsv")) {
      for (Corpus.Row row : Corpus.rows(file)) {
        String name = row.input();
        for (String changed : corpusChanges(name)) {
          count++;
          if (!facts(name).equals(facts(changed))) {
            wrong.add(changed + ": " + facts(name) + " " + facts(changed));
          }
        }
      }
    }
    int all = count;
    assertTrue(
        wrong.size() * 100 < all,
        () -> wrong.size() + " of " + all + " changed:\n" + String.join("\n", wrong));
  }

  /** A reversed name is told by its capital letters as they were, and a hash by all of it. */
  private static List<String> corpusChanges(String name) {
    return List.of(
        name.toLowerCase(Locale.ROOT),
        Normalizer.normalize(name, Normalizer.Form.NFD),
        Stem.of(name).equals(name) ? name + ".mkv" : Stem.of(name) + ".avi");
  }

  private static String facts(String path) {
    ParsedName read = NameParser.parse(NameQuery.of(path), NameKind.EPISODE);
    String series = read.titles().series() == null ? "" : read.titles().series();
    String key = Shown.key(Normalizer.normalize(series, Normalizer.Form.NFC));
    return key + " " + read.titles().year() + " " + read.numbers();
  }
}
