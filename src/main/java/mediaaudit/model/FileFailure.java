package mediaaudit.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the system says of a file that cannot be read or written. */
public final class FileFailure {
  private FileFailure() {}

  /** In words for people, with the file where that is known. */
  public static String inWords(IOException failure) {
    if (failure instanceof AccessDeniedException denied && denied.getReason() == null) {
      return "permission denied: " + denied.getFile();
    }
    if (failure instanceof NoSuchFileException missing && missing.getReason() == null) {
      return "no such file: " + missing.getFile();
    }
    boolean names = failure instanceof FileSystemException other && other.getReason() == null;
    return names || failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
