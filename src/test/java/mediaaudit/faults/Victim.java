package mediaaudit.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;

/**
 * A library with an index on which the program works in a process of its own, to be killed there,
 * and on which this process finds out afterwards what became of it.
 */
final class Victim {
  private final Library library;
  private Map<String, String> fresh;
  private int started;

  private Victim(Library library) {
    this.library = library;
  }

  /** A library of so many films, which no ffprobe is needed for. */
  static Victim of(Path directory, int films) {
    Library library = Library.in(directory, "").withoutFfprobe();
    IntStream.range(0, films).forEach(number -> addFilm(library, number));
    return new Victim(library);
  }

  static void addFilm(Library library, int number) {
    String name = "Film %d (2000)".formatted(number);
    library.add(name + "/" + name + ".mkv  hevc");
  }

  Library library() {
    return library;
  }

  Path index() {
    return library.index();
  }

  /** The words that start a command on this index; {@code scan} scans the library. */
  List<String> line(String... command) {
    List<String> words = new ArrayList<>(Machine.program());
    words.addAll(arguments(command));
    return words;
  }

  /** A command on this index, without the words that start the program. */
  List<String> arguments(String... command) {
    List<String> words = new ArrayList<>(List.of("--index", index().toString()));
    words.addAll(List.of(command));
    if (command[0].equals("scan")) {
      words.add(library.root().toString());
    }
    return words;
  }

  /** Starts a command in a process of its own. */
  Running start(String... command) {
    return start(Map.of(), line(command));
  }

  /** Starts a process that runs the program, with further variables in its environment. */
  Running start(Map<String, String> environment, List<String> line) {
    Path out = library.directory().resolve("out-" + started);
    Path err = library.directory().resolve("err-" + started++);
    ProcessBuilder builder = process(environment, line);
    try {
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      return new Running(process, new Told(out, err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts one process for many commands, with further variables in its environment. */
  OneProcess startOne(Map<String, String> environment) throws IOException {
    return OneProcess.start(process(environment, OneProcess.words()), library.directory());
  }

  private ProcessBuilder process(Map<String, String> environment, List<String> line) {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().keySet().removeIf(name -> name.startsWith("MEDIA_AUDIT_"));
    builder.environment().put("HOME", library.directory().resolve("home").toString());
    builder.environment().put("PATH", library.directory().resolve("no-such-folder").toString());
    builder.environment().putAll(environment);
    return builder;
  }

  /** Fails unless the index, if there is one, opens and is whole. */
  void requireWhole() {
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
  }

  /** Fails unless all that was acknowledged is there. */
  void requireStored(Set<String> acknowledged) {
    if (acknowledged.isEmpty()) {
      return;
    }
    requireAmong(stored(), acknowledged);
  }

  /** Fails unless all that was acknowledged is among what is stored. */
  static void requireAmong(List<String> stored, Set<String> acknowledged) {
    Set<String> lost = new TreeSet<>(acknowledged);
    stored.forEach(lost::remove);
    if (!lost.isEmpty()) {
      throw new AssertionError(lost.size() + " of " + acknowledged.size() + " lost: " + lost);
    }
  }

  /** The videos about which the index knows what they contain. */
  List<String> stored() {
    return library.query("select path from videos where status = 'ok'").lines().toList();
  }

  /** Fails unless the next scan goes on from there, and ends where a first scan ends. */
  void requireRestOnly(Set<String> acknowledged) {
    String told = library.run("scan", "--allow-mass-delete").expect(1).out();
    int hits = Integer.parseInt(told.replaceAll("(?s).*Cache: (\\d+) hits.*", "$1"));
    if (hits < acknowledged.size()) {
      throw new AssertionError(hits + " hits of " + acknowledged.size() + " stored:\n" + told);
    }
    requireAsFresh();
  }

  /** Fails unless the index tells what one that was never injured does. */
  void requireAsFresh() {
    if (fresh == null) {
      Path other = library.directory().resolve("fresh");
      library.execute("--index", "" + other, "scan", "-q", library.root().toString()).expect(1);
      fresh = IndexRows.timeless(other);
    }
    Map<String, String> now = IndexRows.timeless(index());
    if (!now.equals(fresh)) {
      throw new AssertionError("not as a fresh index:\n" + difference(now, fresh));
    }
  }

  private static String difference(Map<String, String> now, Map<String, String> fresh) {
    StringBuilder text = new StringBuilder();
    fresh.forEach(
        (table, rows) -> {
          List<String> more = new ArrayList<>(now.get(table).lines().toList());
          List<String> less = new ArrayList<>(rows.lines().toList());
          rows.lines().forEach(more::remove);
          now.get(table).lines().forEach(less::remove);
          more.stream()
              .limit(3)
              .forEach(line -> text.append("+ ").append(table).append(' ').append(line + "\n"));
          less.stream()
              .limit(3)
              .forEach(line -> text.append("- ").append(table).append(' ').append(line + "\n"));
        });
    return text.toString();
  }

  /** Removes the index with all that lies beside it. */
  void dropIndex() {
    delete(index());
  }

  /** Puts a copy of a folder in the place of the index. */
  void useIndex(Path folder) {
    dropIndex();
    copy(folder, index());
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
