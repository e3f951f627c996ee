package mediaaudit.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/** Who runs the program. */
public final class OwnUser {
  /** On Linux it belongs to who runs the process, whether or not that user has a name. */
  private static final Path OWN_PROCESS = Path.of("/proc/self");

  private OwnUser() {}

  /** Whether a file, a folder or a link belongs to this user. */
  public static boolean owns(Path file) throws IOException {
    return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(self(file));
  }

  private static UserPrincipal self(Path file) throws IOException {
    if (Files.exists(OWN_PROCESS)) {
      return Files.getOwner(OWN_PROCESS);
    }
    return file.getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(System.getProperty("user.name"));
  }
}
