package mediaaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample library is read, judged and told exactly so. */
class SampleLibraryTest {
  private static final Path SAMPLES = Path.of("src/samples/library").toAbsolutePath();

  @TempDir Path directory;

  @Test
  void sampleLibraryIsAuditedWhole() {
    Library library = Library.in(directory, "");
    library.execute("--index", library.index().toString(), "scan", SAMPLES.toString()).expect(1);
    assertEquals(
        """
        Big Buck Bunny,2008,hevc
        Caminandes Gran Dillama,2013,av1
        Caminandes Llama Drama,2013,hevc
        Charade,1963,vp9
        Detour,1945,hevc
        Elephants Dream,2006,
        His Girl Friday,1940,
        Metropolis,1927,hevc
        Night of the Living Dead,1968,h264
        Nosferatu,1922,h264
        Sintel,2010,av1
        Spring,2019,
        Tears of Steel,2012,hevc
        The General,1926,mpeg4"""
            .indent(0)
            .strip(),
        library.query("select title, release_year, video_codec from movies order by title"));
    assertEquals(
        """
        Cosmic Voyage,0,1,1,Building the Ship
        Cosmic Voyage,1,1,1,Departure
        Cosmic Voyage,1,2,2,The Quiet Engine
        Cosmic Voyage,1,3,4,Around Saturn
        Cosmic Voyage,2,1,1,New Crew
        Cosmic Voyage,2,2,2,The Blue Signal
        Harbour Lights,1,1,1,The Pilot Boat
        Harbour Lights,1,2,2,Low Tide
        Harbour Lights,1,3,3,Fog
        The Daily Loaf,1,1,1,Sourdough
        The Daily Loaf,1,2,2,Rye
        The Daily Loaf,1,3,3,Baguette
        The Daily Loaf,1,4,4,Pumpernickel"""
            .strip(),
        library.query(
            "select series_title, season_number, episode_number, last_episode_number, title"
                + " from episodes order by 1, 2, 3"));
    assertEquals(
        """
        Charade,error,Missing background/fanart image
        Charade,warning,Video uses non-preferred codec: vp9
        Elephants Dream,error,Video file is empty (0 bytes)
        Harbour Lights,error,No video file for S01E03
        Harbour Lights,warning,Consider re-encoding from H.264 to HEVC/AV1 for better compression
        Harbour Lights,warning,Missing poster for Season 1
        Harbour Lights,warning,Missing series banner
        Harbour Lights,warning,Missing title card for S01E02
        Harbour Lights,warning,Video uses non-preferred codec: h264
        His Girl Friday,error,No video file found
        His Girl Friday,warning,Missing trailer
        Night of the Living Dead,warning,Consider re-encoding from H.264 to HEVC/AV1 for better compression
        Night of the Living Dead,warning,Video uses non-preferred codec: h264
        Nosferatu,error,Missing poster image
        Nosferatu,warning,Consider re-encoding from H.264 to HEVC/AV1 for better compression
        Nosferatu,warning,Video uses non-preferred codec: h264
        Spring,error,"Failed to probe video file: moov box missing, brand isom"
        The Daily Loaf,error,Missing series background/fanart
        The Daily Loaf,warning,Missing poster for Season 1
        The Daily Loaf,warning,Missing series banner
        The Daily Loaf,warning,Missing title card for S01E01
        The Daily Loaf,warning,Missing title card for S01E02
        The Daily Loaf,warning,Missing title card for S01E03
        The Daily Loaf,warning,Missing title card for S01E04
        The General,warning,Missing trailer
        The General,warning,Video uses non-preferred codec: mpeg4"""
            .strip(),
        library.query("select title, severity, message from issues order by 1, 2, 3"));
    assertEquals(
        "tt1727587,10331,9990001",
        library.query(
            """
            select
              (select imdb_id from movies where title = 'Sintel') as a,
              (select tmdb_id from movies where title = 'Night of the Living Dead') as b,
              (select tvdb_id from series where title = 'Cosmic Voyage') as c
            """));
  }

  @Test
  void sampleLibraryIsSmall() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      assertEquals(true, bytes < 1_000_000, bytes + " bytes");
    }
  }
}
