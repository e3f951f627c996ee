package mediaaudit.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import mediaaudit.model.Audit;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Findings;
import mediaaudit.model.Issue;
import mediaaudit.model.ItemFiles;
import mediaaudit.model.Memory;
import mediaaudit.model.Probe;
import mediaaudit.model.ScanSummary;
import mediaaudit.model.Severity;
import mediaaudit.model.UserError;

/**
 * An open index. One process writes at a time; readers that come meanwhile read a copy of the file
 * as it was at that moment.
 *
 * <p>No thread that calls this may be interrupted: H2 would close the file under all others.
 */
public final class Index implements AutoCloseable {
  private static final int CHUNK = 500;
  private static final int HISTORY_SCANS = 60;
  private static final List<Severity> WORST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private final Connection connection;
  private final Rows rows;
  private final DaoShelf upkeep;
  private final ItemFilesReader itemFiles;
  private final Closing closing;
  private final Consumer<WriteAccess.Compacting> compacting;
  private final Consumer<String> notices;
  private boolean unreliable;

  private interface Closing extends AutoCloseable {
    @Override
    void close() throws SQLException, IOException;
  }

  private Index(
      IndexFile file,
      Connection connection,
      Closing closing,
      Consumer<WriteAccess.Compacting> compacting,
      Consumer<String> notices)
      throws SQLException {
    this.notices = notices;
    connection.setSchema(Schema.NAME);
    this.connection = connection;
    this.itemFiles = new ItemFilesReader(connection, file);
    this.closing = closing;
    this.compacting = compacting;
    this.rows = new Rows(connection);
    this.upkeep = new DaoShelf(connection);
  }

  /**
   * Opens for writing; makes the index when there is none and migrates it when it is older.
   *
   * @param command who opens it, for others to read
   * @param wait how long to wait for another writer
   * @param notices sentences for the user
   * @throws UserError when it is in use, damaged, or made by a newer release
   */
  public static Index write(
      IndexFile file, String command, Duration wait, Consumer<String> notices) {
    return write(file, command, wait, notices, roots -> {});
  }

  /**
   * As {@link #write(IndexFile, String, Duration, Consumer)}.
   *
   * @param locked begins what may go on while the index is opened, once nobody else can write it;
   *     told names of roots by path, as far as they are known so early
   */
  public static Index write(
      IndexFile file,
      String command,
      Duration wait,
      Consumer<String> notices,
      Consumer<SortedMap<String, String>> locked) {
    return write(file, command, wait, notices, locked, Schema.current());
  }

  /** As {@link #write(IndexFile, String, Duration, Consumer)}, with the schema of any release. */
  static Index write(
      IndexFile file, String command, Duration wait, Consumer<String> notices, Schema schema) {
    return write(file, command, wait, notices, roots -> {}, schema);
  }

