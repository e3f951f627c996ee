package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.model.Entry;
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
  private static final String STEM = "{stem}";
  private static final String STACK = "{stack}";
  private static final String SPECIALS = "{specials}";
  private static final String NUMBER = "{n";
  private static final String UNPADDED = "{n}";
  private static final String PADDED = "{nn}";
  private static final String PADDED_NOT_ZERO = "{nn+}";

  /** A file and its path below the item's folder, with {@code /}. */
  record Candidate(Entry file, String path) {}

  /** The names that a name in a profile stands for here; none where it does not count. */
  Stream<String> names(ArtworkName name) {
    return name.above() || counts(name) ? filled(name.text()) : Stream.empty();
  }

  /** Whether a name counts in the item's own folders. */
  boolean counts(ArtworkName name) {
    return ownFolder || name.isNamedAfterVideo();
  }

  /** The text with all that is to be filled in. */
  Stream<String> filled(String name) {
    return numbered(name).stream()
        .map(it -> it.replace("{folder}", folder))
        .flatMap(this::withStem);
  }

  private Stream<String> withStem(String name) {
    if (name.contains(STACK)) {
      return stacks().map(stack -> name.replace(STACK, stack));
    }
    return name.contains(STEM)
        ? stems.stream().distinct().map(stem -> name.replace(STEM, stem))
        : Stream.of(name);
  }

  /** What the names of a film's parts are without the marks of the parts. */
  Stream<String> stacks() {
    if (stems.size() < 2) {
      return Stream.empty();
    }
    Parts parts = Parts.of(stems);
    return stems.stream().filter(stem -> parts.part(stem) != null).map(parts::base).distinct();
  }

  /** The template with the season's number in it; empty when it is not for this season. */
  private Optional<String> numbered(String template) {
    boolean isSpecials = season != null && season == 0;
    if (template.contains(SPECIALS)) {
      return isSpecials ? Optional.of(template.replace(SPECIALS, "specials")) : Optional.empty();
    }
    if (!template.contains(NUMBER)) {
      return Optional.of(template);
    }
    if (season == null) {
      return Optional.empty();
    }
    if (isSpecials && template.contains(PADDED_NOT_ZERO)) {
      return Optional.empty();
    }
    String padded = (season < 10 ? "0" : "") + season;
    return Optional.of(
        template
            .replace(PADDED_NOT_ZERO, padded)
            .replace(PADDED, padded)
            .replace(UNPADDED, season.toString()));
  }
}
