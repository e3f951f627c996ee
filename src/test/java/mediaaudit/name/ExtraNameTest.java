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
    "The Big Short, none",
    "not a scene, none"
  })
  void folderIsRead(String name, String expected) {
    assertEquals(expected, ExtraKind.ofFolder(name).map(ExtraKind::word).orElse("none"));
  }
}
