package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a name may leave the program, with names that are meant to do harm. */
@Tag(Faults.TAG)
@Timeout(300)
@DisabledOnOs({OS.WINDOWS, OS.MAC})
class NamesTest {
  private static final String ROOT = "me\u001b[31mdia\n\u202e";
  private static final String FORMULA = "(?s)[\\s\\p{Cf}\\p{Zs}]*[=+@\\x00\uff1d\uff0b\uff20-].*";
  private static final List<String> FORMATS =
      List.of("table", "csv", "tsv", "json", "ndjson", "markdown", "vertical");

  /** So many mean something to ffprobe, and a text can say them. */
  private static final int FIRST = 15;

  @TempDir Path directory;
  private Library library;
  private Path root;
  private byte[] video;

  @BeforeEach
  void makeRoot() throws IOException {
    library = Library.in(directory, "x.mkv  hevc");
    video = Files.readAllBytes(library.root().resolve("x.mkv"));
    root = Files.createDirectory(directory.resolve(ROOT));
  }

  @Test
  void everyNameIsARowAndNoneIsRawOnATerminal() throws IOException {
    List<Path> made = HostileNames.make(root, video);
    HostileNames.makeFolders(root, video);
    shown(1, "-v", "--debug", "scan", "--probe", "builtin", root.toString());
    assertEquals(made.size(), count("path not like '%deep.mkv' and path not like '%(1999)%'"));
    assertEquals(0, count("status <> 'ok'"));
    shown(1, "scan", "--probe", "builtin", root.toString());
    shown(0, "roots", "list");
    shown(0, "roots", "list", "--format", "json");
    shown(0, "doctor", "--fail-on", "never");
    shown(0, "doctor", "--fail-on", "never", "--format", "json");
    for (String format : List.of("table", "csv", "json", "prometheus")) {
      shown(0, "stats", "--format", format);
      shown(0, "stats", "--by", "group,edition,source,root", "--format", format);
    }
    for (String format : FORMATS) {
      shown(0, "query", "--format", format, "select * from videos");
      shown(0, "query", "--format", format, "select * from movies");
      shown(0, "query", "--format", format, "select char(0), char(27) as \"a\u001b\u202e\"");
    }
    explained(made);
    Path backup = directory.resolve("ba\u001bck\u202eup");
    shown(0, "backup", backup.toString());
    shown(2, "backup", backup.toString());
    shown(0, "restore", backup.toString());
    for (Path file : made.subList(0, 60)) {
      Files.delete(file);
    }
    shown(1, "scan", "--allow-mass-delete", root.toString());
    shown(0, "prune", "--missing", "--older-than", "0s", "--dry-run");
    shown(0, "prune", "--missing", "--older-than", "0s");
    shown(0, "clear", "--probes", "--force");
    shown(0, "roots", "forget", "--force", root.toString());
  }

  @Test
  void everyNameReachesFfprobeAsAFile() throws IOException {
    Library.requireFfprobe();
    List<Path> made = some(HostileNames.make(root, video));
    shown(1, "-v", "scan", "--probe", "ffprobe", root.toString());
    assertEquals(made.size(), count("prober = 'ffprobe' and status = 'ok'"));
    List<String> told = made.stream().limit(FIRST).map(Path::toString).toList();
    shown(0, words(List.of("probe", "--probe", "ffprobe", "--"), told));
  }

  @Test
  void reportsHoldNoFormulaNoTagAndNothingRaw() throws IOException {
    HostileNames.makeFolders(root, video);
    Path html = directory.resolve("report.html");
    Path json = directory.resolve("report.json");
    Path csv = directory.resolve("report.csv");
    shown(
        1,
        "scan",
        "--probe",
        "builtin",
        "--report",
        html.toString(),
        "--json",
        json.toString(),
        "--csv",
        csv.toString(),
        root.toString());
    for (String format : List.of("html", "json", "csv")) {
      String out = shown(0, "report", "--format", format);
      requireHarmless(format, out);
    }
    requireHarmless("html", Files.readString(html));
    requireHarmless("json", Files.readString(json));
    requireHarmless("csv", Files.readString(csv));
  }

