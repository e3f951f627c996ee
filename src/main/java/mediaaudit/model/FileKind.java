package mediaaudit.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file is by its name. The only list of extensions in the program. */
public enum FileKind {
  VIDEO(
      "mkv mk3d webm mp4 m4v mov 3gp 3g2 f4v avi divx wmv asf flv mpg mpeg mpv m2v vob ts m2ts mts"
          + " ogv ogm rm rmvb evo m2t tp trp rec mpe m1v wtv dvr-ms nuv ty pva mxf qt xvid dv"),
  /** A whole disc in one file, which is not looked into. */
  DISC("iso img nrg"),
  /** A text file with the address of a video. */
  LINK("strm"),
  /** Stands for a disc on a shelf; it may be empty. */
  STUB("disc"),
  IMAGE("jpg jpeg png webp tif tiff bmp gif tbn svg"),
  SUBTITLE("srt sub idx ass ssa vtt sup smi sami mks ttml usf"),
  NFO("nfo"),
  PLEXMATCH(""),
  OTHER("");

  private static final Set<String> ARCHIVES = Set.of("rar", "r00", "zip", "7z");
  private static final String PLEXMATCH_NAME = ".plexmatch";
  private static final Map<String, FileKind> BY_EXTENSION =
      Arrays.stream(values())
          .flatMap(kind -> kind.extensions.stream().map(extension -> Map.entry(extension, kind)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final Set<String> extensions;

  FileKind(String extensions) {
    this.extensions =
        Arrays.stream(extensions.split(" "))
            .filter(extension -> !extension.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The kind of a file with this name; letter case does not matter. */
  public static FileKind of(String fileName) {
    if (fileName.equalsIgnoreCase(PLEXMATCH_NAME)) {
      return PLEXMATCH;
    }
    return BY_EXTENSION.getOrDefault(extension(fileName), OTHER);
  }

  /** Whether a file of this name holds others, and none of them can be seen. */
  public static boolean isArchive(String fileName) {
    return ARCHIVES.contains(extension(fileName));
  }

  /** What stands behind the last dot, in lower case; empty when there is none. */
  public static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  /** The name without its last dot and what stands behind it. */
  public static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  /** The extensions of this kind, in lower case, without a dot. */
  public Set<String> extensions() {
    return extensions;
  }

  /** Whether servers show such a file as a film or an episode. */
  public boolean plays() {
    return this == VIDEO || this == DISC || this == LINK || this == STUB;
  }

  /** The name as users read it: {@code video}, {@code image} and so on. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
