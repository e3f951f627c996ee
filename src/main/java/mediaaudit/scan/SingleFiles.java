package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mediaaudit.index.FileCache;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.index.Index;
import mediaaudit.index.ProbedFile;
import mediaaudit.index.RootRow;
import mediaaudit.index.StoredFile;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileKind;
import mediaaudit.model.Item;
import mediaaudit.model.MissReason;
import mediaaudit.model.Nanos;
import mediaaudit.model.Probe;
import mediaaudit.model.RawPath;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;
import mediaaudit.probe.Answer;
import mediaaudit.probe.HeaderDigest;

/**
 * Looks up, looks into and stores single files, by the rules by which a scan trusts its rows. Only
 * {@link #find} and {@link #store} touch the index.
 */
public final class SingleFiles {
  private final Index index;
  private final Trust trust;

  public SingleFiles(Index index, Trust trust) {
    this.index = index;
    this.trust = trust;
  }

  /**
   * What is stored of a file.
   *
   * @param path as it is reached
   * @param folder null when it has no row
   * @param probe null when nobody looked into it
   * @param validity when it holds
   */
  public record Kept(
      Path path, StoredFile file, FolderRow folder, Probe probe, Validity validity) {}

  /**
   * What one look found.
   *
   * @param answer null when no prober at hand knows the file
   */
  public static final class Found {
    private final Path path;
    private final Stat stat;
    private final boolean racy;
    private final Answer answer;

    private Found(Path path, Stat stat, boolean racy, Answer answer) {
      this.path = path;
      this.stat = stat;
      this.racy = racy;
      this.answer = answer;
    }

    /** What the file contains; empty when no prober at hand knows it. */
    public Optional<Probe> probe() {
      return Optional.ofNullable(answer).map(Answer::probe);
    }
  }

  /** What the index keeps of this file, valid or not. */
  public Optional<Kept> find(Path path) {
    return Location.find(index, path)
        .flatMap(
            location ->
                index
                    .files()
                    .find(location.place().fileHash())
                    .map(file -> kept(path, file, location.root())));
  }

  /** The path under which the index shows this file or folder; empty when it has no row. */
  public Optional<String> known(Path path) {
    return Location.find(index, path)
        .filter(
            location ->
                index.files().find(location.place().fileHash()).isPresent()
                    || index.folders().find(location.place().hash()).isPresent())
        .map(location -> Item.absolute(location.root().path(), location.place().below()));
  }

  /**
   * Lets files below this folder be stored; one in a known root changes nothing, one around known
   * roots takes over their rows.
   *
   * @throws UserError when it is no folder
   */
  public void addRoot(Path folder) {
    Roots roots = new Roots(index, ScanListener.SILENCE, new Watchdog(Watchdog.USUAL_PATIENCE));
    index.transact(
        () -> {
          roots.choose(List.of(new RootChoice(folder.toString(), null)));
          for (String refusal : roots.refusals()) {
            // Whatever was begun is undone.
            throw new UserError(ExitCode.REFUSED, refusal);
          }
        });
  }

  private Kept kept(Path path, StoredFile file, RootRow root) {
    String hash = file.file().pathHash();
    return new Kept(
        path,
        file,
        index.folders().find(file.file().folderHash()).orElse(null),
        index.probes(List.of(hash)).get(hash),
        validity(root));
  }

  private Validity validity(RootRow root) {
    return trust.validity(root.path(), index.roots().distrusted(root.id()));
  }

  /**
   * Why what is kept of a file does not hold now; empty when it does.
   *
   * @throws IOException when the file cannot be looked at
   */
  public Optional<MissReason> doubt(Kept kept) throws IOException {
    Stat stat;
    try {
      stat = Stat.following(kept.path());
    } catch (NoSuchFileException gone) {
      return Optional.of(MissReason.GONE);
    }
    if (kept.file().file().kind() != FileKind.VIDEO) {
      return kept.validity().comparison().difference(kept.file().file(), stat);
    }
    Optional<Doubt> doubt = kept.validity().doubt(kept.file(), stat, kept.folder());
    boolean proved =
        doubt.filter(Doubt::provable).isPresent() && Look.isProved(kept.file(), kept.path());
    return proved ? Optional.empty() : doubt.map(Doubt::reason);
  }

