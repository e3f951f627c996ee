package mediaaudit.name;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.model.AssetKind;
import mediaaudit.model.ExitCode;
import mediaaudit.model.ItemKind;
import mediaaudit.model.UserError;

/**
 * Reads a profile out of its file: kind of item, then kind of asset or {@code trailer}, then names;
 * besides {@code images: extensions:}, {@code order:} and {@code unshown:}, and {@code themes:
 * extensions:}.
 */
final class ArtworkProfileReader {
  private static final String TRAILER = "trailer";
  private static final String IMAGES = "images";
  private static final String THEMES = "themes";
  private static final String EXTENSIONS = "extensions";
  private static final String ORDER = "order";
  private static final String BY_NAME = "name";
  private static final String UNSHOWN = "unshown";

  private final String server;

  private ArtworkProfileReader(String server) {
    this.server = server;
  }

  static ArtworkProfile read(String server, Map<String, Map<String, List<String>>> file) {
    return new ArtworkProfileReader(server).read(file);
  }

  private ArtworkProfile read(Map<String, Map<String, List<String>>> file) {
    Map<ItemKind, Map<AssetKind, List<ArtworkName>>> templates = new EnumMap<>(ItemKind.class);
    Map<ItemKind, List<String>> trailers = new EnumMap<>(ItemKind.class);
    Map<String, Map<String, List<String>>> items = new TreeMap<>(file);
    ArtworkProfile.Files files =
        files(
            Optional.ofNullable(items.remove(IMAGES)).orElse(Map.of()),
            Optional.ofNullable(items.remove(THEMES)).orElse(Map.of()));
    items.forEach(
        (key, names) -> {
          ItemKind kind = constant(key, ItemKind.values(), ItemKind::word, IMAGES + ", " + THEMES);
          Map<String, List<String>> art = new TreeMap<>(names);
          Optional.ofNullable(art.remove(TRAILER)).ifPresent(it -> trailers.put(kind, once(it)));
          templates.put(kind, art(art));
        });
    return new ArtworkProfile(server, templates, trailers, files);
  }

  private Map<AssetKind, List<ArtworkName>> art(Map<String, List<String>> names) {
    Map<AssetKind, List<ArtworkName>> art = new EnumMap<>(AssetKind.class);
    names.forEach(
        (key, templates) ->
            art.put(kind(key, TRAILER), once(templates).stream().map(ArtworkName::of).toList()));
    return art;
  }

  private static List<String> once(List<String> names) {
    return names.stream().distinct().toList();
  }

  private ArtworkProfile.Files files(
      Map<String, List<String>> images, Map<String, List<String>> themes) {
    ArtworkProfile.Files usual = ArtworkProfile.Files.USUAL;
    requireKeys(images, List.of(EXTENSIONS, ORDER, UNSHOWN));
    requireKeys(themes, List.of(EXTENSIONS));
    return new ArtworkProfile.Files(
        images.getOrDefault(EXTENSIONS, usual.images()),
        themes.getOrDefault(EXTENSIONS, usual.sounds()),
        images.getOrDefault(ORDER, List.of()).contains(BY_NAME),
        images.getOrDefault(UNSHOWN, List.of()).stream()
            .map(word -> kind(word, UNSHOWN))
            .collect(Collectors.toSet()));
  }

  private void requireKeys(Map<String, List<String>> section, List<String> allowed) {
    section.keySet().stream()
        .filter(key -> !allowed.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw unknown(key, String.join(", ", allowed));
            });
  }

  private AssetKind kind(String key, String special) {
    return constant(key, Artwork.KINDS, AssetKind::word, special);
  }

  private <E> E constant(String key, E[] constants, Function<E, String> word, String special) {
    return Arrays.stream(constants)
        .filter(constant -> word.apply(constant).equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    key,
                    Arrays.stream(constants).map(word).collect(Collectors.joining(", "))
                        + ", "
                        + special));
  }

  private UserError unknown(String key, String allowed) {
    return new UserError(
        ExitCode.CONFIGURATION,
        "artwork profile %s: unknown key %s; allowed are: %s".formatted(server, key, allowed));
  }
}
