package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the folders of seasons, and what does not. */
class SeasonFoldersTest {
  private static final String ISSUES =
      "select rule || ' | ' || title || coalesce(' ' || season_number, '') || ' | ' || message"
          + " from issues where category in ('structure', 'naming') order by 1";

  @TempDir Path directory;

  private String issues(String files) {
    Library library = Library.in(directory, files).withoutFfprobe();
    library.run("scan").expect(1);
    return library.query(ISSUES);
  }

  @Test
  void videosThatTellNothingAreCounted() {
    assertEquals(
        """
        unrecognized-video | Heat | Video is neither the movie nor an extra: Alfonso documentary.mkv
        unrecognized-video | Show 1 | 2 videos are neither an episode nor an extra: Alpha.mkv ...
        unrecognized-video | Show 2 | Video is neither an episode nor an extra: Gamma.mkv
        unrecognized-video | Show 3 | Video is neither an episode nor an extra: Disc 1/Delta.mkv
        unrecognized-video | Show | Video is neither an episode nor an extra: Alone.mkv\
        """,
        issues(
            """
            Heat (1995)/Alfonso documentary.mkv     hevc
            Heat (1995)/Heat (1995).mkv             hevc
            Heat (1995)/Making of-featurette.mkv    hevc
            Show/Alone.mkv                          hevc
            Show/Season 1/Alpha.mkv                 hevc
            Show/Season 1/Disc 2/Beta.mkv           hevc
            Show/Season 1/Extras/Cast.mkv           hevc
            Show/Season 1/Show - S01E01.mkv         hevc
            Show/Season 2/Gamma.mkv                 hevc
            Show/Season 2/Gamma-trailer.mkv         hevc
            Show/Season 3/Disc 1/Delta.mkv          hevc
            Show/Specials/Gala.mkv                  hevc
            """));
  }

  @Test
  void looseVideoOfASeriesRootIsToldOnce() throws IOException {
    Library library = Library.in(directory, "Some Clip.mkv  hevc").withoutFfprobe();
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "scan: {root_paths: [{path: " + library.root() + ", type: tv}]}\n");
    library
        .execute("-c", config.toString(), "--index", library.index().toString(), "scan")
        .expect(1);
    assertEquals(
        "loose-episodes | Some Clip | Episodes without a folder of the series",
        library.query(ISSUES));
  }

  @Test
  void episodeInTheFolderOfAnotherSeasonIsTold() {
    assertEquals(
        """
        wrong-season-folder | Show 1 | Episode of season 1 stands in Specials: Show - S01E03.mkv
        wrong-season-folder | Show 2 | Episode of season 2 stands in Season 1: Show - S02E01.mkv\
        """,
        issues(
            """
            Show/Season 1/Show - S00E01.mkv         hevc
            Show/Season 1/Show - S01E01.mkv         hevc
            Show/Season 1/Show - S02E01.mkv         hevc
            Show/Season 2/Show - 2016-05-23.mkv     hevc
            Show/Season 2/Show - 102.mkv            hevc
            Show/Season 2/[G] Show - 26.mkv         hevc
            Show/Show - S01E02.mkv                  hevc
            Show/Specials/Show - S01E03.mkv         hevc
            """));
  }
}
