package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of trailers, samples and other extras. */
class ExtraNameTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Heat (1995)-trailer            | trailer of Heat (1995)
          Heat (1995)-TRAILER            | trailer of Heat (1995)
          Heat-trailer2                  | trailer of Heat
          Heat-trailer-1                 | trailer of Heat
          Heat.1995.trailer              | trailer of Heat.1995
          Heat - trailer                 | trailer of Heat
          Trailer                        | trailer of
          sample                         | sample of
          Heat-sample                    | sample of Heat
          sample-heat                    | sample of heat
          Heat-behindthescenes           | behindthescenes of Heat
          Heat-deleted                   | deletedscene of Heat
          Heat-featurette                | featurette of Heat
          Heat-interview                 | interview of Heat
          Heat-scene                     | scene of Heat
          Heat-short                     | short of Heat
          Heat-clip                      | clip of Heat
          Heat-other                     | other of Heat
          Heat_(1995)-x02-Making_Of      | other of Heat_(1995)
          Heat (1995) trailer            | trailer of Heat (1995)
          Heat.1995.1080p.sample         | sample of Heat.1995.1080p
          Heat [Trailer 2]               | trailer of Heat
          Heat (1995) (Behind the Scenes) | behindthescenes of Heat (1995)
          Heat (1995) - Featurette       | featurette of Heat (1995)
          Heat (1995)-deleted-scenes     | deletedscene of Heat (1995)
          Heat Official Trailer #2       | trailer of Heat
          Heat.1995.Digital.Extras.1080p | other of Heat.1995.Digital
          Show.S01.EXTRAS.DVDRip         | other of Show.S01
          Show.S02Extras.-.Outtakes.DVDRip | other of Show
          Show - S03 DVD Bonus - Part 2  | other of Show - S03 DVD
          Show - T1 - Trailer - [G]      | trailer of Show - T1
          Show.S01E06.The.Extras.720p    | none
          Show S01E03 Deleted Scenes     | none
          Ricky - Extras - S01E01        | none
          E.T. the Extra-Terrestrial     | none
          Extra! Extra!                  | none
          Trailer.Park.Boys.S01E01.720p  | none
          Sample This (2012)             | none
          The Interview (2014)           | none
          Bonus Round (2012)             | none
          The DNA Sample                 | none
          The Last Trailer               | none
          stuff trailerthings            | none
          The Big Short                  | none
          Scene                          | none
          Extra                          | none
          LazyTown Extra                 | none
          Show - Other                   | none
          """)
  void nameIsRead(String name, String expected) {
    assertEquals(
        expected,
        ExtraName.of(name)
            .map(extra -> (extra.kind().word() + " of " + extra.of()).strip())
            .orElse("none"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Trailers, trailer",
    "trailers, trailer",
    "Behind The Scenes, behindthescenes",
    "Deleted Scenes, deletedscene",
    "Featurettes, featurette",
    "Extras, other",
    "Samples, sample",
    "Special Features, other",
    "Making Of, behindthescenes",
    "theme-music, themesong",
    "backdrops, themevideo",
    "Season 1 Extras, other",
    "Season 1, none",
    "The Big Short, none",
    "not a scene, none"
  })
  void folderIsRead(String name, String expected) {
    assertEquals(expected, ExtraKind.ofFolder(name).map(ExtraKind::word).orElse("none"));
  }

  /** Each row: the path; the library root, if it is known; the kind. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Heat (1995)/Trailers/Heat.mkv              |          | trailer
          /lib/Trailers/Heat.mkv                     | /lib/Trailers | none
          /lib/Trailers/Heat/Trailers/Heat.mkv       | /lib/Trailers | trailer
          Show/Season 1/Extras/Show S01E01 gags.mkv  |          | other
          Show/Extras/Stills/x.mkv                   |          | other
          Extras/another/x-trailer.mkv               |          | other
          Heat (1995)/theme.mp3                      |          | themesong
          Heat (1995)/theme-music/x.flac             |          | themesong
          Heat (1995)/theme.png                      |          | none
          Heat (1995)/Trailers/trailer.jpg           |          | none
          Heat (1995)/Trailers/x.mp3                 |          | none
          Heat (1995)/backdrops/x.mkv                |          | themevideo
          Heat-x01-Making of/x.mkv                   |          | other
          Extras/Season 1/Extras.S01E01.mkv          |          | none
          Extras/Extras.S01E01.mkv                   |          | none
          Shorts (2009)/Shorts (2009).mkv            |          | none
          Shorts/Shorts.mkv                          |          | none
          Shorts/Some Film (2010)/film.mkv           |          | none
          """)
  void pathIsRead(String path, String root, String expected) {
    NameQuery query = new NameQuery(path, false, root, null);
    assertEquals(expected, ExtraPath.kind(query).map(ExtraKind::word).orElse("none"));
  }
}
