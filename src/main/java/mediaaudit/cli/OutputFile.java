package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/** Writes a file beside its place and moves it there when it is whole. */
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
    Path target = file.toAbsolutePath();
    Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
    try {
      Files.createDirectories(target.getParent());
      try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
        content.write(out);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(unfinished);
      throw new UserError(
          ExitCode.RESOURCE,
          "cannot write " + file + " (" + e + "); check the path and the disk",
          e);
    }
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException ignored) {
      // The error that led here is told; what is left of the file harms nobody.
    }
  }
}
