package mediaaudit.name;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mediaaudit.model.Asset;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;
import mediaaudit.model.FolderRole;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.PathHash;
import mediaaudit.model.ProviderIds;
import mediaaudit.model.Release;
import mediaaudit.model.Video;

/**
 * A library written down as one path a line; a line that ends with {@code /} is an empty folder.
 * Behind {@code =>} stands a small file's text, behind {@code #} its size.
 */
final class Tree {
  private static final String ROOT_NAME = "lib";

  private final TreeMap<String, Tree> folders = new TreeMap<>();
  private final TreeMap<String, Entry> files = new TreeMap<>();

  /** The folder that the lines describe. */
  static Folder folder(String lines) {
    return build("lib", lines);
  }

  /** The folder that the lines describe, with this name. */
  static Folder build(String name, String lines) {
    Tree tree = new Tree();
    lines.lines().filter(line -> !line.isBlank()).forEach(tree::add);
    return tree.toFolder("", name);
  }

  /** Every item of the library, found as a scan does it, as text. */
  static String items(LibraryReader reader, String lines) {
    return read(reader, ROOT_NAME, lines).stream().map(Tree::show).collect(Collectors.joining());
  }

  /** Every item of the library with this root, found as a scan does it. */
  static List<Item> read(LibraryReader reader, String rootName, String lines) {
    List<Item> items = new ArrayList<>();
    collect(reader, build(rootName, lines), true, items);
    return items;
  }

  /** Each folder that is asked about, with its role. */
  static String roles(String rootName, String lines) {
    StringBuilder shown = new StringBuilder();
    roles(build(rootName, lines), true, shown);
    return shown.toString();
  }

  private static void roles(Folder folder, boolean root, StringBuilder shown) {
    FolderRole role = new LibraryReader(Profiles.none()).roleOf(outline(folder, root));
    shown.append(root ? "." : folder.path()).append(": ").append(role.word()).append('\n');
    if (role == FolderRole.CONTAINER) {
      folder.folders().forEach(sub -> roles(sub, false, shown));
    }
  }

  private static void collect(LibraryReader reader, Folder folder, boolean root, List<Item> items) {
    FolderRole role = reader.roleOf(outline(folder, root));
    items.addAll(reader.read(ROOT_NAME, folder, role));
    if (role == FolderRole.CONTAINER) {
      folder.folders().forEach(sub -> collect(reader, sub, false, items));
    }
  }

  /** What is known of a folder before it is looked into. */
  static FolderOutline outline(Folder folder, boolean root) {
    return new FolderOutline(
        folder.name(),
        root,
        folder.files().stream().map(Entry::name).toList(),
        folder.folders().stream().map(Tree::child).toList());
  }

  private static FolderOutline.Child child(Folder folder) {
    List<String> videos =
        folder.files().stream().filter(file -> file.kind().plays()).map(Entry::name).toList();
    return new FolderOutline.Child(folder.name(), videos, !videos.isEmpty(), folder.holdsVideo());
  }

  private void add(String line) {
    String[] parts = line.strip().split(" => | # ", 2);
    String path = parts[0];
    Tree at = this;
    String[] names = path.split("/");
    int last = path.endsWith("/") ? names.length : names.length - 1;
    for (int i = 0; i < last; i++) {
      at = at.folders.computeIfAbsent(names[i], unused -> new Tree());
    }
    if (last < names.length) {
      String name = names[last];
      long size = line.contains(" # ") ? Long.parseLong(parts[1]) : 1;
      String text = line.contains(" => ") ? parts[1].replace("\\n", "\n") : "";
      at.files.put(
          name, new Entry(PathHash.of("lib", path), path, name, FileKind.of(name), size, text));
    }
  }

  private Folder toFolder(String path, String name) {
    List<Folder> subs =
        folders.entrySet().stream()
            .map(
                sub ->
                    sub.getValue()
                        .toFolder(
                            path.isEmpty() ? sub.getKey() : path + "/" + sub.getKey(),
                            sub.getKey()))
            .toList();
    return new Folder(
        PathHash.of("lib", path), "/lib", path, name, List.copyOf(files.values()), subs);
  }

  /** An item as a paragraph of text. */
  static String show(Item item) {
    StringBuilder shown = new StringBuilder(item.kind().word());
    append(shown, " ", item.title());
    append(shown, " (", item.year(), ")");
    if (item.kind() != ItemKind.MOVIE) {
      append(shown, " s", item.season());
      append(shown, " e", item.episode());
      boolean several = item.lastEpisode() != null && !item.lastEpisode().equals(item.episode());
      append(shown, "-", several ? item.lastEpisode() : null);
    }
    shown.append(ids(item.ids())).append(release(item.release()));
    shown.append("  <").append(item.path()).append(">\n");
    item.videos().forEach(video -> shown.append("  ").append(show(video)).append('\n'));
    item.assets().forEach(asset -> shown.append("  ").append(show(asset)).append('\n'));
    return shown.toString();
  }

  private static String show(Video video) {
    StringBuilder shown = new StringBuilder(video.role().word());
    append(shown, " [", video.label(), "]");
    append(shown, " part ", video.part());
    return shown.append(": ").append(name(video.path())).toString();
  }

  private static String show(Asset asset) {
    String servers = asset.servers().isEmpty() ? "" : " " + String.join("+", asset.servers());
    String meant = asset.meantAs() == null ? "" : " [" + asset.meantAs().word() + "]";
    return asset.kind().word() + meant + servers + ": " + name(asset.path());
  }

  private static String name(String path) {
    return Path.of(path).getFileName().toString();
  }

  private static String ids(ProviderIds ids) {
    StringBuilder shown = new StringBuilder();
    append(shown, " imdb=", ids.imdb());
    append(shown, " tmdb=", ids.tmdb());
    append(shown, " tvdb=", ids.tvdb());
    return shown.toString();
  }

  private static String release(Release release) {
    StringBuilder shown = new StringBuilder();
    append(shown, " edition=", release.edition());
    append(shown, " size=", release.screenSize());
    append(shown, " source=", release.source());
    append(shown, " group=", release.group());
    return shown.toString();
  }

  private static void append(StringBuilder shown, Object... parts) {
    if (parts[1] != null) {
      for (Object part : parts) {
        shown.append(part);
      }
    }
  }
}
