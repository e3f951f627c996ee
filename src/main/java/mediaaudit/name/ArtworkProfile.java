package mediaaudit.name;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.ItemKind;

/**
 * Artwork names that one media server accepts.
 *
 * @param templates for each kind of item and asset, names in the server's order of preference
 * @param trailers for each kind of item, names of trailers
 */
public record ArtworkProfile(
    String server,
    Map<ItemKind, Map<AssetKind, List<ArtworkName>>> templates,
    Map<ItemKind, List<String>> trailers,
    Files files) {

  /**
   * Which files a server reads.
   *
   * @param images extensions in lower case, in the order in which images of one name are taken
   * @param sounds as {@code images}, of theme music
   * @param byName whether the names of the files decide what goes first, not the order of templates
   * @param unshown kinds that it takes and shows nowhere
   */
  record Files(List<String> images, List<String> sounds, boolean byName, Set<AssetKind> unshown) {
    /** Images of any kind, and the one kind of music that every server plays. */
    static final Files USUAL =
        new Files(
            FileKind.IMAGE.extensions().stream().sorted().toList(),
            List.of("mp3"),
            false,
            Set.of());

    Files {
      images = List.copyOf(images);
      sounds = List.copyOf(sounds);
      unshown = Collections.unmodifiableSet(new TreeSet<>(unshown));
    }

    List<String> extensions(AssetKind kind) {
      return kind == AssetKind.THEME ? sounds : images;
    }
  }

  /**
   * A file that a server takes for artwork.
   *
   * @param name that says so
   */
  record Taken(Entry file, String name) {}

  /** Copies the maps, in the order of their keys. */
  public ArtworkProfile {
    Map<ItemKind, Map<AssetKind, List<ArtworkName>>> copy = new EnumMap<>(ItemKind.class);
    templates.forEach((kind, names) -> copy.put(kind, copyOf(names, AssetKind.class)));
    templates = Collections.unmodifiableMap(copy);
    trailers = copyOf(trailers, ItemKind.class);
  }

  /** A profile as its file has it; see {@code config/profiles/plex.yaml}. */
  public static ArtworkProfile of(String server, Map<String, Map<String, List<String>>> file) {
    return ArtworkProfileReader.read(server, file);
  }

  /** A text that changes when any name changes. */
  String fingerprint() {
    return server + templates + trailers + files;
  }

  /** The files that the server takes for this kind of asset, in its order of preference. */
  List<Entry> choices(AssetKind kind, ArtworkSearch search) {
    List<Entry> found = matches(kind, search).values().stream().map(Taken::file).toList();
    return files.byName && found.size() > 1
        ? found.stream().sorted(Comparator.comparing(this::key)).toList()
        : found;
  }

  /** The files that the server takes for this kind of asset, by their paths. */
  Map<String, Taken> matches(AssetKind kind, ArtworkSearch search) {
    List<String> extensions = files.extensions(kind);
    Map<String, Taken> found = new LinkedHashMap<>();
    for (ArtworkName name : names(kind, search.place())) {
      List<Entry> files = search.find(name);
      if (!files.isEmpty()) {
        files.stream()
            .filter(file -> file.sizeBytes() > 0)
            .filter(file -> extensions.contains(FileKind.extension(file.name())))
            .sorted(Comparator.comparing(file -> extension(extensions, file)))
            .forEach(file -> found.putIfAbsent(file.path(), new Taken(file, name.text())));
      }
    }
    return found;
  }

  /** The names by which the server looks for this kind of asset here, in its order. */
  List<ArtworkName> names(AssetKind kind, ArtworkPlace place) {
    return templates.getOrDefault(place.kind(), Map.of()).getOrDefault(kind, List.of());
  }

  /** Whether people see images of this kind. */
  boolean shows(AssetKind kind) {
    return !files.unshown.contains(kind);
  }

  /** The kinds of assets for which the server looks at items of this kind. */
  Stream<AssetKind> kinds(ItemKind kind) {
    return templates.getOrDefault(kind, Map.of()).keySet().stream();
  }

  /** The name without its extension, then the extensions in their order. */
  private String key(Entry file) {
    return ImageShelf.key(FileKind.stem(file.name()))
        + '\0'
        + (char) ('a' + extension(files.images, file));
  }

  private static int extension(List<String> extensions, Entry file) {
    return extensions.indexOf(FileKind.extension(file.name()));
  }

  private static <K extends Enum<K>, T> Map<K, List<T>> copyOf(
      Map<K, List<T>> names, Class<K> type) {
    Map<K, List<T>> copy = new EnumMap<>(type);
    names.forEach((kind, templates) -> copy.put(kind, List.copyOf(templates)));
    return Collections.unmodifiableMap(copy);
  }
}
