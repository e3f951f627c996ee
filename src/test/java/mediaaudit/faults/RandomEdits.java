package mediaaudit.faults;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mediaaudit.scan.Spoken;

/** Does to the videos below a folder what people, downloaders and backups do. */
final class RandomEdits {
  private static final List<String> LANGUAGES = List.of("eng", "fra", "deu", "spa", "ita", "jpn");
  private static final int FOLDERS = 8;
  private static final int MANY = 60;

  private final Path root;
  private final Random random;

  RandomEdits(Path root, Random random) {
    this.root = root;
    this.random = random;
  }

  /** Makes one edit and tells it. */
  String next() throws IOException {
    List<Path> files = files();
    if (files.size() < FOLDERS || files.size() < MANY && random.nextInt(4) == 0) {
      return write(free());
    }
    Path file = pick(files);
    return switch (random.nextInt(13)) {
      case 0, 1 -> write(file);
      case 2, 3 -> rewriteWithTimeSetBack(file);
      case 4 -> touch(file);
      case 5 -> move(file, free());
      case 6 -> swap(file, pick(files));
      case 7 -> replaceByOlder(file);
      case 8 -> link(file, free());
      case 9 -> truncate(file);
      case 10 -> chmod(file);
      case 11 -> moveFolder(file.getParent());
      default -> random.nextInt(4) > 0 ? delete(file) : replaceFolderByFile(file.getParent());
    };
  }

  private String write(Path file) throws IOException {
    String language = pick(LANGUAGES);
    Files.createDirectories(file.getParent());
    Files.write(file, Spoken.in(language));
    return "write " + language + " into " + file;
  }

  private String rewriteWithTimeSetBack(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    String did = write(file);
    Files.setLastModifiedTime(file, time);
    return did + ", its time set back";
  }

  private String touch(Path file) throws IOException {
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.ofEpochSecond(1_000_000_000L + random.nextInt(3))));
    return "touch " + file;
  }

  private String move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.move(from, to);
    return "move " + from + " to " + to;
  }

  private String swap(Path one, Path other) throws IOException {
    if (one.equals(other)) {
      return "nothing";
    }
    Path aside = root.resolveSibling("aside");
    Files.move(one, aside);
    Files.move(other, one);
    Files.move(aside, other);
    return "swap " + one + " and " + other;
  }

  private String replaceByOlder(Path file) throws IOException {
    Path older = root.resolveSibling("older");
    String language = pick(LANGUAGES);
    Files.write(older, Spoken.in(language));
    Files.setLastModifiedTime(older, FileTime.from(Instant.ofEpochSecond(900_000_000)));
    Files.copy(
        older, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Files.delete(older);
    return "replace " + file + " by an older one in " + language;
  }

  private String link(Path file, Path name) throws IOException {
    Files.createDirectories(name.getParent());
    Files.createLink(name, file);
    return "link " + name + " to " + file;
  }

  private String truncate(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - random.nextInt(1 + (int) channel.size() / 2));
    }
    return "truncate " + file;
  }

  private String chmod(Path file) throws IOException {
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(random.nextBoolean() ? "rw-r-----" : "rw-r--r--"));
    return "chmod " + file;
  }

  private String moveFolder(Path folder) throws IOException {
    Path to = root.resolve(folder());
    if (Files.exists(to)) {
      return "nothing";
    }
    Files.move(folder, to);
    return "move " + folder + " to " + to;
  }

  private String delete(Path file) throws IOException {
    Files.delete(file);
    return "delete " + file;
  }

  private String replaceFolderByFile(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    Files.write(folder, Spoken.in(pick(LANGUAGES)));
    Files.move(
        folder,
        root.resolve("Film %d (1999).mp4".formatted(random.nextInt(FOLDERS))),
        StandardCopyOption.REPLACE_EXISTING);
    return "replace " + folder + " by a file";
  }

  private Path free() {
    Path path;
    do {
      path = root.resolve(folder()).resolve("Film - %d.mp4".formatted(random.nextInt(MANY)));
    } while (Files.exists(path));
    return path;
  }

  private String folder() {
    return "Film %d (1999)".formatted(random.nextInt(FOLDERS));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(root, 2)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> !path.getParent().equals(root))
          .sorted()
          .toList();
    }
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
