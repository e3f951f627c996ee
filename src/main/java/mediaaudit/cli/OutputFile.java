package mediaaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import mediaaudit.index.Durable;
import mediaaudit.index.IndexFile;
import mediaaudit.index.Unfinished;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileKind;
import mediaaudit.model.UserError;

/**
 * Writes a file beside its place and moves it there when it is whole. A link is followed; a device,
 * a pipe or what is open already is written as it is.
 */
final class OutputFile {
  private OutputFile() {}

  /** Writes text. */
  interface Content {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes a file, replacing what stood there. What is open already gets the text behind what it
   * holds.
   *
   * @throws UserError when it cannot be written; what stood there is as it was
   */
  static void write(Path file, Content content) {
    requireWritable(file);
    try {
      if (isWrittenInto(file)) {
        append(file, content);
      } else {
        replace(target(file), content);
      }
    } catch (UncheckedIOException e) {
      throw failed(file, e.getCause());
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static UserError failed(Path file, IOException e) {
    return new UserError(
        ExitCode.RESOURCE,
        "cannot write " + file + " (" + reason(e) + "); check the path and the disk",
        e);
  }

  /** Without the path of the unfinished file, which nobody named. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof FileSystemException failure
        ? Objects.requireNonNullElse(failure.getReason(), "no file can be made there")
        : e.getMessage();
  }

  /**
   * Checks that a file can be written, before work is put into its content.
   *
   * @throws UserError when it cannot
   */
  static void requireWritable(Path file) {
    if (Files.isDirectory(file) || file.getFileName() == null) {
      throw new UserError(
          ExitCode.USAGE, "cannot write " + file + ": it is a folder; name a file in it");
    }
    if (isWrittenInto(file)) {
      requirePermission(
          Descriptor.is(file) ? Descriptor.isWritable(file) : Files.isWritable(file),
          file,
          "it is not open for writing");
    } else {
      requireReplaceable(file);
      Path above = lowestAbove(target(file));
      requirePermission(
          Files.isDirectory(above) && Files.isWritable(above),
          file,
          "no permission to write in " + above);
    }
  }

  /** A slip of the hand shall cost no film, and no index. */
  private static void requireReplaceable(Path file) {
    Path target = target(file);
    boolean media = FileKind.of(target.getFileName().toString()) != FileKind.OTHER;
    if (media && Files.isRegularFile(target)) {
      throw kept(file, "its name is that of a media file, and none that is there is ever written");
    }
    if (IndexFile.isPartOfOne(target)) {
      throw kept(file, "it belongs to an index");
    }
  }

  private static UserError kept(Path file, String why) {
    return new UserError(
        ExitCode.USAGE, "cannot write " + file + ": " + why + "; name another file");
  }

  /**
   * Where a link leads; the file itself where it is none.
   *
   * @throws UserError when it leads nowhere, as into a disk that is not mounted
   */
  static Path target(Path file) {
    Path absolute = file.toAbsolutePath();
    try {
      if (Files.exists(file)) {
        return file.toRealPath();
      }
      return Files.isSymbolicLink(file) ? unmade(absolute) : absolute;
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Where a link leads to a file that is still to be made. */
  private static Path unmade(Path link) throws IOException {
    Path target = link.resolveSibling(Files.readSymbolicLink(link));
    requirePermission(
        Files.isDirectory(target.getParent()) && !Files.isSymbolicLink(target),
        link,
        "it is a link to " + target + ", and there is no such folder (is it mounted?)");
    return target;
  }

  /** The lowest above a file that there is. */
  private static Path lowestAbove(Path file) {
    Path above = file.toAbsolutePath().getParent();
    while (!Files.exists(above) && above.getParent() != null) {
      above = above.getParent();
    }
    return above;
  }

  private static void requirePermission(boolean given, Path file, String sentence) {
    if (!given) {
      throw new UserError(
          ExitCode.REFUSED, "cannot write " + file + ": " + sentence + "; name another");
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    Files.createDirectories(target.getParent());
    Path unfinished = Unfinished.beside(target);
    try {
      unfinished.toFile().deleteOnExit();
      writeInto(unfinished, content);
      Durable.replace(unfinished, target);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void writeInto(Path target, Content content) throws IOException {
    try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      content.write(out);
    }
  }

  /** Whether text goes straight in: into a device, a pipe or what is open already. */
  private static boolean isWrittenInto(Path file) {
    return Descriptor.is(file) || Files.exists(file) && !Files.isRegularFile(file);
  }

  /** A reader that has seen enough changes nothing of how the command ends. */
  private static void append(Path file, Content content) throws IOException {
    try (Writer out =
        Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND)) {
      content.write(out);
    } catch (IOException | UncheckedIOException e) {
      if (!Console.isClosedPipe(e)) {
        throw e;
      }
    }
  }
}
