package mediaaudit.scan;

import java.util.List;
import mediaaudit.model.Entry;
import mediaaudit.model.Folder;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.Threads;
import mediaaudit.name.ArtworkPatterns;
import mediaaudit.name.FolderOutline;
import mediaaudit.name.LibraryReader;
import mediaaudit.rule.Rules;

/**
 * Reads and judges the names in the first changed folder while its videos are looked into, and
 * forgets what comes of it. What Java has never run takes ten times as long; where one file changed
 * that is most of what a scan takes longer than one that finds nothing.
 */
final class FirstReading implements Runnable {
  /** So many files run all of the code. */
  private static final int ENOUGH_FILES = 100;

  private final Listing listing;
  private final LibraryReader reader;
  private final Rules rules;

  private FirstReading(Listing listing, ArtworkPatterns artwork, Rules rules) {
    this.listing = listing;
    this.reader = new LibraryReader(artwork);
    this.rules = rules;
  }

  /** Begins, where a folder with videos changed. */
  static void begin(List<RootWalk> walks, ArtworkPatterns artwork, Rules rules) {
    walks.stream()
        .flatMap(walk -> walk.changes().folders().stream())
        .filter(listing -> listing.videos() > 0)
        .findFirst()
        .ifPresent(
            listing ->
                // Without a thread it takes longer.
                Threads.daemon("first reading", new FirstReading(listing, artwork, rules)));
  }

  @Override
  public void run() {
    String path = listing.place().below();
    String name = SlashedPath.name(path);
    List<SeenFile> files = listing.files().stream().limit(ENOUGH_FILES).toList();
    List<String> names = files.stream().map(SeenFile::name).toList();
    List<Entry> entries = files.stream().map(file -> entry(path, file)).toList();
    Folder folder = new Folder(listing.place().hash(), "", path, name, entries, List.of());
    try {
      FolderOutline outline = new FolderOutline(name, false, names, List.of());
      rules.check(reader.read("", folder, reader.roleOf(outline)));
    } catch (RuntimeException | StackOverflowError ignored) {
      // It comes again where it is told.
    }
  }

  private static Entry entry(String folder, SeenFile file) {
    String path = SlashedPath.join(folder, file.name());
    long size = file.stat().sizeBytes();
    return new Entry(file.pathHash(), path, file.name(), file.kind(), size, "");
  }
}
