package mediaaudit.name;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.model.AssetKind;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileKind;
import mediaaudit.model.ItemKind;
import mediaaudit.model.UserError;

/**
 * Artwork names that one media server accepts.
 *
 * @param templates for each kind of item and asset, names in the server's order of preference
 * @param trailers for each kind of item, names of trailers
 * @param extensions of images that the server reads, in lower case
 */
public record ArtworkProfile(
    String server,
    Map<ItemKind, Map<AssetKind, List<String>>> templates,
    Map<ItemKind, List<String>> trailers,
    Set<String> extensions) {
  private static final String TRAILER = "trailer";
  private static final String IMAGES = "images";
  private static final String EXTENSIONS = "extensions";

  /** Copies the maps, in the order of their keys. */
  public ArtworkProfile {
    Map<ItemKind, Map<AssetKind, List<String>>> copy = new EnumMap<>(ItemKind.class);
    templates.forEach((kind, names) -> copy.put(kind, copyOf(names, AssetKind.class)));
    templates = Collections.unmodifiableMap(copy);
    trailers = copyOf(trailers, ItemKind.class);
    extensions = Set.copyOf(extensions);
  }

  /** A profile of a server that reads images of any kind. */
  public ArtworkProfile(
      String server,
      Map<ItemKind, Map<AssetKind, List<String>>> templates,
      Map<ItemKind, List<String>> trailers) {
    this(server, templates, trailers, FileKind.IMAGE.extensions());
  }

  /**
   * A profile as its file has it: kind of item, then kind of asset or {@code trailer}, then names;
   * and {@code images: extensions:}.
   */
  public static ArtworkProfile of(String server, Map<String, Map<String, List<String>>> yaml) {
    Map<ItemKind, Map<AssetKind, List<String>>> templates = new EnumMap<>(ItemKind.class);
    Map<ItemKind, List<String>> trailers = new EnumMap<>(ItemKind.class);
    Map<String, Map<String, List<String>>> items = new TreeMap<>(yaml);
    Optional<Map<String, List<String>>> images = Optional.ofNullable(items.remove(IMAGES));
    items.forEach(
        (key, names) -> {
          ItemKind kind = constant(server, key, ItemKind.values(), ItemKind::word, IMAGES);
          Map<String, List<String>> art = new TreeMap<>(names);
          Optional.ofNullable(art.remove(TRAILER)).ifPresent(it -> trailers.put(kind, it));
          templates.put(kind, art(server, art));
        });
    return new ArtworkProfile(server, templates, trailers, extensions(server, images));
  }

  private static Map<AssetKind, List<String>> art(String server, Map<String, List<String>> names) {
    Map<AssetKind, List<String>> art = new EnumMap<>(AssetKind.class);
    names.forEach(
        (key, templates) ->
            art.put(constant(server, key, Artwork.KINDS, AssetKind::word, TRAILER), templates));
    return art;
  }

  private static Set<String> extensions(String server, Optional<Map<String, List<String>>> images) {
    if (images.isEmpty()) {
      return FileKind.IMAGE.extensions();
    }
    List<String> extensions = images.get().get(EXTENSIONS);
    if (extensions == null || images.get().size() > 1) {
      throw unknown(server, images.get().keySet().toString(), EXTENSIONS);
    }
    return Set.copyOf(extensions);
  }

  private static <E> E constant(
      String server, String key, E[] constants, Function<E, String> word, String special) {
    return Arrays.stream(constants)
        .filter(constant -> word.apply(constant).equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    server,
                    key,
                    Arrays.stream(constants).map(word).collect(Collectors.joining(", "))
                        + ", "
                        + special));
  }

  private static UserError unknown(String server, String key, String allowed) {
    return new UserError(
        ExitCode.CONFIGURATION,
        "artwork profile %s: unknown key %s; allowed are: %s".formatted(server, key, allowed));
  }

  private static <K extends Enum<K>> Map<K, List<String>> copyOf(
      Map<K, List<String>> names, Class<K> type) {
    Map<K, List<String>> copy = new EnumMap<>(type);
    names.forEach((kind, templates) -> copy.put(kind, List.copyOf(templates)));
    return Collections.unmodifiableMap(copy);
  }
}
