package mediaaudit.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;

/** The folders of a DVD, HD DVD or Blu-ray, and the film among the many videos of one. */
final class Disc {
  private static final Set<String> FOLDERS = Set.of("bdmv", "video_ts", "hvdvd_ts");
  private static final Set<String> BESIDE =
      Set.of("audio_ts", "certificate", "any!", "adv_obj", "jacket_p", "aacs", "makemkv");
  private static final Set<String> INSIDE =
      Set.of("stream", "playlist", "clipinf", "backup", "bdjo", "jar", "auxdata", "meta");
  private static final Set<String> INDEXES = Set.of("video_ts.ifo", "index.bdmv", "hvdvd_ts.ifo");
  private static final Set<String> VIDEOS = Set.of("vob", "evo", "m2ts");
  private static final int TITLE_SET = "vts_01".length();

  private Disc() {}

  /** Whether this is the name of a folder that a disc's films stand in. */
  static boolean isFolder(String name) {
    return FOLDERS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether this is the name of a folder that only discs have, with films or without. */
  static boolean isPart(String name) {
    return isFolder(name) || BESIDE.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether this is the name of a folder of a disc, or of one further inside. */
  static boolean isInside(String name) {
    return isPart(name) || INSIDE.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether this is the name of a file that only discs have. */
  static boolean isIndex(String name) {
    return INDEXES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a disc stands here. */
  static boolean is(Folder folder) {
    return isFolder(folder.name())
        || folder.files().stream().anyMatch(file -> isIndex(file.name()));
  }

  /** Whether a disc stands in a folder right below. */
  static boolean isIn(Folder folder) {
    return folder.folders().stream().anyMatch(sub -> isFolder(sub.name()));
  }

  /** The files of the film: of a Blu-ray the largest, of a DVD the largest title set. */
  static List<Entry> film(Folder folder) {
    List<Entry> videos = videos(folder);
    Map<String, List<Entry>> sets =
        videos.stream()
            .filter(file -> !isMenu(file.name()))
            .collect(Collectors.groupingBy(Disc::set, TreeMap::new, Collectors.toList()));
    return sets.values().stream().max(Comparator.comparingLong(Disc::size)).orElse(videos);
  }

  /** Whether a file where a disc stands is the disc's; other files stand beside its index alone. */
  static boolean holds(Folder disc, Entry file) {
    return isFolder(disc.name()) || VIDEOS.contains(FileKind.extension(file.name()));
  }

  /** The same of a folder. */
  static boolean holds(Folder disc, Folder sub) {
    return isFolder(disc.name()) || isInside(sub.name());
  }

  /** The folder with what is not the disc's alone. */
  static Folder beside(Folder disc) {
    boolean indexed = is(disc);
    return new Folder(
        disc.pathHash(),
        disc.root(),
        disc.path(),
        disc.name(),
        disc.files().stream().filter(file -> !indexed || !holds(disc, file)).toList(),
        disc.folders().stream().filter(sub -> !holds(disc, sub)).toList());
  }

  private static List<Entry> videos(Folder disc) {
    boolean indexed = is(disc);
    List<Entry> videos = new ArrayList<>();
    disc.files().stream()
        .filter(file -> file.kind() == FileKind.VIDEO && indexed && holds(disc, file))
        .forEach(videos::add);
    disc.folders().stream().filter(sub -> holds(disc, sub)).forEach(sub -> addVideos(sub, videos));
    return videos;
  }

  private static void addVideos(Folder folder, List<Entry> videos) {
    folder.files().stream().filter(file -> file.kind() == FileKind.VIDEO).forEach(videos::add);
    folder.folders().forEach(sub -> addVideos(sub, videos));
  }

  private static String set(Entry file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return name.startsWith("vts_") && name.length() > TITLE_SET
        ? name.substring(0, TITLE_SET)
        : file.path();
  }

  private static boolean isMenu(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("video_ts.vob") || (lower.startsWith("vts_") && lower.endsWith("_0.vob"));
  }

  private static long size(List<Entry> files) {
    return files.stream().mapToLong(Entry::sizeBytes).sum();
  }
}
