package mediaaudit.probe;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.model.FileKind;
import mediaaudit.model.TemporaryFolder;
import mediaaudit.model.UserError;

/**
 * The name under which another program opens a file. Command lines are text; a name whose bytes do
 * not survive that is reached through a symbolic link with a plain one, in a folder that only this
 * user can enter.
 */
final class ProbeName implements AutoCloseable {
  private static final char UNDECODABLE = '\uFFFD';
  private static final boolean SAME_CHARSETS =
      Charset.defaultCharset().name().equals(System.getProperty("sun.jnu.encoding"));

  private final Path path;
  private final boolean link;

  private ProbeName(Path path, boolean link) {
    this.path = path;
    this.link = link;
  }

  /** A name for this file, to be closed after use. */
  static ProbeName of(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    return survivesCommandLine(absolute.toString())
        ? new ProbeName(absolute, false)
        : linkTo(absolute);
  }

  /** The absolute path. */
  String text() {
    return path.toString();
  }

  @Override
  public void close() throws IOException {
    if (link) {
      TemporaryFolder.delete(path.getParent());
    }
  }

  /** Paths are decoded by one character set and command lines encoded by another. */
  private static boolean survivesCommandLine(String name) {
    return File.separatorChar == '\\'
        || name.chars().allMatch(c -> c < 0x80)
        || SAME_CHARSETS && name.indexOf(UNDECODABLE) < 0;
  }

  private static ProbeName linkTo(Path file) throws IOException {
    Path folder = folder();
    try {
      Path link = folder.resolve("video" + plainExtension(file));
      return new ProbeName(Files.createSymbolicLink(link, file), true);
    } catch (IOException | UnsupportedOperationException e) {
      TemporaryFolder.delete(folder);
      throw new IOException("cannot make a symbolic link in " + folder.getParent(), e);
    }
  }

  /** That there can be none says nothing about the file. */
  private static Path folder() throws IOException {
    try {
      return TemporaryFolder.make(
          "a link by which ffprobe opens a name that is no text", "rename the file");
    } catch (UserError e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The extension takes part in recognising a format. */
  private static String plainExtension(Path file) {
    String extension = FileKind.extension(file.getFileName().toString());
    return extension.matches("[a-z0-9]{1,8}") ? "." + extension : "";
  }
}
