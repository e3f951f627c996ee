package mediaaudit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mediaaudit.cli.Console;
import mediaaudit.cli.MediaAudit;
import org.junit.jupiter.api.Assumptions;

/**
 * A library on the disk, made of real files out of the sample library, and the program run on it. A
 * line of the text is a path and, for a video, what is in it: {@code hevc}, {@code h264}, {@code
 * av1}, {@code vp9}, {@code mpeg4}, {@code ts} (a stream that carries nothing), {@code empty} or
 * {@code broken}.
 */
public final class Library {
  private static final Path SAMPLES = Path.of("src/samples/library");
  private static final Map<String, String> VIDEOS =
      Map.of(
          "hevc", "Movies/Big Buck Bunny (2008)/Big Buck Bunny (2008).mkv",
          "h264", "Movies/Nosferatu (1922)/Nosferatu (1922).mkv",
          "av1", "Movies/Sintel (2010) {imdb-tt1727587}/Sintel (2010) {imdb-tt1727587}.mp4",
          "vp9", "Movies/Charade (1963)/Charade (1963).webm",
          "mpeg4", "Movies/The General (1926)/The General (1926).avi",
          "broken", "Movies/Spring (2019)/Spring (2019).mp4");
  private static final String IMAGE = "Movies/Big Buck Bunny (2008)/poster.jpg";

  private final Path directory;
  private final Path root;
  private int columns;
  private final Map<String, String> environment = new HashMap<>(System.getenv());

  private Library(Path directory) {
    this.directory = directory;
    this.root = directory.resolve("media");
    environment.keySet().removeIf(name -> name.startsWith("MEDIA_AUDIT_"));
    environment.put("HOME", directory.resolve("home").toString());
    environment.remove("XDG_CACHE_HOME");
    environment.remove("XDG_CONFIG_HOME");
  }

  /** A library with these files, in a folder of its own. */
  public static Library in(Path directory, String files) {
    Library library = new Library(directory);
    library.add("");
    files.lines().filter(line -> !line.isBlank()).forEach(library::add);
    return library;
  }

  /** Skips the test where there is no ffprobe. */
  public static void requireFfprobe() {
    requireProgram("ffprobe");
  }

  /** Skips the test where there is no such program. */
  public static void requireProgram(String name) {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    Assumptions.assumeTrue(found, "skipped: there is no " + name + " on PATH");
  }

  /** The library root. */
  public Path root() {
    return root;
  }

  /** The folder in which all of it lies. */
  public Path directory() {
    return directory;
  }

  /** The folder of the index. */
  public Path index() {
    return directory.resolve("index");
  }

  /** Adds or replaces a file, in the form of the text's lines. */
  public void add(String line) {
    String[] words = line.strip().split(" {2,}", 2);
    write(words[0], words.length > 1 ? words[1] : "");
  }

  /** Removes a file, or a folder with all in it. */
  public void remove(String path) {
    try (Stream<Path> files = Files.walk(root.resolve(path))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a variable of the environment. */
  public Library with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** From here on a person watches, on a terminal of so many columns; nothing is drawn over. */
  public Library onTerminal(int columns) {
    this.columns = columns;
    return with("MEDIA_AUDIT_BATCH_MODE", "1").with("TERM", "xterm").with("NO_COLOR", "");
  }

  /** Makes it a machine without ffprobe. */
  public Library withoutFfprobe() {
    return with("PATH", directory.resolve("no-such-folder").toString());
  }

  /** Runs a command on the library's index; {@code scan} scans its root. */
  public Run run(String... command) {
    List<String> args = new ArrayList<>(List.of("--index", index().toString()));
    args.addAll(List.of(command));
    if (command[0].equals("scan")) {
      args.add(root.toString());
    }
    return execute(args.toArray(String[]::new));
  }

  /** Runs the command line as it stands. */
  public Run execute(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintWriter(err),
            false,
            columns > 0,
            columns > 0,
            columns > 0 ? columns : 80);
    int exitCode = MediaAudit.run(args, console, environment);
    console.flush();
    return new Run(exitCode, out.toString(), err.toString());
  }

  /** A query's answer, one line a row, values separated by commas. */
  public String query(String sql) {
    String csv = run("query", "--format", "csv", sql).expect(0).out();
    return csv.substring(csv.indexOf('\n') + 1).strip();
  }

  /** The messages of all issues in the index, sorted. */
  public List<String> issues() {
    String messages = query("select distinct message from issues order by message");
    return messages.lines().map(line -> line.replaceAll("^\"|\"$", "")).toList();
  }

  private void write(String path, String content) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      if (path.isEmpty() || path.endsWith("/")) {
        Files.createDirectories(file);
      } else {
        Files.write(file, bytes(path, content));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String path, String content) throws IOException {
    if (content.equals("empty")) {
      return new byte[0];
    }
    if (content.equals("ts")) {
      return nullPackets();
    }
    if (VIDEOS.containsKey(content)) {
      return Files.readAllBytes(SAMPLES.resolve(VIDEOS.get(content)));
    }
    return path.matches("(?s).*\\.(jpg|png)")
        ? Files.readAllBytes(SAMPLES.resolve(IMAGE))
        : content.getBytes(StandardCharsets.UTF_8);
  }

  /** Packets of an MPEG transport stream that carry nothing (ISO/IEC 13818-1 2.4.3.2). */
  private static byte[] nullPackets() {
    byte[] packets = new byte[188 * 50];
    for (int at = 0; at < packets.length; at += 188) {
      packets[at] = 0x47;
      packets[at + 1] = 0x1f;
      packets[at + 2] = (byte) 0xff;
      packets[at + 3] = 0x10;
    }
    return packets;
  }

  /** How a command ended. */
  public record Run(int exitCode, String out, String err) {
    private static final Pattern LOST =
        Pattern.compile("(?m)^no row could be read|^\\w+ +\\d+ +(unknown|[1-9]\\d*)$");

    /** Fails unless the command ended so. */
    public Run expect(int code) {
      if (exitCode != code) {
        throw new AssertionError(
            "exit code " + exitCode + ", expected " + code + "\n" + out + "\n" + err);
      }
      return this;
    }

    /** Fails unless a repair ended as it told: with 1 where rows were lost, with 0 else. */
    public Run repairs() {
      return expect(LOST.matcher(out).find() ? 1 : 0);
    }

    /** Fails unless the results hold this text. */
    public Run prints(String text) {
      return holds(out, text);
    }

    /** Fails unless the messages hold this text. */
    public Run tells(String text) {
      return holds(err, text);
    }

    private Run holds(String where, String text) {
      if (!where.contains(text)) {
        throw new AssertionError("no \"" + text + "\" in\n" + out + "\n" + err);
      }
      return this;
    }
  }
}
