package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.PosterRow;
import mediaaudit.index.ThumbnailDao;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Item;
import mediaaudit.model.ItemFiles;
import mediaaudit.model.PathHash;
import mediaaudit.model.Thumbnails;
import mediaaudit.model.UserError;
import mediaaudit.report.SmallPicture;

/**
 * The files of an index's items, with thumbnails of their posters: those that the index has, and
 * others, which are made of the files and can be kept.
 */
final class Posters implements ItemFiles, Thumbnails {
  private static final long MOST_BYTES = 64L << 20;

  /** So many that it takes seconds. */
  private static final int MANY = 200;

  private final Consumer<String> notices;
  private final ItemFiles files;
  private final ThumbnailDao known;
  private final long budget;
  private final List<PosterRow> posters = new ArrayList<>();
  private final Map<String, String> made = new HashMap<>();
  private long used;
  private long unreadable;
  private long leftOut;

  /**
   * Of an index that stays open meanwhile.
   *
   * @param budget most bytes that all of them take together; 0 for none
   */
  Posters(Index index, long budget, Consumer<String> notices) {
    this.notices = notices;
    this.files = index.itemFiles();
    this.known = index.thumbnails();
    this.budget = budget;
  }

  @Override
  public List<Item> whole(List<Item> items) {
    return files.whole(items);
  }

  @Override
  public Thumbnails thumbnails() {
    return budget == 0 ? NONE : this;
  }

  @Override
  public long unreadable() {
    return unreadable;
  }

  @Override
  public long leftOut() {
    return leftOut;
  }

  @Override
  public Optional<String> of(Item item) {
    return poster(item).flatMap(poster -> of(item, poster));
  }

  /** The first choice of most servers, else any. */
  private static Optional<Asset> poster(Item item) {
    return item.assets().stream()
        .filter(asset -> asset.kind() == AssetKind.POSTER && asset.sizeBytes() > 0)
        .max((a, b) -> Integer.compare(a.shownBy().size(), b.shownBy().size()));
  }

  private Optional<String> of(Item item, Asset poster) {
    if (used >= budget) {
      leftOut++;
      return Optional.empty();
    }
    String jpeg =
        known
            .ofFile(poster.pathHash())
            .orElseGet(() -> read(poster, Item.absolute(item.root(), poster.path())));
    if (jpeg.isEmpty()) {
      unreadable++;
      return Optional.empty();
    }
    if (used + jpeg.length() > budget) {
      leftOut++;
      return Optional.empty();
    }
    used += jpeg.length();
    return Optional.of(jpeg);
  }

  /** Empty where it cannot be read; what the disk refuses is asked for again next time. */
  private String read(Asset poster, String path) {
    try {
      Path file = Path.of(path);
      BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
      if (!before.isRegularFile() || before.size() > MOST_BYTES) {
        return "";
      }
      byte[] picture = Files.readAllBytes(file);
      String digest = PathHash.start().add(picture).hex();
      long mtime = before.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      if (posters.size() == MANY) {
        notices.accept(
            "making small pictures of posters; later reports find them in the index"
                + " (--no-thumbnails: none)");
      }
      posters.add(new PosterRow(poster.pathHash(), before.size(), mtime, digest));
      return made.computeIfAbsent(
          digest, key -> known.ofContent(key).orElseGet(() -> thumbnail(picture)));
    } catch (IOException | InvalidPathException unreadableNow) {
      return "";
    }
  }

  private static String thumbnail(byte[] picture) {
    return SmallPicture.of(picture).map(Base64.getEncoder()::encodeToString).orElse("");
  }

  /** Stores what was made, unless the index is in use or may not be written. */
  void keep(IndexFile file) {
    if (posters.isEmpty()) {
      return;
    }
    try (Index index = Index.write(file, "report", Duration.ZERO, sentence -> {})) {
      index.transact(() -> index.thumbnails().keep(posters, made));
    } catch (RuntimeException failure) {
      // The report is written, and the next one makes them again.
      if (!(Index.explain(failure, file) instanceof UserError)) {
        throw failure;
      }
    }
  }
}
