package mediaaudit.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mediaaudit.index.FolderRow;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;
import mediaaudit.model.FolderRole;
import mediaaudit.name.FolderOutline;
import mediaaudit.name.LibraryReader;
import mediaaudit.probe.ProberChain;

/**
 * Does once, while the walk goes on, what the first changed folder is going to need, and forgets
 * what comes of it: code that has never run takes ten times as long, and would do so when nothing
 * else is left to be done. Where nothing changed, it never runs.
 */
final class HeadStart {
  /** So many files of a folder run all of the code. */
  private static final int ENOUGH_FILES = 100;

  private final ScanOptions options;
  private boolean begun;

  HeadStart(ScanOptions options) {
    this.options = options;
  }

  /**
   * Takes the first of the changed folders that hold a video.
   *
   * @param row what is known of it; null for nothing
   */
  void take(String root, FolderRow row, Listing listing) {
    if (begun || listing.videos() == 0) {
      return;
    }
    begun = true;
    Thread thread = new Thread(() -> run(root, row, listing), "head-start");
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError ignored) {
      // It takes longer, then.
    }
  }

  private void run(String root, FolderRow row, Listing listing) {
    try {
      read(root, listing);
      Optional<SeenFile> changed =
          listing.files().stream()
              .filter(SeenFile::isVideo)
              .filter(video -> isYounger(video.stat(), row))
              .findFirst();
      if (options.chain().asksBuiltin() && changed.isPresent()) {
        ProberChain.probeBuiltin(changed.get().path());
      }
    } catch (IOException | RuntimeException | Error ignored) {
      // Whatever it is, it comes again where it is told.
    }
  }

  private static boolean isYounger(Stat video, FolderRow row) {
    return row == null
        || row.oldestProbe() == null
        || video.mtimeNanos() > row.oldestProbe()
        || video.ctimeNanos() != null && video.ctimeNanos() > row.oldestProbe();
  }

  private void read(String root, Listing listing) throws IOException {
    String path = listing.place().below();
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<SeenFile> seen = listing.files().stream().limit(ENOUGH_FILES).toList();
    List<String> names = seen.stream().map(SeenFile::name).toList();
    LibraryReader reader = new FolderReaders(options.types().in(root), options.artwork()).of(path);
    FolderRole role = reader.roleOf(new FolderOutline(name, false, names, List.of()));
    List<Entry> files = new ArrayList<>();
    for (SeenFile file : seen) {
      files.add(entry(path, file));
    }
    reader.read(name, new Folder("", root, path, name, files, List.of()), role);
  }

  private static Entry entry(String folder, SeenFile file) throws IOException {
    String name = file.name();
    FileKind kind = FileKind.of(name);
    String text = kind == FileKind.NFO ? UnitReader.text(file.path()) : "";
    return new Entry(name, folder + "/" + name, name, kind, file.stat().sizeBytes(), text);
  }
}
