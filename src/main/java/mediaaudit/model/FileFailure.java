package mediaaudit.model;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What the system says of a file that cannot be read or written. */
public final class FileFailure {
  private FileFailure() {}

  /** Why, without the file; empty where the failure's own message is all there is. */
  public static Optional<String> reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return Optional.of("permission denied");
    }
    if (failure instanceof NoSuchFileException) {
      return Optional.of("no such file");
    }
    if (failure instanceof CharacterCodingException) {
      return Optional.of("it is not UTF-8");
    }
    return failure instanceof FileSystemException other
        ? Optional.ofNullable(other.getReason())
        : Optional.empty();
  }

  /** In words for people, with the file where that is known. */
  public static String inWords(IOException failure) {
    if (failure instanceof FileSystemException bare && bare.getReason() == null) {
      return reason(failure).map(why -> why + ": " + bare.getFile()).orElse(failure.toString());
    }
    if (failure instanceof CharacterCodingException || failure.getMessage() == null) {
      return reason(failure).orElse(failure.toString());
    }
    return failure.getMessage();
  }

  /**
   * The error of what a file kept from being done.
   *
   * @param what was to be done, behind "cannot"
   * @param wayOut what the user can do
   */
  public static UserError error(String what, IOException failure, String wayOut) {
    return new UserError(
        ExitCode.RESOURCE, "cannot " + what + " (" + inWords(failure) + "); " + wayOut, failure);
  }
}
