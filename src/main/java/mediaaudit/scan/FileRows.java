package mediaaudit.scan;

import java.util.List;
import mediaaudit.index.FileRow;
import mediaaudit.index.ProbedFile;
import mediaaudit.index.StoredFile;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.RawAnswer;
import mediaaudit.model.RawPath;
import mediaaudit.probe.Answer;
import mediaaudit.probe.Asked;
import mediaaudit.probe.HeaderDigest;

/** Makes the rows of a folder's files. */
final class FileRows {
  private final Listing listing;

  FileRows(Listing listing) {
    this.listing = listing;
  }

  /** The facts of a file as they were told. */
  static ProbedFile probed(String hash, Answer answer) {
    return new ProbedFile(hash, answer.probe(), answer.chapters(), answer.raw(), answer.digest());
  }

  /** What is stored of a file that nobody can read, once these were asked. */
  static ProbedFile askedAgain(StoredFile stored, Asked asked) {
    Probe failure =
        Probe.failed(
            ProbeStatus.CORRUPT,
            stored.reason(),
            stored.prober(),
            stored.revision(),
            stored.probedAt());
    return new ProbedFile(
        stored.file().pathHash(),
        failure,
        List.of(),
        RawAnswer.NONE,
        HeaderDigest.asking(asked, stored.headerDigest()));
  }

  /**
   * The row of a file as it was seen.
   *
   * @param stored its row until now; null when it is new
   */
  FileRow of(SeenFile file, Stat stat, StoredFile stored, boolean racy) {
    return new FileRow(
        file.pathHash(),
        listing.place().hash(),
        name(file, stored),
        file.kind(),
        stat.sizeBytes(),
        stat.mtimeNanos(),
        stat.ctimeNanos(),
        stat.inode(),
        racy,
        null,
        stored == null ? listing.listedAtNanos() : stored.file().firstSeen(),
        null);
  }

  /**
   * A file of which nothing was learned keeps the row of what was last read of it.
   *
   * @param trouble why it could not be read; null when it could
   */
  FileRow unlearned(SeenFile file, StoredFile stored, String trouble) {
    FileRow last = stored == null ? of(file, file.stat(), null, false) : stored.file();
    return new FileRow(
        last.pathHash(),
        last.folderHash(),
        last.name(),
        last.kind(),
        last.sizeBytes(),
        last.mtimeNanos(),
        last.ctimeNanos(),
        last.inode(),
        last.racy(),
        trouble,
        last.firstSeen(),
        null);
  }

  /** The name that says more, where a locale cannot decode it. */
  static String name(SeenFile file, StoredFile stored) {
    return stored != null && stored.file().pathHash().equals(file.pathHash())
        ? RawPath.better(file.name(), stored.file().name())
        : file.name();
  }

  /** Whether the row of an unchanged file has to be written all the same. */
  static boolean isStale(SeenFile file, StoredFile stored, Comparison comparison) {
    return stored.file().missingSince() != null
        || stored.file().kind() != file.kind()
        || RawPath.undecoded(file.name()) < RawPath.undecoded(stored.file().name())
        || comparison.teaches(stored.file(), file.stat());
  }
}
