package mediaaudit.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.Video;

/** Tells by which name a server takes a file as an item's artwork, or which names it looks for. */
public final class ArtworkLookup {
  private final ArtworkProfile profile;

  public ArtworkLookup(ArtworkProfile profile) {
    this.profile = profile;
  }

  /**
   * A name that a server looks for and that is a file's.
   *
   * @param template as the profile has it
   */
  public record Match(AssetKind kind, String template) {}

  /** The server's name. */
  public String server() {
    return profile.server();
  }

  /**
   * By which name the server takes this file.
   *
   * @param series of a season; null for other items
   */
  public Optional<Match> match(Item item, Item series, Asset file) {
    Entry entry = entry(file);
    ArtworkSearch search = new ArtworkSearch(place(item, series, Optional.of(entry)));
    return profile
        .kinds(item.kind())
        .flatMap(
            kind ->
                Optional.ofNullable(profile.matches(kind, search).get(entry.path()))
                    .map(taken -> new Match(kind, taken.name()))
                    .stream())
        .findFirst();
  }

  /** The names without an extension that the server looks for, those after the item last. */
  public List<String> names(Item item, Item series, AssetKind kind) {
    ArtworkPlace place = place(item, series, Optional.empty());
    return profile.names(kind, place).stream()
        .sorted(Comparator.comparing(ArtworkLookup::isAfterItem))
        .flatMap(place::names)
        .distinct()
        .toList();
  }

  static boolean isAfterItem(ArtworkName name) {
    return name.isNamedAfterVideo() || name.text().contains("{folder}");
  }

  /** The extensions of the files that the server reads. */
  public List<String> extensions(AssetKind kind) {
    return profile.files().extensions(kind);
  }

  private static Entry entry(Asset file) {
    String name = SlashedPath.name(file.path());
    return new Entry(file.pathHash(), file.path(), name, FileKind.of(name), file.sizeBytes(), "");
  }

  private static ArtworkPlace place(Item item, Item series, Optional<Entry> file) {
    Set<String> own = ownFolders(item, series);
    List<ImageShelf> shelves =
        file.stream().flatMap(entry -> own.stream().flatMap(it -> shelf(it, entry))).toList();
    List<ImageShelf> above =
        item.kind() != ItemKind.SEASON || series == null
            ? List.of()
            : file.stream().flatMap(entry -> shelf(folder(series), entry)).toList();
    boolean ownFolder = item.kind() != ItemKind.EPISODE && !own.isEmpty() && !item.isLoose();
    return new ArtworkPlace(
        item.kind(),
        shelves,
        above,
        ownFolder,
        SlashedPath.name(folder(item)),
        item.mainVideos().stream()
            .map(video -> FileKind.stem(SlashedPath.name(video.path())))
            .toList(),
        item.season(),
        List.of());
  }

  /** The folders that are the item's; none of a season that has none of its own. */
  private static Set<String> ownFolders(Item item, Item series) {
    Set<String> own = new LinkedHashSet<>();
    boolean apart = series == null || !item.path().equals(series.path());
    if (item.kind() != ItemKind.EPISODE && (item.kind() != ItemKind.SEASON || apart)) {
      own.add(folder(item));
    }
    if (item.kind() == ItemKind.MOVIE || item.kind() == ItemKind.EPISODE) {
      item.mainVideos().forEach(video -> own.add(SlashedPath.parent(video.path())));
    }
    return own;
  }

  private static Stream<ImageShelf> shelf(String folder, Entry file) {
    String at = SlashedPath.parent(file.path());
    if (at.equals(folder)) {
      return Stream.of(ImageShelf.of(file, ""));
    }
    boolean below = !at.isEmpty() && SlashedPath.parent(at).equals(folder);
    return below ? Stream.of(ImageShelf.of(file, SlashedPath.name(at))) : Stream.empty();
  }

  private static String folder(Item item) {
    List<String> files = new ArrayList<>(item.videos().stream().map(Video::path).toList());
    return item.isLoose() || files.contains(item.path())
        ? SlashedPath.parent(item.path())
        : item.path();
  }
}
