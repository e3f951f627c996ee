package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  private final ScanOptions options;
  private boolean begun;

  HeadStart(ScanOptions options) {
    this.options = options;
  }

  /** Takes the first of the changed folders. */
  void take(String root, Listing listing) {
    if (begun || listing.videos() == 0) {
      return;
    }
    begun = true;
    Thread thread = new Thread(() -> run(root, listing), "head-start");
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      // It takes longer, then.
    }
  }

  private void run(String root, Listing listing) {
    try {
      Optional<Path> video =
          listing.files().stream().filter(SeenFile::isVideo).map(SeenFile::path).findFirst();
      if (options.chain().asksBuiltin() && video.isPresent()) {
        ProberChain.probeBuiltin(video.get());
      }
      read(root, listing);
    } catch (IOException | RuntimeException | Error ignored) {
      // Whatever it is, it comes again where it is told.
    }
  }

  private void read(String root, Listing listing) {
    String path = listing.place().below();
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<String> names = listing.files().stream().map(SeenFile::name).toList();
    LibraryReader reader = new FolderReaders(options.types().in(root), options.artwork()).of(path);
    FolderRole role = reader.roleOf(new FolderOutline(name, false, names, List.of()));
    List<Entry> files = names.stream().map(file -> entry(path, file)).toList();
    reader.read(name, new Folder("", root, path, name, files, List.of()), role);
  }

  private static Entry entry(String folder, String name) {
    return new Entry(name, folder + "/" + name, name, FileKind.of(name), 0, "");
  }
}