  @Test
  void textsAreGuardedInEveryCsvAndNumbersAreNot() throws IOException {
    HostileNames.makeFolders(root, video);
    shown(1, "scan", "--probe", "builtin", root.toString());
    requireNoFormula(shown(0, "query", "--format", "csv", "select * from videos"));
    requireNoFormula(
        shown(0, "query", "--format", "csv", "select ' =1+1' as a, char(9) || '=1' as b"));
    assertEquals(
        "'=n,x\n-1,'-1\n-1.5,'+x\n",
        shown(
            0,
            "query",
            "--format",
            "csv",
            "select * from (values (-1, '-1'), (-1.5, '+x')) t (\"=n\", x)"));
    requireNoFormula(shown(0, "stats", "--by", "group,edition,root", "--format", "csv"));
  }

  @Test
  void wordsOfTheUserAreNotRawInErrors() {
    String word = "a\u001b[31m\u009b\u202e\r\u2028b";
    shown(2, word);
    shown(2, "scan", "--" + word);
    shown(2, "scan", "--workers", word, root.toString());
    shown(4, "scan", directory.resolve(word).toString());
    shown(2, "query", "select " + word);
    shown(2, "query", "@" + word);
    shown(2, "query", "-f", word);
    shown(2, "query", "--schema", word);
    shown(2, "query", "-p", word + "=1", "select 1");
    shown(3, "--config", word, "config");
    shown(2, "--index", word, "stats");
    shown(2, "restore", word);
    shown(2, "stats", "--by", word);
    shown(2, "explain", "--format", word, "x");
    shown(1, "probe", word);
    shown(0, "parse", word);
    library.with("MEDIA_AUDIT_WORKERS", word);
    shown(3, "scan", root.toString());
  }

  private void explained(List<Path> made) {
    List<String> paths = made.stream().map(Path::toString).toList();
    shown(2, words(List.of("explain", root.toString(), "--"), paths));
    shown(2, words(List.of("explain", "--format", "json", root.toString(), "--"), paths));
    shown(0, words(List.of("parse", "--"), paths));
    shown(1, words(List.of("probe", "--probe", "builtin", "--"), paths));
  }

  /** The first and others by chance; in the long form all. */
  private static List<Path> some(List<Path> made) throws IOException {
    Collections.shuffle(made.subList(FIRST, made.size()), new Random(Faults.seed("NamesTest")));
    List<Path> some = made.subList(0, Faults.rounds(30, made.size()));
    for (Path other : made.subList(some.size(), made.size())) {
      Files.delete(other);
    }
    return some;
  }

  private static String[] words(List<String> command, List<String> paths) {
    return Stream.concat(command.stream(), paths.stream()).toArray(String[]::new);
  }

  private long count(String where) {
    return Long.parseLong(library.query("select count(*) from videos where " + where));
  }

  /** Runs a command whose output may hold nothing raw. */
  private String shown(int exitCode, String... command) {
    List<String> words = new ArrayList<>(List.of("--index", library.index().toString()));
    words.addAll(List.of(command));
    Library.Run run = library.execute(words.toArray(String[]::new));
    run.expect(exitCode);
    String what = String.join(" ", command);
    String tab = what.contains("tsv") ? " " : "\t";
    Raw.requireNone(what, run.out().replace("\r\n", "\n").replace("\t", tab));
    Raw.requireNone(what, run.err());
    return run.out();
  }

  private static void requireHarmless(String format, String report) throws IOException {
    switch (format) {
      case "csv" -> requireNoFormula(report);
      case "json" -> new ObjectMapper().readTree(report);
      default -> requireNoMarkup(report);
    }
  }

  private static void requireNoFormula(String csv) throws IOException {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      reader.forEach(records::add);
    }
    records.stream()
        .flatMap(record -> record.getFields().stream())
        .forEach(cell -> assertFalse(cell.matches(FORMULA), cell));
  }

  private static void requireNoMarkup(String html) {
    assertFalse(html.contains("<script>alert"), "a script");
    assertFalse(html.contains("<img src=x"), "an image");
    assertFalse(html.contains("<!--<script>"), "a comment that hides the end of the script");
    assertEquals(7, html.split("</?script", -1).length - 2, "tags of scripts");
  }
}
