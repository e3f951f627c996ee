package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import mediaaudit.rule.VideoCodecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every codec of a picture that the program tells of can be allowed. */
class AllowedCodecsTest {
  @Test
  void thoseOfTheBuiltInProberCan() {
    Stream<String> matroska =
        Arrays.stream(MatroskaCodecs.NAMES)
            .filter(entry -> entry[0].startsWith("V_"))
            .map(entry -> entry[1]);
    Stream<String> others =
        Stream.of(RiffCodecs.PICTURES, Mp4Codecs.PICTURES)
            .flatMap(table -> table.values().stream());
    assertEquals(List.of(), unknown(Stream.concat(matroska, others)));
  }

  @Test
  void thoseOfFfprobeCan() {
    Library.requireFfprobe();
    Stream<String> videos =
        Machine.run("ffprobe", "-v", "quiet", "-codecs")
            .out()
            .lines()
            .map(String::strip)
            .filter(line -> line.matches("[D.][E.]V\\S+ +\\w.*"))
            .map(line -> line.split(" +")[1]);
    assertEquals(List.of(), unknown(videos));
  }

  @Test
  void whatAnIssueAdvisesIsTaken(@TempDir Path directory) {
    Library library = Library.in(directory, "Heat (1995)/Heat (1995).avi  mpeg4").withoutFfprobe();
    library.run("scan").prints("Video uses non-preferred codec: mpeg4");
    library
        .run("scan", "--allow-codecs", "ffv1", "rawvideo", "huffyuv", "DVVIDEO", "mpeg4", "--")
        .expect(1);
    assertEquals(
        "0", library.query("select count(*) from issues where rule = 'non-preferred-codec'"));
  }

  private static List<String> unknown(Stream<String> codecs) {
    return codecs.filter(codec -> VideoCodecs.find(codec).isEmpty()).distinct().sorted().toList();
  }
}
