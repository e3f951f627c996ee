package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file of a library gets another one opened, or anyone on a network asked. */
@Tag(Faults.TAG)
@Timeout(300)
class DisguisesTest {
  private static final List<String> CONTAINERS =
      List.of("mkv", "mp4", "avi", "ts", "webm", "mov", "mpg", "wmv", "flv", "ogm", "rmvb", "vob");

  /** What follows the program's name in the call that starts it, without PATH. */
  private static final String FFPROBE =
      """
      , "-hide_banner", "-v", "error", "-protocol_whitelist", "file", "-format_whitelist", \
      "matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,avi,mpegts,mpeg,mpegvideo,h264,hevc,vc1,asf,flv,\
      live_flv,ogg,rm,wtv,nuv,ty,pva,mxf,dv", "-probesize", "5M", "-analyzeduration", "5M", "-max_alloc", "268435456", \
      "-print_format", "json", "-show_format", "-show_streams", "-show_chapters", "-i", "%s"], \
      ["LANG=C"]""";

  @TempDir Path directory;
  private Library library;
  private Path bait;

  @BeforeEach
  void makeLibrary() throws IOException {
    library = Library.in(directory, "x.mkv  hevc");
    bait = Files.createDirectory(directory.resolve("bait")).resolve("secret.ts");
    Files.copy(library.root().resolve("x.mkv"), bait);
    library.remove("x.mkv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtin", "ffprobe"})
  void whatIsNoVideoIsNone(String mode) throws IOException {
    requireProbers(mode);
    // Each is a start of ffprobe, which takes its time.
    boolean few = mode.equals("ffprobe") && !Faults.isLong();
    addStrangers(few ? new String[] {"ts"} : new String[] {"mkv", "mp4", "ts"});
    library.run("scan", "--probe", mode).expect(1);
    assertEquals("", library.query("select path from videos where status = 'ok'"));
    assertEquals(
        few ? "15" : "45",
        library.query("select count(*) from videos where status <> 'unreadable'"));
  }

  @Test
  void streamsThatLeadNowhereEnd() throws IOException {
    Library.requireFfprobe();
    Disguises.junkStreams().forEach(this::add);
    library.add("x.mkv  hevc");
    library.run("scan").expect(1);
    assertEquals(
        "1,5", library.query("select count(distinct prober) - 1, count(status) - 1 from videos"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtin", "ffprobe"})
  void nothingElseIsOpenedAndNobodyIsAsked(String mode) throws Exception {
    requireProbers(mode);
    Traced.require();
    addStrangers("mkv");
    new Disguises(bait).carriers().forEach(this::add);
    Path link = library.root().resolve(".ignore");
    Files.createSymbolicLink(link, bait);
    Files.createSymbolicLink(library.root().resolve("movie.nfo"), bait);
    Files.createSymbolicLink(library.root().resolve("link.mkv"), bait);
    Traced scan =
        Traced.run(
            directory,
            Map.of(),
            List.of(
                "--index",
                library.index().toString(),
                "scan",
                "--probe",
                mode,
                library.root().toString()));
    assertEquals(List.of(), scan.expect(1).opened("secret.ts"));
    assertEquals(List.of(), scan.network());
    assertTrue(scan.opened("hls-http.mkv").size() > 0, scan.out());
    // ffprobe wants frames in a Matroska file; the built-in prober reads its headers.
    assertEquals(
        mode.equals("builtin") ? "linked.mkv\nreference.mp4" : "reference.mp4",
        library.query(
            "select f.name from videos v join files f on f.path = v.path"
                + " where status = 'ok' and f.name <> 'gab2.avi' order by 1"));
  }

  /** No shell reads the name, no option is made of it, and the environment is almost empty. */
  @Test
  void ffprobeIsStartedWithAListOfWordsAndWithoutAnEnvironment() throws Exception {
    Library.requireFfprobe();
    Traced.require();
    List<String> names = List.of("$(touch x).ts", "-i.ts", "a;b & c.ts", "http:.ts", "pipe:0.ts");
    names.forEach(name -> library.add(name + "  ts"));
    List<String> scan =
        List.of("--index", library.index().toString(), "scan", library.root().toString());
    Map<String, String> environment =
        Map.of("FFREPORT", "file=/tmp/x", "http_proxy", "http://localhost:1", "LANG", "C");
    List<String> started =
        Traced.run(directory, environment, scan)
            .expect(1)
            .started()
            .filter(call -> call.contains("\"-i\""))
            .sorted()
            .toList();
    String root = library.root().toString();
    assertEquals(
        names.stream().map(name -> FFPROBE.formatted("file:" + root + "/" + name)).toList(),
        started.stream()
            .map(call -> call.replaceFirst("^execve.\"[^\"]*\", .\"[^\"]*\"", ""))
            .map(call -> call.replaceAll("(, )?\"(PATH|LC_ALL)=[^\"]*\"(, )?", ""))
            .toList());
  }

  /** Of whatever size a file is, of whatever container it claims to be. */
  @Test
  void filesOfOddSizesAreToldOneByOne() throws IOException {
    Library.requireFfprobe();
    List<Long> sizes = List.of(0L, 1L, 2L, 3L, 15L, 188L, 8L << 40);
    List<String> containers = CONTAINERS.subList(0, Faults.rounds(4, CONTAINERS.size()));
    for (String container : containers) {
      for (long size : sizes) {
        Path file = library.root().resolve(size + "." + container);
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
          made.setLength(size);
        } catch (IOException tooLarge) {
          Files.delete(file);
        }
      }
    }
    Path config = Files.writeString(directory.resolve("c.yaml"), "probe: {timeout: 5s}\n");
    library.run("scan", "--config", config.toString()).expect(1);
    try (Stream<Path> files = Files.list(library.root())) {
      assertEquals("" + files.count(), library.query("select count(*) from videos"));
    }
    assertEquals(
        "" + containers.size(),
        library.query("select count(*) from videos where status = 'empty'"));
    assertEquals("0", library.query("select count(*) from videos where status = 'ok'"));
  }

  @Test
  void whatIsAttachedIsNotTakenOut() throws IOException {
    new Disguises(bait).carriers().forEach(this::add);
    library.run("scan").expect(1);
    try (var files = Files.walk(directory)) {
      assertEquals(
          List.of(), files.filter(file -> file.toString().matches(".*\\.(ttf|svg)")).toList());
    }
  }

  private static void requireProbers(String mode) {
    if (!mode.equals("builtin")) {
      Library.requireFfprobe();
    }
  }

  private void addStrangers(String... extensions) throws IOException {
    for (Map.Entry<String, byte[]> file : new Disguises(bait).strangers().entrySet()) {
      for (String extension : extensions) {
        add(file.getKey() + "." + extension, file.getValue());
      }
    }
  }

  private void add(String name, byte[] content) {
    try {
      Files.write(library.root().resolve(name), content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
