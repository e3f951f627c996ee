package mediaaudit.model;

/** Takes paths apart as rows have them: with {@code /}, and empty for the folder they begin at. */
public final class SlashedPath {
  private SlashedPath() {}

  /** The last part. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** All but the last part. */
  public static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The path of what stands in or below a folder, from there on. */
  public static String below(String folder, String path) {
    return folder.isEmpty() ? path : path.substring(folder.length() + 1);
  }

  /** The path of what has this name, or path, in a folder. */
  public static String join(String folder, String below) {
    return folder.isEmpty() || below.isEmpty() ? folder + below : folder + "/" + below;
  }
}
