package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that runs full stops the program with one sentence: what was stored stays and can be
 * asked, files that were to be replaced stand as they did, and with more room it goes on.
 */
@Tag(Faults.TAG)
class FullDiskTest {
  private static final int FILMS = Faults.rounds(250, 500);
  private static final int FEW = 20;
  private static final List<String> SIZES = List.of("800k", "1200k", "2500k", "600k", "1800k");

  @TempDir Path directory;
  private Victim victim;
  private Path disk;

  @BeforeEach
  void makeDisk() throws IOException {
    Machine.requireMounts();
    disk = Files.createDirectories(directory.resolve("disk"));
  }

  @Test
  void scanStopsKeepsWhatIsStoredAndGoesOnWithMoreRoom() {
    victim = Victim.of(directory, FILMS);
    for (String size : SIZES.subList(0, Faults.rounds(1, SIZES.size()))) {
      victim.dropIndex();
      String said =
          onDisk(
              size,
              """
              %1$s scan --debug %2$s 2> errors; echo scan $?
              grep '^media-audit: error' errors
              test -e %3$s/index.mv.db && {
                %1$s query --format csv "select path from videos where status = 'ok'" 2>&1
                echo query $?; }
              sed -n 's/^media-audit: cache store: \\(.*\\) (ok, by builtin)$/stored \\1/p' errors
              mount -o remount,size=64m %3$s
              %1$s scan -q %2$s 2>&1; echo again $?
              cp -r %3$s %4$s
              """
                  .formatted(shell(), quoted(victim.library().root()), disk, victim.index()));
      assertTrue(
          said.contains("scan 5\nmedia-audit: error: the disk is full: the index " + disk)
              || said.contains("index.mv.db could not be closed, as where a disk is full"),
          said);
      assertEquals(1, lines(said, "media-audit: .*").size(), said);
      assertTrue(said.contains("again 1\n"), said);
      Set<String> lost = new TreeSet<>(lines(said, "stored (.*)"));
      System.out.println("FullDiskTest: " + lost.size() + " stored on a disk of " + size);
      lines(said, "(/.*)").forEach(lost::remove);
      assertEquals(Set.of(), lost);
      assertTrue(lost.isEmpty() || said.contains("query 0\n"), said);
      victim.requireWhole();
      victim.requireAsFresh();
    }
  }

  @Test
  void filesThatWereToBeReplacedStandAsTheyDid() {
    victim = Victim.of(directory, FEW);
    victim.library().run("scan").expect(1);
    String said =
        onDisk(
            "200k",
            """
            for file in html json csv backup query; do echo old > %3$s/$file; done
            dd if=/dev/zero of=%3$s/fill bs=1k 2> /dev/null
            %1$s report --format html -o %3$s/html; echo html $?
            %1$s report --format json -o %3$s/json; echo json $?
            %1$s report --format csv -o %3$s/csv; echo csv $?
            %1$s backup --force %3$s/backup; echo backup $?
            %1$s query 'select * from videos' -o %3$s/query; echo query $?
            %1$s scan -q -o %3$s/html %2$s; echo scan $?
            cat %3$s/html %3$s/json %3$s/csv %3$s/backup %3$s/query; ls -A %3$s
            """
                .formatted(program(victim.index()), quoted(victim.library().root()), disk));
    assertEquals(
        """
        media-audit: error: cannot write %1$s/html (No space left on device); check the path and \
        the disk
        html 5
        media-audit: error: cannot write %1$s/json (No space left on device); check the path and \
        the disk
        json 5
        media-audit: error: cannot write %1$s/csv (No space left on device); check the path and \
        the disk
        csv 5
        media-audit: error: cannot write the backup %1$s/backup (No space \
        left on device); check the path and the disk
        backup 5
        media-audit: error: cannot write %1$s/query (No space left on device); check the path \
        and the disk
        query 5
        media-audit: error: cannot write %1$s/html (No space left on device); check the path and \
        the disk
        scan 5
        old
        old
        old
        old
        old
        backup
        csv
        fill
        html
        json
        query
        """
            .formatted(disk),
        said);
    victim.requireWhole();
  }

  @Test
  void temporaryFolderThatIsMissingOrFullIsTold() throws IOException {
    victim = Victim.of(directory, FEW);
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "scan:\n  cache_enabled: false\n");
    String said =
        onDisk(
            "100k",
            """
            scan() { %1$s --config %2$s scan -q %3$s; echo scan $?; }
            JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=/no-such-folder; export JAVA_TOOL_OPTIONS; scan
            JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=%4$s; dd if=/dev/zero of=%4$s/fill bs=1k; scan
            ls -A %4$s
            """
                .formatted(
                    String.join(" ", Machine.shellProgram()),
                    config,
                    quoted(victim.library().root()),
                    disk));
    List<String> told = lines(said, "(media-audit: .*|scan \\d+)");
    assertEquals(4, told.size(), said);
    assertTrue(
        told.get(0)
            .startsWith(
                "media-audit: error: cannot make a folder for the index of this"
                    + " scan in /no-such-folder "),
        said);
    assertEquals("scan 5", told.get(1), said);
    assertTrue(told.get(2).contains(" in " + disk + " (No space left on device); name"), said);
    assertEquals("scan 5", told.get(3), said);
    assertTrue(said.endsWith("scan 5\nfill\n"), said);
  }

  @Test
  void temporaryFolderThatIsMissingIsNoFaultOfAVideo() throws IOException {
    Machine.requirePrograms("ffprobe");
    Library.in(directory, "x.ts  ts");
    String out =
        Machine.sh(
                """
                cd '%s'; mv media/x.ts "media/$(printf 'lat\\351in1.ts')"
                JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=/no-such-folder; export JAVA_TOOL_OPTIONS
                %s --index index scan media --json -
                """
                    .formatted(directory, Machine.shellProgram()))
            .expect(1)
            .out();
    assertTrue(out.contains("cannot make a folder for a link"), out);
  }

  private String onDisk(String size, String commands) {
    String lines =
        "cd %s; mount -t tmpfs -o size=%s none %s || exit 1\n%s"
            .formatted(directory, size, disk, commands);
    return Machine.withMounts(lines).out();
  }

  private String shell() {
    return program(disk);
  }

  /** Without ffprobe, as everything else that works on this library. */
  private static String program(Path index) {
    return "PATH=/no-such-folder " + Machine.shellProgram() + " --index " + index;
  }

  private static String quoted(Path path) {
    return "'" + path + "'";
  }

  /** What the group of this pattern is in each line that is wholly like it. */
  private static List<String> lines(String text, String pattern) {
    return Pattern.compile("^" + pattern + "$", Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(line -> line.group(line.groupCount()))
        .collect(Collectors.toList());
  }
}
