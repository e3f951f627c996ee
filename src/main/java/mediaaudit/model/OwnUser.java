package mediaaudit.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;

/** Who runs the program. */
public final class OwnUser {
  /** On Linux it belongs to who runs the process, whether or not that user has a name. */
  private static final Path OWN_PROCESS = Path.of("/proc/self");

  private OwnUser() {}

  /**
   * Whether a file, a folder or a link belongs to this user; so all do where the system has no
   * owners in this sense.
   */
  public static boolean owns(Path file) throws IOException {
    if (Files.exists(OWN_PROCESS)) {
      return uid(file, LinkOption.NOFOLLOW_LINKS).equals(uid(OWN_PROCESS));
    }
    try {
      return !file.getFileSystem().supportedFileAttributeViews().contains("posix")
          || Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(byName(file));
    } catch (UserPrincipalNotFoundException nameless) {
      return false;
    }
  }

  /** Its number needs no look into a directory of users. */
  private static Object uid(Path file, LinkOption... options) throws IOException {
    return Files.getAttribute(file, "unix:uid", options);
  }

  private static Object byName(Path file) throws IOException {
    return file.getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(System.getProperty("user.name"));
  }
}
