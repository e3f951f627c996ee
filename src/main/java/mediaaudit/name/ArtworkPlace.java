package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.ItemKind;

/**
 * Where the artwork of an item stands, and how it may be named after the item.
 *
 * @param own shelves of the item's own folders
 * @param above shelves of the folder above, to which names with {@code ../} lead
 * @param ownFolder whether the folder is the item's alone, so that plain names count
 * @param folder name of the item's folder
 * @param stems of the item's main videos
 * @param season number; null where the item has none
 * @param candidates files that a user's own patterns may claim for the item
 */
record ArtworkPlace(
    ItemKind kind,
    List<ImageShelf> own,
    List<ImageShelf> above,
    boolean ownFolder,
    String folder,
    List<String> stems,
    Integer season,
    List<Candidate> candidates) {
  private static final String ABOVE = "../";
  private static final String STEM = "{stem}";
  private static final String SPECIALS = "{specials}";
  private static final String UNPADDED = "{n}";
  private static final String PADDED = "{nn}";

  /** A file and its path below the item's folder, with {@code /}. */
  record Candidate(Entry file, String path) {}

  /** The images that a template names. */
  Stream<Entry> find(String template) {
    boolean up = template.startsWith(ABOVE);
    if (!up && !ownFolder && !template.contains(STEM)) {
      return Stream.empty();
    }
    String name = up ? template.substring(ABOVE.length()) : template;
    List<ImageShelf> shelves = up ? above : own;
    boolean one = FileKind.of(name) == FileKind.IMAGE;
    return names(one ? FileKind.stem(name) : name)
        .flatMap(it -> shelves.stream().flatMap(shelf -> shelf.find(it).stream()))
        .filter(file -> !one || FileKind.extension(file.name()).equals(FileKind.extension(name)));
  }

  private Stream<String> names(String template) {
    return numbered(template).stream()
        .map(name -> name.replace("{folder}", folder))
        .flatMap(this::withStem)
        .map(ImageShelf::key);
  }

  private Stream<String> withStem(String name) {
    return name.contains(STEM)
        ? stems.stream().distinct().map(stem -> name.replace(STEM, stem))
        : Stream.of(name);
  }

  /** The template with the season's number in it; empty when it is not for this season. */
  private Optional<String> numbered(String template) {
    if (template.contains(SPECIALS)) {
      return season != null && season == 0
          ? Optional.of(template.replace(SPECIALS, "specials"))
          : Optional.empty();
    }
    if (season == null) {
      return template.contains(UNPADDED) || template.contains(PADDED)
          ? Optional.empty()
          : Optional.of(template);
    }
    return Optional.of(
        template
            .replace(PADDED, (season < 10 ? "0" : "") + season)
            .replace(UNPADDED, season.toString()));
  }
}
