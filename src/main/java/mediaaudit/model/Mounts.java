package mediaaudit.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file systems that are mounted at a moment, as Linux tells them in {@code
 * /proc/self/mountinfo} (proc(5)); none are known on other systems. A file system goes by its type
 * and by the folder of it that is seen: device numbers change from mount to mount.
 */
public final class Mounts {
  private static final Path TABLE = Path.of("/proc/self/mountinfo");
  private static final int FILE_SYSTEM_FOLDER = 3;
  private static final int MOUNT_POINT = 4;

  /** By mount point, its bytes as characters. */
  private final Map<String, String> fileSystems = new HashMap<>();

  private Mounts() {}

  /** Those of this moment. The table is no file of a disk, so that this never waits. */
  public static Mounts now() {
    Mounts mounts = new Mounts();
    try {
      new String(Files.readAllBytes(TABLE), StandardCharsets.ISO_8859_1)
          .lines()
          .forEach(mounts::add);
    } catch (IOException ignored) {
      // Another system than Linux.
    }
    return mounts;
  }

  /** The file systems mounted below a folder, by the raw paths of their mount points below it. */
  public Map<byte[], String> below(Path folder) {
    String top = withSlash(text(folder));
    Map<byte[], String> below = new HashMap<>();
    fileSystems.forEach(
        (point, fileSystem) -> {
          if (point.startsWith(top) && point.length() > top.length()) {
            below.put(
                point.substring(top.length()).getBytes(StandardCharsets.ISO_8859_1), fileSystem);
          }
        });
    return below;
  }

  /**
   * The file system on which a folder stands, and how many levels above it that is mounted; empty
   * where the system does not tell.
   *
   * @param folder with all links resolved
   */
  public Optional<String> around(Path folder) {
    String point = text(folder);
    for (int levels = 0; ; levels++) {
      String fileSystem = fileSystems.get(point);
      if (fileSystem != null) {
        return Optional.of(around(levels, fileSystem));
      }
      if (point.length() <= 1) {
        return Optional.empty();
      }
      point = point.substring(0, Math.max(1, point.lastIndexOf('/')));
    }
  }

  /** Of what {@link #around} tells, how many levels above the folder that is mounted. */
  public static int levels(String around) {
    return Integer.parseInt(around.substring(0, around.indexOf(' ')));
  }

  /** What {@link #around} tells of a folder so many levels below a mount point. */
  public static String around(int levels, String fileSystem) {
    return levels + " " + fileSystem;
  }

  /** Of what {@link #around} tells of a folder, what {@link #below} tells of its mount point. */
  public static String atMountPoint(String around) {
    return around.substring(around.indexOf(' ') + 1);
  }

  private void add(String line) {
    String[] fields = line.split(" ");
    int separator = Arrays.asList(fields).indexOf("-");
    if (separator > MOUNT_POINT && separator + 1 < fields.length) {
      // What is mounted last on a folder is what is seen there.
      fileSystems.put(
          unescape(fields[MOUNT_POINT]),
          fields[separator + 1] + " " + unescape(fields[FILE_SYSTEM_FOLDER]));
    }
  }

  private static String text(Path folder) {
    return new String(RawPath.of(folder), StandardCharsets.ISO_8859_1);
  }

  private static String withSlash(String folder) {
    return folder.endsWith("/") ? folder : folder + "/";
  }

  /** Space, tab, line feed and backslash stand as three octal digits. */
  private static String unescape(String field) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < field.length(); i++) {
      if (field.charAt(i) == '\\') {
        bytes.write(Integer.parseInt(field.substring(i + 1, i + 4), 8));
        i += 3;
      } else {
        bytes.write(field.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
