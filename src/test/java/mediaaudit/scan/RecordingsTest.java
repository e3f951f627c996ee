package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recorders, cameras and old programs write is video, too. */
class RecordingsTest {
  /** Extension, container and how ffmpeg makes it. */
  private static final List<String> WRITTEN =
      List.of(
          "m2t mpegts -c:v mpeg2video -f mpegts",
          "tp mpegts -c:v mpeg2video -f mpegts",
          "trp mpegts -c:v mpeg2video -f mpegts",
          "rec mpegts -c:v mpeg2video -f mpegts",
          "mpe mpeg -c:v mpeg1video -f mpeg",
          "evo mpeg -c:v mpeg2video -f vob",
          "m1v mpegvideo -c:v mpeg1video",
          "wtv wtv -c:v mpeg2video",
          "dvr-ms asf -c:v mpeg2video -f asf",
          "mxf mxf -c:v mpeg2video",
          "qt mov,mp4,m4a,3gp,3g2,mj2 -c:v mpeg4 -f mov",
          "xvid avi -c:v mpeg4 -f avi",
          "dv dv -c:v dvvideo -s 720x576 -pix_fmt yuv420p -f dv");

  @TempDir Path directory;

  @Test
  void areProbedAndNamedRightly() throws IOException {
    Machine.requirePrograms("ffmpeg", "ffprobe");
    Library library = Library.in(directory, "");
    List<String> expected = new ArrayList<>();
    for (String line : WRITTEN) {
      String[] words = line.split(" ", 3);
      String name = "Tape %02d (2000)".formatted(expected.size());
      Path folder = Files.createDirectories(library.root().resolve(name));
      Machine.sh(
              "ffmpeg -v error -f lavfi -i testsrc=s=64x48:r=25:d=1 %s '%s/%s.%s'"
                  .formatted(words[2], folder, name, words[0]))
          .expect(0);
      expected.add("Tape %02d,%s".formatted(expected.size(), words[1]));
    }
    library.run("scan").expect(1);
    assertEquals(
        String.join("\n", expected),
        library.query("select title, container from movies order by title").replace("\"", ""));
    assertEquals(
        "missing-background\nmissing-poster\nmissing-trailer\nno-audio-stream\nnon-preferred-codec",
        library.query(
            "select distinct rule from issues where rule <> 'odd-duration' order by rule"));
  }

  @Test
  void countWhereNobodyProbesThem() {
    Library library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).nuv   anything
                Alien (1979)/Alien (1979).ty  anything
                Ran (1985)/Ran (1985).pva     anything
                """)
            .withoutFfprobe();
    library.run("scan").prints("Cache: 0 hits, 3 misses");
  }

  @Test
  void anIndexThatKnewThemForNoVideosIsBroughtUpToDate() {
    Library library = Library.in(directory, "Heat (1995)/Heat (1995).qt  av1").withoutFfprobe();
    library.run("scan").expect(1);
    String fresh = IndexRows.timeless(library.index()).toString();
    IndexRows.change(
        library.index(),
        "delete from store.probe",
        "delete from store.raw_probe",
        "delete from store.stream",
        "update store.file set kind = 'other'",
        "update store.folder set signature = 'of another kind', videos = 0, unprobed = 0,"
            + " revisions = '', oldest_probe = null,"
            + " unprobed_by = (select max(unprobed_by) from store.folder)");
    library.run("scan", "-v").prints("Misses: 1 new");
    assertEquals(fresh, IndexRows.timeless(library.index()).toString());
    library.run("scan").prints("Cache: 1 hits, 0 misses");
  }
}
