package mediaaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.index.Durable;
import mediaaudit.index.Unfinished;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * Writes a file beside its place and moves it there when it is whole. A link is followed; a device
 * or a pipe is written as it is.
 */
final class OutputFile {
  private OutputFile() {}

  /** Writes text. */
  interface Content {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes a file, replacing what stood there.
   *
   * @throws UserError when it cannot be written; what stood there is as it was
   */
  static void write(Path file, Content content) {
    requireWritable(file);
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        writeInto(target, content);
      } else {
        replace(target, content);
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
        "cannot write " + file + " (" + e.getMessage() + "); check the path and the disk",
        e);
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
    Path there = file.toAbsolutePath().getParent();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new UserError(
          ExitCode.REFUSED,
          "cannot write " + file + ": no permission to write in " + there + "; name another");
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
}
