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
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import mediaaudit.model.RawPath;
import mediaaudit.model.Thumbnails;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;
import mediaaudit.report.SmallPicture;

/**
 * The files of an index's items, with thumbnails of their posters: those that the index has, and
 * others, which are made of the files, once for all documents, and can be kept.
 */
final class Posters implements ItemFiles {
  private static final long MOST_BYTES = 64L << 20;

  /** More than any thumbnail takes: its points as they are, in Base64. */
  private static final long ROOM = 40_000;

  /** So many that it takes seconds. */
  private static final int MANY = 200;

  private final Consumer<String> notices;
  private final ItemFiles files;
  private final ThumbnailDao known;
  private final long budget;
  private final Watchdog watchdog;
  private final List<PosterRow> posters = new ArrayList<>();
  private final Map<String, String> made = new HashMap<>();
  private final Map<String, String> madeOfFiles = new HashMap<>();
  private final Set<String> hungRoots = new HashSet<>();

  /**
   * Of an index that stays open meanwhile.
   *
   * @param budget most bytes that all thumbnails of a document take together; 0 for none
   * @param patience how long a disk may take for a poster
   */
  Posters(Index index, long budget, Duration patience, Consumer<String> notices) {
    this.notices = notices;
    this.files = index.itemFiles();
    this.known = index.thumbnails();
    this.budget = budget;
    this.watchdog = new Watchdog(patience);
  }

  /**
   * Opens an index whose posters are to be shown. Where pictures are to be made, which takes
   * minutes, it is a copy, so that no scan waits for them; the index itself where there is no room
   * for one.
   */
  static Index open(IndexFile file, long budget, Consumer<String> notices) {
    Index index = Index.read(file, notices);
    ThumbnailDao known = index.thumbnails();
    if (isUsedUp(known.length(), budget) || known.titlesWithoutThumbnail() == 0) {
      return index;
    }
    index.close();
    try {
      return Index.readCopy(file, notices);
    } catch (UserError noRoom) {
      return Index.read(file, notices);
    }
  }

  private static boolean isUsedUp(long used, long budget) {
    return used + ROOM > budget;
  }

  @Override
  public Iterator<Item> whole(List<Item> items) {
    return files.whole(items);
  }

  @Override
  public Thumbnails thumbnails() {
    return budget == 0 ? Thumbnails.NONE : new Document();
  }

  /** What one document shows. */
  private final class Document implements Thumbnails {
    private long used;
    private long unreadable;
    private long leftOut;

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

    private Optional<String> of(Item item, Asset poster) {
      if (isUsedUp(used, budget)) {
        leftOut++;
        return Optional.empty();
      }
      String jpeg = jpeg(item.root(), poster);
      if (jpeg.isEmpty()) {
        unreadable++;
        return Optional.empty();
      }
      used += jpeg.length();
      return Optional.of(jpeg);
    }
  }

  /** The first choice of most servers, else any. */
  private static Optional<Asset> poster(Item item) {
    return item.assets().stream()
        .filter(asset -> asset.kind() == AssetKind.POSTER && asset.sizeBytes() > 0)
        .max((a, b) -> Integer.compare(a.shownBy().size(), b.shownBy().size()));
  }

  private String jpeg(String root, Asset poster) {
    return known
        .ofFile(poster.pathHash())
        .orElseGet(() -> madeOfFiles.computeIfAbsent(poster.pathHash(), key -> read(root, poster)));
  }

  /** Empty where it cannot be read; what the disk refuses is asked for again next time. */
  private String read(String root, Asset poster) {
    if (hungRoots.contains(root)) {
      return "";
    }
    try {
      Path folder = Path.of(root);
      Path file = RawPath.resolve(folder, poster.path());
      return watchdog
          .call(() -> Content.within(folder, file))
          .map(content -> made(poster, content))
          .orElse("");
    } catch (Watchdog.Stalled e) {
      hungRoots.add(root);
      notices.accept("posters below " + root + " are left out: " + e.getMessage());
      return "";
    } catch (IOException | InvalidPathException | OutOfMemoryError unreadableNow) {
      return "";
    }
  }

  /** What a file held when it had this time. */
  private record Content(long mtimeNanos, byte[] bytes) {
    /** Empty where a link leads out of the folder, as {@link #of} else. */
    static Optional<Content> within(Path folder, Path file) throws IOException {
      Path target = file.toRealPath();
      return target.startsWith(folder.toRealPath()) ? of(target) : Optional.empty();
    }

    /** Empty where it is no file, or too large for a picture. */
    private static Optional<Content> of(Path file) throws IOException {
      BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
      return before.isRegularFile() && before.size() <= MOST_BYTES
          ? Optional.of(
              new Content(
                  before.lastModifiedTime().to(TimeUnit.NANOSECONDS), Files.readAllBytes(file)))
          : Optional.empty();
    }
  }

  private String made(Asset poster, Content content) {
    if (posters.size() == MANY) {
      notices.accept(
          "making small pictures of posters; later reports find them in the index"
              + " (--no-thumbnails: none)");
    }
    String digest = PathHash.start().add(content.bytes).hex();
    posters.add(
        new PosterRow(
            poster.pathHash(),
            content.bytes.length,
            content.mtimeNanos,
            known.ctimeNanos(poster.pathHash()).orElse(null),
            digest));
    return made.computeIfAbsent(
        digest, key -> known.ofContent(key).orElseGet(() -> thumbnail(content.bytes)));
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