  /**
   * Looks into a video.
   *
   * @throws IOException when it cannot be read, or is being written
   */
  public Found look(Path path) throws IOException, InterruptedException {
    Stat stat = stat(path);
    SeenFile file = SeenFile.at(path, name(path), FileKind.VIDEO, stat);
    Look.Outcome outcome = new Look(null, file, null, null, MissReason.NEW, everywhere()).call();
    if (outcome.trouble() != null) {
      throw new IOException("cannot read " + path + ": " + outcome.trouble());
    }
    return new Found(path, outcome.stat(), outcome.racy(), outcome.answer());
  }

  /**
   * What somebody else found in a video as it is now.
   *
   * @throws IOException when there is no such file
   */
  public Found told(Path path, Probe probe) throws IOException {
    Stat stat = stat(path);
    boolean racy = everywhere().isRacy(stat, Nanos.now());
    return new Found(path, stat, racy, Answer.told(probe, HeaderDigest.ends(path)));
  }

  /** Rules that no root changes. */
  private Validity everywhere() {
    return trust.validity("", "");
  }

  /**
   * Stores what was found; the next scan reads names and judges with it. What is known of a file
   * stays where nobody at hand knows it, and what ffprobe told where that fails or is not at hand,
   * until size or modification time tell of another content.
   *
   * @throws UserError when the file lies in no library root that the index knows
   */
  public void store(Found found) {
    Location location =
        Location.find(index, found.path)
            .orElseThrow(
                () ->
                    new UserError(
                        ExitCode.USAGE,
                        "the index knows no library root that holds " + found.path));
    String hash = location.place().fileHash();
    Optional<StoredFile> before = index.files().find(hash);
    if (before.filter(stored -> outweighs(stored, found, location.root())).isPresent()) {
      return;
    }
    boolean isThere = before.filter(stored -> stored.file().missingSince() == null).isPresent();
    List<FolderRow> folders = folders(location, isThere);
    Set<String> known = folders.stream().map(FolderRow::pathHash).collect(Collectors.toSet());
    before.ifPresent(stored -> known.add(hash));
    List<ProbedFile> probes =
        Optional.ofNullable(found.answer)
            .map(it -> List.of(FileRows.probed(hash, it)))
            .orElse(List.of());
    index
        .cache()
        .store(
            new FileCache.Seen(
                List.of(row(found, location.place(), before)),
                probes,
                probes.isEmpty() ? List.of(hash) : List.of(),
                folders,
                known,
                List.of()));
  }

  private boolean outweighs(StoredFile stored, Found found, RootRow root) {
    return validity(root).outweighs(stored, found.stat, found.answer);
  }

  /**
   * Rows of the file's folder and of those above it that have none; none is signed.
   *
   * @param counted whether the file is one of those that its folder's row tells of
   */
  private List<FolderRow> folders(Location location, boolean counted) {
    List<FolderRow> rows = new ArrayList<>();
    for (Place at = location.place().parent(); at != null; at = at.parent()) {
      Optional<FolderRow> row = index.folders().find(at.hash());
      if (rows.isEmpty()) {
        FolderRow folder = row.orElse(unseen(location, at));
        rows.add(counted ? folder.unsigned() : folder.withVideo());
      } else if (row.isEmpty()) {
        rows.add(unseen(location, at));
      }
    }
    return rows;
  }

  private static FolderRow unseen(Location location, Place folder) {
    return FolderRow.unseen(
        folder.hash(), location.root().id(), folder.parentHash(), folder.below());
  }

  private static FileRow row(Found found, Place place, Optional<StoredFile> before) {
    return new FileRow(
        place.fileHash(),
        place.parentHash(),
        name(place.path()),
        FileKind.VIDEO,
        found.stat.sizeBytes(),
        found.stat.mtimeNanos(),
        found.stat.ctimeNanos(),
        found.stat.inode(),
        found.racy,
        null,
        before.map(stored -> stored.file().firstSeen()).orElseGet(Nanos::now),
        null);
  }

  private static Stat stat(Path path) throws IOException {
    Stat stat = Stat.following(path);
    if (stat.kind() != Stat.Kind.FILE || FileKind.of(name(path)) != FileKind.VIDEO) {
      throw new IOException(path + " is no video file");
    }
    return stat;
  }

  private static String name(Path path) {
    return path.getFileName() == null ? "" : RawPath.name(path);
  }
}
