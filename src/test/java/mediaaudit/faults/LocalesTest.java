package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever names and locales are, a file has one key, and a name that was decoded stays so. */
@Tag(Faults.TAG)
class LocalesTest {
  /** As the escapes of printf(1) have them. */
  private static final List<String> NAMES =
      List.of(
          "-dash",
          "--help",
          "-i",
          "http:x",
          "concat:a|b",
          "subfile,,start,0,end,9,,:x",
          "data:x",
          "pipe:0",
          "a%d",
          "img%03d",
          "x*[1]?",
          "{a,b}",
          "line\\0012break",
          "carriage\\0015return",
          "tab\\0011ulator",
          "\\0033[31mred",
          "\\0033]0;title\\0007",
          "\\023331m",
          "del\\0177ete",
          "\\0342\\0200\\0256right to left",
          "zero\\0342\\0200\\0213width",
          "line\\0342\\0200\\0250separator",
          "lat\\0351in1",
          "lat\\0350in1",
          "cut\\0342\\0202",
          "\\0377\\0376",
          "overlong\\0300\\0257",
          "composed Am\\0303\\0251lie",
          "decomposed Ame\\0314\\0201lie",
          "Film",
          "film",
          "   ",
          "dot.",
          "CON",
          "a:b",
          "=cmd|\\0047 calc\\0047!A1",
          "<script>alert(1)<script>",
          "\\0047; DROP TABLE media; --",
          "${jndi:ldap:x}",
          "\\0346\\0227\\0245\\0346\\0234\\0254",
          "\\0360\\0237\\0216\\0254",
          "$HOME `x` \\0042q\\0042 \\0134",
          "x".repeat(251));

  private static final int VIDEOS = NAMES.size() + 1;
  private static final String ALL_HITS = VIDEOS + " hits, 0 misses";

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void prepare() throws IOException {
    Machine.requirePrograms("sh", "printf", "cp", "touch");
    library = Library.in(directory, "sample.mkv  hevc").withoutFfprobe();
    Path sample = library.root().resolve("sample.mkv");
    List<String> lines = new ArrayList<>(List.of("set -e", "cd '" + library.root() + "'"));
    lines.add("mkdir Films");
    for (String name : NAMES) {
      lines.add("cp sample.mkv \"Films/$(printf '%b' '" + name + "').mkv\"");
    }
    lines.add("folder=$(printf '%b' 'Am\\0303\\0251lie (2001)')");
    lines.add("mkdir \"$folder\"");
    lines.add("cp sample.mkv \"$folder/$folder.mkv\"");
    lines.add("find . -name '*.mkv' -exec touch -d '2 hours ago' {} +");
    Path script = Files.write(directory.resolve("make.sh"), lines, StandardCharsets.US_ASCII);
    Machine.run("sh", script.toString()).expect(0);
    Files.delete(sample);
  }

  @Test
  void keysAreTheSameInEveryLocaleAndNamesAreDecodedOnce() throws Exception {
    scan("C", "0 hits, " + VIDEOS + " misses");
    String keys = keys();
    assertEquals(VIDEOS, keys.lines().count());
    assertEquals("0", library.query("select count(*) from videos where status <> 'ok'"));
    assertDecoded();
    scan("POSIX", ALL_HITS);
    scan("C.UTF-8", ALL_HITS);
    assertDecoded();
    Map<String, String> rows = rows();
    // One that no system has stands for C.
    scan("en_US.NONE", ALL_HITS);
    assertEquals(rows, rows());
    assertEquals(keys, keys());
    // The file changes where its name cannot be decoded: the name that was known stays.
    Machine.sh("touch '" + directory + "'/media/Am*/*.mkv").expect(0);
    scan("C", NAMES.size() + " hits, 1 misses");
    assertDecoded();
    assertEquals(keys, keys());
  }

  /** It has a letter for each byte, of which few are the right ones. */
  @Test
  void localeOfOneByteALetterReadsTheSameNames() throws Exception {
    Machine.requirePrograms("localedef");
    Path locale = directory.resolve("xx_XX.ISO-8859-1");
    Machine.Ended made =
        Machine.run("localedef", "-i", "POSIX", "-f", "ISO-8859-1", locale.toString());
    Assumptions.assumeTrue(
        Files.exists(locale), "skipped: no locale can be made here: " + made.out());
    scan("C.UTF-8", "0 hits, " + VIDEOS + " misses");
    String keys = keys();
    scan(locale.getFileName().toString(), ALL_HITS);
    assertDecoded();
    library.run("clear", "--force").expect(0);
    scan(locale.getFileName().toString(), "0 hits, " + VIDEOS + " misses");
    scan("C.UTF-8", ALL_HITS);
    assertDecoded();
    assertEquals(keys, keys());
  }

  @Test
  void rootWithNamesThatNobodyDecodesIsAdopted() throws Exception {
    scan("C", "0 hits");
    String out = run("C", "scan", library.root().getParent().toString());
    assertEquals(true, out.contains(ALL_HITS), out);
    assertEquals(
        VIDEOS + "," + 0,
        library.query("select count(*), count(missing_since) from files where kind = 'video'"));
  }

  @Test
  @Tag("distribution")
  void launcherReadsTheSameRows() throws Exception {
    Path launcher = Path.of(System.getProperty("distribution"), "bin/media-audit");
    scan("C", "0 hits");
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "--index", library.index().toString(), "scan");
    builder.environment().put("LC_ALL", "C");
    String out = text(builder);
    assertEquals(true, out.contains(ALL_HITS), out);
    assertEquals("1", decoded());
  }

  private String keys() {
    return library.query("select file_id, size_bytes from files order by file_id");
  }

  private void assertDecoded() {
    assertEquals("1", decoded());
    assertEquals(
        library.root() + "/Amélie (2001)/Amélie (2001).mkv",
        library.query("select path from files where name like '%(2001).mkv'"));
    assertEquals(
        "1", library.query("select count(*) from files where name = 'composed Amélie.mkv'"));
  }

  private String decoded() {
    return library.query("select count(*) from movies where title = 'Amélie'");
  }

  private Map<String, String> rows() {
    Map<String, String> rows = IndexRows.of(library.index());
    rows.keySet().retainAll(List.of("file", "folder", "item", "probe"));
    return rows;
  }

  private void scan(String locale, String hits) throws Exception {
    String out = run(locale, "scan", library.root().toString());
    assertEquals(true, out.contains(hits), locale + ": " + out);
  }

  private String run(String locale, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(Machine.program());
    command.addAll(List.of("--index", library.index().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", locale);
    if (locale.startsWith("xx")) {
      builder.environment().put("LOCPATH", directory.toString());
    }
    builder.environment().put("PATH", directory.resolve("no-such-folder").toString());
    return text(builder);
  }

  private static String text(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
