package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mediaaudit.model.LibraryType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long names made to be slow are read in time that grows with their length alone. */
class HostileNamesTest {
  private static final int LENGTH = 10_000;
  private static final int MOST_TRIES = 20;
  private static final Duration MOST = Duration.ofMillis(100);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Map<String, Consumer<String>> READINGS =
      Map.ofEntries(
          Map.entry("movie", MovieName::of),
          Map.entry("movie's path", name -> NameParser.parse(NameQuery.of(name), NameKind.MOVIE)),
          Map.entry("series", SeriesName::of),
          Map.entry("episode", EpisodeName::inSeries),
          Map.entry("season", name -> SeasonName.inSeries(name, name)),
          Map.entry("extra", ExtraName::of),
          Map.entry("parts", name -> Parts.of(List.of(name, name + "2"))),
          Map.entry("parts in folders", StackMarker::ofFolder),
          Map.entry("version's folder", name -> VersionName.isFolder(name, "Heat")),
          Map.entry("container", ContainerName::is),
          Map.entry("shelf", ContainerName::isShelf),
          Map.entry("seasons", name -> SeasonGroup.is(name, "Heat")),
          Map.entry("loose episode", name -> LooseEpisode.series(name, LibraryType.TV)),
          Map.entry("run", name -> EpisodeRun.is(thirds(name), "Heat", EpisodeName::of)),
          Map.entry("version", name -> VersionName.of(name, "Heat")),
          Map.entry(
              "episode title",
              name -> EpisodeTitle.of(List.of(name, name + "b"), EpisodeName::inSeries)),
          Map.entry("titles", name -> Titles.areOne(List.of(name, name + "b"), "Heat")),
          Map.entry("subtitle", name -> subtitle(name + ".srt", null)),
          Map.entry("subtitle below a folder", name -> subtitle("Subs/" + name + ".srt", null)),
          Map.entry("subtitle of a video", name -> subtitle(name + ".srt", name + ".mkv")),
          Map.entry("extra's path", name -> ExtraPath.kind(NameQuery.of("x/" + name))),
          Map.entry("season's path", name -> SeasonPath.parse(NameQuery.of(name))),
          Map.entry("path", HostileNamesTest::paths),
          Map.entry("nfo", Nfo::of));

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
        "#1 ",
        "第1話",
        "ova 1 ",
        "01.02.",
        "12 jan 2",
        "сезон 1 ",
        "第2",
        "2季",
        "s1e",
        "en.",
        "hi.",
        "a b.",
        "(en) ",
        "pt-br-",
        "extras/",
        "ultimate ",
        "(german ",
        "500 * ",
        "www.",
        "a/b (",
        "a/",
        "s01/",
        "Season 1/",
        "S01E01/",
        "2x02 a/",
        "a / ",
        "[a][",
        "101 ",
        "01-02-",
        " - 1",
        "<",
        "<actor>",
        "<actor></actor>",
        "<!--",
        "<title><![CDATA[",
        "<movie><id>1</id></movie>",
        "imdb.com/",
        "themoviedb.org/movie/"
      })
  void nameIsReadQuickly(String piece) {
    String name = piece.repeat(LENGTH / piece.length());
    READINGS.forEach(
        (reading, read) -> {
          Duration best = best(() -> read.accept(name));
          assertTrue(best.compareTo(MOST) < 0, reading + " took " + best);
        });
  }

  /** Three different names that are as long together as this one. */
  private static List<String> thirds(String name) {
    String third = name.substring(name.length() - name.length() / 3);
    return List.of(third, third + "1", third + "2");
  }

  /** The whole way of a path through the parser: as a file, a folder and a folder above a file. */
  private static void paths(String name) {
    for (String path : List.of(name, name + ".mkv", "Show/" + name + "/Season 1/x 01.mkv")) {
      NameQuery query = NameQuery.of(path);
      NameParser.parse(query);
      for (NameKind kind : NameKind.values()) {
        NameParser.parse(query, kind);
      }
    }
  }

  private static ParsedName subtitle(String path, String video) {
    return NameParser.parse(new NameQuery(path, false, null, video), NameKind.SUBTITLE);
  }

  /**
   * The best of several times, since the first ones are those of a cold machine; of the processor,
   * which a loaded machine does not prolong.
   */
  private static Duration best(Runnable reading) {
    Duration best = Duration.ofDays(1);
    for (int i = 0; i < MOST_TRIES && best.compareTo(MOST) >= 0; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      reading.run();
      Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
      best = took.compareTo(best) < 0 ? took : best;
    }
    return best;
  }
}
