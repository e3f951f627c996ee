package mediaaudit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are expected to the letter, in files of their own. */
public final class Golden {
  private Golden() {}

  /** The text that is expected; {@code -Dgolden=write} takes what is told for it. */
  public static String text(Path file, String told) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, told);
    }
    return Files.readString(file);
  }
}
