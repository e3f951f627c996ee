package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long names made to be slow are read in time that grows with their length alone. */
class HostileNamesTest {
  private static final int LENGTH = 10_000;
  private static final Duration MOST = Duration.ofMillis(100);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "(",
        "[",
        "{",
        ")",
        " ",
        ".",
        "-",
        "s1 ",
        "s01e01",
        "s01e01-",
        "e1-2-",
        "1x01",
        "1x01-",
        "2016 ",
        "2016.",
        "(2016)",
        "season ",
        "season 1 ",
        "episode 1 ",
        "part 1 ",
        "cd1 ",
        "imdb",
        "{imdb-",
        "tt1234567",
        "tt",
        "1080p ",
        "1080p",
        "x264",
        "web dl ",
        "[a]",
        "-a",
        "'s",
        "{edition-",
        "-trailer",
        "-x01-",
        "directors cut ",
        "german ",
        "the ",
        "1 of 2 ",
        "сезон 1 "
      })
  void nameIsReadQuickly(String piece) {
    String name = piece.repeat(LENGTH / piece.length());
    read("warm up");
    Duration best = Duration.ofDays(1);
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      read(name);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      best = took.compareTo(best) < 0 ? took : best;
    }
    assertTrue(best.compareTo(MOST) < 0, "took " + best);
  }

  private static void read(String name) {
    MovieName.of(name);
    SeriesName.of(name);
    EpisodeName.inSeries(name);
    SeasonName.inSeries(name, name);
    ExtraName.of(name);
    ExtraKind.ofFolder(name);
    Parts.of(List.of(name, name + "2"));
    VersionName.of(name, "Heat");
    EpisodeTitle.of(List.of(name, name + "b"));
    Titles.areOne(List.of(name, name + "b"), "Heat");
    NfoIds.of(name);
    NfoIds.of("<".repeat(LENGTH));
  }
}
