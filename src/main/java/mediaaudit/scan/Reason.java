package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import mediaaudit.model.FileFailure;

/** Why something could not be read, in words for people. */
final class Reason {
  private Reason() {}

  static String of(IOException e, Path path) {
    if (e instanceof NoSuchFileException) {
      return "it vanished during the scan";
    }
    return FileFailure.reason(e).orElseGet(() -> message(e, path));
  }

  private static String message(IOException e, Path path) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.replace(path + ": ", "").replace(path.toString(), "");
  }
}
