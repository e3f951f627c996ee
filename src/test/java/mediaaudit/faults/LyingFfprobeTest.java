package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scan with an ffprobe that lies, floods, crashes or hangs goes on and says so file by file. */
@Tag(Faults.TAG)
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class LyingFfprobeTest {
  private static final int NOISE_BYTES = 3_000_000;

  private static final String GOOD =
      "{\"streams\": [{\"codec_type\": \"video\", \"codec_name\": \"h264\", \"width\": 64,"
          + " \"height\": 48}], \"format\": {\"format_name\": \"mpegts\", %s}}";

  /** What ffprobe does with the file of this name, and what is told of it. */
  private static final String LIES =
      """
      wrong-version | echo "Unrecognized option 'max_alloc'." >&2; exit 1 | unreadable | ffprobe ended with exit code 1: Unrecognized option 'max_alloc'.
      crash         | kill -SEGV $$                                       | unreadable | ffprobe was killed by signal 11
      killed        | kill -KILL $$                                       | unreadable | ffprobe was killed by signal 9
      silence       | exit 0                                              | unreadable | ffprobe's answer is not a JSON object
      failure       | cat good; exit 1                                    | corrupt    | ffprobe gives no reason; it may lack a decoder for one of the streams
      garbage       | echo '}{'; head -c 100000 /dev/zero                 | unreadable | ffprobe's answer is not JSON
      number        | echo 1                                              | unreadable | ffprobe's answer is not a JSON object
      null          | echo null                                           | unreadable | ffprobe's answer is not a JSON object
      no-end        | head -c 70 good                                     | unreadable | ffprobe's answer is not JSON
      flood         | cat good; exec cat /dev/zero                        | unreadable | answer is larger than 16 MiB
      large         | cat large                                           | unreadable | answer is larger than 16 MiB
      never-ends    | cat good; sleep 600                                 | unreadable | no answer within 5 s
      deaf          | trap '' TERM INT HUP; while :; do sleep 1; done     | unreadable | no answer within 5 s
      deep          | cat deep                                            | unreadable | ffprobe's answer is not JSON
      no-list       | echo '{"streams": 7, "format": []}'                 | corrupt    | no streams in it
      nulls         | echo '{"streams": [null, 1, "x", [], {}]}'          | ok         | NULL
      exponents     | cat exponents                                       | ok         | NULL
      not-numbers   | cat not-numbers                                     | unreadable | ffprobe's answer is not JSON
      twice         | cat twice                                           | ok         | NULL
      child         | cat good; sleep 60 &                                | ok         | NULL
      bulky         | cat bulky                                           | ok         | NULL
      errors        | cat good; head -c 3000000 /dev/zero >&2             | ok         | NULL
      good          | cat good                                            | ok         | NULL
      """;

  @TempDir Path directory;
  private Library library;
  private Path answers;

  @BeforeEach
  void makeLibrary() throws IOException {
    library = Library.in(directory, "b.mkv  hevc");
    answers = Files.createDirectory(directory.resolve("answers"));
    answer("good", GOOD.formatted("\"duration\": \"1.5\""));
    answer("exponents", GOOD.formatted("\"duration\": \"1e2147483647\", \"bit_rate\": 1e999"));
    answer("not-numbers", GOOD.formatted("\"duration\": NaN"));
    answer("twice", GOOD.formatted("\"duration\": \"2\", \"duration\": \"inf\", \"duration\": {}"));
    answer("deep", GOOD.formatted("\"tags\": " + "[".repeat(10_000) + "]".repeat(10_000)));
    answer("bulky", GOOD.formatted("\"tags\": {\"x\": \"" + noise() + "\"}"));
    answer("large", GOOD.formatted("\"x\": \"" + "x".repeat(Faults.rounds(50, 500) << 20) + '"'));
  }

  @Test
  void scanGoesOnAndTellsOfEachFile() throws IOException {
    List<String[]> lies = LIES.lines().map(line -> line.split(" +[|] +")).toList();
    for (String[] lie : lies) {
      library.add(lie[0] + ".ts  ts");
      answer(lie[0] + ".sh", lie[1]);
    }
    String script = "cd '%s'; for name; do :; done; name=${name##*/}; . ./${name%%.ts}.sh";
    scan(program(script.formatted(answers))).expect(1);
    String told =
        library.query(
            "select f.name, status, coalesce(reason, 'NULL') from videos v"
                + " join files f on f.path = v.path where f.name <> 'b.mkv'");
    assertEquals(
        lies.stream().map(lie -> lie[0] + ".ts," + lie[2] + "," + lie[3]).sorted().toList(),
        told.lines().map(row -> row.replace("\"", "")).sorted().toList());
    assertEquals("ok", library.query("select status from videos where path like '%/b.mkv'"));
    assertEquals("3", library.query("select count(*) from videos where duration_seconds = 1.5"));
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
  }

  /** Digits that no archive makes short. */
  private static String noise() {
    byte[] bytes = new byte[NOISE_BYTES];
    new Random(1).nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @ParameterizedTest
  @CsvSource({"missing, ---------", "not executable, rw-------", "folder, rwx------"})
  void whatIsNoProgramIsToldBeforeTheScan(String what, String mode) throws IOException {
    Path program = directory.resolve("ff probe");
    if (what.equals("folder")) {
      Files.createDirectory(program);
    } else if (!what.equals("missing")) {
      Files.setPosixFilePermissions(
          Files.writeString(program, "x"), PosixFilePermissions.fromString(mode));
    }
    scan(program).expect(3).tells("probe.ffprobe: " + program + " is not an executable file");
  }

  @Test
  void whatCannotBeStartedIsToldFileByFile() throws IOException {
    library.add("a.ts  ts");
    library.add("c.ts  ts");
    Path program = Files.write(directory.resolve("ffprobe"), new byte[] {0x7f, 'E', 'L', 'F', 0});
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    scan(program).expect(1);
    assertEquals(
        "ok\nunreadable\nunreadable", library.query("select status from videos order by 1"));
  }

  private Library.Run scan(Path ffprobe) throws IOException {
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "probe: {ffprobe: '%s', timeout: 5s}\n".formatted(ffprobe));
    return library.run("scan", "--config", config.toString());
  }

  private void answer(String name, String content) throws IOException {
    Files.writeString(answers.resolve(name), content);
  }

  private Path program(String script) throws IOException {
    Path file = Files.writeString(directory.resolve("ffprobe"), "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
