package mediaaudit.index;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import mediaaudit.model.FileFailure;
import mediaaudit.model.UserError;

/** Prunes an index file: rows go in chunks, then a compact file takes the place of the old one. */
public final class Pruning {
  /** More than the size asks for, since rows differ, and another round costs more than a row. */
  private static final double ZEAL = 1.02;

  private static final double ALL = 1;

  private final IndexFile file;
  private final Prune prune;
  private final Duration wait;
  private final Consumer<String> notices;
  private long files;
  private long mediaBytes;
  private long folders;
  private long rows;

  /**
   * A prune that has not begun.
   *
   * @param wait how long to wait for another writer
   * @param notices sentences for the user
   */
  public Pruning(IndexFile file, Prune prune, Duration wait, Consumer<String> notices) {
    this.file = file;
    this.prune = prune;
    this.wait = wait;
    this.notices = notices;
  }

  /**
   * Removes the rows and gives their space back.
   *
   * @param gone is told the path of each file whose rows or probe went
   * @throws UserError when a guard refuses, or there is no room to work in; nothing is changed then
   */
  public Pruned run(Consumer<String> gone) {
    requireRoom();
    long before = file.sizeBytes();
    if (prune.isBySize()) {
      shrink(gone);
    } else {
      remove(ALL, gone);
    }
    return new Pruned(files, mediaBytes, folders, rows, before, file.sizeBytes());
  }

  /** What {@link #run} would do: it is done to a copy, so that this tells the very same. */
  public Pruned rehearse(Consumer<String> gone) {
    requireRoom();
    try {
      ReadAccess.settleUpgrade(file, sentence -> {});
      SealCheck.forReader(file);
      IndexFile copy = file.copyForReading();
      try {
        return new Pruning(copy, prune, wait, notices).run(gone);
      } finally {
        copy.deleteWithFolder();
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * The dead space goes first, then the small pictures, which are made anew, then the share of the
   * files that makes the index too large.
   */
  private void shrink(Consumer<String> gone) {
    remove(0, gone);
    if (file.sizeBytes() > prune.maxBytes()) {
      removeThumbnails();
    }
    double zeal = ZEAL;
    for (long size = file.sizeBytes(); size > prune.maxBytes(); size = file.sizeBytes()) {
      if (!remove(zeal * (size - prune.maxBytes()) / size, gone)) {
        notices.accept("the index is still larger than that: no further row may go");
        return;
      }
      zeal *= 2;
    }
  }

  /**
   * Removes this share of the files, if so many may go.
   *
   * @return whether anything went
   */
  private boolean remove(double share, Consumer<String> gone) {
    try (Index index = open()) {
      List<RootRow> roots = new RootGuard(index, prune).chosen();
      TableRows before = index.tableRows();
      Removal removal = new Removal(index, prune, gone);
      removal.run(roots, most(before, share));
      long removed = before.less(index.tableRows()).sum();
      files += removal.files();
      mediaBytes += removal.mediaBytes();
      folders += removal.folders();
      rows += removed;
      // To open it makes it larger; a small one is compact again in a moment.
      if (removed > 0 || prune.isBySize() || file.isSmall()) {
        index.compactOnClose();
      }
      return removed > 0;
    }
  }

  private void removeThumbnails() {
    try (Index index = open()) {
      long before = rows;
      index.transact(() -> rows += index.thumbnails().deleteAll());
      if (rows > before) {
        index.compactOnClose();
      }
    }
  }

  private static long most(TableRows rows, double share) {
    return share >= ALL ? Long.MAX_VALUE : (long) Math.ceil(rows.of("file") * share);
  }

  private Index open() {
    return Index.write(file, "prune", wait, notices);
  }

  private void requireRoom() {
    try {
      Room.require(file.folder(), 2 * Compaction.room(file), "pruning the index");
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private UserError failed(IOException e) {
    return FileFailure.error("prune the index " + file, e, "check the disk");
  }
}