  private static Index write(
      IndexFile file,
      String command,
      Duration wait,
      Consumer<String> notices,
      Consumer<SortedMap<String, String>> locked,
      Schema schema) {
    try {
      WriteAccess access = WriteAccess.open(file, command, wait, notices, locked, schema);
      return opened(file, access.connection(), access::close, access::compactOnClose, notices);
    } catch (SQLException e) {
      throw translate(e, file);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** What cannot be used is closed: whoever asks again in this program would wait for it. */
  private static Index opened(
      IndexFile file,
      Connection connection,
      Closing closing,
      Consumer<WriteAccess.Compacting> compacting,
      Consumer<String> notices)
      throws SQLException, IOException {
    try {
      return new Index(file, connection, closing, compacting, notices);
    } catch (SQLException | RuntimeException | Error e) {
      try (closing) {
        throw e;
      }
    }
  }

  private static UserError unwritable(IndexFile file, IOException e) {
    if (!Files.isWritable(file.folder())) {
      return new UserError(
          ExitCode.REFUSED,
          "cannot write in the folder of the index "
              + file
              + "; change its permissions or choose another with --index",
          e);
    }
    String why = DiskFailure.of(e).orElseGet(() -> DiskFailure.unnamed(e)).sentence();
    return new UserError(ExitCode.RESOURCE, String.format(why, file), e);
  }

  /**
   * Opens for reading. While another process writes, a copy of the file is read instead.
   *
   * @throws UserError when there is no index, or it is damaged or of another release
   */
  public static Index read(IndexFile file, Consumer<String> notices) {
    return reading(ReadAccess.open(file, notices), file, notices);
  }

  /** As {@link #read}, but a copy, which keeps nobody from writing, however long it is open. */
  public static Index readCopy(IndexFile file, Consumer<String> notices) {
    return reading(ReadAccess.openCopy(file, notices), file, notices);
  }

  private static Index reading(ReadAccess access, IndexFile file, Consumer<String> notices) {
    try {
      return opened(file, access.connection(), access::close, when -> {}, notices);
    } catch (SQLException e) {
      throw translate(e, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RuntimeException translate(SQLException e, IndexFile file) {
    return Database.explain(e, file.toString())
        .map(RuntimeException.class::cast)
        .orElseGet(() -> new IllegalStateException(e));
  }

  /** What the user can do about a failure that came out of the index; the failure else. */
  public static RuntimeException explain(RuntimeException failure, IndexFile file) {
    return Database.explain(failure, file.toString())
        .map(RuntimeException.class::cast)
        .orElse(failure);
  }

  /** Rows of any question. */
  Rows rows() {
    return rows;
  }

  /** Tells the user something. */
  void tell(String sentence) {
    notices.accept(sentence);
  }

  /** What a scan remembers of files. */
  public FileCache cache() {
    return new IndexCache(this);
  }

  /** Rows of library roots. */
  public RootDao roots() {
    return new RootDao(rows);
  }

  /** Rows of mounted file systems. */
  public MountDao mounts() {
    return new MountDao(rows);
  }

  /** Rows of scans. */
  public ScanDao scans() {
    return new ScanDao(rows);
  }

  /** Rows of folders. */
  public FolderDao folders() {
    return new FolderDao(rows);
  }

  /** Rows of the own times of folders. */
  public FolderTimeDao folderTimes() {
    return new FolderTimeDao(rows);
  }

  /** Rows of files. */
  public FileDao files() {
    return new FileDao(rows);
  }

  /** Rows of probes. */
  public ProbeDao probes() {
    return new ProbeDao(rows);
  }

  /** Rows of small pictures. */
  public ThumbnailDao thumbnails() {
    return upkeep.dao(ThumbnailDao.class);
  }

  /** Rows of items. */
  public ItemDao items() {
    return new ItemDao(rows, issues());
  }

  /** Rows of issues. */
  public IssueDao issues() {
    return new IssueDao(rows);
  }

  /** What the index notes of itself. */
  NoteDao notes() {
    return new NoteDao(rows);
  }

  /** What may be removed. */
  PruneDao prune() {
    return upkeep.dao(PruneDao.class);
  }

  /** The rows of all files in these folders. */
  public List<StoredFile> filesIn(Collection<String> folderHashes) {
    List<StoredFile> rows = new ArrayList<>();
    Chunks.of(folderHashes, CHUNK).forEach(chunk -> rows.addAll(files().in(chunk)));
    return rows;
  }

  /** What these files contain, by key; those that nobody looked into are left out. */
  public Map<String, Probe> probes(Collection<String> files) {
    Map<String, Probe> probes = new HashMap<>();
    Chunks.of(files, CHUNK).forEach(chunk -> probes.putAll(probes().find(chunk)));
    return probes;
  }

  /** Has the space of removed rows given back once this is closed, or closing fail. */
  void compactOnClose() {
    compacting.accept(WriteAccess.Compacting.SURELY);
  }

  /** Has the space of removed rows given back once this is closed, where the disk allows it. */
  public void compactOnCloseIfPossible() {
    compacting.accept(WriteAccess.Compacting.IF_POSSIBLE);
  }

  /**
   * As {@link #compactOnCloseIfPossible}, for a large file of which more than a quarter is dead
   * space.
   */
  public void compactOnCloseIfSparse(IndexFile file) {
    try {
      if (LiveBytes.areFewOf(file, connection)) {
        compactOnCloseIfPossible();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows there are. */
  TableRows tableRows() {
    try {
      return TableRows.of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Does all of this or nothing of it, and returns once it is safe on the disk. Where it cannot be
   * made safe, the file is not touched any more: the system may have dropped what it could not
   * write, and another attempt would say that all is well.
   */
  public void transact(Runnable change) {
    try (Statement statement = connection.createStatement()) {
      rows.transact(() -> run(change));
      statement.execute("checkpoint sync");
    } catch (SQLException e) {
      unreliable = true;
      throw new IllegalStateException(e);
    } catch (RuntimeException | Error e) {
      unreliable |= breaksOff(e);
      throw e;
    }
  }

  /** A change that broke off in the middle of a step of the database can only be let go. */
  private void run(Runnable change) {
    try {
      change.run();
    } catch (RuntimeException | Error e) {
      if (breaksOff(e)) {
        letGo();
      }
      throw e;
    }
  }

  private static boolean breaksOff(Throwable failure) {
    return failure instanceof Error || Memory.lack(failure).isPresent();
  }

  /** What a report tells of these roots; what {@link #itemFiles} reads is left out. */
  public Audit audit(String version, long nowNanos, List<RootRow> roots) {
    ScanSummary scan =
        scans()
            .newest()
            .orElseThrow(
                () ->
                    new UserError(
                        ExitCode.RESOURCE, "the index holds no scan yet; run scan first"));
    List<Issue> issues = new ArrayList<>();
    issues().ofNoItem(null).forEach(row -> issues.add(row.issue()));
    roots.forEach(root -> issues().ofNoItem(root.id()).forEach(row -> issues.add(row.issue())));
    return new Audit(
        version,
        nowNanos,
        scan,
        scans().history(HISTORY_SCANS),
        scans().firstFinders(),
        roots.stream().map(RootRow::path).toList(),
        new AuditReader(this).items(roots),
        issues);
  }

  /**
   * How many issues these roots have, and the scan as a whole; severities without any are left out.
   *
   * @param scan the newest
   */
  public Map<Severity, Long> issueCounts(ScanSummary scan, List<RootRow> roots) {
    FindingDao findings = new FindingDao(rows);
    return scan.reachedItsEnd()
        ? findings.issuesOf(scan.number(), ids(roots))
        : findings.issues(ids(roots));
  }

  /**
   * What there is to say of these roots, in short.
   *
   * @param issues how many they have
   * @param most how many issues are told
   */
  public Findings findings(List<RootRow> roots, Map<Severity, Long> issues, long most) {
    FindingDao findings = new FindingDao(rows);
    List<Findings.Finding> worst = new ArrayList<>();
    for (Severity severity : WORST_FIRST) {
      if (worst.size() < most && issues.containsKey(severity)) {
        worst.addAll(findings.worst(severity, ids(roots), most - worst.size()));
      }
    }
    return new Findings(findings.items(ids(roots)), issues, worst);
  }

  private static List<Integer> ids(List<RootRow> roots) {
    return roots.stream().map(RootRow::id).toList();
  }

  /** The videos and assets of the items of an audit, while this is open. */
  public ItemFiles itemFiles() {
    return itemFiles;
  }

  /** The items that were read from this folder, each with its issues. */
  public List<AuditedItem> itemsOf(String unitHash) {
    return new AuditReader(this).items(unitHash);
  }

  @Override
  public void close() {
    try (closing;
        itemFiles;
        upkeep) {
      if (unreliable) {
        letGo();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UserError(
          ExitCode.RESOURCE,
          "the index could not be closed ("
              + e.getMessage()
              + "); check the disk, nothing that was stored is lost",
          e);
    }
  }

  /** Ends the database as a kill would. */
  private void letGo() {
    compacting.accept(WriteAccess.Compacting.NEVER);
    try (Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException ignored) {
      // It is closed already, or ends with the process.
    }
  }
}
